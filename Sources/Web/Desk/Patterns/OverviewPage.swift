import Casework
import Desk
import Markup
import Patterns
import Store

/// What is known in all: the three figures apart, and how they lie in time.
struct OverviewPage: DeskPage {
  /// An estimate that somebody made from lists that overlap.
  struct Estimate: Codable, Equatable, Sendable {
    /// The count.
    let id: String
    /// What it counted.
    let title: String
    /// Its range; `nil` when the count refused.
    let low, high: Int?
  }

  /// All events of the chosen months.
  let figure: PatternFigure
  /// How many of the events have two independent sources or more.
  let corroborated: Int
  /// What was estimated.
  let estimates: [Estimate]
  /// The time line.
  let chart: MonthChart
  /// The filter.
  let filter: PatternFilter
  /// What the figures do not hold.
  let notes: PatternNotes

  init(_ request: DeskRequest) throws {
    let reading = try PatternReading(request)
    let asked = reading.book.tales.filter {
      $0.code == (reading.tactic ?? Tale.unknown) && reading.isAskedFor($0)
        && reading.isInArea($0)
    }
    figure = PatternFigure(PatternTable(asked) { _ in (0, 0) }[0, 0])
    let byEvent = PatternTable(asked) { ($0.event, 0) }
    corroborated = byEvent.rows.count { byEvent[$0, 0].independent >= 2 }
    chart = MonthChart(PatternTable(asked) { (0, $0.month) })
    filter = reading.filter("/patterns", ["tactic", "area"])
    notes = reading.notes
    estimates = try request.session.rights.contains(.analyse) ? Self.estimates(request) : []
  }

  private static func estimates(_ request: DeskRequest) throws -> [Estimate] {
    let session = try request.session
    return try session.view().documents(DocumentQuery(.count, limit: 6)).rows.map { row in
      let result = try session.opened(row.document, as: CountResult.self).document
      return Estimate(
        id: row.document.description, title: result.title,
        low: result.range.map { Int($0.low.rounded()) },
        high: result.range.map { Int($0.high.rounded()) })
    }
  }

  func title(_ scene: DeskScene) -> String { scene.text("patterns.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PatternTabs.html(scene)
      filter.html(scene)
      if figure.events == 0 {
        EmptyState(key: "patterns.empty").html(scene)
      } else {
        figures(scene)
        Tag.h2 { scene.text("patterns.timeline") }
        chart.html(scene)
      }
      estimated(scene)
      notes.html(scene)
    }
  }

  private func figures(_ scene: DeskScene) -> HTML {
    Tag.ul(.class("tiles")) {
      for (count, key) in [
        (figure.events, "events"), (figure.reported, "reported"), (corroborated, "corroborated"),
        (figure.independent, "independent"),
      ] {
        Tag.li {
          Tag.b { "\(count)" }
          Tag.span { scene.text("patterns.tile.\(key)") }
        }
      }
    }
  }

  private func estimated(_ scene: DeskScene) -> HTML? {
    guard !estimates.isEmpty else { return nil }
    return HTML {
      Tag.h2 { scene.text("patterns.estimated") }
      Tag.p(.class("hint")) { scene.text("patterns.estimated.hint") }
      Tag.ul {
        for estimate in estimates {
          Tag.li {
            Tag.a(.href(Link(path: "/count/\(estimate.id)"))) { Tag.bdi { estimate.title } }
            " "
            if let low = estimate.low, let high = estimate.high {
              "\(low)–\(high)"
            } else {
              scene.text("count.desk.refused")
            }
          }
        }
      }
    }
  }
}
