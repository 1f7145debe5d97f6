/// The frame of a whole page: what stands around the body.
package struct Document: Sendable {
  /// The language of the page, as a BCP 47 tag.
  package var language: String
  /// What the window is called.
  package var title: String
  /// What stands in the head besides the title: stylesheets, scripts.
  package var head: HTML

  /// A page with its language and title.
  package init(language: String, title: String, head: HTML = .empty) {
    self.language = language
    self.title = title
    self.head = head
  }

  /// What a stream sends first: everything up to and with the start of the body.
  package func opening(bodyClass: String? = nil) -> HTML {
    HTML {
      HTML(RawHTML("<!DOCTYPE html>\n"))
      Tag.html.opening(.lang(language))
      Tag.head {
        Tag.meta(Attribute("charset", "utf-8"))
        Tag.meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
        Tag.meta(.name("color-scheme"), Attribute("content", "light dark"))
        Tag.title { title }
        head
      }
      Tag.body.opening(bodyClass.map(Attribute.class))
    }
  }

  /// What a stream sends last.
  package static var closing: HTML { Tag.body.closing + Tag.html.closing }

  /// The whole page.
  package func page(bodyClass: String? = nil, @HTMLBuilder body: () -> HTML) -> HTML {
    opening(bodyClass: bodyClass) + body() + Self.closing
  }
}
