package import Foundation
package import NIOSSL

/// The certificate and key under which a face answers over TLS, where no proxy stands before it.
///
/// TLS 1.3, and 1.2 for old telephones with forward secrecy and AEAD alone (RFC 9325 §4.2).
package struct ServerCertificate: Sendable {
  /// What the server is set up with.
  package let configuration: TLSConfiguration
  /// Whether browsers are told to come back over TLS only, for a year (RFC 6797).
  package let isStrict: Bool

  /// Why a certificate cannot be used.
  package enum Trouble: String, Error {
    /// The file of the certificate or of the key cannot be read as PEM.
    case unreadable
    /// The key does not belong to the certificate.
    case mismatch
  }

  /// Reads a chain of certificates, the own one first, and its key without a passphrase.
  ///
  /// - Throws: `Trouble`.
  package init(chain: URL, key: URL, isStrict: Bool) throws(Trouble) {
    self.isStrict = isStrict
    configuration = try Self.configuration(chain: chain, key: key)
    do { _ = try NIOSSLContext(configuration: configuration) } catch { throw .mismatch }
  }

  private static func configuration(chain: URL, key: URL) throws(Trouble) -> TLSConfiguration {
    do {
      let certificates = try NIOSSLCertificate.fromPEMFile(chain.path(percentEncoded: false))
      let privateKey = try NIOSSLPrivateKey(file: key.path(percentEncoded: false), format: .pem)
      var configuration = TLSConfiguration.makeServerConfiguration(
        certificateChain: certificates.map { .certificate($0) }, privateKey: .privateKey(privateKey)
      )
      configuration.minimumTLSVersion = .tlsv12
      configuration.cipherSuiteValues = forwardSecret
      configuration.applicationProtocols = ["http/1.1"]
      return configuration
    } catch {
      throw .unreadable
    }
  }

  /// What TLS 1.2 may use; TLS 1.3 has none but such.
  private static let forwardSecret: [NIOTLSCipher] = [
    .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
    .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
    .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
  ]
}
