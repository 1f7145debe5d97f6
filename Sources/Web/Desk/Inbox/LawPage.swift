import Desk
import Language
import Markup

/// The law for staff: every row with what is known of it, and who has signed it.
struct LawPage: DeskPage {
  /// One rule.
  struct Row: Codable, Equatable, Sendable {
    let id: String
    let country: String
    let instrument: String
    let article: String
    let offence: String
    let years: String
    let exemption: String
    let verified: String
    let source: String
    let note: String
    /// What stands beside it: `public`, `unsigned`, `conflict`, `staff`.
    let marks: [String]
  }

  /// The rules.
  let rows: [Row]

  func title(_ scene: DeskScene) -> String { scene.text("inbox.law") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("inbox.law.lead") }
      DeskTable(
        caption: scene.text("inbox.law"), columns: ["§", "", "", scene.text("desk.column.kind")],
        rows: rows.map { cells($0, scene) }
      ).html
    }
  }

  private func cells(_ row: Row, _ scene: DeskScene) -> [HTML] {
    [
      HTML { Tag.b { "\(row.country) \(row.article)" } },
      HTML {
        Tag.span(.lang("en")) { row.instrument + ". " + row.offence }
        if !row.exemption.isEmpty { Tag.p(.class("hint"), .lang("en")) { row.exemption } }
        if !row.note.isEmpty { Tag.p(.class("hint"), .lang("en")) { row.note } }
      },
      HTML(text: row.years),
      HTML {
        for mark in row.marks {
          Tag.span(.class("label")) { scene.text("inbox.law.\(mark)") }
          " "
        }
        Tag.p(.class("hint"), .lang("en")) { row.verified + " · " + row.source }
      },
    ]
  }
}

extension LawPage.Row {
  init(_ row: LawRow, today: String) {
    let isSigned = FactRule.isSigned(lawyer: row.lawyer, on: row.signedOn, today: today)
    self.init(
      id: row.id, country: row.country, instrument: row.instrument, article: row.article,
      offence: row.offence,
      years: row.years.most.isEmpty ? "" : "\(row.years.least)–\(row.years.most)",
      exemption: row.exemption, verified: row.verified, source: row.source, note: row.note,
      marks: (row.isPublic(today: today) ? ["public"] : []) + (isSigned ? [] : ["unsigned"])
        + (row.isInConflict ? ["conflict"] : []) + (row.isPractice ? ["staff"] : []))
  }
}
