import Casework
import Desk
import Language
import Markup
import Patterns

/// From where people come, where they were recruited, and where what followed took place.
struct FlowsPage: DeskPage {
  /// One arrow.
  struct Arrow: Codable, Equatable, Sendable {
    /// Where it begins and ends, in words.
    let from, to: String
    /// Whether it begins in a country: the arrow from a home to the place of an event.
    let isFromHome: Bool
    /// How many tell of it.
    let figure: PatternFigure
  }

  /// The arrows, those with most independent sources first.
  let arrows: [Arrow]
  /// What the figures do not hold.
  let notes: PatternNotes

  init(_ request: DeskRequest) throws {
    let reading = try PatternReading(request)
    let flows = try request.session.flows(request.tables.gazetteer)
    arrows = flows.map { flow in
      let isFromHome = if case .country = flow.from { true } else { false }
      return Arrow(
        from: Self.name(flow.from, reading), to: Self.name(flow.to, reading),
        isFromHome: isFromHome, figure: PatternFigure(flow.cell))
    }.sorted { ($0.figure.independent, $1.from, $1.to) > ($1.figure.independent, $0.from, $0.to) }
    notes = reading.notes
  }

  private static func name(_ end: Flow.End, _ reading: PatternReading) -> String {
    switch end {
    case .area(let id): return reading.name(ofPlace: id)
    case .country(let code):
      let key = "patterns.country.\(code)"
      let words = reading.request.voice.words
      return words.has(key) ? reading.request.voice.text(key) : code
    }
  }

  func title(_ scene: DeskScene) -> String { scene.text("patterns.flows") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PatternTabs.html(scene)
      Tag.p(.class("hint")) { scene.text("patterns.flows.hint") }
      if arrows.isEmpty {
        EmptyState(key: "patterns.flows.empty").html(scene)
      } else {
        FlowPicture(arrows: arrows).html(scene)
        Tag.h2 { scene.text("patterns.table") }
        table(scene)
      }
      notes.html(scene)
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("patterns.flows"),
      columns: [
        "patterns.flows.from", "patterns.flows.to", "patterns.independent", "patterns.reported",
        "casebook.events",
      ].map { scene.text($0) },
      rows: arrows.prefix(200).map { arrow in
        [HTML(text: arrow.from), HTML(text: arrow.to)]
          + [arrow.figure.independent, arrow.figure.reported, arrow.figure.events].map {
            HTML(text: "\($0)")
          }
      }
    ).html
  }
}

/// The arrows between two columns, or three where something followed; one with a single source is thin and grey.
struct FlowPicture: Sendable {
  /// The arrows, the strongest first.
  let arrows: [FlowsPage.Arrow]

  private static let (step, width, most, shown) = (34.0, 720.0, 14, 30)
  private var columns: [Double] {
    arrows.prefix(Self.shown).allSatisfy(\.isFromHome) ? [230, 490] : [150, 360, 570]
  }

  /// The picture; the table beside it says the same.
  func html(_ scene: DeskScene) -> HTML {
    let shown = Array(arrows.prefix(Self.shown))
    let names = [
      Self.names(shown.filter(\.isFromHome).map(\.from)),
      Self.names(shown.map { $0.isFromHome ? $0.to : $0.from }),
      Self.names(shown.filter { !$0.isFromHome }.map(\.to)),
    ]
    let height = Self.step * Double(max(1, names.map(\.count).max() ?? 1)) + 44
    return Tag.figure(.class("chart")) {
      Tag.div(
        .class("sideways"), Attribute("tabindex", "0"), .role("region"),
        .ariaLabel(scene.text("patterns.flows"))
      ) {
        Tag.svg(
          Attribute("viewBox", "0 0 \(Int(Self.width)) \(Int(height))"), .role("img"),
          .ariaLabel(scene.text("patterns.flows.summary", count: shown.count))
        ) {
          for arrow in shown.reversed() { curve(arrow, names) }
          for column in columns.indices {
            title(column, scene)
            for (row, name) in names[column].enumerated() { label(name, column, row) }
          }
        }
      }
    }
  }

  private static func names(_ all: [String]) -> [String] {
    var names: [String] = []
    for name in all where !names.contains(name) && names.count < most { names.append(name) }
    return names
  }

  private func y(_ row: Int) -> Double { 52 + Self.step * Double(row) }

  private func curve(_ arrow: FlowsPage.Arrow, _ names: [[String]]) -> HTML? {
    let column = arrow.isFromHome ? 0 : 1
    guard let from = names[column].firstIndex(of: arrow.from),
      let to = names[column + 1].firstIndex(of: arrow.to)
    else { return nil }
    let (start, end) = (columns[column] + 8, columns[column + 1] - 8)
    let middle = (start + end) / 2
    let path =
      "M\(Int(start)) \(Int(y(from)))C\(Int(middle)) \(Int(y(from))) \(Int(middle)) \(Int(y(to)))"
      + " \(Int(end)) \(Int(y(to)))"
    let isAlone = arrow.figure.independent < 2
    let weight = isAlone ? 1 : min(14, 1.5 + Double(arrow.figure.independent).squareRoot() * 1.5)
    return Tag.path(
      .class(isAlone ? "flow alone" : "flow"), Attribute("d", path),
      Attribute("stroke-width", SVGNumber.text(weight)))
  }

  private func title(_ column: Int, _ scene: DeskScene) -> HTML {
    Tag.text(
      .class("quiet"), Attribute("x", "\(Int(columns[column]))"), Attribute("y", "16"),
      Attribute("text-anchor", "middle"), Attribute("font-size", "13")
    ) { scene.text("patterns.flows.column.\(column)") }
  }

  private func label(_ name: String, _ column: Int, _ row: Int) -> HTML {
    let x = columns[column]
    let isMiddle = column == 1 && columns.count == 3
    let side = column == 0 ? -10.0 : isMiddle ? 0 : 10
    return HTML {
      Tag.circle(
        .class("node"), Attribute("cx", SVGNumber.text(x)), Attribute("cy", SVGNumber.text(y(row))),
        Attribute("r", "4"))
      Tag.text(
        Attribute("x", SVGNumber.text(x + side)),
        Attribute("y", SVGNumber.text(y(row) + (isMiddle ? -8 : 5))),
        Attribute("text-anchor", isMiddle ? "middle" : column == 0 ? "end" : "start"),
        Attribute("font-size", "14")
      ) { name }
    }
  }
}
