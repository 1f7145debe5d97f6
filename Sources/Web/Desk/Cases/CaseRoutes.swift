import Casework
import Desk
import Language
import Store
import Vault

/// Cases: people, tasks, deadlines, steps, letters, notes, so that the next one can go on.
enum CaseRoutes {
  static let all: [DeskRoute] =
    [list, show, new, open, edit, person, attempt, note, steps, decide, task]
    + TaskRoutes.all

  static let list = DeskRoute.page(
    "/cases", "listCases", "Cases by stage, newest first.", need: .right(.read),
    query: [
      .after, .choice("stage", Case.Stage.allCases.map(\.rawValue)), .choice("mine", ["yes"]),
    ]
  ) { request in
    var filters: [DocumentFilter] = []
    if let stage = request.query["stage"] { filters.append(.has(Facet("stage", stage))) }
    if request.query["mine"] != nil {
      filters.append(.has(Facet("owner", "\(try request.unlocked.member)")))
    }
    let view = try request.session.view()
    let page = try view.documents(DocumentQuery(.case, filters, after: request.mark))
    let voice = request.voice
    return CasebookList(
      heading: "casebook.cases", choices: choices(request),
      columns: [
        "casebook.column.case", "casebook.stage", "casebook.urgency", "casebook.column.owner",
      ],
      rows: try page.rows.map { row in
        let facets = try view.facets(of: row.document)
        let urgency = facets.texts("urgency").first ?? "none"
        let owner = facets.texts("owner").first.flatMap { MemberID($0) }
        return CasebookList.Row(
          id: row.document.description, path: "/cases/\(row.document)", title: row.title,
          cells: [
            voice.text("casebook.stage.\(row.state)"), voice.text("casebook.urgency.\(urgency)"),
            request.name(of: owner) ?? "—",
          ], isGrave: urgency == "now" && row.state != "closed")
      },
      next: page.next.map { next in
        request.path(
          "/cases",
          ["stage", "mine"].map { ($0, request.query[$0]) } + [("after", next.description)])
      }, empty: "casebook.cases.empty",
      new: .init(path: "/cases/new", text: voice.text("casebook.cases.new"), isChosen: false))
  }

  private static func choices(_ request: DeskRequest) -> [CasebookList.Choice] {
    let (stage, mine) = (request.query["stage"], request.query["mine"])
    let all = CasebookList.Choice(
      path: "/cases", text: request.voice.text("casebook.all"),
      isChosen: stage == nil && mine == nil)
    let own = CasebookList.Choice(
      path: "/cases?mine=yes", text: request.voice.text("casebook.mine"), isChosen: mine != nil)
    return [all, own]
      + Case.Stage.allCases.map {
        .init(
          path: "/cases?stage=\($0.rawValue)",
          text: request.voice.text("casebook.stage.\($0.rawValue)"), isChosen: stage == $0.rawValue)
      }
  }

  static let show = DeskRoute.page(
    "/cases/{id}", "showCase", "One case with everything that belongs to it.", need: .right(.read),
    query: [CareRoutes.anyway]
  ) { request in try CasePage(request) }

  static let new = DeskRoute.page(
    "/cases/new", "newCase", "The form for a new case.", need: .right(.write),
    query: [.text("from", most: 32)]
  ) { request in CaseForm(from: request.query["from"]) }

  static let fields: [DeskField] = [
    DeskField("label", .line(most: 200), "casebook.field.label", hint: "casebook.hint.label"),
    DeskField("summary", .text(most: 20_000), "casebook.field.summary", isRequired: false),
    DeskField("urgency", .choice(Report.Urgency.allCases.map(\.rawValue)), "casebook.urgency"),
    DeskField("interpreter", .line(most: 200), "casebook.field.interpreter", isRequired: false),
    DeskField("present", .line(most: 300), "casebook.field.present", isRequired: false),
    DeskField("torture", .flag, "casebook.field.torture"),
  ]

