import Casework
import Desk
import Hummingbird
import Language
import Printing
import Publication
import Store

/// Forms for bodies of the United Nations: begun at a case, filled, printed, and kept in a register.
enum SubmissionRoutes {
  static let all: [DeskRoute] = [list, new, begin, show, open, fill, sent, answer, pdf, word]

  static let list = DeskRoute.page(
    "/submissions", "listSubmissions", "What was submitted to whom, and what came back.",
    need: .right(.read)
  ) { request in
    let (session, files) = (try request.session, request.house.files)
    return RegisterPage(
      rows: try session.submissions().map { one in
        try RegisterPage.Row(
          one, session.form(of: one.id, files), today: "\(request.today)",
          of: session.view().document(one.document.about)?.title ?? "")
      })
  }

  static let new = DeskRoute.page(
    "/submissions/new", "newSubmission", "Choose a body, and read who will see the name.",
    need: .right(.decide), query: [.text("case", most: 32), .text("body", most: 40)]
  ) { request in try SubmissionStart(request) }

  /// The items of all forms; a page shows those of its own.
  static let items: [DeskField] = {
    let forms = (try? SubmissionForm.all(DataFiles())) ?? []
    var seen: Set<String> = []
    return forms.flatMap(\.items).map(\.code).filter { seen.insert($0).inserted }.map { code in
      DeskField(
        "item-" + code, long.contains(code) ? .text(most: 50_000) : .line(most: 2000),
        "submissions.item.\(code)", isRequired: false)
    }
  }()

  private static let long: Set<String> = [
    "facts", "why", "steps", "remedies", "articles", "rights", "promise", "relation", "authority",
    "remedy-sought",
  ]

  /// What was typed into the items of a form.
  private static func values(
    _ form: SubmissionForm, _ request: DeskRequest
  ) -> [String: String] {
    Dictionary(
      form.items.map { ($0.code, request.form["item-" + $0.code]) },
      uniquingKeysWith: { first, _ in first })
  }

  static let begin = DeskRoute.act(
    "/submissions", "beginSubmission", "Begin a form with what its case knows; it is sealed.",
    need: .right(.decide),
    fields: [
      DeskField("case", .line(most: 32), "casebook.column.case"),
      DeskField("body", .pick, "publish.desk.body"),
      DeskField("tongue", .pick, "submissions.tongue"),
      DeskField("reason", .line(most: 300), "submissions.reason"),
    ] + items, on: "/submissions/new"
  ) { request in
    let forms = try SubmissionForm.all(request.house.files)
    guard let form = forms.first(where: { $0.code == request.form["body"] }) else {
      throw FormTrouble("body", "submission.unknown")
    }
    guard let id = DocumentID(request.form["case"]) else {
      throw FormTrouble("case", "vault.document.unknown")
    }
    guard form.languages.contains(request.form["tongue"]) else {
      throw FormTrouble("tongue", "submission.tongue")
    }
    let begun = try await request.session.beginSubmission(
      form, for: id, in: request.form["tongue"], values: values(form, request),
      reason: request.form["reason"],
      files: request.house.files)
    return DeskNext(
      "/submissions/\(begun.document)", notice: "casebook.saved", document: "\(begun.document)")
  }

  static let show = DeskRoute.page(
    "/submissions/{id}", "showSubmission", "One form: what it lacks, its terms, what came back.",
    need: .right(.read)
  ) { request in try SubmissionPage(request) }

  static let open = DeskRoute.reveal(
    "/submissions/{id}/items", "openSubmission", "Open the items of a form; an entry says why.",
    need: .right(.sealedFields),
    fields: [DeskField("reason", .line(most: 300), "casebook.field.reason")],
    on: "/submissions/{id}"
  ) { request in
    let id = try request.document()
    let form = try request.session.form(of: id, request.house.files)
    return SubmissionItems(
      id: id.description, body: form.code, items: form.items.map(\.code),
      values: try await request.session.items(of: id, reason: request.form["reason"]))
  }

  static let fill = DeskRoute.act(
    "/submissions/{id}", "fillSubmission", "Put other words into a form that was not sent yet.",
    need: .right(.decide), fields: items, on: "/submissions/{id}"
  ) { request in
    let id = try request.document()
    let form = try request.session.form(of: id, request.house.files)
    _ = try request.session.fill(
      submission: id, values(form, request), files: request.house.files)
    return DeskNext("/submissions/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let sent = DeskRoute.act(
    "/submissions/{id}/sent", "markSubmitted",
    "Write into the register that a form was sent; it must lack nothing.", need: .right(.publish),
    fields: [
      DeskField("day", .day, "casebook.column.day"),
      DeskField("way", .line(most: 200), "casebook.letter.way"),
    ], on: "/submissions/{id}"
  ) { request in
    let id = try request.document()
    _ = try await request.session.markSubmitted(
      id, .init(day: request.form["day"], way: request.form["way"]), files: request.house.files)
    return DeskNext("/submissions/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let answer = DeskRoute.act(
    "/submissions/{id}/answers", "addSubmissionAnswer", "Write down what came back.",
    need: .right(.decide),
    fields: [
      DeskField("day", .day, "casebook.column.day"),
      DeskField("words", .text(most: 20_000), "casebook.field.came"),
    ], on: "/submissions/{id}"
  ) { request in
    let id = try request.document()
    _ = try request.session.addAnswer(
      .init(day: request.form["day"], words: request.form["words"]), toSubmission: id)
    return DeskNext("/submissions/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let pdf = DeskRoute.file(
    "/submissions/{id}/form.pdf", "printSubmission",
    "The form as PDF, when it lacks nothing and he himself agreed.", need: .right(.publish),
    types: ["application/pdf"], method: .post
  ) { request in
    let bytes = try await paper(request).pdf()
    return DeskFile(
      ResponseBody(byteBuffer: .init(bytes: bytes)), type: "application/pdf", name: "form.pdf")
  }

  static let word = DeskRoute.file(
    "/submissions/{id}/form.docx", "downloadSubmission",
    "The form for a word processor, when it lacks nothing and he himself agreed.",
    need: .right(.publish), types: [LetterRoutes.wordType], method: .post
  ) { request in
    let bytes = try await paper(request).word()
    return DeskFile(
      ResponseBody(byteBuffer: .init(bytes: Array(bytes))), type: LetterRoutes.wordType,
      name: "form.docx")
  }

  private static func paper(_ request: DeskRequest) async throws -> LetterPaper {
    try await request.session.releaseSubmission(
      try request.document(), reason: "print", files: request.house.files)
  }
}
