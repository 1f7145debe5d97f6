internal import Foundation
internal import Language

/// What a time-stamp token says of itself, before anybody has judged it.
package struct StampFacts: Equatable, Sendable {
  /// The moment, in seconds of UTC; a fraction of a second is dropped.
  package var at: Int
  /// The hash function.
  package var algorithm: Algorithm
  /// The object identifier of its policy.
  package var policy: String
  /// The digest of what was stamped.
  package var imprint: [UInt8]

  /// The hash functions that are still believed.
  package enum Algorithm: String, CaseIterable, Sendable {
    case sha256, sha384, sha512

    /// How many bytes its digests have.
    var bytes: Int {
      switch self {
      case .sha256: 32
      case .sha384: 48
      case .sha512: 64
      }
    }
  }

  /// The facts in what `openssl ts -reply -text` prints.
  ///
  /// - Throws: `StampError.notAToken`, `.weakHash`.
  init(openssl text: String) throws(StampError) {
    func value(_ name: String) -> String? {
      text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
    guard let time = value("Time stamp").flatMap(Self.seconds), let policy = value("Policy OID"),
      let hash = value("Hash Algorithm")
    else { throw .notAToken }
    guard let algorithm = Algorithm(rawValue: hash) else { throw .weakHash }
    (at, self.algorithm, self.policy) = (time, algorithm, policy)
    let dump = text.split(separator: "\n").flatMap(Self.dumped)
    imprint = Array(dump.prefix(algorithm.bytes))
  }

  /// The bytes of a line `    0000 - ba 78 … ea-41 …   .x.` of a dump.
  private static func dumped(_ line: Substring) -> [UInt8] {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(\.isHexDigit), parts[1] == "-"
    else { return [] }
    return parts[2].prefix(48).split { $0 == " " || $0 == "-" }.prefix(16)
      .compactMap { $0.count == 2 ? UInt8($0, radix: 16) : nil }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Mar 24 11:17:47.5 2025 GMT` in seconds of UTC.
  private static func seconds(_ text: String) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 5, words[4] == "GMT",
      let month = months.firstIndex(of: String(words[0])), let day = Int(words[1]),
      let year = Int(words[3]),
      let date = CalendarDay(year: year, month: month + 1, day: day)
    else { return nil }
    let clock = words[2].prefix { $0 != "." }.split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    return date.daysSince1970 * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
  }
}

/// Why a time-stamp token is not believed.
package enum StampError: String, Error, CaseIterable, Sendable {
  /// The sandbox, or the program that judges, is missing.
  case noTool = "stamp.no-tool"
  /// It is no reply and no token of RFC 3161, or the authority refused.
  case notAToken = "stamp.not-a-token"
  /// It was made over a hash function that is broken.
  case weakHash = "stamp.weak-hash"
  /// It was made over other bytes.
  case otherBytes = "stamp.other-bytes"
  /// Its signature, or its chain to a root that is trusted here, did not hold at its own time.
  case notTrusted = "stamp.not-trusted"
}
