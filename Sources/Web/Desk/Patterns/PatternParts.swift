import Desk
import Markup
import Patterns

/// How many tell of something, as a page says it: the three figures never become one.
struct PatternFigure: Codable, Equatable, Sendable {
  /// Events.
  let events: Int
  /// *Reported*: sources that tell of it, copies too.
  let reported: Int
  /// Independent sources: at least so many eyewitnesses.
  let independent: Int
  /// Of how many independent sources from there in all; 0 where no share is told.
  let of: Int
  /// How dark its colour is, 1...4; 0 for none, which one source always has.
  let shade: Int

  /// The share that has the plain colour of a mark where no share is told.
  private static let plain = 3

  /// A figure; on the map, where all is told of, what may have a colour has one.
  init(_ cell: PatternCell, of base: PatternCell? = nil, isMark: Bool = false) {
    events = cell.events
    reported = cell.reported
    independent = cell.independent
    of = base?.independent ?? 0
    let share = of > 0 ? Double(independent) / Double(of) : 0
    let colour = of > 0 ? min(4, 1 + Int(share * 4)) : isMark ? Self.plain : 0
    shade = cell.mayBeColoured ? colour : 0
  }

  /// The figure as a cell of a table: independent, of how many, and reports in brackets.
  func html(_ scene: DeskScene) -> HTML {
    guard reported > 0 else { return Tag.span(.class("none")) { "·" } }
    return HTML {
      Tag.b { "\(independent)" }
      if of > 0 { Tag.small { "/\(of)" } }
      if reported != independent { Tag.small(.class("reported")) { " (\(reported))" } }
    }
  }

  /// Whether more than one source tells, in words; of one event they corroborate one another.
  func badge(_ scene: DeskScene, isOneEvent: Bool = false) -> HTML {
    let key = isOneEvent ? "patterns.corroborated" : "patterns.says.independent"
    return independent >= 2
      ? Badge(text: scene.text(key, count: independent), tone: .good).html
      : Badge(text: scene.text("patterns.reported-only")).html
  }
}

/// What the figures of a page do not hold; said wherever they stand.
struct PatternNotes: Codable, Equatable, Sendable {
  /// Events without a single month.
  let undated: Int
  /// Events without a place that the lists know.
  let unplaced: Int
  /// Events whose place has no coordinate.
  let unmapped: Int
  /// Events that were found untrue.
  let refuted: Int
  /// Tellers that are copies of others.
  let copies: Int
  /// Tellers without report and name.
  let unnamed: Int

  init(_ remarks: PatternBook.Remarks) {
    undated = remarks.undated
    unplaced = remarks.unplaced
    unmapped = remarks.unmapped
    refuted = remarks.refuted
    copies = remarks.copies
    unnamed = remarks.unnamed
  }

  /// The notes that say anything.
  func html(_ scene: DeskScene) -> HTML {
    let notes = [
      ("undated", undated), ("unplaced", unplaced), ("unmapped", unmapped), ("refuted", refuted),
      ("copies", copies), ("unnamed", unnamed),
    ].filter { $0.1 > 0 }
    return Tag.section(.class("notes")) {
      Tag.h2 { scene.text("patterns.notes") }
      Tag.ul {
        for (key, count) in notes {
          Tag.li { scene.text("patterns.note.\(key)", count: count) }
        }
        Tag.li { scene.text("patterns.note.share") }
        Tag.li { scene.text("patterns.note.groups") }
      }
    }
  }
}

/// The pages of patterns.
enum PatternTabs {
  private static let all = [
    ("/patterns", "overview"), ("/patterns/matrix", "matrix"), ("/patterns/map", "map"),
    ("/patterns/flows", "flows"), ("/patterns/promises", "promises"),
    ("/patterns/interventions", "interventions"), ("/patterns/claims", "claims"),
    ("/patterns/alarms", "alarms"), ("/patterns/sources", "sources"),
  ]

  /// The row of links.
  static func html(_ scene: DeskScene) -> HTML {
    Tag.div(.class("rail")) {
      FilterTabs(
        label: scene.text("patterns.title"),
        tabs: all.map { ($0.0, scene.text("patterns.tab.\($0.1)"), $0.0 == scene.path) }
      ).html
    }
  }
}

/// A field that chooses, and two months: what a page of patterns shows.
struct PatternFilter: Codable, Equatable, Sendable {
  /// The name of a field, what it offers, and what is chosen.
  struct Field: Codable, Equatable, Sendable {
    /// What is sent.
    let name: String
    /// What there is to choose from.
    let choices: [PickChoice]
    /// What is chosen.
    let chosen: String
  }

  /// Where it is sent.
  let path: String
  /// What chooses.
  let fields: [Field]
  /// The first month, and the last.
  let from, to: String

  /// The form; it works by keyboard and without scripts.
  func html(_ scene: DeskScene) -> HTML {
    Tag.form(.class("filters"), .action(Link(path: path))) {
      for field in fields {
        Tag.label {
          Tag.span { scene.text("patterns.filter.\(field.name)") }
          Tag.select(.name(field.name)) {
            Tag.option(.value("")) { scene.text("patterns.all") }
            for choice in field.choices {
              Tag.option(
                .value(choice.value), choice.value == field.chosen ? Attribute("selected") : nil
              ) { choice.text }
            }
          }
        }
      }
      month("from", from, scene)
      month("to", to, scene)
      Tag.button(.type("submit"), .class("go")) { scene.text("patterns.show") }
    }
  }

  private func month(_ name: String, _ value: String, _ scene: DeskScene) -> HTML {
    Tag.label {
      Tag.span { scene.text("patterns.filter.\(name)") }
      Tag.input(
        .type("text"), .name(name), .value(value), Attribute("maxlength", "7"),
        Attribute("pattern", "[0-9]{4}-[0-9]{2}"), Attribute("placeholder", "2024-01"),
        Attribute("inputmode", "numeric"), Attribute("autocomplete", "off"))
    }
  }
}

extension PatternReading {
  /// The fields of a filter: tactics and areas that the book has.
  func filter(_ path: String, _ fields: [String]) -> PatternFilter {
    PatternFilter(
      path: path,
      fields: fields.map { name in
        PatternFilter.Field(
          name: name, choices: name == "tactic" ? tacticChoices : areaChoices,
          chosen: request.query[name] ?? "")
      }, from: request.query["from"] ?? "", to: request.query["to"] ?? "")
  }

  private var tacticChoices: [PickChoice] {
    tactics.map { PickChoice(value: book.codes[$0] ?? "", text: name(ofCode: $0)) }
      .sorted { $0.text < $1.text }
  }

  private var areaChoices: [PickChoice] {
    book.areas.values.map { PickChoice(value: $0, text: name(ofPlace: $0)) }
      .sorted { $0.text < $1.text }
  }
}
