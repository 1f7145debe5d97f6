import Casework
import Desk
import Markup
import Patterns
import Store

/// Which sources are one chain: what the program sees by itself, and what people said.
struct TiesPage: DeskPage {
  /// What somebody said of two sources.
  struct Tie: Codable, Equatable, Sendable {
    /// Which.
    let id: String
    /// The two.
    let one, other: ChainRow.Teller
    /// Why.
    let why: String
    /// Whether it was taken back.
    let isWithdrawn: Bool
  }

  /// What people said, the newest first.
  let ties: [Tie]
  /// The chains that hold several sources.
  let chains: [ChainRow]

  init(_ request: DeskRequest) throws {
    let reading = try PatternReading(request)
    let session = try request.session
    ties = try session.view().documents(DocumentQuery(.sourceTie, limit: 100)).rows.map { row in
      let tie = try session.opened(row.document, as: SourceTie.self).document
      return Tie(
        id: row.document.description, one: try ChainRow.Teller(SourceNode(tie.one), request),
        other: try ChainRow.Teller(SourceNode(tie.other), request), why: tie.why,
        isWithdrawn: tie.isWithdrawn)
    }
    chains = try ChainRow.rows(reading.book.tales, reading).filter { $0.sources.count > 1 }
  }

  func title(_ scene: DeskScene) -> String { scene.text("patterns.sources") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PatternTabs.html(scene)
      Tag.p(.class("hint")) { scene.text("patterns.sources.hint") }
      if scene.may(.analyse) {
        FormView(
          route: PatternRoutes.tie, action: "/patterns/sources", button: "patterns.sources.tie"
        ).html(scene)
      }
      Tag.h2 { scene.text("patterns.sources.said") }
      if ties.isEmpty { EmptyState(key: "patterns.sources.empty").html(scene) } else { said(scene) }
      if !chains.isEmpty {
        Tag.h2 { scene.text("patterns.sources.found") }
        ChainRow.table(chains, scene)
      }
    }
  }

  private func said(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("patterns.sources.said"),
      columns: ["patterns.sources.one", "patterns.sources.why", "patterns.rule.stands"].map {
        scene.text($0)
      },
      rows: ties.map { tie in
        [
          HTML {
            tie.one.html
            " = "
            tie.other.html
          }, Tag.bdi { tie.why },
          tie.isWithdrawn
            ? Badge(text: scene.text("patterns.sources.withdrawn")).html
            : scene.may(.analyse)
              ? scene.button("/patterns/sources/\(tie.id)", "patterns.sources.untie") : .empty,
        ]
      }
    ).html
  }
}