  static let open = DeskRoute.act(
    "/cases", "openCase", "Open a case, from a report or without one.", need: .right(.write),
    fields: fields + [
      DeskField("ways", .line(most: 300), "casebook.field.ways", isRequired: false),
      DeskField("hours", .line(most: 200), "casebook.field.hours", isRequired: false),
      DeskField("from", .line(most: 32), "casebook.field.report", isRequired: false),
    ], on: "/cases/new"
  ) { request in
    let form = request.form
    var opening = Case(
      label: form["label"], summary: form["summary"],
      urgency: Report.Urgency(rawValue: form["urgency"]) ?? .none,
      owner: try request.unlocked.member, opened: request.today.description)
    opening.care = care(form)
    let contact = form.optional("ways").map {
      Contact(ways: [$0], safeHours: form.optional("hours"))
    }
    let saved = try await request.session.openCase(
      opening, contact: contact, from: DocumentID(form["from"]))
    return DeskNext(
      "/cases/\(saved.document)", notice: "casebook.saved", document: "\(saved.document)")
  }

  private static func care(_ form: DeskForm) -> Care {
    Care(
      hasTorture: form.flag("torture"), isDebriefAsked: form.flag("debrief"),
      interpreter: form["interpreter"], present: form["present"])
  }

  static let edit = DeskRoute.act(
    "/cases/{id}", "editCase", "Change what a case is about and where it stands.",
    need: .right(.write),
    fields: fields + [
      DeskField("debrief", .flag, "casebook.field.debrief"),
      DeskField("stage", .choice(Case.Stage.allCases.map(\.rawValue)), "casebook.stage"),
      DeskField("owner", .pick, "casebook.column.owner", isRequired: false),
      DeskField("version", .number(1...1_000_000), "casebook.version"),
    ], on: "/cases/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    try requireRoom(request, id)
    _ = try request.session.change(
      id, as: Case.self, from: form.number("version"), act: "edit case"
    ) { document in
      document.label = form["label"]
      document.summary = form["summary"]
      document.urgency = Report.Urgency(rawValue: form["urgency"]) ?? document.urgency
      document.stage = Case.Stage(rawValue: form["stage"]) ?? document.stage
      document.owner = MemberID(form["owner"])
      document.care = care(form)
    }
    return DeskNext("/cases/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  /// Whoever is to have a case from now on did not ask to be spared it, and has room.
  private static func requireRoom(_ request: DeskRequest, _ id: DocumentID) throws {
    let form = request.form
    guard let owner = MemberID(form["owner"]) else { return }
    let before = try request.session.opened(id, as: Case.self).document
    guard owner != before.owner || form.flag("torture") != before.care.hasTorture else { return }
    do {
      try request.session.requireRoom(for: owner, torture: form.flag("torture"))
    } catch CasebookError.spared {
      throw FormTrouble("owner", "casebook.spared")
    } catch CasebookError.hasEnough where owner != before.owner {
      throw FormTrouble("owner", "casebook.has-enough")
    } catch CasebookError.hasEnough {
      return
    }
  }

  static let person = DeskRoute.act(
    "/cases/{id}/people", "addCasePerson", "Record somebody and put him into the case.",
    need: .right(.write),
    fields: [
      DeskField("label", .line(most: 200), "casebook.field.label", hint: "casebook.hint.label"),
      DeskField(
        "name", .line(most: 10_000), "casebook.field.name", hint: "casebook.hint.name",
        isRequired: false),
      DeskField(
        "role", .choice(Case.Party.Role.allCases.map(\.rawValue)), "casebook.role"),
      DeskField(
        "standing", .several(Person.Standing.allCases.map(\.rawValue)), "casebook.standing",
        hint: "casebook.hint.standing", isRequired: false),
    ], on: "/cases/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    _ = try request.session.opened(id, as: Case.self)
    let person = try await request.session.keepPerson(
      label: form["label"], name: form.optional("name").map { PersonName(full: $0) },
      standings: Set(form.all("standing").compactMap(Person.Standing.init)))
    let role = Case.Party.Role(rawValue: form["role"]) ?? .contact
    _ = try request.session.change(id, as: Case.self, act: "person") {
      $0.people.append(.init(person.document, role))
    }
    return DeskNext("/cases/\(id)", notice: "casebook.saved", document: "\(person.document)")
  }

  static let attempt = DeskRoute.act(
    "/cases/{id}/attempts", "addAttempt", "Write down whom we tried to reach, and what came.",
    need: .right(.write),
    fields: [
      DeskField("day", .day, "casebook.column.day"),
      DeskField("whom", .line(most: 200), "casebook.field.whom"),
      DeskField("words", .text(most: 5000), "casebook.field.came"),
    ], on: "/cases/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    _ = try request.session.addAttempt(
      Attempt(day: form["day"], whom: form["whom"], words: form["words"]), to: id)
    return DeskNext("/cases/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let note = DeskRoute.act(
    "/cases/{id}/notes", "addNote", "Write a note beside a case.", need: .right(.write),
    fields: [DeskField("text", .text(most: 50_000), "casebook.field.note")], on: "/cases/{id}"
  ) { request in
    let id = try request.document()
    _ = try request.session.opened(id, as: Case.self)
    _ = try await request.session.save(Note(about: id, text: request.form["text"]), act: "note")
    return DeskNext("/cases/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let steps = DeskRoute.act(
    "/cases/{id}/steps", "addSteps", "Put a checklist into a case.", need: .right(.write),
    fields: [
      DeskField(
        "list", .choice(["after-signature", "defence", "leaving"]), "casebook.checklist")
    ], on: "/cases/{id}"
  ) { request in
    let id = try request.document()
    let codes = request.tables.steps.steps.filter { $0.list == request.form["list"] }.map(\.code)
    _ = try request.session.addSteps(codes, to: id)
    return DeskNext("/cases/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let decide = DeskRoute.act(
    "/cases/{id}/steps/decide", "decideStep",
    "Decide a step; done or approved needs a lawyer's name.",
    need: .right(.decide),
    fields: [
      DeskField("step", .pick, "casebook.step"),
      DeskField("state", .choice(Step.State.allCases.map(\.rawValue)), "casebook.step.state"),
      DeskField(
        "lawyer", .line(most: 200), "casebook.field.lawyer", hint: "casebook.hint.lawyer",
        isRequired: false),
    ], on: "/cases/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    let step = Step(
      form["step"], state: Step.State(rawValue: form["state"]) ?? .open,
      approvedBy: form["lawyer"], day: request.today.description)
    do {
      _ = try request.session.decideStep(step, in: id)
    } catch CasebookError.lawyerMissing {
      throw FormTrouble("lawyer", "casebook.lawyer")
    }
    return DeskNext("/cases/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let task = DeskRoute.act(
    "/cases/{id}/tasks", "addTask", "Add a task, with a day or out of a term.",
    need: .right(.write),
    fields: [
      DeskField("title", .line(most: 300), "casebook.field.task"),
      DeskField("due", .day, "casebook.field.due", isRequired: false),
      DeskField("term", .pick, "casebook.field.term", isRequired: false),
      DeskField(
        "from", .line(most: 100), "casebook.field.counted", hint: "casebook.hint.when",
        isRequired: false),
    ], on: "/cases/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    _ = try request.session.opened(id, as: Case.self)
    let member = try request.unlocked.member
    if let term = request.tables.deadlines[form["term"]] {
      guard let start = try request.time("from") else {
        throw FormTrouble("from", "desk.field.missing")
      }
      _ = try await request.session.addTask(
        from: term, counted: start, title: form["title"], about: id, owner: member)
    } else {
      _ = try await request.session.save(
        CaseTask(form["title"], about: id, due: form.optional("due"), owner: member), act: "task")
    }
    return DeskNext("/cases/\(id)", notice: "casebook.saved", document: "\(id)")
  }
}
