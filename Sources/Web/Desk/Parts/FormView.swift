import Markup

/// A form made from the fields of its route: labels, hints, what was typed, what was wrong.
struct FormView: Sendable {
  /// A choice that the page offers.
  struct Choice: Equatable, Sendable {
    /// What is sent.
    let value: String
    /// What is read.
    let text: String

    /// A choice.
    init(_ value: String, _ text: String) {
      self.value = value
      self.text = text
    }
  }

  /// The route that takes it.
  let route: DeskRoute
  /// Where it is sent: the path of the route with its names filled.
  let action: String
  /// What the button says, as a key of the words.
  let button: String
  /// What stands in the fields at first.
  var values: [String: [String]] = [:]
  /// What there is to pick from, by the name of the field.
  var choices: [String: [Choice]] = [:]
  /// Fields that are sent and not shown.
  var hidden: [String: String] = [:]
  /// Whether the act cannot be undone.
  var isGrave = false

  /// The form.
  func html(_ scene: DeskScene) -> HTML {
    Tag.form(
      .class("form"), .action(Link(path: action)), Attribute("method", "post"),
      route.isUpload ? Attribute("enctype", "multipart/form-data") : nil
    ) {
      scene.token
      for (name, value) in hidden.sorted(by: { $0.key < $1.key }) {
        Tag.input(.type("hidden"), .name(name), .value(value))
      }
      for field in route.fields where hidden[field.name] == nil {
        FieldView(
          field: field, given: values[field.name] ?? [], choices: choices[field.name] ?? [],
          scene: scene
        ).html
      }
      Tag.p(.class("end")) {
        Tag.button(.type("submit"), .class(isGrave ? "go grave" : "go")) { scene.text(button) }
      }
    }
  }
}

extension DeskScene {
  /// The token that a form must bring back.
  var token: HTML? {
    sessionToken.map { Tag.input(.type("hidden"), .name("token"), .value($0)) }
  }

  /// A button that sends nothing but itself and some fields.
  func button(
    _ path: String, _ text: String, class name: String = "quiet", _ fields: [String: String] = [:]
  ) -> HTML {
    Tag.form(.class("one"), .action(Link(path: path)), Attribute("method", "post")) {
      token
      for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
        Tag.input(.type("hidden"), .name(name), .value(value))
      }
      Tag.button(.type("submit"), .class(name)) { self.text(text) }
    }
  }
}
