import Markup

/// One field of a form with its label, its hint and what was wrong with it.
struct FieldView: Sendable {
  /// The field.
  let field: DeskField
  /// What stands in it at first.
  let given: [String]
  /// What there is to pick from.
  let choices: [FormView.Choice]
  /// What the page knows.
  let scene: DeskScene

  /// The field.
  var html: HTML {
    switch field.kind {
    case .flag: flag
    case .several(let codes): group(codes.map { .init($0, scene.text("\(field.label).\($0)")) })
    default: plain
    }
  }

  private var id: String { "field-" + field.name }
  private var trouble: String? { scene.troubles[field.name] }

  private var values: [String] {
    let typed = scene.form.all(field.name)
    return scene.troubles.isEmpty ? given : typed
  }

  private var value: String { values.first ?? "" }

  private var plain: HTML {
    Tag.div(.class(trouble == nil ? "field" : "field wrong")) {
      Tag.label(Attribute("for", id)) {
        scene.text(field.label)
        if !field.isRequired { Tag.small { scene.text("desk.field.optional") } }
      }
      hint
      control
      wrong
    }
  }

  private var hint: HTML? {
    guard let key = field.hint else { return nil }
    return Tag.p(.class("hint"), .id(id + "-hint")) { scene.text(key) }
  }

  private var wrong: HTML? {
    guard let trouble else { return nil }
    return Tag.p(.class("wrong"), .id(id + "-wrong")) {
      scene.text("errors." + trouble, scene.troubleValues)
    }
  }

  private var described: Attribute? {
    let names =
      (field.hint == nil ? [] : [id + "-hint"]) + (trouble == nil ? [] : [id + "-wrong"])
    return names.isEmpty ? nil : Attribute("aria-describedby", names.joined(separator: " "))
  }

  private var isWrong: Attribute? { trouble == nil ? nil : Attribute("aria-invalid", "true") }
  private var required: Attribute? { field.isRequired ? Attribute("required") : nil }

  private var control: HTML {
    switch field.kind {
    case .text:
      Tag.textarea(
        .id(id), .name(field.name), Attribute("rows", "6"), Attribute("maxlength", most), required,
        described, isWrong
      ) { value }
    case .choice(let codes):
      selection(codes.map { .init($0, scene.text("\(field.label).\($0)")) })
    case .pick: selection(choices)
    case .files:
      Tag.input(
        .type("file"), .id(id), .name(field.name), Attribute("multiple"), required, described)
    case .secret: input("password")
    case .number: input("number")
    case .day: input("date")
    default: input("text")
    }
  }

  private var most: String { String(field.mostLetters) }

  private func input(_ type: String) -> HTML {
    Tag.input(
      .type(type), .id(id), .name(field.name), Attribute("maxlength", most),
      type == "password" ? nil : .value(value), Attribute("autocomplete", field.remembers),
      required, described, isWrong)
  }

  private func selection(_ choices: [FormView.Choice]) -> HTML {
    Tag.select(.id(id), .name(field.name), required, described, isWrong) {
      if !field.isRequired || value.isEmpty { Tag.option(.value("")) { "—" } }
      for choice in choices {
        Tag.option(
          .value(choice.value), values.contains(choice.value) ? Attribute("selected") : nil
        ) { choice.text }
      }
    }
  }

  private var flag: HTML {
    Tag.div(.class("field tick")) {
      Tag.label {
        Tag.input(
          .type("checkbox"), .id(id), .name(field.name), .value("yes"),
          value == "yes" ? Attribute("checked") : nil, described)
        Tag.span { scene.text(field.label) }
      }
      hint
      wrong
    }
  }

  private func group(_ choices: [FormView.Choice]) -> HTML {
    Tag.fieldset(.class("field"), .id(id)) {
      Tag.legend { scene.text(field.label) }
      hint
      for choice in choices {
        Tag.label(.class("tick")) {
          Tag.input(
            .type("checkbox"), .name(field.name), .value(choice.value),
            values.contains(choice.value) ? Attribute("checked") : nil)
          Tag.span { choice.text }
        }
      }
      wrong
    }
  }
}
