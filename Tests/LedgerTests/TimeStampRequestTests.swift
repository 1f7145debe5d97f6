import Ledger
import Testing

@Suite struct `A request for a time stamp` {
  /// As `openssl ts -query -data FILE -sha256 -cert` wrote it for the three letters `abc`.
  @Test func `is written byte for byte as OpenSSL writes it`() throws {
    let digest: [UInt8] = [
      0xBA, 0x78, 0x16, 0xBF, 0x8F, 0x01, 0xCF, 0xEA, 0x41, 0x41, 0x40, 0xDE, 0x5D, 0xAE, 0x22,
      0x23,
      0xB0, 0x03, 0x61, 0xA3, 0x96, 0x17, 0x7A, 0x9C, 0xB4, 0x10, 0xFF, 0x61, 0xF2, 0x00, 0x15,
      0xAD,
    ]
    let written: [UInt8] =
      [0x30, 0x44, 0x02, 0x01, 0x01, 0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01]
      + [0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20] + digest
      + [0x02, 0x09, 0x00, 0x87, 0x92, 0xBB, 0x5C, 0x80, 0xA5, 0x9A, 0xDA, 0x01, 0x01, 0xFF]
    let request = TimeStampRequest(sha256: digest, nonce: 0x8792_BB5C_80A5_9ADA)
    #expect(request?.bytes == written)
  }

  @Test(
    arguments: [(0, [2, 1, 0]), (1, [2, 1, 1]), (0x80, [2, 2, 0, 0x80])] as [(UInt64, [UInt8])])
  func `has a nonce as short as it may be`(_ nonce: UInt64, _ number: [UInt8]) throws {
    let request = try #require(
      TimeStampRequest(sha256: Array(repeating: 7, count: 32), nonce: nonce))
    #expect(Array(request.bytes.dropLast(3).suffix(number.count)) == number)
    #expect(Int(request.bytes[1]) == request.bytes.count - 2)
  }

  @Test func `is made of a digest of SHA-256 and of nothing else`() {
    #expect(TimeStampRequest(sha256: [], nonce: 1) == nil)
    #expect(TimeStampRequest(sha256: Array(repeating: 1, count: 64), nonce: 1) == nil)
  }
}
