import Casework
import Desk
import Hummingbird
import Language
import NIOCore
import Store

/// Letters: from templates, and the register of what was sent where, when, and what came back.
enum LetterRoutes {
  static let all: [DeskRoute] = [
    list, new, draft, show, text, rewrite, sent, answer, addSignatory, removeSignatory, pdf, word,
    openDocument,
  ]

  static let list = DeskRoute.page(
    "/letters", "listLetters", "The register of letters, newest first.", need: .right(.read),
    query: [.after, .choice("progress", Letter.Progress.allCases.map(\.rawValue))]
  ) { request in
    let progress = request.query["progress"]
    let filters = progress.map { [DocumentFilter.has(Facet("progress", $0))] } ?? []
    let session = try request.session
    let page = try session.view().documents(
      DocumentQuery(.letter, filters, after: request.mark))
    let voice = request.voice
    return CasebookList(
      heading: "casebook.letters",
      choices: [
        .init(path: "/letters", text: voice.text("casebook.all"), isChosen: progress == nil)
      ]
        + Letter.Progress.allCases.map {
          .init(
            path: "/letters?progress=\($0.rawValue)",
            text: voice.text("casebook.letter.\($0.rawValue)"), isChosen: progress == $0.rawValue)
        } + [.init(path: "/referrals", text: voice.text("referral.title"), isChosen: false)],
      columns: [
        "casebook.field.recipient", "casebook.letter", "casebook.letter.progress",
        "casebook.letter.sent", "casebook.letter.answers",
      ],
      rows: try page.rows.map { row in
        let letter = try session.opened(row.document, as: Letter.self).document
        return CasebookList.Row(
          id: row.document.description, path: "/letters/\(row.document)", title: row.title,
          cells: [
            letter.subject, voice.text("casebook.letter.\(letter.progress.rawValue)"),
            letter.sent.map { "\($0.day) · \($0.way)" } ?? "—",
            letter.answers.last.map { "\($0.day) · \($0.words.prefix(80))" } ?? "—",
          ])
      },
      next: page.next.map {
        request.path("/letters", [("progress", progress), ("after", $0.description)])
      }, empty: "casebook.letters.empty",
      new: .init(path: "/letters/new", text: voice.text("casebook.letters.new"), isChosen: false))
  }

  static let new = DeskRoute.page(
    "/letters/new", "newLetter", "Choose a letter and fill its fields.", need: .right(.decide),
    query: [.text("template", most: 40), .text("case", most: 32), .text("tongue", most: 10)]
  ) { request in try LetterForm(request) }

  private static let values = [
    "recipient", "name", "born", "place", "time", "facts", "decision", "signatures", "organisation",
    "day",
  ].map { name in
    DeskField(
      name,
      name == "facts" || name == "decision" || name == "signatures"
        ? .text(most: 50_000) : .line(most: 2000), "casebook.letter.field.\(name)",
      isRequired: false)
  }

  static let draft = DeskRoute.act(
    "/letters", "draftLetter", "Begin a letter; a text that names somebody is sealed.",
    need: .right(.decide),
    fields: [
      DeskField("template", .pick, "casebook.letter"),
      DeskField("tongue", .choice(Tongue.allCases.map(\.rawValue)), "casebook.letter.tongue"),
      DeskField("case", .line(most: 32), "casebook.column.case", isRequired: false),
    ] + values, on: "/letters/new"
  ) { request in
    let form = request.form
    guard let template = request.tables.templates.first(where: { $0.code == form["template"] })
    else { throw FormTrouble("template", "desk.field.choice") }
    let filled = Dictionary(
      template.fields.map { ($0, form[$0]) }, uniquingKeysWith: { first, _ in first })
    let saved = try await request.session.draftLetter(
      LetterPlan(
        template, Tongue(rawValue: form["tongue"]) ?? .russian, filled,
        about: DocumentID(form["case"])), words: request.voice.words)
    return DeskNext(
      "/letters/\(saved.document)", notice: "casebook.saved", document: "\(saved.document)")
  }

  static let show = DeskRoute.page(
    "/letters/{id}", "showLetter", "One letter: where it stands and what came back.",
    need: .right(.read)
  ) { request in try CaseLetterPage(request) }

  static let text = DeskRoute.reveal(
    "/letters/{id}/text", "openLetter", "Open the sealed text of a letter; the reason is an entry.",
    need: .right(.sealedFields),
    fields: [DeskField("reason", .line(most: 300), "casebook.field.reason")], on: "/letters/{id}"
  ) { request in
    let id = try request.document()
    let letter = try request.session.opened(id, as: Letter.self).document
    return LetterText(
      id: id.description, subject: letter.subject, isDraft: letter.progress == .draft,
      text: try await request.session.text(of: id, reason: request.form["reason"]))
  }

