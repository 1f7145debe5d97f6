import Casework
import Desk
import Language
import Markup

/// A telephone call, caught on one page with the keyboard alone.
enum CaptureRoutes {
  static let all: [DeskRoute] = [form, codes, capture]

  static let form = DeskRoute.page(
    "/capture", "newCall", "The page for a telephone call; every field may stay empty.",
    need: .right(.write)
  ) { request in
    CapturePage(
      sources: request.tables.choices(.source, in: request.voice.tongue).map {
        PickChoice(value: $0.value, text: $0.text)
      },
      codes: request.tables.vocabulary.codes.filter { code in
        [.tactic, .means, .promise, .outcome, .facility, .perpetrator].contains(code.scheme)
          && !code.isSealed
      }.map { $0.label(in: request.voice.tongue).text })
  }

  static let codes = DeskRoute.page(
    "/codes", "findCodes", "Codes whose words begin with what is typed, in any of the six tongues.",
    need: .right(.read), query: [.text("typed"), .text("scheme", most: 20)]
  ) { request in
    let schemes = VocabularyScheme(rawValue: request.query["scheme"] ?? "").map { [$0] } ?? []
    let found = request.tables.vocabulary.codes(
      typed: request.query["typed"] ?? "", in: request.voice.tongue, schemes: Set(schemes))
    return CodesPage(
      typed: request.query["typed"] ?? "",
      codes: found.map { code in
        CodesPage.Row(
          code: code.code, label: code.label(in: request.voice.tongue).text,
          definition: code.definition)
      })
  }

  static let capture = DeskRoute.act(
    "/capture", "captureCall", "Save a call as a report, an event and, when asked for, a case.",
    need: .right(.write),
    fields: [
      DeskField("text", .text(most: 200_000), "casebook.call.text", isRequired: false),
      DeskField("title", .line(most: 300), "casebook.field.title", isRequired: false),
      DeskField(
        "codes", .line(most: 2000), "casebook.field.codes", hint: "casebook.hint.codes",
        isRequired: false),
      DeskField(
        "when", .line(most: 200), "casebook.field.when", hint: "casebook.hint.when",
        isRequired: false),
      DeskField(
        "where", .line(most: 300), "casebook.field.where", hint: "casebook.hint.where",
        isRequired: false),
      DeskField(
        "amount", .line(most: 200), "casebook.field.amount", hint: "casebook.hint.amount",
        isRequired: false),
      DeskField("source", .pick, "casebook.field.source", isRequired: false),
      DeskField(
        "language", .choice(Tongue.allCases.map(\.rawValue)), "casebook.letter.tongue",
        isRequired: false),
      DeskField(
        "urgency", .choice(Report.Urgency.allCases.map(\.rawValue)), "casebook.urgency",
        isRequired: false),
      DeskField(
        "caller", .line(most: 300), "casebook.call.caller", hint: "casebook.hint.name",
        isRequired: false),
      DeskField("ways", .line(most: 300), "casebook.field.ways", isRequired: false),
      DeskField("hours", .line(most: 200), "casebook.field.hours", isRequired: false),
      DeskField("present", .line(most: 300), "casebook.field.present", isRequired: false),
      DeskField("opens", .flag, "casebook.call.opens"),
    ], on: "/capture"
  ) { request in
    let call = call(request)
    let captured = try await request.session.capture(
      call, on: request.today.description, vocabulary: request.tables.vocabulary)
    let path =
      captured.opened.map { "/cases/\($0)" } ?? captured.event.map { "/events/\($0)" }
      ?? "/documents/\(captured.report)"
    return DeskNext(path, notice: "casebook.saved", document: "\(captured.report)")
  }

  /// What was typed; what is not understood stays in the words, because a caller does not wait.
  private static func call(_ request: DeskRequest) -> Call {
    let form = request.form
    let tables = request.tables
    var call = Call()
    let (codes, unknown) = tables.vocabulary.reading(form["codes"], in: request.voice.tongue)
    call.codes = codes
    call.time = tables.dates.reading(form["when"]).map { ($0, form["when"]) }
    call.place = tables.mention(form["where"])
    call.amount = Amount(typed: form["amount"]).map { ($0, form["amount"]) }
    var kept = unknown
    if call.time == nil, let when = form.optional("when") { kept.append(when) }
    if call.amount == nil, let amount = form.optional("amount") { kept.append(amount) }
    call.text = ([form["text"]] + kept).filter { !$0.isEmpty }.joined(separator: "\n")
    call.title = form.optional("title") ?? String(form["text"].prefix(80))
    call.language = form.optional("language")
    call.urgency = Report.Urgency(rawValue: form["urgency"]) ?? .none
    call.source = form.optional("source") ?? "S_UNKNOWN"
    call.present = form["present"]
    call.opensCase = form.flag("opens")
    if form.optional("caller") != nil || form.optional("ways") != nil {
      call.contact = Contact(
        name: form.optional("caller"), ways: form.optional("ways").map { [$0] } ?? [],
        safeHours: form.optional("hours"))
    }
    return call
  }
}

/// The page for a telephone call.
struct CapturePage: DeskPage {
  /// The kinds of sources.
  let sources: [PickChoice]
  /// The words of the codes, for the list below the page.
  let codes: [String]

  func title(_ scene: DeskScene) -> String { scene.text("casebook.capture") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("casebook.capture.hint") }
      FormView(
        route: CaptureRoutes.capture, action: "/capture", button: "casebook.save",
        choices: ["source": sources.map(\.choice)]
      ).html(scene)
      Tag.details {
        Tag.summary { scene.text("casebook.capture.codes") }
        Tag.p { codes.joined(separator: " · ") }
      }
    }
  }
}

/// Codes that were found by typing.
struct CodesPage: DeskPage {
  /// A code.
  struct Row: Codable, Equatable, Sendable {
    /// The code.
    let code: String
    /// Its word.
    let label: String
    /// When it is to be chosen.
    let definition: String
  }

  /// What was typed.
  let typed: String
  /// What was found.
  let codes: [Row]

  func title(_ scene: DeskScene) -> String { scene.text("casebook.codes") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.form(.class("finder"), .action(Link(path: "/codes"))) {
        Tag.input(
          .type("search"), .name("typed"), .value(typed), Attribute("maxlength", "200"),
          .ariaLabel(scene.text("casebook.codes")))
        Tag.button(.class("go"), .type("submit")) { scene.text("desk.search.button") }
      }
      if codes.isEmpty { EmptyState(key: "casebook.codes.empty").html(scene) } else { table(scene) }
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("casebook.codes"),
      columns: ["casebook.column.code", "casebook.codes", "casebook.field.note"].map {
        scene.text($0)
      },
      rows: codes.map { row in
        [Tag.code { row.code }, HTML(text: row.label), HTML(text: row.definition)]
      }
    ).html
  }
}
