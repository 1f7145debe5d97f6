package import Hummingbird
import Language
package import Logging
import Markup

/// The desk's listener, where staff work.
///
/// It is another than the public one, and may be the only one of its process.
package struct DeskFace: Sendable {
  private let house: DeskHouse
  private let listener: Listener

  /// A listener for a desk at an address and port of this machine; port 0 takes a free one.
  ///
  /// With a certificate it answers over TLS.
  package init(
    house: DeskHouse, host: String, port: Int, certificate: ServerCertificate? = nil, logger: Logger
  ) {
    self.house = house
    listener = Listener(
      host: host, port: port, limits: house.limits, certificate: certificate, logger: logger)
  }

  /// The application, ready to run; `onRunning` is told the port that is listened on.
  ///
  /// - Throws: What the TLS library says of a certificate that it took before.
  package func application(
    onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) throws -> some ApplicationProtocol {
    try listener.application(router, onRunning: onRunning)
  }

  /// The table of addresses, made from the routes.
  package var router: Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    let routes = DeskRoutes.all
    let door = DeskDoor(house: house, pages: DeskRoutes.pages)
    router.addMiddleware {
      SecurityHeaders(isStrict: listener.certificate?.isStrict == true)
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
