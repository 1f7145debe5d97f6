/// A piece of HTML whose text has been escaped: the only thing that pages are made of.
///
/// A `String` becomes HTML by being escaped; there is no way to put markup in by a string, save
/// `RawHTML`, whose name says in every diff what it is.
package struct HTML: Equatable, Sendable {
  /// The markup, ready to be sent.
  package private(set) var markup: String

  /// Text as HTML: whatever it holds, it is shown and never obeyed.
  package init(text: String) {
    markup = Escaping.text(text)
  }

  /// Markup that is known to be well made.
  package init(_ raw: RawHTML) {
    markup = raw.markup
  }

  /// What is made by the lines between the braces, one after the other.
  package init(@HTMLBuilder _ content: () -> HTML) {
    self = content()
  }

  /// Nothing at all.
  package static let empty = HTML(RawHTML(""))

  /// Whether there is nothing to show.
  package var isEmpty: Bool { markup.isEmpty }

  /// The bytes to send, in UTF-8.
  package var bytes: [UInt8] { Array(markup.utf8) }

  /// Both, one after the other.
  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(RawHTML(left.markup + right.markup))
  }

  /// Adds a piece at the end.
  package static func += (left: inout HTML, right: HTML) {
    left.markup += right.markup
  }
}

/// Markup that is trusted as it stands; every use of it is a place to look at twice.
package struct RawHTML: Equatable, Sendable {
  /// The markup.
  package let markup: String

  /// Markup whose maker vouches for it.
  package init(_ markup: String) {
    self.markup = markup
  }
}

/// Puts the lines of a closure together as HTML; plain strings are escaped on the way.
@resultBuilder
package enum HTMLBuilder {
  /// A string is text.
  package static func buildExpression(_ text: String) -> HTML { HTML(text: text) }
  /// A piece of HTML stays what it is.
  package static func buildExpression(_ html: HTML) -> HTML { html }
  /// A piece that is missing shows nothing.
  package static func buildExpression(_ html: HTML?) -> HTML { html ?? .empty }
  /// Pieces stand one after the other.
  package static func buildExpression(_ pieces: [HTML]) -> HTML { joined(pieces) }
  /// Lines stand one after the other.
  package static func buildBlock(_ pieces: HTML...) -> HTML { joined(pieces) }
  /// `if` without `else`.
  package static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .empty }
  /// `if`.
  package static func buildEither(first piece: HTML) -> HTML { piece }
  /// `else`.
  package static func buildEither(second piece: HTML) -> HTML { piece }
  /// `for`.
  package static func buildArray(_ pieces: [HTML]) -> HTML { joined(pieces) }

  private static func joined(_ pieces: [HTML]) -> HTML {
    if pieces.count == 1, let piece = pieces.first { return piece }
    var markup = ""
    markup.reserveCapacity(pieces.reduce(0) { $0 + $1.markup.utf8.count })
    for piece in pieces { markup += piece.markup }
    return HTML(RawHTML(markup))
  }
}
