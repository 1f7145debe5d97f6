import Desk
import Markup
import Patterns

/// Months with how many tell of them: bars, and the same as a table.
struct MonthChart: Codable, Equatable, Sendable {
  /// One month.
  struct Month: Codable, Equatable, Sendable {
    /// `2023-01`.
    let month: String
    /// How many tell of it.
    let figure: PatternFigure
  }

  /// The months without gaps, the earliest first.
  let months: [Month]
  /// What lies in no single month.
  let unknown: PatternFigure

  /// More months than this are not drawn: the earliest are left out and said to be.
  static let most = 60
  /// How many earlier months were left out.
  let earlier: Int

  /// The months of a table whose columns are months, in one row.
  init(_ table: PatternTable, row: Int32 = 0) {
    let known = table.columns.filter { $0 != Tale.unknown }
    let all = known.isEmpty ? [] : Array(known[0]...known[known.count - 1])
    earlier = max(0, all.count - Self.most)
    months = all.suffix(Self.most).map { number in
      Month(
        month: PatternMonth(number: Int(number)).description,
        figure: PatternFigure(table[row, number]))
    }
    unknown = PatternFigure(table[row, Tale.unknown])
  }

  /// The picture with its table.
  func html(_ scene: DeskScene) -> HTML {
    HTML {
      if !months.isEmpty {
        Tag.figure(.class("chart months")) {
          picture(scene)
          Tag.figcaption { legend(scene) }
        }
        if earlier > 0 { Tag.p(.class("hint")) { scene.text("patterns.earlier", count: earlier) } }
      }
      Tag.details(months.isEmpty ? Attribute("open") : nil) {
        Tag.summary { scene.text("patterns.table") }
        table(scene)
      }
    }
  }

  private func legend(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.span(.class("key reported")) { scene.text("patterns.reported") }
      " "
      Tag.span(.class("key independent")) { scene.text("patterns.independent") }
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("patterns.timeline"),
      columns: ["patterns.month", "patterns.independent", "patterns.reported", "casebook.events"]
        .map { scene.text($0) },
      rows: months.filter { $0.figure.reported > 0 }.reversed().map {
        row($0.month, $0.figure)
      } + (unknown.reported > 0 ? [row(scene.text("patterns.unknown.month"), unknown)] : [])
    ).html
  }

  private func row(_ name: String, _ figure: PatternFigure) -> [HTML] {
    [HTML(text: name)]
      + [figure.independent, figure.reported, figure.events].map { HTML(text: "\($0)") }
  }
}

extension MonthChart {
  private static let (width, height, foot) = (720, 160, 22)

  private func picture(_ scene: DeskScene) -> HTML {
    let most = max(1, months.map(\.figure.reported).max() ?? 1)
    let step = Double(Self.width) / Double(months.count)
    return Tag.svg(
      Attribute("viewBox", "0 0 \(Self.width) \(Self.height + Self.foot)"), .role("img"),
      .ariaLabel(summary(scene))
    ) {
      for (index, month) in months.enumerated() {
        let x = Double(index) * step
        bar(x, step, month.figure.reported, of: most, "reported")
        bar(x, step, month.figure.independent, of: most, "independent")
        if month.month.hasSuffix("-01") || months.count < 13 { label(x, month.month) }
      }
    }
  }

  private func summary(_ scene: DeskScene) -> String {
    scene.text(
      "patterns.timeline.summary",
      [
        "from": months.first?.month ?? "", "to": months.last?.month ?? "",
        "reported": "\(months.map(\.figure.reported).reduce(0, +))",
      ])
  }

  private func bar(_ x: Double, _ step: Double, _ count: Int, of most: Int, _ name: String) -> HTML
  {
    let height = Double(count) / Double(most) * Double(Self.height)
    return Tag.rect(
      .class(name), Attribute("x", SVGNumber.text(x + step * 0.1)),
      Attribute("y", SVGNumber.text(Double(Self.height) - height)),
      Attribute("width", SVGNumber.text(max(1, min(step * 0.8, 40)))),
      Attribute("height", SVGNumber.text(height)))
  }

  private func label(_ x: Double, _ month: String) -> HTML {
    // A year that would run out of the picture ends at its edge.
    let isLast = x > Double(Self.width) - 70
    return Tag.text(
      Attribute("x", isLast ? "\(Self.width)" : SVGNumber.text(x + 1)),
      Attribute("y", "\(Self.height + 16)"), Attribute("font-size", "12"),
      isLast ? Attribute("text-anchor", "end") : nil
    ) { month.hasSuffix("-01") ? String(month.prefix(4)) : String(month.suffix(2)) }
  }
}

/// A number of a picture with at most one decimal, so that the same picture has the same bytes.
enum SVGNumber {
  static func text(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }
}
