import Casework
import Foundation
import Support
import Testing

@testable import Vault

@Suite struct `A receipt` {
  private static let cost = PassphraseCost(passes: 1, memory: 8192)
  private static let ring = KeyRing(
    origin: "guvoh.invalid/vector", exercise: true, logKey: "guvoh.invalid/vector+00000000+AAAA")

  private static func receipt(_ code: String, _ ring: KeyRing = ring) throws -> Receipt {
    try Receipt(code: Array(code.utf8), ring: ring, cost: cost)
  }

  @Test func `is made as argon2-cffi and the definition of HKDF make it`() throws {
    let receipt = try Receipt(code: Array("123456789012345678901235".utf8), ring: Self.ring)
    #expect(
      receipt.lookup.map { String(format: "%02x", $0) }.joined()
        == "555c431cbdd3cd7cd0e7ee06e9bdab7307541d3487063d61bd066786cd260269")
  }

  @Test func `is the same from its secret, and another for every code and every vault`() throws {
    let one = try Self.receipt("1")
    #expect(try Receipt(secret: one.secret.copy).lookup == one.lookup)
    #expect(try Receipt(secret: one.secret.copy).publicKey == one.publicKey)
    #expect(try Self.receipt("2").lookup != one.lookup)
    let other = KeyRing(origin: "guvoh.invalid/other", exercise: true, logKey: Self.ring.logKey)
    #expect(try Self.receipt("1", other).lookup != one.lookup)
    #expect(throws: VaultError.sealBroken) { try Receipt(secret: [1, 2, 3]) }
  }

  @Test func `shows neither half to the other`() throws {
    let receipt = try Self.receipt("1")
    let secret = Data(receipt.secret.copy)
    #expect(secret.count == 64)
    #expect(secret.range(of: receipt.lookup) == nil)
    #expect(receipt.publicKey.count == 1216)
  }
}

@Suite struct `A mailbox` {
  private static func receipt(_ code: String = "1") throws -> Receipt {
    try Receipt(
      code: Array(code.utf8),
      ring: KeyRing(origin: "guvoh.invalid/x", exercise: true, logKey: "x"),
      cost: PassphraseCost(passes: 1, memory: 8192))
  }

  private static func filled(_ receipt: Receipt, _ notes: [Data]) throws -> Mailbox {
    var mailbox = Mailbox(lookup: receipt.lookup, publicKey: receipt.publicKey)
    for note in notes { try mailbox.add(note) }
    return mailbox
  }

  @Test func `gives its notes in order to the one who has the code, and to nobody else`() throws {
    let receipt = try Self.receipt()
    let notes = ["one", "", String(repeating: "three ", count: 400)].map { Data($0.utf8) }
    let mailbox = try Mailbox(try Self.filled(receipt, notes).row)
    #expect(try mailbox.notes(receipt) == notes)
    #expect(throws: VaultError.sealBroken) { try mailbox.notes(try Self.receipt("2")) }
  }

  @Test func `says of its notes their number and few lengths`() throws {
    let receipt = try Self.receipt()
    let sizes = try (0..<40).map { length in
      try Self.filled(receipt, [Data(count: length * 10)]).row.note.count
    }
    #expect(Set(sizes).count == 1)
  }

  @Test(arguments: 0..<200) func `notices every flipped bit`(seed: Int) throws {
    var chance = Seed(seed)
    let row = try Self.filled(try Self.receipt(), [Data("note".utf8)]).row
    var note = row.note
    let place = Int.random(in: note.indices, using: &chance)
    note[place] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
    #expect(throws: VaultError.sealBroken) { try Mailbox(MailRow(lookup: row.lookup, note: note)) }
  }

  @Test(arguments: 0..<60) func `survives any bytes`(seed: Int) throws {
    var chance = Seed(seed)
    let bytes = Data(
      (0..<Int.random(in: 0...3000, using: &chance)).map { _ in
        UInt8.random(in: 0...255, using: &chance)
      })
    // With a right checksum, as whoever can write to the disk may make one.
    let lookup = Data(count: 32)
    var body = bytes
    if !body.isEmpty { body[0] = 1 }
    let note = Checksum.added(to: body, context: Array(lookup))
    _ = try? Mailbox(MailRow(lookup: lookup, note: note))
  }

  @Test func `put into another place does not open`() throws {
    let (one, other) = (try Self.receipt("1"), try Self.receipt("2"))
    let row = try Self.filled(one, [Data("note".utf8)]).row
    #expect(throws: VaultError.sealBroken) {
      try Mailbox(MailRow(lookup: other.lookup, note: row.note))
    }
  }
}
