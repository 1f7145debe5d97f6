import Casework
import Desk
import Hearing
import Hummingbird
import Language
import NIOCore
import Store
import Vault

extension InboxRoutes {
  static let outgoing = DeskRoute.page(
    "/inbox/outgoing", "listOutgoing", "Answers that wait to be sent by hand.", need: .right(.read)
  ) { request in
    OutgoingPage(replies: try request.session.repliesToSend())
  }

  static let export = DeskRoute.file(
    "/inbox/outgoing/export", "exportOutgoing", "The answers that wait, as a table.",
    need: .right(.write), types: ["text/csv"], method: .post
  ) { request in
    let table = try await request.session.exportReplies()
    return DeskFile(
      ResponseBody(byteBuffer: ByteBuffer(string: table)), type: "text/csv; charset=utf-8",
      name: "answers.csv")
  }

  static let sent = DeskRoute.act(
    "/inbox/outgoing/{id}/sent", "markSent", "Say that an answer was sent by hand.",
    need: .right(.write)
  ) { request in
    try request.session.markSent(try request.document())
    return DeskNext("/inbox/outgoing", notice: "inbox.saved")
  }

  static let templates = DeskRoute.page(
    "/inbox/templates", "listTemplates", "Answers written beforehand.", need: .right(.read)
  ) { request in
    TemplatesPage(
      own: try request.session.templates(), tongue: request.voice.tongue.rawValue,
      given: TemplatesPage.given.map { key in
        ConversationPage.Template(
          title: request.voice.text("template.\(key)"),
          text: request.voice.text("template.\(key).text"))
      })
  }

  static let addTemplate = DeskRoute.act(
    "/inbox/templates", "addTemplate", "Write an answer beforehand.", need: .right(.write),
    fields: [
      DeskField("title", .line(most: 120), "inbox.template.title"),
      DeskField("language", .pick, "inbox.language"),
      DeskField("text", .text(most: 20_000), "inbox.template.text", hint: "inbox.template.hint"),
    ], on: "/inbox/templates"
  ) { request in
    guard let tongue = Tongue(rawValue: request.form["language"]) else {
      throw FormTrouble("language", "desk.field.choice")
    }
    let template = AnswerTemplate(
      title: request.form["title"], texts: [tongue.rawValue: request.form["text"]])
    _ = try await request.session.save(template, act: "template")
    return DeskNext("/inbox/templates", notice: "inbox.saved")
  }
}

extension InboxPage {
  init(_ page: Desk.InboxPage, shelf: InboxShelf, toSort: Int, _ request: DeskRequest) {
    self.shelf = shelf.rawValue
    label = request.query["label"]
    rows = page.rows.map { Line($0, request) }
    next = page.next
    counts = page.counts
    alarms = page.alarms.map(Alarm.init)
    self.toSort = toSort
  }
}

extension InboxPage.Line {
  init(_ row: InboxRow, _ request: DeskRequest) {
    let conversation = row.conversation
    self.init(
      id: row.id.description, title: row.title, opening: row.opening.word,
      urgency: conversation.urgency.rawValue, signs: conversation.signs,
      channel: conversation.channel, language: conversation.language,
      waiting: conversation.waiting.rawValue, isUnread: conversation.isUnread,
      assigned: request.name(of: conversation.assigned), labels: conversation.labels,
      due: conversation.due, latest: conversation.latest, count: row.count, expires: row.expires,
      isWithdrawn: conversation.isWithdrawn)
  }
}

extension InboxPage.Alarm {
  init(_ alarm: CheckInAlarm) {
    self.init(
      id: alarm.id.description, conversation: alarm.conversation?.description,
      label: alarm.checkIn.label, people: alarm.checkIn.people, onSilence: alarm.checkIn.onSilence,
      since: alarm.since, isSilence: alarm.isSilence, heardAt: alarm.heardAt)
  }
}

extension ConversationPage {
  /// The values of the page for the one who asks.
  init(_ content: ConversationContent, _ request: DeskRequest) throws {
    self.content = content
    let members = request.staff?.directory.members ?? []
    people = Dictionary(
      members.map { ($0.id.description, $0.name) }, uniquingKeysWith: { first, _ in first })
    let tongue =
      content.conversation.language.flatMap { Tongue(rawValue: $0) } ?? request.voice.tongue
    let own = try request.session.templates().compactMap { template in
      (template.texts[tongue.rawValue] ?? template.texts.values.first).map {
        Template(title: template.title, text: $0)
      }
    }
    let words = request.house.words
    templates =
      own
      + TemplatesPage.given.map { key in
        Template(
          title: request.voice.text("template.\(key)"),
          text: words.text("template.\(key).text", in: tongue))
      }
    let clock = content.search.flatMap { ThreeMonths(lastHeard: $0.lastHeard) }
    urgentUntil = clock?.lastDay
    isUrgentOver = clock?.isRunning(on: Arrival(at: request.house.clock()).day) == false
  }
}
