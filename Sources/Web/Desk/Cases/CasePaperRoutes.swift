import Casework
import Desk
import Language
import Markup

/// Papers that a case fills by itself: the defence file and the page for the family.
enum CasePaperRoutes {
  static let all: [DeskRoute] = [show, draft, court]

  static let show = DeskRoute.page(
    "/cases/{id}/papers", "showCasePapers",
    "The papers that a case can fill, and whether he agreed to them.", need: .right(.read)
  ) { request in try CasePapersPage(request) }

  static let draft = DeskRoute.act(
    "/cases/{id}/papers", "draftCasePaper", "Fill a paper from a case, as a sealed draft.",
    need: .right(.decide),
    fields: [
      DeskField("paper", .choice(CasePaper.allCases.map(\.rawValue)), "papers.paper"),
      DeskField("recipient", .line(most: 300), "casebook.field.recipient"),
      DeskField("organisation", .line(most: 300), "papers.organisation"),
      DeskField("tongue", .choice(Tongue.allCases.map(\.rawValue)), "casebook.letter.tongue"),
      DeskField("reason", .line(most: 300), "casebook.field.reason"),
    ], on: "/cases/{id}/papers"
  ) { request in
    let form = request.form
    guard let paper = CasePaper(rawValue: form["paper"]),
      let tongue = Tongue(rawValue: form["tongue"])
    else { throw FormTrouble("paper", "desk.field.choice") }
    let plan = CasePaperPlan(
      paper, recipient: form["recipient"], tongue: tongue, organisation: form["organisation"],
      day: request.today.description, reason: form["reason"])
    let saved = try await request.session.draftPaper(
      plan, of: try request.document(), words: request.voice.words, files: request.house.files)
    return DeskNext(
      "/letters/\(saved.document)", notice: "casebook.saved", document: "\(saved.document)")
  }

  static let court = DeskRoute.act(
    "/cases/{id}/court", "quoteCourt", "Put a court's own words beside a case.",
    need: .right(.write),
    fields: [
      DeskField("by", .line(most: 300), "papers.court.by"),
      DeskField("words", .text(most: 50_000), "papers.court.words"),
      DeskField(
        "said", .line(most: 100), "casebook.field.when", hint: "casebook.hint.when",
        isRequired: false),
      DeskField("paper", .line(most: 500), "papers.court.paper", isRequired: false),
    ], on: "/cases/{id}/papers"
  ) { request in
    let id = try request.document()
    let form = request.form
    _ = try await request.session.quoteCourt(
      form["words"], by: form["by"], time: try request.time("said"), paper: form["paper"], in: id)
    return DeskNext("/cases/\(id)/papers", notice: "casebook.saved", document: "\(id)")
  }
}

/// The papers that a case can fill.
struct CasePapersPage: DeskPage {
  /// One of them.
  struct Paper: Codable, Equatable, Sendable {
    /// Which, as a code.
    let code: String
    /// What he must have agreed to, as a code.
    let use: String
    /// To whom, as a code.
    let audience: String
    /// What follows from what he said, as a code; `nil` when the case is for nobody yet.
    let verdict: String?
    /// Whether it may be written.
    let isAllowed: Bool
  }

  /// Which case.
  let id: String
  /// What staff call it.
  let label: String
  /// Whom it is for.
  let person: String?
  /// The tongue of the reader.
  let tongue: String
  /// The papers.
  let papers: [Paper]

  init(_ request: DeskRequest) throws {
    let id = try request.document()
    let session = try request.session
    let work = try session.opened(id, as: Case.self).document
    let person = work.people.first { $0.role == .subject }?.person
    self.id = id.description
    label = work.label
    tongue = request.voice.tongue.rawValue
    self.person = person?.description
    papers = try CasePaper.allCases.compactMap { paper in
      guard
        let template = request.tables.templates.first(where: { $0.code == paper.template })
      else { return nil }
      let verdict = try person.map {
        try session.verdict(.init($0, template.use, template.audience))
      }
      return Paper(
        code: paper.rawValue, use: template.use.rawValue, audience: template.audience.rawValue,
        verdict: verdict?.rawValue, isAllowed: verdict?.permits == true)
    }
  }

  func title(_ scene: DeskScene) -> String { scene.text("papers.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { scene.link("/cases/\(id)", label) }
      Tag.p(.class("hint")) { scene.text("papers.hint") }
      for paper in papers { section(paper, scene) }
      if scene.may(.write) {
        Tag.details {
          Tag.summary { scene.text("papers.court") }
          FormView(
            route: CasePaperRoutes.court, action: "/cases/\(id)/court", button: "casebook.save"
          ).html(scene)
        }
      }
    }
  }

  private func section(_ paper: Paper, _ scene: DeskScene) -> HTML {
    Tag.section(.class("card keep")) {
      Tag.h2 { scene.text("papers.\(paper.code)") }
      Tag.p { scene.text("papers.\(paper.code).hint") }
      Tag.p {
        scene.text("casebook.use.\(paper.use)") + " · "
          + scene.text("casebook.audience.\(paper.audience)") + " "
        Badge(
          text: scene.text("papers.verdict.\(paper.verdict ?? "nobody")"),
          tone: paper.isAllowed ? .good : .grave
        ).html
      }
      if paper.isAllowed, scene.may(.decide) {
        FormView(
          route: CasePaperRoutes.draft, action: "/cases/\(id)/papers", button: "papers.make",
          values: ["tongue": [tongue]], hidden: ["paper": paper.code]
        ).html(scene)
      } else if let person {
        Tag.p { scene.link("/people/\(person)", scene.text("papers.yes-first")) }
      }
    }
  }
}
