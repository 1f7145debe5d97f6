import Markup

/// A page of the desk: a struct of ready values without a database behind it.
///
/// It is sent as HTML, or on `Accept: application/json` as what it encodes to; its schema in
/// `/openapi.json` is found from it. So it holds texts, numbers, lists and small structs, no markup.
protocol DeskPage: Codable, Sendable {
  /// What the window and the heading are called.
  func title(_ scene: DeskScene) -> String
  /// What stands below the heading.
  func body(_ scene: DeskScene) -> HTML
  /// Seconds after which the browser asks again; `nil` for a page that stands still.
  var refresh: Int? { get }
}

extension DeskPage {
  /// A page stands still.
  var refresh: Int? { nil }
}
