/// An attribute of an element, its value escaped.
package struct Attribute: Equatable, Sendable {
  /// Its name, as the program writes it.
  private let name: String
  /// Its value, escaped; `nil` when it is there or not.
  private let value: String?

  /// An attribute with a value; the name is written in the program, never taken from outside.
  package init(_ name: StaticString, _ value: String) {
    self.name = name.description
    self.value = Escaping.text(value)
  }

  /// An attribute that is there or not: `required`, `multiple`.
  package init(_ name: StaticString) {
    self.name = name.description
    value = nil
  }

  /// How many bytes it takes.
  var length: Int { name.utf8.count + 1 + (value.map { $0.utf8.count + 3 } ?? 0) }

  /// Puts it behind what stands in a start tag, with the space before it.
  func write(to markup: inout String) {
    markup += " "
    markup += name
    guard let value else { return }
    markup += "=\""
    markup += value
    markup += "\""
  }
}

extension Attribute {
  /// Names of the stylesheet.
  package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  /// The name of this element on its page.
  package static func id(_ name: String) -> Attribute { Attribute("id", name) }
  /// The language of the content, as a BCP 47 tag.
  package static func lang(_ tag: String) -> Attribute { Attribute("lang", tag) }
  /// What the element is to somebody who hears the page.
  package static func role(_ role: String) -> Attribute { Attribute("role", role) }
  /// What the element is called by somebody who hears the page.
  package static func ariaLabel(_ label: String) -> Attribute { Attribute("aria-label", label) }
  /// Hidden from somebody who hears the page: pictures that repeat the words beside them.
  package static var ariaHidden: Attribute { Attribute("aria-hidden", "true") }
  /// The kind of an input, a button, a script.
  package static func type(_ type: String) -> Attribute { Attribute("type", type) }
  /// The name of a field of a form.
  package static func name(_ name: String) -> Attribute { Attribute("name", name) }
  /// The value of a field of a form.
  package static func value(_ value: String) -> Attribute { Attribute("value", value) }

  /// Where a link leads.
  package static func href(_ link: Link) -> Attribute { Attribute("href", link.address) }
  /// Where a picture or a script comes from.
  package static func src(_ link: Link) -> Attribute { Attribute("src", link.address) }
  /// Where a form is sent.
  package static func action(_ link: Link) -> Attribute { Attribute("action", link.address) }
}
