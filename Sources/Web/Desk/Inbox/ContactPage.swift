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

  /// Opens the contact of an item of a conversation.
  static func reveal(
    _ item: DocumentID, of conversation: DocumentID, reason: String, _ session: Session
  ) async throws -> ContactPage {
    switch try session.open(item).document {
    case .report(let saved):
      guard let sealed = saved.document.contact else { throw WebError(.notFound) }
      let contact = try await session.reveal(sealed, in: item, reason: reason)
      return ContactPage(
        conversation: conversation.description, name: contact.name, ways: contact.ways,
        safeHours: contact.safeHours, relation: nil, sought: nil)
    case .search(let saved):
      let person = try await session.reveal(saved.document.person, in: item, reason: reason)
      let seeker: Seeker? = try await reveal(saved.document.seeker, item, reason, session)
      return ContactPage(
        conversation: conversation.description, name: seeker?.contact.name,
        ways: seeker?.contact.ways ?? [], safeHours: seeker?.contact.safeHours,
        relation: seeker?.relation, sought: person)
    default: throw WebError(.notFound)
    }
  }

  private static func reveal(
    _ sealed: Sealed<Seeker>?, _ item: DocumentID, _ reason: String, _ session: Session
  ) async throws -> Seeker? {
    guard let sealed else { return nil }
    return try await session.reveal(sealed, in: item, reason: reason)
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
