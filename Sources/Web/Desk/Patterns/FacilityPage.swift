import Casework
import Desk
import Markup
import Patterns
import Store

/// One place or facility: what is told of it over time, what authorities say, what was tried, what followed.
struct FacilityPage: DeskPage {
  /// A code with how many tell of it.
  struct Line: Codable, Equatable, Sendable {
    /// The word.
    let word: String
    /// How many tell of it.
    let figure: PatternFigure
  }

  /// An event with how many tell of it.
  struct ToldEvent: Codable, Equatable, Sendable {
    /// The event.
    let event: NamedDocument
    /// How many tell of it, wherever they say that it was.
    let figure: PatternFigure
  }

  /// The id of the place.
  let id: String
  /// What it is called.
  let name: String
  /// All that is told of it.
  let figure: PatternFigure
  /// The time line.
  let chart: MonthChart
  /// What was done there.
  let tactics: [Line]
  /// What came of it.
  let outcomes: [Line]
  /// What authorities say of it.
  let claims: [ClaimsPage.Row]
  /// What was tried there, and what followed.
  let tried: [PlacePage.Tried]
  /// The events that are told of it, the newest first.
  let events: [ToldEvent]
  /// Who tells of it, chain by chain.
  let chains: [ChainRow]

  init(_ request: DeskRequest) throws {
    let reading = try PatternReading(request)
    id = try PlacePage.name(request)
    guard request.tables.gazetteer[id] != nil || DocumentID(id) != nil else {
      throw WebError(.notFound)
    }
    if let document = DocumentID(id) {
      _ = try request.session.opened(document, as: Place.self)
    }
    name = reading.name(ofPlace: id)
    let here = reading.spots(in: id)
    let tales = reading.book.tales.filter { here.contains($0.place) }
    let whole = PatternTable(tales) { $0.code == Tale.unknown ? (0, $0.month) : nil }
    chart = MonthChart(whole)
    let all = PatternTable(tales) { $0.code == Tale.unknown ? (0, 0) : nil }[0, 0]
    figure = PatternFigure(all)
    tactics = Self.lines(tales, all, .tactic, reading)
    outcomes = Self.lines(tales, all, .outcome, reading)
    chains = try ChainRow.rows(tales, reading)
    let (session, filter) = (try request.session, [DocumentFilter.has(Facet("place", id))])
    let view = try session.view()
    claims = try view.documents(DocumentQuery(.claim, filter, limit: 20)).rows.map {
      ClaimsPage.Row(try session.opened($0.document, as: Claim.self).document, reading)
    }
    tried = try view.documents(DocumentQuery(.intervention, filter, limit: 30)).rows.compactMap {
      PlacePage.Tried(try session.opened($0.document, as: Intervention.self).document, request)
    }
    let byEvent = PatternTable(reading.book.tales) { ($0.event, 0) }
    let numbers = Dictionary(
      reading.book.events.enumerated().map { ($1, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    events = try view.documents(DocumentQuery(.event, filter, limit: 20)).rows.map { row in
      let cell = numbers[row.document].map { byEvent[$0, 0] } ?? PatternCell()
      return ToldEvent(event: NamedDocument(row), figure: PatternFigure(cell))
    }
  }

  private static func lines(
    _ tales: [Tale], _ all: PatternCell, _ scheme: VocabularyScheme, _ reading: PatternReading
  ) -> [Line] {
    let vocabulary = reading.request.tables.vocabulary
    let table = PatternTable(tales) { tale in
      guard let code = reading.book.codes[tale.code], vocabulary[code]?.scheme == scheme else {
        return nil
      }
      return (tale.code, 0)
    }
    return table.rows.map {
      Line(word: reading.name(ofCode: $0), figure: PatternFigure(table[$0, 0], of: all))
    }.sorted { ($0.figure.independent, $1.word) > ($1.figure.independent, $0.word) }
  }

  func title(_ scene: DeskScene) -> String { name }
}

extension FacilityPage {
  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PatternTabs.html(scene)
      Tag.p {
        figure.badge(scene)
        " "
        scene.text("patterns.says.reported", count: figure.reported)
        " · "
        scene.link("/places/\(id)", scene.text("patterns.place.page"))
      }
      if figure.events == 0 {
        EmptyState(key: "patterns.empty").html(scene)
      } else {
        Tag.h2 { scene.text("patterns.timeline") }
        chart.html(scene)
        lines("patterns.place.tactics", tactics, scene)
        lines("patterns.place.outcomes", outcomes, scene)
      }
      Tag.h2 { scene.text("patterns.claims") }
      if claims.isEmpty {
        EmptyState(key: "patterns.claims.empty").html(scene)
      } else {
        ClaimsPage.table(claims, scene)
      }
      Tag.h2 { scene.text("patterns.interventions") }
      followed(scene)
      if !chains.isEmpty {
        Tag.h2 { scene.text("patterns.sources") }
        ChainRow.table(chains, scene)
      }
      if !events.isEmpty {
        Tag.h2 { scene.text("casebook.events") }
        Tag.ul {
          for told in events {
            Tag.li {
              told.event.html(scene)
              " "
              told.figure.badge(scene, isOneEvent: true)
            }
          }
        }
        Tag.p { scene.link("/events?place=\(id)", scene.text("casebook.events.all")) }
      }
      Tag.p(.class("hint")) { scene.text("patterns.note.groups") }
    }
  }

  private func lines(_ heading: String, _ lines: [Line], _ scene: DeskScene) -> HTML? {
    guard !lines.isEmpty else { return nil }
    return HTML {
      Tag.h2 { scene.text(heading) }
      MatrixTable(
        caption: scene.text(heading), rows: lines.map { .init(name: $0.word, path: nil) },
        columns: [.init(name: scene.text("patterns.independent"), path: nil)],
        cells: lines.map { [$0.figure] }
      ).html(scene)
    }
  }

  private func followed(_ scene: DeskScene) -> HTML {
    guard !tried.isEmpty else {
      return EmptyState(key: "patterns.interventions.empty").html(scene)
    }
    return HTML {
      Tag.p(.class("hint")) { scene.text("patterns.note.followed") }
      DeskTable(
        caption: scene.text("patterns.interventions"),
        columns: [
          "casebook.intervention", "casebook.field.when", "casebook.field.followed",
        ].map { scene.text($0) },
        rows: tried.map { tried in
          [tried.what, tried.time ?? "—", tried.result].map { HTML(text: $0) }
        }
      ).html
    }
  }
}
