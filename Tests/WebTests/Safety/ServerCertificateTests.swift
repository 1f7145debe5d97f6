import Foundation
import Support
import Testing

@testable import Web

@Suite(.serialized) struct `A certificate of the server` {
  /// A key and a certificate for `localhost` that vouches for itself.
  private struct Made {
    let scratch: Scratch
    var chain: URL { scratch.folder.appending(path: "chain.pem") }
    var key: URL { scratch.folder.appending(path: "key.pem") }

    init() throws {
      scratch = try Scratch()
      let made = try `A certificate of the server`.openssl([
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        "-keyout", key.path, "-out", chain.path,
      ])
      try #require(made.status == 0, "\(made.output)")
    }
  }

  private static func openssl(
    _ arguments: [String], input: String = ""
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    let (output, standardInput) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = output
    process.standardInput = standardInput
    try process.run()
    try? standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? standardInput.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// What a client that speaks in a given way is answered by a face under a certificate.
  @concurrent private static func answer(
    _ made: Made, isStrict: Bool = false, _ arguments: [String]
  ) async throws -> (status: Int32, output: String) {
    let certificate = try ServerCertificate(chain: made.chain, key: made.key, isStrict: isStrict)
    let face = PublicFace(
      site: try ScriptedCheck.site(), host: "127.0.0.1", port: 0, certificate: certificate,
      logger: Served.logger)
    let client = [
      "-servername", "localhost", "-CAfile", made.chain.path, "-verify_hostname", "localhost",
      "-verify_return_error", "-ign_eof",
    ]
    let answer = try await Served.run({ try face.application(onRunning: $0) }) { port in
      try openssl(
        ["s_client", "-connect", "127.0.0.1:\(port)"] + client + arguments,
        input: "GET /icon.svg HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    }
    return try #require(answer)
  }

  @Test(arguments: [
    ["-tls1_3"], ["-tls1_2", "-cipher", "ECDHE-ECDSA-AES128-GCM-SHA256"],
    ["-tls1_2", "-cipher", "ECDHE-ECDSA-CHACHA20-POLY1305"],
  ])
  func `lets a page be read over what is not broken`(_ arguments: [String]) async throws {
    let answer = try await Self.answer(try Made(), arguments)
    #expect(answer.output.contains("HTTP/1.1 200"))
    #expect(answer.output.contains("Verification: OK"))
    #expect(!answer.output.lowercased().contains("strict-transport-security"))
  }

  @Test(arguments: [
    ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"],
    ["-tls1_2", "-cipher", "ECDHE-ECDSA-AES128-SHA256:@SECLEVEL=0"],
    ["-tls1_2", "-cipher", "ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0"],
  ])
  func `speaks nothing that is`(_ arguments: [String]) async throws {
    let answer = try await Self.answer(try Made(), arguments)
    #expect(answer.status != 0)
    #expect(!answer.output.contains("HTTP/1.1"))
  }

  @Test func `tells browsers to come back over TLS only where that was asked for`() async throws {
    let answer = try await Self.answer(try Made(), isStrict: true, ["-tls1_3"])
    #expect(answer.output.contains("Strict-Transport-Security: max-age=31536000"))
  }

  @Test func `refuses a key of another one, and what is no certificate`() throws {
    let (made, other) = (try Made(), try Made())
    #expect(throws: ServerCertificate.Trouble.mismatch) {
      try ServerCertificate(chain: made.chain, key: other.key, isStrict: false)
    }
    #expect(throws: ServerCertificate.Trouble.unreadable) {
      try ServerCertificate(chain: made.key, key: made.key, isStrict: false)
    }
    #expect(throws: ServerCertificate.Trouble.unreadable) {
      try ServerCertificate(
        chain: made.chain, key: made.scratch.folder.appending(path: "none"), isStrict: false)
    }
  }
}
