import Hummingbird
import HummingbirdCore
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
  private let roster: ConnectionRoster

  /// A listener at an address and port of this machine.
  init(host: String, port: Int, limits: UploadLimits, logger: Logger) {
    self.host = host
    self.port = port
    self.limits = limits
    self.logger = logger
    roster = ConnectionRoster(limits: limits)
  }

  /// The application, ready to run; `onRunning` is told the port that is listened on.
  func application(
    _ router: Router<BasicRequestContext>, onRunning: @escaping @Sendable (Int) async -> Void
  ) -> some ApplicationProtocol {
    Application(
      router: router, server: .http1(configuration: server),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), backlog: 256,
        availableConnectionsDelegate: MaximumAvailableConnections(
          limits.connections, logger: logger)),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
      logger: logger)
  }

  /// Hummingbird has no timeouts of its own: a head sent by halves would hold its place for ever.
  private var server: HTTP1Channel.Configuration {
    .init(
      additionalChannelHandlers: [ConnectionGuard(limits: limits, roster: roster)],
      idleTimeout: .seconds(Int64(limits.idleSeconds)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.requestHeadBytes, maxHeaderListSize: limits.requestHeadBytes,
        maxHeaderFieldCount: 100))
  }
}
