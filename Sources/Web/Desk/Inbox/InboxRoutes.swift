import Casework
import Desk
import Foundation
import Hearing
import Hummingbird
import Language
import Store
import Vault

/// The addresses of the inbox.
enum InboxRoutes {
  /// What can be done to several conversations at once.
  static let bulkActs = [
    "read", "unread", "mine", "nobody", "us", "them", "tomorrow", "week", "label", "unlabel",
  ]

  static let all: [DeskRoute] = [
    list, bulk, undo, outgoing, export, sent, templates, addTemplate, alarm, show, answer, note,
    handle, merge, split, takeOut, contact,
  ]

  static let list = DeskRoute.page(
    "/inbox", "listInbox", "The conversations of a shelf, the most urgent first.",
    need: .right(.read),
    query: [
      .choice("shelf", InboxShelf.allCases.map(\.rawValue)), .text("label", most: 60),
      .text("after", most: 80),
    ]
  ) { request in
    let session = try request.session
    let left = try request.sortArrivals()
    let shelf = request.query["shelf"].flatMap { InboxShelf(rawValue: $0) } ?? .all
    let page = try session.inbox(
      shelf, label: request.query["label"], after: request.query["after"].flatMap { PageMark($0) })
    return try InboxPage(page, shelf: shelf, left: left, request)
  }

  static let bulk = DeskRoute.act(
    "/inbox/bulk", "changeConversations", "Do the same to several conversations.",
    need: .right(.write),
    fields: [
      DeskField("id", .pick, "inbox.choose", isRequired: false),
      DeskField("act", .choice(bulkActs), "inbox.bulk"),
      DeskField("word", .line(most: 60), "inbox.label", isRequired: false),
    ], on: "/inbox"
  ) { request in
    let ids = request.form.all("id").compactMap { DocumentID($0) }
    let act = bulkAct(request.form["act"], request.form["word"], request)
    let trace = try request.handle { session in session.tracedEach(ids) { try act(session, $0) } }
    return DeskNext("/inbox", notice: "inbox.bulk.done", ["count": String(trace.count)])
  }

  static let undo = DeskRoute.act(
    "/inbox/undo", "undoHandling", "Take back one's last act in the inbox.", need: .right(.write)
  ) { request in
    let session = try request.session
    let count = session.undo(try request.person.handled.take(in: session.team.keys.team))
    return DeskNext("/inbox", notice: "inbox.undone", ["count": String(count)])
  }

  private static func bulkAct(
    _ act: String, _ word: String, _ request: DeskRequest
  ) -> (Session, DocumentID) throws -> Void {
    let now = request.house.clock()
    return { session, id in
      switch act {
      case "read", "unread": try session.markRead(id, act == "read")
      case "mine": try session.assign(id, to: session.unlocked.member)
      case "nobody": try session.assign(id, to: nil)
      case "us": try session.setWaiting(id, .us)
      case "them": try session.setWaiting(id, .them)
      case "tomorrow": try session.snooze(id, until: now + 86_400)
      case "week": try session.snooze(id, until: now + 7 * 86_400)
      default: try session.label(id, word, isOn: act == "label")
      }
    }
  }

  static let show = DeskRoute.page(
    "/inbox/{id}", "showConversation", "A conversation with all that was said in it.",
    need: .right(.read), query: [.number("template", 0...999)]
  ) { request in
    let (session, id) = (try request.session, try request.document())
    let rules = try request.house.urgency()
    let content = try session.conversation(id, rules)
    if content.conversation.isUnread {
      do { try session.markRead(id) } catch DeskError.notPermitted {}
    }
    return try ConversationPage(content, request)
  }

  static let answer = DeskRoute.act(
    "/inbox/{id}/answer", "answerConversation", "Answer, sealed to the one who has the code.",
    need: .right(.write),
    fields: [
      DeskField("text", .text(most: 20_000), "inbox.answer.text", hint: "inbox.answer.hint"),
      DeskField("language", .pick, "inbox.language", isRequired: false),
    ], on: "/inbox/{id}"
  ) { request in
    let id = try request.document()
    let told = try request.house.toldByPerson()
    do {
      try await request.session.answer(
        id, request.form["text"], language: request.form.optional("language"), told)
    } catch HearingError.toldByPerson {
      throw FormTrouble("text", "hearing.told-by-person")
    } catch HearingError.noMailbox {
      throw FormTrouble("text", "hearing.no-mailbox")
    } catch HearingError.unfilled {
      throw FormTrouble("text", "hearing.unfilled")
    }
    return DeskNext("/inbox/\(id)", notice: "inbox.answered", document: id.description)
  }

  static let note = DeskRoute.act(
    "/inbox/{id}/note", "noteConversation", "Write a note beside a conversation.",
    need: .right(.write),
    fields: [DeskField("text", .text(most: 20_000), "inbox.note.text")], on: "/inbox/{id}"
  ) { request in
    let id = try request.document()
    let session = try request.session
    _ = try session.openConversation(id)
    _ = try await session.save(Note(about: id, text: request.form["text"]), act: "note")
    return DeskNext("/inbox/\(id)", notice: "inbox.saved")
  }

