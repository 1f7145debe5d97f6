import Casework
import Desk
import Language
import Patterns
import Store

/// The patterns of a request with the names that its reader knows things by, and what he asked to see.
struct PatternReading {
  /// What was gathered.
  let patterns: GatheredPatterns
  /// Who reads.
  let request: DeskRequest
  /// The codes of the book that are tactics.
  let tactics: Set<Int32>
  /// The months that are asked for.
  let months: ClosedRange<Int32>?
  /// The tactic that is asked for, by its number; `nil` for all.
  let tactic: Int32?
  /// The area that is asked for, by its number; `nil` for all.
  let area: Int32?

  /// What stands behind the question mark of a page of patterns.
  static let query: [DeskParameter] = [
    .text("tactic", most: 60), .text("area", most: 60), .text("from", most: 7),
    .text("to", most: 7),
  ]

  /// A number that no tale has: what is asked for is not there at all.
  private static let absent: Int32 = -2

  init(_ request: DeskRequest) throws {
    self.request = request
    patterns = try request.session.patterns(request.tables.gazetteer)
    let vocabulary = request.tables.vocabulary
    tactics = Set(
      patterns.events.codes.values.enumerated()
        .filter { vocabulary[$1]?.scheme == .tactic }.map { Int32($0.offset) })
    let book = patterns.events
    tactic = request.query["tactic"].map { book.codes.known($0) ?? Self.absent }
    area = request.query["area"].map { book.areas.known($0) ?? Self.absent }
    months = try Self.months(request)
  }

  private static func months(_ request: DeskRequest) throws -> ClosedRange<Int32>? {
    let texts = [request.query["from"], request.query["to"]]
    let bounds = try texts.map { text -> Int32? in
      guard let text else { return nil }
      guard let month = PatternMonth(text) else { throw WebError(.badParameter) }
      return Int32(month.number)
    }
    guard bounds.contains(where: { $0 != nil }) else { return nil }
    let (first, last) = (bounds[0] ?? 0, bounds[1] ?? .max)
    return first <= last ? first...last : last...first
  }

  /// The book of events.
  var book: PatternBook { patterns.events }

  /// Whether a tale lies in the months that are asked for; those without a month only when none are.
  func isAskedFor(_ tale: Tale) -> Bool { months.map { $0.contains(tale.month) } ?? true }

  /// The area of a tale.
  func area(of tale: Tale) -> Int32 { book.area(of: tale) }

  /// Whether a tale lies in the area that is asked for.
  func isInArea(_ tale: Tale) -> Bool { area.map { $0 == self.area(of: tale) } ?? true }

  /// The name of a place of the gazetteer or of the vault.
  func name(ofPlace id: String) -> String {
    if let listed = request.tables.gazetteer[id] { return listed.name(in: request.voice.tongue) }
    if id.isEmpty { return request.voice.text("patterns.unknown.place") }
    guard let document = DocumentID(id), let view = try? request.session.view(),
      let row = try? view.document(document)
    else { return id }
    return row.title
  }

  /// The name of an area by its number.
  func name(ofArea number: Int32) -> String {
    book.areas[number].map { name(ofPlace: $0) } ?? request.voice.text("patterns.unknown.place")
  }

  /// The name of a month by its number.
  func name(ofMonth number: Int32) -> String {
    number == Tale.unknown
      ? request.voice.text("patterns.unknown.month") : PatternMonth(number: Int(number)).description
  }

  /// The word of a code by its number.
  func name(ofCode number: Int32) -> String { request.label(book.codes[number] ?? "") }

  /// What the figures do not hold.
  var notes: PatternNotes { PatternNotes(book.remarks) }

  /// The path of a page with what was asked for, changed in some points.
  func path(_ path: String, _ changes: [String: String?] = [:]) -> String {
    let names = ["tactic", "area", "from", "to"] + changes.keys.sorted()
    var (seen, pairs): (Set<String>, [(String, String?)]) = ([], [])
    for name in names where seen.insert(name).inserted {
      pairs.append((name, changes.keys.contains(name) ? changes[name] ?? nil : request.query[name]))
    }
    return request.path(path, pairs)
  }
}
