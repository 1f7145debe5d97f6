import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore

/// Where a face listens and what it bears: the same bounds for the public and for staff.
struct Listener: Sendable {
  /// The address of this machine.
  let host: String
  /// The port; 0 takes a free one.
  let port: Int
  /// What one connection and all of them may take.
  let limits: UploadLimits
  /// What the server's own parts have to say.
  let logger: Logger
  /// Under which it answers over TLS; `nil` for plain HTTP, behind a proxy or on this machine.
  let certificate: ServerCertificate?
  private let roster: ConnectionRoster

  /// A listener at an address and port of this machine.
  init(
    host: String, port: Int, limits: UploadLimits, certificate: ServerCertificate? = nil,
    logger: Logger
  ) {
    self.host = host
    self.port = port
    self.limits = limits
    self.certificate = certificate
    self.logger = logger
    roster = ConnectionRoster(limits: limits)
  }

  /// The application, ready to run; `onRunning` is told the port that is listened on.
  func application(
    _ router: Router<BasicRequestContext>, onRunning: @escaping @Sendable (Int) async -> Void
  ) throws -> some ApplicationProtocol {
    try Application(
      router: router, server: server(),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), backlog: 256,
        availableConnectionsDelegate: MaximumAvailableConnections(
          limits.connections, logger: logger)),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
      logger: logger)
  }

  private func server() throws -> HTTPServerBuilder {
    guard let certificate else { return .http1(configuration: channel) }
    return try .tls(
      .http1(configuration: channel), tlsConfiguration: certificate.configuration)
  }

  /// Hummingbird has no timeouts of its own: a head sent by halves would hold its place for ever.
  private var channel: HTTP1Channel.Configuration {
    .init(
      additionalChannelHandlers: [ConnectionGuard(limits: limits, roster: roster)],
      idleTimeout: .seconds(Int64(limits.idleSeconds)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.requestHeadBytes, maxHeaderListSize: limits.requestHeadBytes,
        maxHeaderFieldCount: 100))
  }
}
