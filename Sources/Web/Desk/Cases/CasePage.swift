import Casework
import Desk
import Language
import Markup
import Store

/// The form for a new case.
struct CaseForm: DeskPage {
  /// The report that it is opened from.
  let from: String?

  func title(_ scene: DeskScene) -> String { scene.text("casebook.cases.new") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("warn")) { scene.text("casebook.whereabouts") }
      FormView(
        route: CaseRoutes.open, action: "/cases", button: "casebook.save",
        values: ["urgency": ["none"]], hidden: from.map { ["from": $0] } ?? ["from": ""]
      ).html(scene)
    }
  }
}

/// One case with everything that belongs to it.
struct CasePage: DeskPage {
  /// Somebody of the case.
  struct PersonView: Codable, Equatable, Sendable {
    /// Who.
    let person: NamedDocument
    /// What he is in it, as a code.
    let role: String
  }

  /// A task of the case.
  struct TaskView: Codable, Equatable, Sendable {
    /// Which.
    let id: String
    /// What is to be done.
    let title: String
    /// Until which day.
    let due: String?
    /// Where it stands, as a code.
    let progress: String
    /// The term it comes from, in words.
    let term: String?
    /// Whether its day is over.
    let isOverdue: Bool
  }

  /// A step of a checklist.
  struct StepView: Codable, Equatable, Sendable {
    /// Which, as a code.
    let code: String
    /// What it says.
    let words: String
    /// Where it stands, as a code.
    let state: String
    /// Which lawyer approved it.
    let lawyer: String
  }

  /// Something that was tried or written, with its day.
  struct Moment: Codable, Equatable, Sendable {
    /// When: a day, or a moment.
    let day: String
    /// Who or whom.
    let who: String
    /// What.
    let words: String
  }

  /// A fact of what was signed.
  struct SigningLine: Codable, Equatable, Sendable {
    /// What it is, as a key of the words.
    let name: String
    /// What it says.
    let text: String
    /// The document that it leads to.
    var document: String?
  }

  /// Which case.
  let id: String
  /// The version that is shown.
  let version: Int
  /// What staff call it.
  let label: String
  /// What it is about.
  let summary: String
  /// Where the work stands, as a code.
  let stage: String
  /// How soon somebody must act, as a code.
  let urgency: String
  /// Who has it.
  let owner: String?
  /// The one who has it, as programs name him.
  let ownerID: String?
  /// The day it was opened.
  let opened: String
  /// What to be warned of.
  let care: Care
  /// Its people.
  let people: [PersonView]
  /// Its tasks.
  let tasks: [TaskView]
  /// Its checklists.
  let steps: [StepView]
  /// Whom we tried to reach.
  let tried: [Moment]
  /// The notes beside it.
  let notes: [Moment]
  /// Its letters.
  let letters: [NamedDocument]
  /// What it rests on, and what else points to it.
  let around: [NamedDocument]
  /// What was signed, as lines of names and values.
  let signing: [SigningLine]
  /// Whether it is known how he can be reached; it is sealed.
  let hasContact: Bool
  /// When the contact will be forgotten, in seconds of UTC; only of a closed case.
  let contactEnd: Int?
  /// Whether its words are kept back from one who asked to be spared them.
  let isSpared: Bool
  /// The papers that may have been signed, to pick from.
  let papers: [PickChoice]
  /// The staff to pick from.
  let staff: [PickChoice]
  /// The terms to pick from.
  let terms: [PickChoice]

  func title(_ scene: DeskScene) -> String { label }
}

extension CasePage {
  init(_ request: DeskRequest) throws {
    let id = try request.document()
    let session = try request.session
    let view = try session.view()
    let opened = try session.opened(id, as: Case.self)
    let document = opened.document
    let pointing = try view.pointing(to: id, limit: 200).map(\.row)
    self.id = id.description
    version = opened.version
    label = document.label
    isSpared = try request.isSpared(id)
    summary = isSpared ? "" : document.summary
    stage = document.stage.rawValue
    urgency = document.urgency.rawValue
    owner = request.name(of: document.owner)
    ownerID = document.owner?.description
    self.opened = document.opened
    care = document.care
    people = try document.people.compactMap { party in
      try view.document(party.person).map {
        PersonView(person: NamedDocument($0), role: party.role.rawValue)
      }
    }
    tasks = try session.linked("about", to: id, as: CaseTask.self).map { TaskView($0, request) }
    steps = document.steps.map { StepView($0, request) }
    tried =
      isSpared ? [] : document.tried.map { Moment(day: $0.day, who: $0.whom, words: $0.words) }
    signing = isSpared ? [] : Self.signing(document.signing, request)
    hasContact = document.hasContact
    contactEnd = hasContact ? try session.contactEnd(id) : nil
    papers = request.tables.choices(.page, in: request.voice.tongue).map {
      PickChoice(value: $0.value, text: $0.text)
    }
    notes =
      isSpared
      ? []
      : try session.linked("about", to: id, as: Note.self, limit: 100).map { note in
        Moment(
          day: CalendarDay(secondsSince1970: note.at).description,
          who: request.name(of: note.by) ?? "—", words: note.document.text)
      }
    letters = pointing.filter { $0.kind == .letter }.map { NamedDocument($0) }
    around =
      try document.sources.compactMap { try view.document($0).map { NamedDocument($0) } }
      + pointing.filter { ![.letter, .task, .note].contains($0.kind) }.map { NamedDocument($0) }
    staff = request.staffChoices
    terms = request.tables.deadlines.deadlines.map { term in
      PickChoice(
        value: term.code,
        text: request.marked(term.words(in: request.voice.tongue))
          + (term.isVerified ? "" : " (" + request.voice.text("casebook.unverified") + ")"))
    }
  }
}

extension CasePage {
  private static func signing(_ signing: Signing?, _ request: DeskRequest) -> [SigningLine] {
    guard let signing else { return [] }
    let lines = [
      SigningLine(name: "casebook.signing.paper", text: request.label(signing.paper)),
      SigningLine(name: "casebook.field.when", text: signing.time),
      SigningLine(
        name: "casebook.understood",
        text: request.voice.text("casebook.understood.\(signing.understood.rawValue)")),
      SigningLine(
        name: "casebook.signing.copy",
        text: signing.copy == nil ? "" : request.voice.text("desk.kind.file"),
        document: signing.copy?.description),
      SigningLine(name: "casebook.field.note", text: signing.words),
    ]
    return lines.filter { !$0.text.isEmpty }
  }
}

extension CasePage.TaskView {
  init(_ opened: Opened<CaseTask>, _ request: DeskRequest) {
    let task = opened.document
    id = opened.id.description
    title = task.title
    due = task.due
    progress = task.progress.rawValue
    term = task.term.flatMap { request.tables.deadlines[$0]?.words(in: request.voice.tongue) }
      .map(request.marked)
    isOverdue = task.progress == .open && (task.due ?? "9999") < request.today.description
  }
}

extension CasePage.StepView {
  init(_ step: Step, _ request: DeskRequest) {
    code = step.code
    words =
      request.tables.steps[step.code].map {
        request.marked($0.words(in: request.voice.tongue))
      } ?? step.code
    state = step.state.rawValue
    lawyer = step.approvedBy
  }
}