  static let handle = DeskRoute.act(
    "/inbox/{id}/handle", "handleConversation", "Say who works on it, how soon, and until when.",
    need: .right(.write),
    fields: [
      DeskField("assigned", .pick, "inbox.assigned", isRequired: false),
      DeskField("urgency", .choice(Report.Urgency.allCases.map(\.rawValue)), "urgency.level"),
      DeskField("waiting", .choice(Conversation.Waiting.allCases.map(\.rawValue)), "inbox.waiting"),
      DeskField("labels", .line(most: 300), "inbox.labels", isRequired: false),
      DeskField("due", .day, "inbox.due", isRequired: false),
      DeskField(
        "snooze", .choice(["hour", "tomorrow", "week"]), "inbox.snooze", isRequired: false),
      DeskField("unread", .flag, "inbox.unread", isRequired: false),
    ], on: "/inbox/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    let later = ["hour": 3600, "tomorrow": 86_400, "week": 7 * 86_400][form["snooze"]]
    let now = request.house.clock()
    let change: (inout Conversation) -> Void = { conversation in
      conversation.assigned = MemberID(form["assigned"])
      conversation.urgency = Report.Urgency(rawValue: form["urgency"]) ?? conversation.urgency
      conversation.waiting =
        Conversation.Waiting(rawValue: form["waiting"]) ?? conversation.waiting
      conversation.labels = form["labels"].split(separator: ",")
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .filter { !$0.isEmpty }
      conversation.due = form.optional("due")
      if let later { conversation.snoozedUntil = now + later }
      conversation.isUnread = form.flag("unread")
    }
    _ = try request.handle { session in
      try session.traced([id]) { try session.handle($0, change) }
    }
    return DeskNext("/inbox/\(id)", notice: "inbox.saved", document: id.description)
  }

  static let merge = DeskRoute.act(
    "/inbox/{id}/merge", "mergeConversation", "Put a conversation together with another.",
    need: .right(.write),
    fields: [DeskField("other", .line(most: 200), "inbox.merge.other", hint: "inbox.merge.hint")],
    on: "/inbox/{id}"
  ) { request in
    let id = try request.document()
    let name = request.form["other"].split(separator: "/").last.map(String.init) ?? ""
    guard let other = DocumentID(name) else {
      throw FormTrouble("other", "hearing.no-conversation")
    }
    do {
      _ = try request.handle { session in
        try session.traced([id]) { try session.merge($0, into: other) }
      }
    } catch HearingError.notAConversation {
      throw FormTrouble("other", "hearing.no-conversation")
    }
    return DeskNext("/inbox/\(other)", notice: "inbox.merged", document: other.description)
  }

  static let split = DeskRoute.act(
    "/inbox/{id}/split", "splitConversation", "Take a conversation out of another again.",
    need: .right(.write)
  ) { request in
    let id = try request.document()
    _ = try request.handle { session in try session.traced([id]) { try session.split($0) } }
    return DeskNext("/inbox/\(id)", notice: "inbox.split.done", document: id.description)
  }

  static let takeOut = DeskRoute.act(
    "/inbox/{id}/take-out", "takeOutReport",
    "Take a report out of a conversation into one of its own.", need: .right(.write),
    fields: [DeskField("item", .pick, "inbox.take-out")], on: "/inbox/{id}"
  ) { request in
    guard let item = DocumentID(request.form["item"]) else { throw WebError(.notFound) }
    let rules = try request.house.urgency()
    let own = try request.session.takeOut(item, of: try request.document(), rules)
    return DeskNext("/inbox/\(own)", notice: "inbox.taken-out", document: own.description)
  }

  static let contact = DeskRoute.reveal(
    "/inbox/{id}/contact", "revealContact", "Open a sealed contact; the opening is recorded.",
    need: .right(.sealedFields),
    fields: [
      DeskField("item", .pick, "inbox.contact"),
      DeskField("reason", .line(most: 300), "inbox.contact.reason"),
    ], on: "/inbox/{id}"
  ) { request in
    guard let item = DocumentID(request.form["item"]) else { throw WebError(.notFound) }
    let revealed = try await request.session.revealContact(
      of: item, reason: request.form["reason"])
    return ContactPage(revealed, of: try request.document())
  }

  static let alarm = DeskRoute.act(
    "/inbox/check-in/{id}", "changeCheckIn", "Say that an alarm is seen to, or has ended.",
    need: .right(.write),
    fields: [DeskField("stage", .choice(CheckIn.Stage.allCases.map(\.rawValue)), "inbox.stage")],
    on: "/inbox"
  ) { request in
    let id = try request.document()
    try request.session.setCheckIn(id, CheckIn.Stage(rawValue: request.form["stage"]) ?? .agreed)
    return DeskNext("/inbox", notice: "inbox.saved")
  }
}
