import Casework
import Desk
import Foundation
import Support
import Synchronization
import Vault

/// A vault for training and one person at work in it, with a clock that stands.
final class DeskFixture: Sendable {
  static let cost = PassphraseCost(passes: 1, memory: 8192)
  static let passphrase = Array("correct lamp river".utf8)

  let scratch: Scratch
  let folder: URL
  let unlocked: UnlockedVault
  let session: Session
  let now: Now

  final class Now: Sendable {
    private let value = Mutex(1_795_000_000)
    var seconds: Int { value.withLock { $0 } }
    func move(_ by: Int) { value.withLock { $0 += by } }
  }

  init(exercise: Bool = true) throws {
    scratch = try Scratch()
    folder = scratch.folder.appending(path: "vault")
    let now = Now()
    self.now = now
    unlocked = try Vault.make(
      VaultPlan(
        member: "first", team: "team", passphrase: Self.passphrase, cost: Self.cost,
        exercise: exercise), at: folder
    ).vault
    session = try Session(unlocked) { now.seconds }
  }

  /// The same person at work again, as in another process.
  func again() throws -> Session {
    let vault = try Vault(at: folder)
    return try Session(vault.unlock(Self.passphrase, floor: Self.cost)) { [now] in now.seconds }
  }

  static func report(_ text: String) -> Report {
    Report(channel: "web", received: "2026-11-20", half: .morning, title: "", text: text)
  }

  static func pieces(_ data: Data) -> () -> Data? {
    var rest: Data? = data
    return {
      defer { rest = nil }
      return rest
    }
  }
}
