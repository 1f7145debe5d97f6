import Casework
import Crypto
import Desk
import Foundation
import Synchronization
import Vault

/// The door with the passphrase: few at once, few failures for one name, the same time for any name.
final class SignInDoor: Sendable {
  private struct Account {
    var failures: [Int] = []
    var closedUntil = 0
  }

  /// Failures of one name within a minute that are let pass.
  static let failures = 5
  /// The longest that a name is kept waiting, in seconds.
  static let longestWait = 15 * 60

  private let accounts = Mutex<[Data: Account]>([:])
  private let places = Turnstile(places: 2, queue: 16)
  private let floor: PassphraseCost
  private let clock: @Sendable () -> Int
  /// Names that were tried stand in memory as keyed hashes only.
  private let key = SymmetricKey(size: .bits256)

  init(floor: PassphraseCost, clock: @escaping @Sendable () -> Int) {
    self.floor = floor
    self.clock = clock
  }

  /// The vault with the keys of the one who has this name and this passphrase.
  ///
  /// Every slot is tried with every passphrase, so that a name that nobody has takes as long as one
  /// that somebody has.
  ///
  /// - Throws: `WebError` of `wrongSignIn`, of `tooManyTries`, of `busy`; `VaultError`.
  func unlock(_ vault: Vault, name: String, passphrase: String) async throws -> UnlockedVault {
    let account = Data(
      HMAC<SHA256>.authenticationCode(for: Data(name.lowercased().utf8), using: key))
    try admit(account)
    let place = try await places.enter()
    defer { place.leave() }
    let floor = floor
    do {
      let unlocked = try await WorkThreads.run {
        try vault.unlock(Array(passphrase.utf8), user: name, floor: floor)
      }
      return unlocked
    } catch VaultError.wrongPassphrase, VaultError.unknownMember {
      throw WebError(.wrongSignIn)
    }
  }

  /// Forgets the failures of a name: its owner came in.
  func welcome(_ name: String) {
    let account = Data(
      HMAC<SHA256>.authenticationCode(for: Data(name.lowercased().utf8), using: key))
    accounts.withLock { $0[account] = nil }
  }

  /// Counts a try before it is made: those that run at the same time count too.
  private func admit(_ account: Data) throws(WebError) {
    let now = clock()
    let isAdmitted = accounts.withLock { accounts in
      if accounts.count > 10_000 {
        accounts = accounts.filter {
          $0.value.closedUntil > now || ($0.value.failures.last ?? 0) > now - 3600
        }
      }
      var kept = accounts[account] ?? Account()
      guard now >= kept.closedUntil else { return false }
      kept.failures = kept.failures.filter { $0 > now - 3600 } + [now]
      let recent = kept.failures.count { $0 > now - 60 }
      if recent >= Self.failures || kept.failures.count > 2 * Self.failures {
        let over = max(0, kept.failures.count - Self.failures)
        kept.closedUntil = now + min(Self.longestWait, 30 << min(over, 10))
      }
      accounts[account] = kept
      return true
    }
    guard isAdmitted else { throw WebError(.tooManyTries) }
  }
}
