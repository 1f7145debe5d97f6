import HTTPTypes
import Hummingbird
import Language

/// Turns every error into a page in the reader's language, with a code and a hint.
///
/// The text of an unexpected error stays inside: it could hold a path, or what a person sent.
struct ErrorMiddleware: RouterMiddleware {
  typealias Context = BasicRequestContext

  let site: PublicSite

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch is CancellationError {
      throw CancellationError()
    } catch let error as HTTPError {
      return answer(Self.error(of: error.status), to: request)
    } catch {
      return answer(WebError(error), to: request)
    }
  }

  private static func error(of status: HTTPResponse.Status) -> WebError {
    switch status {
    case .notFound: WebError(.notFound)
    case .methodNotAllowed: WebError(.method)
    case .contentTooLarge: WebError(.tooLarge)
    case .badRequest: WebError(.badUpload)
    default: WebError(.fault)
    }
  }

  private func answer(_ error: WebError, to request: Request) -> Response {
    let page = ErrorPage(code: error.code, voice: site.voice(request.tongue))
    guard !request.wantsJSON else {
      return Response(json: Array(page.json.utf8), status: error.status)
    }
    return Response(html: page.html, status: error.status)
  }
}
