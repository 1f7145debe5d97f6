import Casework
import Desk
import Language
import Markup
import Patterns

/// What was promised against what came of it, or what was tried and what followed: by place, by whom, by month.
struct OutcomesPage: DeskPage {
  /// Which of the two it shows.
  enum Subject: String, Codable, CaseIterable, Sendable { case promises, interventions }

  /// Which it shows.
  let subject: Subject
  /// By what the rows are.
  let by: String
  /// The rows.
  let rows: [MatrixPage.Head]
  /// The outcomes.
  let columns: [MatrixPage.Head]
  /// The figures, row by row, each of all that was told in its row.
  let cells: [[PatternFigure]]
  /// How many have no month, and no place that the lists know.
  let undated, unplaced: Int

  static func query(_ subject: Subject) -> [DeskParameter] {
    [.choice("by", axes(subject).map(\.rawValue))]
  }

  private static func axes(_ subject: Subject) -> [OutcomeBook.Axis] {
    subject == .promises ? [.what, .by, .area, .month] : [.what, .area, .month]
  }

  init(_ request: DeskRequest, _ subject: Subject) throws {
    let reading = try PatternReading(request)
    let patterns = reading.patterns
    let book =
      subject == .promises
      ? OutcomeBook(
        patterns.promises, subject: .promise, outcome: .kept, open: Promise.Kept.pending.rawValue,
        chains: patterns.chains, ladder: patterns.ladder)
      : OutcomeBook(
        patterns.interventions, subject: .intervention, outcome: .result, open: "RS_PENDING",
        chains: patterns.chains, ladder: patterns.ladder)
    let axis = request.query["by"].flatMap { OutcomeBook.Axis(rawValue: $0) } ?? .what
    self.subject = subject
    by = axis.rawValue
    (undated, unplaced) = (book.undated, book.unplaced)
    let answer = book.answer(by: axis)
    let order = Self.order(answer, axis)
    rows = order.map { row in
      let name = answer.rows.indices.contains(Int(row)) ? answer.rows[Int(row)] : nil
      return MatrixPage.Head(name: Self.name(name, axis, reading), path: nil)
    }
    columns = answer.table.columns.map { column in
      MatrixPage.Head(name: Self.outcome(answer.outcomes[Int(column)], subject, request), path: nil)
    }
    cells = order.map { row in
      answer.table.columns.map { PatternFigure(answer.table[row, $0]) }
    }
  }

  /// Months as they follow one another, the latest first; everything else by how much is told.
  private static func order(_ answer: OutcomeBook.Answer, _ axis: OutcomeBook.Axis) -> [Int32] {
    let rows = answer.table.rows
    guard axis != .month else { return Array(rows.reversed()) }
    func total(_ row: Int32) -> Int {
      answer.table.columns.reduce(0) { $0 + answer.table[row, $1].events }
    }
    return rows.map { (row: $0, total: total($0)) }
      .sorted { ($0.total, $1.row) > ($1.total, $0.row) }.map(\.row)
  }

  private static func name(
    _ value: String?, _ axis: OutcomeBook.Axis, _ reading: PatternReading
  ) -> String {
    let voice = reading.request.voice
    switch (axis, value) {
    case (.month, nil): return voice.text("patterns.unknown.month")
    case (_, nil): return voice.text("patterns.unknown.place")
    case (.month, let month?): return month
    case (.area, let id?): return reading.name(ofPlace: id)
    case (_, let code?): return reading.request.label(code)
    }
  }

  private static func outcome(
    _ code: String, _ subject: Subject, _ request: DeskRequest
  ) -> String {
    subject == .promises
      ? request.voice.text("casebook.kept.\(code)") : request.label(code)
  }

  func title(_ scene: DeskScene) -> String { scene.text("patterns.\(subject.rawValue)") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PatternTabs.html(scene)
      Tag.p(.class("hint")) { scene.text("patterns.\(subject.rawValue).hint") }
      FilterTabs(
        label: scene.text("patterns.by"),
        tabs: Self.axes(subject).map {
          (
            "/patterns/\(subject.rawValue)?by=\($0.rawValue)",
            scene.text("patterns.by.\($0.rawValue)"), $0.rawValue == by
          )
        }
      ).html
      if rows.isEmpty {
        EmptyState(key: "patterns.\(subject.rawValue).empty").html(scene)
      } else {
        MatrixTable(
          caption: title(scene), rows: rows, columns: columns, cells: cells
        ).html(scene)
      }
      left(scene)
    }
  }

  private func left(_ scene: DeskScene) -> HTML {
    Tag.section(.class("notes")) {
      Tag.ul {
        if undated > 0 { Tag.li { scene.text("patterns.note.no-month", count: undated) } }
        if unplaced > 0 { Tag.li { scene.text("patterns.note.no-place", count: unplaced) } }
        Tag.li { scene.text("patterns.note.followed") }
      }
    }
  }
}
