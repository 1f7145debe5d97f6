import HTTPTypes
import Hummingbird

/// What every answer carries so that a browser keeps the page to itself.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = BasicRequestContext

  /// Whether a browser shall come back over TLS only, for a year.
  let isStrict: Bool

  /// What a page may load, and from where.
  enum Policy: String, CaseIterable {
    /// A page as any other.
    case page = ""
    /// The answer to a stack, which alone carries its thumbnails inside.
    case answer = " data:"
    /// The page whose script sends photos one at a time, which alone may ask this site again.
    case sends = "connect"
    /// A page of the desk, which may play sound and video that the desk itself sends.
    case desk = "media"

    /// The value of `Content-Security-Policy`.
    var header: String { Self.headers[self] ?? "default-src 'none'" }

    private static let headers = Dictionary(
      uniqueKeysWithValues: allCases.map { ($0, $0.made) })

    private var made: String {
      let pictures = self == .answer ? " data:" : ""
      let asks = self == .sends ? "; connect-src 'self'" : ""
      let plays = self == .desk ? "; media-src 'self'" : ""
      return "default-src 'none'; style-src 'self'; script-src 'self'; "
        + "img-src 'self'\(pictures); form-action 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'\(asks)\(plays)"
    }
  }

  private static let devices = [
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen",
    "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "usb",
    "xr-spatial-tracking",
  ]

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers.addSecurity()
    if isStrict { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    return response
  }

  private static let permissions = devices.map { "\($0)=()" }.joined(separator: ", ")

  /// What every answer carries and none sets by itself.
  fileprivate static let fixed: [HTTPField] = [
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Permissions-Policy", permissions),
    ("X-Frame-Options", "DENY"), ("X-Robots-Tag", "noindex, nofollow"),
  ].compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } }
}

extension HTTPFields {
  /// Adds what is missing; an answer that needs another policy has set it already.
  mutating func addSecurity() {
    if self[.contentSecurityPolicy] == nil {
      self[.contentSecurityPolicy] = SecurityHeaders.Policy.page.header
    }
    if self[.cacheControl] == nil { self[.cacheControl] = "no-store" }
    append(contentsOf: SecurityHeaders.fixed)
  }
}
