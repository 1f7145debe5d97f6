import Casework
import Markup

/// How somebody can be reached: the questions of a form, and what they were answered with.
struct ContactFields {
  /// How the questions are drawn.
  let fields: HearingFields
  /// What the field of the name is called; a search has another name in it already.
  let name: String

  /// The questions.
  var html: HTML {
    HTML {
      fields.line(name, "tell.contact.name")
      fields.line("ways", "tell.contact.ways", mode: "tel")
      fields.line("hours", "tell.contact.hours")
    }
  }
}

extension HearingForm {
  /// How somebody can be reached; `nil` when he answered none of the questions.
  func contact(named field: String) -> Contact? {
    func given(_ field: String) -> String? { self[field].isEmpty ? nil : self[field] }
    let ways = self["ways"].split { ",;\n".contains($0) }.map(String.init)
    let (name, hours) = (given(field), given("hours"))
    guard name != nil || hours != nil || !ways.isEmpty else { return nil }
    return Contact(name: name, ways: ways, safeHours: hours)
  }
}
