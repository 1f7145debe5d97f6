import Casework
import Desk
import Synchronization
import Vault

/// The step after the passphrase: the code of a telephone, or one of the recovery codes.
struct SecondStep: Sendable {
  let house: DeskHouse

  /// Lets somebody go on who has a second factor only with its code.
  ///
  /// - Returns: whether there is a second factor.
  /// - Throws: `WebError` of `wrongSignIn`, for a wrong code as for a wrong passphrase.
  func pass(_ unlocked: UnlockedVault, code: String) async throws -> Bool {
    guard var factor = try unlocked.secondFactor() else { return false }
    let last = house.usedCodes.last(of: unlocked.member)
    if let step = OneTimeCode.step(of: code, factor.secret, at: house.clock(), after: last) {
      guard house.usedCodes.note(step, of: unlocked.member) else { throw WebError(.wrongSignIn) }
      return true
    }
    guard factor.use(recoveryCode: code) else { throw WebError(.wrongSignIn) }
    let rest = factor
    try await WorkThreads.run { try unlocked.setSecondFactor(rest) }
    return true
  }
}

/// The newest step whose code each person has used: a code that was seen over a shoulder is worth
/// nothing (RFC 6238 §5.2).
final class UsedCodes: Sendable {
  private let steps = Mutex<[MemberID: Int]>([:])

  /// The newest step of a person.
  func last(of member: MemberID) -> Int { steps.withLock { $0[member] ?? 0 } }

  /// Notes a step; `false` when it, or a later one, was noted meanwhile.
  @discardableResult
  func note(_ step: Int, of member: MemberID) -> Bool {
    steps.withLock { steps in
      guard step > steps[member] ?? 0 else { return false }
      steps[member] = step
      return true
    }
  }
}
