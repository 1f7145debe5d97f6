import Crypto
import Foundation
import Synchronization

/// What a page must know of the page before it, without a cookie.
///
/// A page carries a random token in its forms. What belongs to it is kept in memory for a quarter of an
/// hour, sealed under a key that only the token gives; the server keeps the hash of the token. So a page
/// that was left open tells nothing after that, and nothing of a visit is on the disk.
final class Visits: Sendable {
  /// The token of a page: 256 random bits.
  struct Token: Sendable {
    /// The token as it stands in a form.
    let text: String

    /// A new one.
    init() {
      text = (0..<32).map { _ in String(format: "%02x", UInt8.random(in: 0...255)) }.joined()
    }

    /// One that a form sent; `nil` for anything else.
    init?(_ text: String) {
      guard text.utf8.count == 64, text.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) })
      else { return nil }
      self.text = text
    }

    /// The name under which its state is kept.
    var name: Data { Data(SHA256.hash(data: Data(("name" + text).utf8))) }
    fileprivate var key: SymmetricKey {
      SymmetricKey(data: SHA256.hash(data: Data(("key" + text).utf8)))
    }
  }

  private struct Kept {
    let box: Data
    let until: Int
  }

  private let kept = Mutex<[Data: Kept]>([:])
  private let clock: @Sendable () -> Int
  private static let seconds = 15 * 60
  private static let most = 5000

  init(clock: @escaping @Sendable () -> Int) { self.clock = clock }

  /// Keeps something for the page with this token.
  func keep(_ value: [UInt8], for token: Token) throws {
    let box = try AES.GCM.seal(value, using: token.key).combined ?? Data()
    let now = clock()
    kept.withLock { kept in
      kept = kept.filter { $0.value.until > now }
      if kept.count >= Self.most, let oldest = kept.min(by: { $0.value.until < $1.value.until }) {
        kept[oldest.key] = nil
      }
      kept[token.name] = Kept(box: box, until: now + Self.seconds)
    }
  }

  /// What was kept for the page; `nil` when its time is over.
  func value(for token: Token) -> [UInt8]? {
    guard let found = kept.withLock({ $0[token.name] }), found.until > clock(),
      let box = try? AES.GCM.SealedBox(combined: found.box),
      let value = try? AES.GCM.open(box, using: token.key)
    else { return nil }
    return Array(value)
  }

  /// Forgets what was kept for the page.
  func end(_ token: Token) { kept.withLock { $0[token.name] = nil } }
}
