import ArgumentParser
import Foundation
import Web

/// The certificate under which what listens beyond this machine answers over TLS.
struct CertificateOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Answer over TLS under this chain of certificates (PEM), unless on 127.0.0.1; needs --key.",
      valueName: "file"))
  var certificate: String?

  @Option(
    help: ArgumentHelp("The key of the certificate (PEM, no passphrase).", valueName: "file"))
  var key: String?

  @Flag(help: "Tell browsers to come back over TLS only, for a year; it cannot be taken back.")
  var strictTransport = false

  /// What a listener at an address answers under; `nil` for plain HTTP.
  ///
  /// - Throws: `Refusal` when the files cannot be used, or one of the two is missing.
  func certificate(for host: String) throws(Refusal) -> ServerCertificate? {
    guard let certificate, let key else {
      guard certificate == nil, key == nil, !strictTransport else {
        throw Refusal(code: "web.certificate.half", status: .usage)
      }
      return nil
    }
    if ["localhost", "::1"].contains(host) || host.hasPrefix("127.") { return nil }
    do throws(ServerCertificate.Trouble) {
      return try ServerCertificate(
        chain: URL(filePath: certificate), key: URL(filePath: key), isStrict: strictTransport)
    } catch {
      throw Refusal(code: "web.certificate.\(error.rawValue)", status: .unavailable)
    }
  }
}
