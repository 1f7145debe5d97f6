import Casework
import Desk
import Language
import Markup

/// What a page knows besides its values: how it speaks, for whom, and where it stands.
struct DeskScene: Sendable {
  /// How the page speaks.
  let voice: Voice
  /// The path of the page.
  let path: String
  /// What may be done by the one who looks, so that a page offers nothing else.
  var rights: Set<Right> = []
  /// Who looks; `nil` before the sign-in.
  var person: Person?
  /// What each form of the session must bring back; a locked session has forms too.
  var sessionToken: String?
  /// Whether the vault is one for training.
  var isExercise = false
  /// What is said once.
  var notice: String?
  /// What was typed into a form that is shown again.
  var form = DeskForm()
  /// What was wrong with it, by the name of the field.
  var troubles: [String: String] = [:]
  /// What fills the placeholders of what was wrong.
  var troubleValues: [String: String] = [:]
  /// Seconds by which the clock of the house is ahead of UTC.
  var offset = 0

  /// Who looks at the page.
  struct Person: Equatable, Sendable {
    /// His name.
    let name: String
    /// The team he works in.
    let team: String?
  }

  /// Words of the interface.
  func text(_ key: String, count: Int? = nil, _ values: [String: String] = [:]) -> String {
    voice.text(key, count: count, values)
  }

  /// Whether the one who looks may do this.
  func may(_ right: Right) -> Bool { rights.contains(right) }

  /// A moment, as every page shows it: `2026-11-25 23:12`.
  func moment(_ seconds: Int) -> HTML {
    let here = DeskDay.text(seconds, offset: offset)
    let utc = DeskDay.text(seconds)
    return Tag.time(Attribute("datetime", "\(utc.day)T\(utc.time)Z")) {
      "\(here.day) \(here.time)"
    }
  }

  /// A link to a page of the desk.
  func link(_ path: String, _ text: String, class name: String? = nil) -> HTML {
    Tag.a(.href(Link(path: path)), name.map(Attribute.class)) { text }
  }
}
