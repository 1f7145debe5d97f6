import Foundation
import Support
import Testing

@Suite struct `guvoh serve` {
  @Test(arguments: ["localhost", "127.0.0.1:99999", "127.0.0.1:", ":8080", "[]:80"])
  func `refuses what is no address, with a hint`(_ address: String) async throws {
    let result = try await Program.run(["serve", "--public", address])
    #expect(result.status == 64)
    #expect(result.errors.contains("guvoh: error: This is no address: \(address)"))
    #expect(result.errors.contains("guvoh: hint: Write ADDRESS:PORT"))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: ["javascript:alert(1)", "check.example.org", "ftp://example.org/"])
  func `puts only a web address on the card`(_ address: String) async throws {
    let result = try await Program.run(["serve", "--public", "127.0.0.1:0", "--address", address])
    #expect(result.status == 64)
    #expect(result.errors.contains("web.bad-address"))
  }

  @Test func `says when the address cannot be listened on`() async throws {
    let result = try await Program.run(["serve", "--public", "192.0.2.1:8080"])
    #expect(result.status == 69)
    #expect(result.errors.contains("192.0.2.1:8080 cannot be listened on"))
  }

  @Test func `tells the operator what is missing before it begins`() async throws {
    let result = try await Program.run(["serve", "--public", "192.0.2.1:8080"])
    #expect(result.errors.contains("note: Development run"))
    #expect(result.errors.contains("note: Fault: no contacts are entered"))
    #expect(result.errors.contains("not signed by two native readers"))
    #expect(result.errors.contains("not signed by a lawyer"))
  }

  @Test func `refuses a data folder that is not there`() async throws {
    let result = try await Program.run(["serve", "--data", "/nowhere/at/all"])
    #expect(result.status == 66)
  }

  @Test(arguments: [["--certificate", "chain.pem"], ["--key", "key.pem"], ["--strict-transport"]])
  func `refuses half of a certificate`(_ arguments: [String]) async throws {
    let result = try await Program.run(["serve", "--public", "0.0.0.0:0"] + arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains("web.certificate.half"))
  }

  @Test func `refuses a certificate that is none`() async throws {
    let result = try await Program.run([
      "serve", "--public", "0.0.0.0:0", "--certificate", "/dev/null", "--key", "/dev/null",
    ])
    #expect(result.status == 69)
    #expect(result.errors.contains("web.certificate.unreadable"))
  }
}
