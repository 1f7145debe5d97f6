internal import Casework
internal import Foundation
package import Language
internal import Sandbox

/// Judges time-stamp tokens offline, by OpenSSL as a program of its own behind the walls of the sandbox.
///
/// A token is judged at the time that it attests: a certificate that has expired since does not spoil it
/// (RFC 3161 §4, point 1, for one that was not revoked for compromise). What the network would know of a
/// revocation is not asked.
package struct StampJudge: Sendable {
  private let sandbox: Sandbox
  /// Roots that an organisation adds to those of the system, as PEM.
  private let roots: [UInt8]

  private static let systemRoots = "/etc/ssl/certs/ca-certificates.crt"
  /// A token with its certificates is some kilobytes.
  package static let longest = 128 << 10

  /// A judge on this machine.
  ///
  /// - Throws: `StampError.noTool`.
  package init(files: DataFiles) throws(StampError) {
    guard Sandbox.executable("openssl") != nil else { throw .noTool }
    do { sandbox = try Sandbox.find() } catch { throw .noTool }
    roots = files.bytes("operator/timestamp-roots.pem") ?? []
  }

  /// What a token says of itself.
  ///
  /// - Throws: `StampError`.
  package func facts(of token: [UInt8]) async throws(StampError) -> StampFacts {
    try StampFacts(openssl: try await run(token, "openssl ts -reply $kind -in token -text"))
  }

  /// Who signed a token that was made over bytes with this digest; only when all of it held at its time.
  ///
  /// - Parameters:
  ///   - token: a reply of an authority, or the token alone, in DER.
  ///   - facts: what it says of itself.
  ///   - digest: the digest of the bytes, by the function that the facts name.
  /// - Returns: the subject of the certificate that signed.
  /// - Throws: `StampError`.
  package func judge(
    _ token: [UInt8], _ facts: StampFacts, digest: [UInt8]
  ) async throws(StampError) -> String {
    let hex = digest.hexadecimal
    let said = try await run(
      token,
      """
      cat \(Self.systemRoots) roots >all 2>errors
      openssl ts -verify $kind -in token -digest \(hex) -CAfile all -attime \(facts.at) 2>errors
      grep -o 'message imprint mismatch' errors
      openssl ts -reply $kind -in token -token_out -out plain 2>errors
      openssl pkcs7 -inform DER -in plain -print_certs -noout
      """)
    let lines = said.split(separator: "\n").map(String.init)
    if lines.contains("message imprint mismatch") { throw .otherBytes }
    guard lines.contains("Verification: OK") else { throw .notTrusted }
    return Self.signer(lines) ?? ""
  }

  /// The subject that issued none of the others.
  private static func signer(_ lines: [String]) -> String? {
    func names(_ kind: String) -> [String] {
      lines.filter { $0.hasPrefix(kind + "=") }.map { String($0.dropFirst(kind.count + 1)) }
    }
    let issuers = Set(names("issuer"))
    return names("subject").first { !issuers.contains($0) } ?? names("subject").first
  }

  /// Runs steps over a token in the sandbox; nothing in them comes from the token.
  ///
  /// `kind` says whether it is a reply with its status, or the token alone.
  private func run(_ token: [UInt8], _ steps: String) async throws(StampError) -> String {
    guard (1...Self.longest).contains(token.count) else { throw .notAToken }
    let script = """
      head -c \(token.count) >token; cat >roots; kind=
      openssl ts -reply -in token -text >said 2>errors || kind=-token_in
      \(steps)
      exit 0
      """
    var command = SandboxedCommand(["/usr/bin/sh", "-c", script])
    command.environment = ["PATH": "/usr/bin", "OPENSSL_CONF": "/dev/null"]
    if FileManager.default.fileExists(atPath: Self.systemRoots) {
      command.readable = [Self.systemRoots]
    }
    command.limits.duration = .seconds(20)
    do {
      let output = try await sandbox.run(command, input: token + roots, outputLimit: 1 << 20)
      return String(decoding: output, as: UTF8.self)
    } catch { throw .notAToken }
  }
}
