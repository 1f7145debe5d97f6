import Casework
import Desk
import Markup

/// A contact that was opened for one display.
struct ContactPage: DeskPage {
  /// Where it belongs.
  let conversation: String
  /// What he is called, as he said.
  let name: String?
  /// How to reach him.
  let ways: [String]
  /// When it is safe.
  let safeHours: String?
  /// Who is sought and how the asker is to him, for a search.
  let relation: String?
  let sought: SoughtPerson?

  init(_ revealed: RevealedContact, of conversation: DocumentID) {
    self.conversation = conversation.description
    name = revealed.contact?.name
    ways = revealed.contact?.ways ?? []
    safeHours = revealed.contact?.safeHours
    relation = revealed.relation
    sought = revealed.sought
  }

  func title(_ scene: DeskScene) -> String { scene.text("inbox.contact") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("inbox.contact.recorded") }
      Facts([
        (scene.text("seek.name"), sought.map { HTML(text: $0.name) }),
        (scene.text("seek.born"), sought.map { HTML(text: $0.born) }),
        (scene.text("seek.citizenship"), sought.map { HTML(text: $0.citizenship) }),
        (scene.text("seek.marks"), sought.map { HTML(text: $0.marks) }),
        (scene.text("seek.relation"), relation.map { HTML(text: $0) }),
        (scene.text("tell.contact.name"), name.map { HTML(text: $0) }),
        (scene.text("tell.contact.ways"), HTML(text: ways.joined(separator: ", "))),
        (scene.text("tell.contact.hours"), safeHours.map { HTML(text: $0) }),
      ]).html
      Tag.p { scene.link("/inbox/\(conversation)", scene.text("inbox.back")) }
    }
  }
}
