import Desk
import HTTPTypes

/// One address of the desk: the router, the checks before it and `/openapi.json` are made from it.
struct DeskRoute: Sendable {
  /// Who may come in.
  enum Need: Equatable, Sendable {
    /// Anybody: the sign-in and the first set-up.
    case anyone
    /// Somebody who has signed in, whatever he is.
    case signedIn
    /// A member of the team with this right; `.administer` needs no team.
    case right(Right)
  }

  /// What comes back.
  enum Answer: Sendable {
    /// A page, or its values as JSON of this schema.
    case page(JSONSchema)
    /// Another place, or JSON that names it.
    case next
    /// A file of one of these media types.
    case file([String])
  }

  /// The method.
  let method: HTTPRequest.Method
  /// The path with names in braces: `/documents/{id}`.
  let path: String
  /// A name for programs that no other address has.
  let operation: String
  /// What it does, in a line, for programmers.
  let summary: String
  /// Who may come in.
  let need: Need
  /// What may stand behind the question mark.
  var query: [DeskParameter] = []
  /// The fields of the form that it takes.
  var fields: [DeskField] = []
  /// Whether files come with the form, as multipart that the act reads as it streams in.
  var isUpload = false
  /// The path of the page that holds the form, which is shown again when a field is wrong.
  var formPage: String?
  /// What comes back.
  let answer: Answer
  /// The act and its page.
  let handle: @Sendable (DeskRequest) async throws -> DeskAnswer

  /// The names in the path, in their order.
  var pathNames: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
      String($0.dropFirst().dropLast())
    }
  }

  /// The path as Hummingbird writes it: `/documents/:id`.
  var routerPath: String { path.replacing("{", with: ":").replacing("}", with: "") }
}

extension DeskRoute {
  /// An address that shows a page.
  static func page<Page: DeskPage>(
    _ path: String, _ operation: String, _ summary: String, need: Need,
    query: [DeskParameter] = [],
    _ make: @escaping @Sendable (DeskRequest) async throws -> Page
  ) -> DeskRoute {
    DeskRoute(
      method: .get, path: path, operation: operation, summary: summary, need: need, query: query,
      answer: .page(JSONSchema(of: Page.self))
    ) { .page(try await make($0)) }
  }

  /// An address that does something and leads on.
  static func act(
    _ path: String, _ operation: String, _ summary: String, need: Need, fields: [DeskField] = [],
    on formPage: String? = nil,
    _ act: @escaping @Sendable (DeskRequest) async throws -> DeskNext
  ) -> DeskRoute {
    DeskRoute(
      method: .post, path: path, operation: operation, summary: summary, need: need,
      fields: fields, formPage: formPage, answer: .next
    ) { .next(try await act($0)) }
  }

  /// An address that does something whose page is shown at once and never again.
  static func reveal<Page: DeskPage>(
    _ path: String, _ operation: String, _ summary: String, need: Need, fields: [DeskField] = [],
    on formPage: String? = nil,
    _ make: @escaping @Sendable (DeskRequest) async throws -> Page
  ) -> DeskRoute {
    DeskRoute(
      method: .post, path: path, operation: operation, summary: summary, need: need,
      fields: fields, formPage: formPage, answer: .page(JSONSchema(of: Page.self))
    ) { .page(try await make($0)) }
  }

  /// An address that takes files as they stream in; the act calls `receive` of the request.
  static func upload(
    _ path: String, _ operation: String, _ summary: String, need: Need, fields: [DeskField],
    on formPage: String? = nil,
    _ act: @escaping @Sendable (DeskRequest) async throws -> DeskNext
  ) -> DeskRoute {
    DeskRoute(
      method: .post, path: path, operation: operation, summary: summary, need: need,
      fields: fields, isUpload: true, formPage: formPage, answer: .next
    ) { .next(try await act($0)) }
  }

  /// An address that gives a file.
  static func file(
    _ path: String, _ operation: String, _ summary: String, need: Need, types: [String],
    method: HTTPRequest.Method = .get, query: [DeskParameter] = [], fields: [DeskField] = [],
    _ make: @escaping @Sendable (DeskRequest) async throws -> DeskFile
  ) -> DeskRoute {
    DeskRoute(
      method: method, path: path, operation: operation, summary: summary, need: need, query: query,
      fields: fields, answer: .file(types)
    ) { .file(try await make($0)) }
  }
}
