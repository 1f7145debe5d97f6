/// An element of HTML or SVG; a misspelt one does not compile.
///
/// Called like a function it makes the element: `Tag.p(.class("lead")) { words }`.
package enum Tag: String, CaseIterable, Sendable {
  // The page and its parts.
  case html, head, title, meta, link, script, style, body
  case header, main, nav, section, article, aside, footer
  // Text.
  case h1, h2, h3, p, a, b, i, em, strong, small, span, div, br, hr, bdi, mark, cite, time, abbr
  case ul, ol, li, dl, dt, dd, blockquote, q, pre, code
  case table, caption, thead, tbody, tr, th, td
  case figure, figcaption, img, canvas, details, summary, progress, output, audio, video
  // Forms.
  case form, label, input, button, fieldset, legend, textarea, select, option
  // Pictures drawn by us.
  case svg, g, path, rect, circle, line, polygon, polyline, image, text, defs, use, symbol

  /// The element with attributes and content.
  package func callAsFunction(
    _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML
  ) -> HTML {
    element(attributes, content: content())
  }

  /// The element with attributes and without content.
  package func callAsFunction(_ attributes: Attribute?...) -> HTML {
    element(attributes, content: .empty)
  }

  /// The element as a stream begins it: without content and without its end.
  package func opening(_ attributes: Attribute?...) -> HTML {
    HTML(RawHTML(start(attributes, rawValue)))
  }

  /// The end of an element that `opening` began.
  package var closing: HTML { HTML(RawHTML("</\(rawValue)>")) }

  /// Whether HTML gives the element neither content nor an end.
  package var isVoid: Bool {
    switch self {
    case .meta, .link, .br, .hr, .img, .input: true
    default: false
    }
  }

  private func element(_ attributes: [Attribute?], content: HTML) -> HTML {
    let name = rawValue
    var markup = start(attributes, name, and: content.markup.utf8.count + name.utf8.count + 3)
    if !isVoid {
      markup += content.markup
      markup += "</"
      markup += name
      markup += ">"
    }
    return HTML(RawHTML(markup))
  }

  /// The beginning, in a string that has room for `more` bytes: a page is made of thousands of these.
  private func start(_ attributes: [Attribute?], _ name: String, and more: Int = 0) -> String {
    var markup = "<"
    markup.reserveCapacity(
      attributes.reduce(name.utf8.count + 2 + more) { $0 + ($1?.length ?? 0) })
    markup += name
    for attribute in attributes { attribute?.write(to: &markup) }
    markup += ">"
    return markup
  }
}
