import HTTPTypes

/// Why a request was not answered as asked.
struct WebError: Error, Equatable, Sendable {
  /// What happened, as the code whose words are in the catalogue `errors`.
  enum Kind: String, CaseIterable, Sendable {
    case notFound = "web.not-found"
    case method = "web.method"
    case badUpload = "web.bad-upload"
    case cutShort = "web.cut-short"
    case tooLarge = "web.too-large"
    case tooMany = "web.too-many"
    case noPhotos = "web.no-photos"
    case busy = "web.busy"
    case noRoom = "web.no-room"
    case brokenOff = "check.broken-off"
    case fault = "web.fault"
  }

  /// The code.
  let code: String
  /// The status of HTTP.
  let status: HTTPResponse.Status

  /// An error of a kind that the public face itself knows.
  init(_ kind: Kind) {
    code = kind.rawValue
    status =
      switch kind {
      case .notFound: .notFound
      case .method: .methodNotAllowed
      case .badUpload, .cutShort, .noPhotos: .badRequest
      case .tooLarge, .tooMany: .contentTooLarge
      case .busy, .noRoom, .brokenOff: .serviceUnavailable
      case .fault: .internalServerError
      }
  }

  /// The machine cannot read papers, for the reason with this code.
  init(noReader code: String) {
    self.code = code
    status = .serviceUnavailable
  }

  /// What a visitor is told of any error at all; an unexpected one gives nothing of itself away.
  init(_ error: any Error) {
    switch error {
    case let error as WebError: self = error
    case let error as MultipartError: self.init(Self.kind(error))
    case is SpoolError: self.init(.noRoom)
    default: self.init(.fault)
    }
  }

  private static func kind(_ error: MultipartError) -> Kind {
    switch error {
    case .notMultipart, .noBoundary, .malformed, .headTooLong: .badUpload
    case .cutShort: .cutShort
    case .tooManyParts: .tooMany
    case .tooManyBytes: .tooLarge
    }
  }
}
