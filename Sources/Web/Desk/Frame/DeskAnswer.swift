import HTTPTypes
import Hummingbird

/// What an address of the desk answers.
enum DeskAnswer: Sendable {
  /// A page.
  case page(any DeskPage)
  /// Another place to go on from.
  case next(DeskNext)
  /// A file.
  case file(DeskFile)
}

/// Where it goes on after an act.
struct DeskNext: Equatable, Sendable {
  /// The path of the next page.
  let path: String
  /// What is said there once: a key of the words.
  var notice: String?
  /// What fills the placeholders of the notice.
  var values: [String: String] = [:]
  /// The document that the act made or changed, for programs.
  var document: String?
  /// A cookie to set: a new session or the end of one.
  var cookie: Cookie?
  /// Whether the browser shall forget all it holds of the desk.
  var clears = false

  /// The next page, with what is said there once.
  init(
    _ path: String, notice: String? = nil, _ values: [String: String] = [:],
    document: String? = nil
  ) {
    self.path = path
    self.notice = notice
    self.values = values
    self.document = document
  }

  static func == (left: DeskNext, right: DeskNext) -> Bool {
    left.path == right.path && left.notice == right.notice
  }
}

/// A file that is sent.
struct DeskFile: Sendable {
  /// Its bytes.
  let body: ResponseBody
  /// Its media type.
  let type: String
  /// The name it is saved under, made by us; `nil` when it is shown in the page.
  let name: String?
  /// The status: a part of the file has its own.
  var status = HTTPResponse.Status.ok
  /// More lines of the head.
  var headers = HTTPFields()

  /// A file from its bytes.
  init(_ body: ResponseBody, type: String, name: String?) {
    self.body = body
    self.type = type
    self.name = name
  }

  /// The answer: never a page of this site, whatever is inside (`security.md`, untrusted files).
  var response: Response {
    var headers = headers
    headers[.contentType] = type
    headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
    if let name {
      let plain = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_".contains($0)) }
      headers[.contentDisposition] =
        "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(URLEncodedForm.encoded(name))"
    }
    return Response(status: status, headers: headers, body: body)
  }
}
