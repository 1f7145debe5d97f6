import Desk
import Disclosure
import HTTPTypes
import NIOCore
import Vault

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
    case crowded = "hearing.crowded"
    case empty = "hearing.empty"
    case mailboxFull = "hearing.mailbox-full"
    case over = "hearing.over"
    case fault = "web.fault"
    case signedOut = "desk.signed-out"
    case locked = "desk.locked"
    case forbidden = "desk.forbidden"
    case noTeam = "desk.no-team"
    case foreignForm = "desk.foreign-form"
    case badParameter = "desk.bad-parameter"
    case badForm = "desk.bad-form"
    case wrongSignIn = "desk.wrong-sign-in"
    case tooManyTries = "desk.too-many-tries"
    case notWithin = "desk.range"
    case secondFactor = "desk.second-factor"
    case noVault = "desk.no-vault"
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
      case .badUpload, .cutShort, .noPhotos, .empty, .over: .badRequest
      case .tooLarge, .tooMany, .mailboxFull: .contentTooLarge
      case .busy, .noRoom, .brokenOff, .crowded: .serviceUnavailable
      case .fault: .internalServerError
      case .signedOut, .locked, .wrongSignIn: .unauthorized
      case .forbidden, .noTeam, .foreignForm, .secondFactor: .forbidden
      case .noVault: .serviceUnavailable
      case .badParameter: .badRequest
      case .badForm: .unprocessableContent
      case .tooManyTries: .tooManyRequests
      case .notWithin: .rangeNotSatisfiable
      }
  }

  /// An error with the code and the status that its own module gives it.
  init(code: String, status: HTTPResponse.Status) {
    self.code = code
    self.status = status
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
    case is NIOTooManyBytesError: self.init(.tooLarge)
    case is SpoolError, HearingError.noRoom: self.init(.noRoom)
    case HearingError.empty: self.init(.empty)
    case HearingError.mailboxFull: self.init(.mailboxFull)
    case HearingError.noMailbox: self.init(.over)
    case is HearingError: self.init(.notFound)
    case let error as VaultError: self.init(error)
    case let error as DeskError: self.init(error)
    case let error as CasebookError: self.init(error)
    case let error as ExportError: self.init(error)
    case let error as DisclosureError: self.init(error)
    case is FormTrouble: self.init(.badForm)
    case let error as StampError:
      self.init(
        code: error.rawValue,
        status: error == .noTool ? .serviceUnavailable : .unprocessableContent)
    case let error as NoCopy:
      let isOurs = error.code == "desk.no-sandbox"
      self.init(code: error.code, status: isOurs ? .serviceUnavailable : .unprocessableContent)
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
