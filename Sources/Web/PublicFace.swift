package import Hummingbird
import Language
package import Logging
import Markup

/// The public listener: the check, the card, "I have already signed it".
///
/// It holds no key and stores nothing; what it is sent is forgotten when it has answered.
package struct PublicFace: Sendable {
  private let site: PublicSite
  private let listener: Listener

  /// A listener for `site` at an address and port of this machine; port 0 takes a free one.
  ///
  /// With a certificate it answers over TLS.
  package init(
    site: PublicSite, host: String, port: Int, certificate: ServerCertificate? = nil, logger: Logger
  ) {
    self.site = site
    listener = Listener(
      host: host, port: port, limits: site.limits, certificate: certificate, logger: logger)
  }

  /// The application, ready to run; `onRunning` is told the port that is listened on.
  ///
  /// - Throws: What the TLS library says of a certificate that it took before.
  package func application(
    onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) throws -> some ApplicationProtocol {
    try listener.application(router, onRunning: onRunning)
  }

  /// The table of addresses.
  package var router: Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      SecurityHeaders(isStrict: listener.certificate?.isStrict == true)
      ErrorMiddleware(site: site)
    }
    addFiles(to: router)
    let check = CheckRoutes(
      site: site, stacks: Turnstile(places: 2, queue: 20), photos: Turnstile(places: 4, queue: 60),
      uploads: Turnstile(places: site.limits.stacksAtOnce, queue: 0))
    router.get("/") { request, _ in
      var response = check.first(request.tongue)
      response.headers[.vary] = "Accept-Language"
      return response
    }
    for tongue in Tongue.allCases {
      let group = router.group("/\(tongue.rawValue)")
      check.add(to: group, tongue: tongue)
      SignedRoutes(site: site).add(to: group, tongue: tongue)
      CardRoutes(site: site).add(to: group, tongue: tongue)
    }
    addHearing(to: router)
    return router
  }

  private func addHearing(to router: Router<BasicRequestContext>) {
    router.get("/exit") { _, _ in Response(leavingFor: site.exit) }
    let room = site.hearing.map { HearingRoom(site: site, hearing: $0) }
    for tongue in Tongue.allCases {
      let group = router.group("/\(tongue.rawValue)")
      KnowRoutes(site: site).add(to: group, tongue: tongue)
      guard let room else { continue }
      TellRoutes(room: room).add(to: group, tongue: tongue)
      ComeBackRoutes(room: room).add(to: group, tongue: tongue)
      SeekRoutes(room: room).add(to: group, tongue: tongue)
      CheckInRoutes(room: room).add(to: group, tongue: tongue)
    }
  }

  private func addFiles(to router: Router<BasicRequestContext>) {
    let files = site.files
    for (name, type) in [
      ("style.css", "text/css; charset=utf-8"), ("check.js", "text/javascript; charset=utf-8"),
      ("hearing.js", "text/javascript; charset=utf-8"),
    ] {
      let bytes = files.bytes("web/\(name)") ?? []
      router.get("/\(name)") { _, _ in Response(file: bytes, type: type) }
    }
    router.get("/icon.svg") { _, _ in
      Response(file: Emblem.icon.bytes, type: "image/svg+xml")
    }
  }
}
