import Casework
import Desk
import Language
import Markup
import Patterns
import Store

/// What authorities say of places, beside what is told of the same places; neither overwrites the other.
struct ClaimsPage: DeskPage {
  /// A claim with what stands beside it.
  struct Row: Codable, Equatable, Sendable {
    /// Who says it, and in which words.
    let by, words: String
    /// How it stands to what reports say, as a code.
    let stance: String
    /// When it was said.
    let time: String?
    /// The place it is about, when it is one.
    let place: PlaceLink?
    /// What is told of that place.
    let told: PatternFigure
    /// What is told of it for days after the claim.
    let after: PatternFigure
  }

  /// The claims, the newest first.
  let rows: [Row]
  /// Where the next page is.
  let next: String?

  init(_ request: DeskRequest) throws {
    let reading = try PatternReading(request)
    let session = try request.session
    let page = try session.view().documents(
      DocumentQuery(.claim, after: request.mark, limit: 40))
    rows = try page.rows.map { row in
      Row(try session.opened(row.document, as: Claim.self).document, reading)
    }
    next = page.next.map { request.path("/patterns/claims", [("after", $0.description)]) }
  }

  func title(_ scene: DeskScene) -> String { scene.text("patterns.claims") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PatternTabs.html(scene)
      Tag.p(.class("hint")) { scene.text("patterns.claims.hint") }
      if rows.isEmpty {
        EmptyState(key: "patterns.claims.empty").html(scene)
      } else {
        Self.table(rows, scene)
      }
      Pager(next: next).html(scene)
    }
  }

  /// The table of claims.
  static func table(_ rows: [Row], _ scene: DeskScene) -> HTML {
    Tag.div(.class("claims")) {
      DeskTable(
        caption: scene.text("patterns.claims"),
        columns: [
          "patterns.claims.claim", "casebook.column.where", "patterns.claims.told",
          "patterns.claims.after",
        ].map { scene.text($0) },
        rows: rows.map { row in
          [claim(row, scene), place(row, scene), told(row.told, scene), told(row.after, scene)]
        }
      ).html
    }
  }

  private static func claim(_ row: Row, _ scene: DeskScene) -> HTML {
    HTML {
      Tag.b { Tag.bdi { row.by } }
      " "
      Badge(text: scene.text("casebook.stance.\(row.stance)"), tone: .care).html
      Tag.div { Tag.q { Tag.bdi { row.words } } }
      if let time = row.time { Tag.small { time } }
    }
  }

  private static func place(_ row: Row, _ scene: DeskScene) -> HTML {
    guard let place = row.place else { return HTML(text: "—") }
    guard let id = place.id else { return Tag.bdi { place.name } }
    return Tag.a(.href(Link(path: "/patterns/places/\(id)"))) { Tag.bdi { place.name } }
  }

  private static func told(_ figure: PatternFigure, _ scene: DeskScene) -> HTML {
    guard figure.reported > 0 else { return HTML(text: scene.text("patterns.no-report")) }
    return HTML {
      figure.badge(scene)
      " "
      scene.text("patterns.says.reported", count: figure.reported)
    }
  }
}

extension ClaimsPage.Row {
  init(_ claim: Claim, _ reading: PatternReading) {
    by = claim.by
    words = claim.words
    stance = claim.stance.rawValue
    time = claim.time?.description
    place = reading.request.place(claim.place)
    let here = claim.place?.place.map { reading.spots(in: $0.text) } ?? []
    let day = claim.time.map { Int32(clamping: $0.last.daysSince1970) }
    let tales = reading.book.tales.filter { $0.code == Tale.unknown && here.contains($0.place) }
    told = PatternFigure(PatternTable(tales) { _ in (0, 0) }[0, 0])
    let later = tales.filter { tale in
      guard let day, let days = tale.days else { return false }
      return days.lowerBound > day
    }
    after = PatternFigure(PatternTable(later) { _ in (0, 0) }[0, 0])
  }
}

extension PatternReading {
  /// The numbers of all places that are a place or lie in it.
  func spots(in place: String) -> Set<Int32> {
    guard !place.isEmpty else { return [] }
    return Set(
      book.spots.values.enumerated()
        .filter { patterns.ladder.rungs($1.place).contains(place) }.map { Int32($0.offset) })
  }
}
