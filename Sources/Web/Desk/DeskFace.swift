package import Hummingbird
import HummingbirdCore
import Language
package import Logging
import Markup
import NIOCore

/// The desk's listener, where staff work.
///
/// It is another than the public one, and may be the only one of its process.
package struct DeskFace: Sendable {
  private let house: DeskHouse
  private let host: String
  private let port: Int
  private let logger: Logger

  /// A listener for a desk at an address and port of this machine; port 0 takes a free one.
  package init(house: DeskHouse, host: String, port: Int, logger: Logger) {
    self.house = house
    self.host = host
    self.port = port
    self.logger = logger
  }

  /// The application, ready to run; `onRunning` is told the port that is listened on.
  package func application(
    onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let limits = house.limits
    return Application(
      router: router,
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [ConnectionGuard(limits: limits)],
          idleTimeout: .seconds(Int64(limits.idleSeconds)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: limits.requestHeadBytes,
            maxHeaderListSize: limits.requestHeadBytes, maxHeaderFieldCount: 100))),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), backlog: 256,
        availableConnectionsDelegate: MaximumAvailableConnections(
          limits.connections, logger: logger)),
      onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
      logger: logger)
  }

  /// The table of addresses, made from the routes.
  package var router: Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    let routes = DeskRoutes.all
    let door = DeskDoor(house: house, pages: DeskRoutes.pages)
    router.addMiddleware {
      SecurityHeaders()
      DeskMisses(door: door, methods: DeskRoutes.methods)
    }
    addFiles(to: router, routes)
    for route in routes {
      router.on(RouterPath(route.routerPath), method: route.method) { request, context in
        await door.answer(route, request, context.parameters)
      }
    }
    return router
  }

  private func addFiles(to router: Router<BasicRequestContext>, _ routes: [DeskRoute]) {
    let style = house.files.bytes("web/desk.css") ?? []
    router.get("/desk.css") { _, _ in Response(file: style, type: "text/css; charset=utf-8") }
    let script = house.files.bytes("web/inbox.js") ?? []
    router.get("/inbox.js") { _, _ in Response(file: script, type: "text/javascript; charset=utf-8")
    }
    router.get("/icon.svg") { _, _ in
      Response(file: Emblem.icon.bytes, type: "image/svg+xml")
    }
    let description = Array(OpenAPI(routes: routes).document.text.utf8)
    router.get("/openapi.json") { _, _ in Response(json: description) }
  }
}
