import Casework
import Desk
import Language
import Markup

/// The law table for staff: by country and by the date of the act.
enum LawRoutes {
  static let all: [DeskRoute] = [show]

  static let show = DeskRoute.page(
    "/law", "showLaw", "What applies in a country on the date of an act, with what was seen of it.",
    need: .right(.read), query: [.text("country", most: 3), .text("when", most: 100)]
  ) { request in try LawPage(request) }
}

/// The law of one country, or of all.
struct LawPage: DeskPage {
  /// A row of the table.
  struct Row: Codable, Equatable, Sendable {
    /// Its stable key.
    let id: String
    /// The code, law or decree, with the article.
    let instrument: String
    /// What it punishes or orders.
    let offence: String
    /// The range as it was seen or reported; marked by the standing beside it.
    let range: String
    /// Where another figure is read.
    let elsewhere: String
    /// Other penalties.
    let other: String
    /// Who is left out; for staff.
    let exemption: String
    /// From when until when.
    let validity: String
    /// How far it may go, as a code.
    let standing: String
    /// Where it was seen.
    let source: String
    /// What a lawyer must look at.
    let note: String
  }

  /// The countries.
  let countries: [CasebookList.Choice]
  /// The country that is shown.
  let country: String
  /// What was typed as the date of the act.
  let when: String
  /// The date as it was understood.
  let understood: String?
  /// The rows.
  let rows: [Row]

  init(_ request: DeskRequest) throws {
    let table = request.tables.statutes
    let country = request.query["country"] ?? table.countries.first ?? ""
    let when = request.query["when"] ?? ""
    let time = request.tables.dates.reading(when)
    let today = request.today
    self.country = country
    self.when = when
    understood = time?.description
    countries = table.countries.map {
      .init(
        path: request.path("/law", [("country", $0), ("when", when.isEmpty ? nil : when)]),
        text: $0, isChosen: $0 == country)
    }
    rows = table.statutes(of: country, at: time).map { Row($0, on: today) }
  }

  func title(_ scene: DeskScene) -> String { scene.text("casebook.law") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("warn")) { scene.text("casebook.law.hint") }
      FilterTabs(
        label: scene.text("casebook.law.country"),
        tabs: countries.map { ($0.path, $0.text, $0.isChosen) }
      ).html
      Tag.form(.class("finder"), .action(Link(path: "/law"))) {
        Tag.input(.type("hidden"), .name("country"), .value(country))
        Tag.input(
          .type("text"), .name("when"), .value(when), Attribute("maxlength", "100"),
          .ariaLabel(scene.text("casebook.law.when")),
          Attribute("placeholder", scene.text("casebook.law.when")))
        Tag.button(.class("go"), .type("submit")) { scene.text("casebook.show") }
      }
      if !when.isEmpty {
        Tag.p(.class("hint")) {
          understood.map { scene.text("casebook.law.applies", ["when": $0]) }
            ?? scene.text("errors.casebook.date")
        }
      }
      if rows.isEmpty { EmptyState(key: "casebook.law.empty").html(scene) }
      for row in rows { html(row, scene) }
    }
  }

  private func mark(_ row: Row, _ scene: DeskScene) -> HTML {
    Badge(
      text: scene.text("casebook.law.standing.\(row.standing)"),
      tone: row.standing == "signed" ? .good : row.standing == "conflict" ? .grave : .care
    ).html
  }

  /// A range that no lawyer signed is believed when it stands alone: its mark stands in the same line.
  private func range(_ row: Row, _ scene: DeskScene) -> HTML? {
    guard !row.range.isEmpty else { return nil }
    return HTML {
      row.range + " "
      if row.standing != "signed" { mark(row, scene) }
    }
  }

  private func html(_ row: Row, _ scene: DeskScene) -> HTML {
    Tag.section(.class("card keep")) {
      Tag.h2 {
        row.instrument + " "
        mark(row, scene)
      }
      Tag.p { row.offence }
      Facts([
        (scene.text("casebook.law.range"), range(row, scene)),
        (scene.text("casebook.law.elsewhere"), HTML(text: row.elsewhere)),
        (scene.text("casebook.law.other"), HTML(text: row.other)),
        (scene.text("casebook.law.exemption"), HTML(text: row.exemption)),
        (scene.text("casebook.law.validity"), HTML(text: row.validity)),
        (scene.text("casebook.field.source"), HTML(text: row.source)),
        (scene.text("casebook.field.note"), HTML(text: row.note)),
      ]).html
    }
  }
}

extension LawPage.Row {
  init(_ statute: Statute, on day: CalendarDay) {
    let standing = statute.standing(on: day)
    id = statute.id
    instrument =
      statute.instrument + (statute.article.isEmpty ? "" : ", " + statute.article)
    offence = statute.offence
    let (least, most) = statute.years
    range =
      least.isEmpty && most.isEmpty
      ? "" : (least.isEmpty ? "–" : least) + " – " + (most.isEmpty ? "?" : most)
    elsewhere = statute.asSeenIn
    other = statute.otherPenalty
    exemption = statute.exemption
    validity =
      statute.validFrom.isEmpty && statute.validUntil.isEmpty
      ? "" : (statute.validFrom.isEmpty ? "…" : statute.validFrom) + " – " + statute.validUntil
    self.standing = standing.rawValue
    source = statute.source
    note = statute.note
  }
}
