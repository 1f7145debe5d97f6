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
  init(
    _ page: Desk.InboxPage, shelf: InboxShelf, left: ArrivalsLeft, _ request: DeskRequest
  ) throws {
    self.shelf = shelf.rawValue
    label = request.query["label"]
    let tools = try request.house.coding()
    let topics = try request.session.briefTopics(of: page.rows, tools)
    rows = page.rows.map { row in
      Line(row, topics[row.id], tools.vocabulary, request)
    }
    next = page.next
    counts = page.counts
    alarms = page.alarms.map(Alarm.init)
    toSort = left.waiting
    isLookedThrough = left.isLookedThrough
    unreadable = left.unreadable
    undoable = try request.undoable
    unheard = try request.session.unheardCount()
  }
}

extension InboxPage.Line {
  init(
    _ row: InboxRow, _ topics: BriefTopics?, _ vocabulary: Vocabulary, _ request: DeskRequest
  ) {
    let conversation = row.conversation
    self.init(
      id: row.id.description, title: row.title, opening: row.opening.word,
      urgency: conversation.urgency.rawValue, signs: conversation.signs,
      channel: conversation.channel, language: conversation.language ?? topics?.language,
      isLanguageGuessed: conversation.language == nil && topics?.language != nil,
      topics: (topics?.codes ?? []).map { vocabulary.label($0, in: request.voice.tongue) },
      waiting: conversation.waiting.rawValue, isUnread: conversation.isUnread,
      assigned: request.name(of: conversation.assigned), labels: conversation.labels,
      due: conversation.due, latest: conversation.latest, count: row.count, expires: row.expires,
      isWithdrawn: conversation.isWithdrawn, isUnreadable: topics?.isUnreadable ?? false)
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
    let tools = try request.house.coding()
    topics = try request.session.topics(of: content, tools).map { topic in
      Topic(topic, label: tools.vocabulary.label(topic.code, in: request.voice.tongue))
    }
    let guessed = try Self.guessed(content, request.session, tools)
    language = content.conversation.language ?? guessed
    isLanguageGuessed = content.conversation.language == nil && guessed != nil
    let tongue = language.flatMap { Tongue(rawValue: $0) } ?? request.voice.tongue
    templates = try Self.templates(content, in: tongue, request)
    chosenTemplate = request.number("template")
    let clock = content.search.flatMap { ThreeMonths(lastHeard: $0.lastHeard) }
    urgentUntil = clock?.lastDay
    isUrgentOver = clock?.isRunning(on: Arrival(at: request.house.clock()).day) == false
    undoable = try request.undoable
  }

  private static func guessed(
    _ content: ConversationContent, _ session: Session, _ tools: CodingTools
  ) throws -> String? {
    let first = content.items.first { $0.kind == .report && !$0.text.isEmpty }
    return try first.map { try session.coding(of: $0.id, tools).language }
  }

  /// The answers written beforehand, their places filled with what the conversation tells.
  private static func templates(
    _ content: ConversationContent, in tongue: Tongue, _ request: DeskRequest
  ) throws -> [Template] {
    let own = try request.session.templates().compactMap { template in
      (template.texts[tongue.rawValue] ?? template.texts.values.first).map {
        (template.title, $0)
      }
    }
    let given = TemplatesPage.given.map { key in
      (
        request.voice.text("template.\(key)"),
        request.house.words.text("template.\(key).text", in: tongue)
      )
    }
    let values = places(content, in: tongue, request)
    return (own + given).map { title, text in
      Template(title: title, text: TemplateFields.filled(text, values))
    }
  }

  /// What is known for the places: who answers, when he wrote, until when it is due, when somebody reads.
  private static func places(
    _ content: ConversationContent, in tongue: Tongue, _ request: DeskRequest
  ) -> [String: String] {
    var values: [String: String] = [:]
    values["name"] = request.staff?.name
    values["team"] = request.staff?.teamName
    values["told"] = content.items.first?.day
    values["day"] = content.conversation.due
    let duty = DutyHours(files: request.house.files)
    if !duty.isEmpty {
      let notice = DutyNotice(
        voice: request.house.voice(tongue), duty: duty, now: request.house.clock())
      values["hours"] = notice.line
    }
    return values.filter { !$0.value.isEmpty }
  }
}