  static let rewrite = DeskRoute.act(
    "/letters/{id}", "rewriteLetter", "Put another text in a letter that was not sent yet.",
    need: .right(.decide),
    fields: [DeskField("text", .text(most: 100_000), "casebook.letter.text")], on: "/letters/{id}"
  ) { request in
    let id = try request.document()
    _ = try request.session.rewrite(id, text: request.form["text"])
    return DeskNext("/letters/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let sent = DeskRoute.act(
    "/letters/{id}/sent", "markLetterSent",
    "Write into the register that a letter was sent; everybody it names must have agreed.",
    need: .right(.decide),
    fields: [
      DeskField("day", .day, "casebook.column.day"),
      DeskField("way", .line(most: 200), "casebook.letter.way"),
    ], on: "/letters/{id}"
  ) { request in
    let id = try request.document()
    _ = try await request.session.markSent(
      id, .init(day: request.form["day"], way: request.form["way"]),
      templates: request.tables.templates)
    return DeskNext("/letters/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let answer = DeskRoute.act(
    "/letters/{id}/answers", "addAnswer", "Write down what came back.", need: .right(.decide),
    fields: [
      DeskField("day", .day, "casebook.column.day"),
      DeskField("words", .text(most: 20_000), "casebook.field.came"),
    ], on: "/letters/{id}"
  ) { request in
    let id = try request.document()
    _ = try request.session.addAnswer(
      .init(day: request.form["day"], words: request.form["words"]), to: id)
    return DeskNext("/letters/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let pdf = DeskRoute.file(
    "/letters/{id}/letter.pdf", "printLetter", "The letter as PDF, when everybody it names agreed.",
    need: .right(.sealedFields), types: ["application/pdf"], method: .post
  ) { request in
    let bytes = try await paper(request).pdf()
    return DeskFile(
      ResponseBody(byteBuffer: .init(bytes: bytes)), type: "application/pdf", name: "letter.pdf")
  }

  static let word = DeskRoute.file(
    "/letters/{id}/letter.docx", "downloadLetter",
    "The letter for a word processor, when everybody it names agreed.",
    need: .right(.sealedFields), types: [wordType], method: .post
  ) { request in
    let bytes = try await paper(request).word()
    return DeskFile(
      ResponseBody(byteBuffer: .init(bytes: Array(bytes))), type: wordType, name: "letter.docx")
  }

  static let openDocument = DeskRoute.file(
    "/letters/{id}/letter.odt", "downloadOpenDocument",
    "The letter as OpenDocument text, when everybody it names agreed.",
    need: .right(.sealedFields), types: [LetterPaper.openDocumentType], method: .post
  ) { request in
    let bytes = try await paper(request).openDocument()
    return DeskFile(
      ResponseBody(byteBuffer: .init(bytes: Array(bytes))), type: LetterPaper.openDocumentType,
      name: "letter.odt")
  }

  static let addSignatory = DeskRoute.act(
    "/letters/{id}/signatories", "addSignatory",
    "Let somebody sign a letter; it leaves only when each has agreed.", need: .right(.decide),
    fields: [DeskField("label", .line(most: 200), "casebook.letter.signatory.label")],
    on: "/letters/{id}"
  ) { request in
    let id = try request.document()
    do {
      _ = try request.session.addSignatory(labelled: request.form["label"], to: id)
    } catch CasebookError.noSuchPerson {
      throw FormTrouble("label", "casebook.no-such-person")
    }
    return DeskNext("/letters/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let removeSignatory = DeskRoute.act(
    "/letters/{id}/signatories/{person}/remove", "removeSignatory",
    "Take somebody out of those who sign.", need: .right(.decide)
  ) { request in
    let id = try request.document()
    _ = try request.session.removeSignatory(try request.document("person"), from: id)
    return DeskNext("/letters/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  private static func paper(_ request: DeskRequest) async throws -> LetterPaper {
    let id = try request.document()
    let letter = try request.session.opened(id, as: Letter.self).document
    let text = try await request.session.releaseLetter(
      id, templates: request.tables.templates, reason: "print")
    return LetterPaper(
      language: letter.language, subject: letter.subject, text: text,
      mark: request.house.isExercise ? "EXERCISE" : nil)
  }
}
