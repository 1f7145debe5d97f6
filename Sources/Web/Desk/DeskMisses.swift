import HTTPTypes
import Hummingbird

/// Addresses that are none, and methods that an address does not know.
struct DeskMisses: RouterMiddleware {
  typealias Context = BasicRequestContext

  let door: DeskDoor
  /// The methods of each path, as the router writes them.
  let methods: [DeskPattern]

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      return miss(error, request)
    }
  }

  private func miss(_ error: any Error, _ request: Request) -> Response {
    let staff = door.house.staff.find(request.cookies[SessionCookie.name]?.value)
    if let pattern = methods.first(where: { $0.fits(request.uri.path) }),
      (error as? HTTPError)?.status == .notFound
    {
      var response = door.fail(WebError(.method), request, staff)
      response.headers[.allow] = pattern.methods.sorted().joined(separator: ", ")
      return response
    }
    return door.fail(error, request, staff)
  }
}

/// A path with names in it, and the methods it knows.
struct DeskPattern: Sendable {
  let pieces: [Substring]
  var methods: Set<String>

  /// A pattern of a path: `/documents/{id}`.
  init(_ path: String, methods: Set<String>) {
    pieces = path.split(separator: "/").map { Substring($0) }
    self.methods = methods
  }

  /// Whether an address has this form.
  func fits(_ path: String) -> Bool {
    let sent = path.split(separator: "/")
    return sent.count == pieces.count
      && zip(sent, pieces).allSatisfy { $1.hasPrefix("{") || $0 == $1 }
  }
}
