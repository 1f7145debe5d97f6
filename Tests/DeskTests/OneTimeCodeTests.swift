import Desk
import Foundation
import Testing
import Vault

@Suite struct `Codes of a telephone` {
  /// RFC 6238, appendix B, the rows for SHA-1.
  @Test(arguments: [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
    (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ])
  func `are those of the RFC`(_ seconds: Int, _ code: String) {
    let secret = Data("12345678901234567890".utf8)
    #expect(OneTimeCode.code(secret, step: seconds / OneTimeCode.step, digits: 8) == code)
  }

  /// RFC 4648 §10.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foobar", "MZXW6YTBOI"),
  ])
  func `have their secret in base 32`(_ text: String, _ coded: String) {
    #expect(OneTimeCode.base32(Data(text.utf8)) == coded)
  }

  @Test func `are taken once, and half a minute early or late`() {
    let (secret, now) = (Data("secret of the test".utf8), 1_795_000_000)
    let step = now / 30
    for off in -2...2 {
      let taken = OneTimeCode.step(
        of: OneTimeCode.code(secret, step: step + off), secret, at: now, after: 0)
      #expect(taken == (abs(off) <= 1 ? step + off : nil))
    }
    let code = OneTimeCode.code(secret, step: step)
    #expect(OneTimeCode.step(of: code, secret, at: now, after: step) == nil)
    #expect(OneTimeCode.step(of: "", secret, at: now, after: 0) == nil)
    #expect(OneTimeCode.step(of: "12345", secret, at: now, after: 0) == nil)
  }

  @Test func `have recovery codes that open once`() {
    var (factor, codes) = SecondFactor.fresh()
    #expect(Set(codes).count == SecondFactor.recoveryCodes)
    let typed = codes[0].uppercased().replacing("-", with: " ")
    let uses = [typed, typed, ""].map { factor.use(recoveryCode: $0) }
    #expect(uses == [true, false, false])
    #expect(factor.recovery.count == SecondFactor.recoveryCodes - 1)
  }

  @Test func `are sealed for their owner alone`() throws {
    let fixture = try DeskFixture()
    let factor = SecondFactor.fresh().factor
    try fixture.unlocked.setSecondFactor(factor)
    #expect(try fixture.again().unlocked.secondFactor() == factor)
    let box = try #require(try fixture.unlocked.directory().members.first?.secondFactor)
    let passphrase = Array("another river lamp".utf8)
    try fixture.unlocked.makeUser(named: "other", passphrase: passphrase, cost: DeskFixture.cost)
    let other = try fixture.unlocked.vault.unlock(
      passphrase, user: "other", floor: DeskFixture.cost)
    #expect(throws: (any Error).self) { try other.openOwn(box) }
  }
}
