import Casework
import Language
import Support
import Testing

@testable import Patterns

/// Invented events with their sources, and the gazetteer of the program.
struct InventedEvents {
  static let places = [
    ("g:vladimir", PlaceMention.Precision.town), ("f:ik6-vladimir", .facility),
    ("g:moscow", .town), ("g:mordovia", .region), ("g:ukraine", .country), ("g:solova", .town),
    ("", .unknown),
  ]
  static let times = ["2023-01", "2023-01-14", "2023-02", "2023", "2022-12-30/2023-01-02"]
  static let codes = ["T_PRISON", "T_RAID", "M_BEATING", "O_SIGNED"]

  var documents: [TracedDocument] = []
  var sources: [Source]

  init(_ count: Int, _ chance: inout Seed) {
    sources = (0..<count).map { number in
      number % 9 == 8
        ? Source("S_RELATIVE") : Source("S_VICTIM", document: .random(using: &chance))
    }
    for _ in 0..<count { documents.append(event(&chance)) }
  }

  func event(_ chance: inout Seed) -> TracedDocument {
    var event = Event(title: "EXERCISE")
    for _ in 0..<Int.random(in: 1...3, using: &chance) {
      let source = sources.randomElement(using: &chance) ?? Source("S_UNKNOWN")
      event.information.append(Information(source))
      let (place, precision) = Self.places.randomElement(using: &chance) ?? ("", .unknown)
      if Bool.random(using: &chance) {
        event.place.add(
          Told(
            PlaceMention("x", place: place.isEmpty ? nil : .listed(place), precision: precision),
            source))
      }
      if Bool.random(using: &chance),
        let time = Edtf(Self.times.randomElement(using: &chance) ?? "")
      {
        event.time.add(Told(time, source))
      }
      if event.acts.isEmpty { event.acts = [Act()] }
      for code in Self.codes where Bool.random(using: &chance) {
        event.acts[0].codes.add(Told(Code(code), source))
      }
    }
    if Int.random(in: 0..<8, using: &chance) == 0 { event.verification = .refuted }
    return TracedDocument(
      id: .random(using: &chance), kind: .event, trace: event.trace ?? Trace())
  }

  static func ladder() throws -> PlaceLadder {
    PlaceLadder(try Gazetteer(files: DataFiles()))
  }
}

@Suite struct `The book of patterns` {
  private struct Plain: Hashable {
    let code: String?
    let area: String?
    let month: String?
  }

  /// The definition written plainly: who tells of which code, area and month, as sets of sources.
  private static func oracle(
    _ documents: [TracedDocument], _ ladder: PlaceLadder
  ) -> [Plain: Set<SourceNode>] {
    var cells: [Plain: Set<SourceNode>] = [:]
    for trace in documents.map(\.trace)
    where !trace.tellings.contains(where: { $0.fact == .code(.verification, "refuted") }) {
      let sources = trace.sources.isEmpty ? [Source("")] : trace.sources
      for (index, source) in sources.enumerated() {
        var months = values(trace, index, month)
        var areas = values(trace, index) { area($0, ladder) }
        if months.isEmpty { months = [nil] }
        if areas.isEmpty { areas = [nil] }
        let codes = values(trace, index, code)
        for code in [nil] + codes {
          for month in months {
            for area in areas {
              cells[Plain(code: code, area: area, month: month), default: []]
                .insert(SourceNode(source))
            }
          }
        }
      }
    }
    return cells
  }

  private static func values(
    _ trace: Trace, _ source: Int, _ value: (Trace.Fact) -> String??
  ) -> [String?] {
    let own = trace.tellings.filter { $0.source == source }.compactMap { value($0.fact) }
    let all = trace.tellings.filter { value($0.fact) != nil }.map(\.fact)
    let different = all.reduce(into: [Trace.Fact]()) { if !$0.contains($1) { $0.append($1) } }
    if own.isEmpty, different.count == 1, case .code? = different.first { return own }
    return own.isEmpty && different.count == 1 ? different.compactMap(value) : own
  }

  private static func month(_ fact: Trace.Fact) -> String?? {
    guard case .time(let days) = fact else { return nil }
    let first = CalendarDay(daysSince1970: days.lowerBound)
    let last = CalendarDay(daysSince1970: days.upperBound)
    let isOne = (first.year, first.month) == (last.year, last.month)
    return .some(isOne ? String(first.description.prefix(7)) : nil)
  }

  private static func area(_ fact: Trace.Fact, _ ladder: PlaceLadder) -> String?? {
    guard case .place(let id, _) = fact else { return nil }
    return .some(ladder.area(id))
  }

  private static func code(_ fact: Trace.Fact) -> String?? {
    switch fact {
    case .code(.act, let code), .code(.outcome, let code), .code(.facility, let code),
      .code(.perpetrator, let code):
      code
    default: nil
    }
  }

  @Test(arguments: 0..<60) func `counts what the plain definition counts`(seed: Int) throws {
    var chance = Seed(seed)
    let invented = InventedEvents(30, &chance)
    let ladder = try InventedEvents.ladder()
    let book = PatternBook(invented.documents, chains: SourceChains([]), ladder: ladder)
    let plain = Self.oracle(invented.documents, ladder)
    for code in [nil] + InventedEvents.codes {
      let number = code.map { book.codes.known($0) ?? -2 } ?? Tale.unknown
      let table = PatternTable(book.tales) { tale in
        guard tale.code == number else { return nil }
        return (tale.place == -1 ? -1 : book.areaOfSpot[Int(tale.place)], tale.month)
      }
      var cells = 0
      for row in table.rows {
        for column in table.columns where table[row, column].reported > 0 {
          let month = column == -1 ? nil : PatternMonth(number: Int(column)).description
          let key = Plain(code: code, area: book.areas[row], month: month)
          #expect(table[row, column].independent == plain[key]?.count)
          cells += 1
        }
      }
      #expect(cells == plain.keys.count { $0.code == code })
    }
  }

  @Test(arguments: 0..<60) func `never counts a copy of a source as another`(seed: Int) throws {
    var chance = Seed(seed)
    let invented = InventedEvents(20, &chance)
    let ladder = try InventedEvents.ladder()
    var (documents, bonds): ([TracedDocument], [SourceBond]) = (invented.documents, [])
    for document in invented.documents {
      guard let original = document.trace.sources.first else { continue }
      var trace = document.trace
      for _ in 0..<50 {
        let copy = Source("S_FORWARD", document: .random(using: &chance))
        bonds.append(SourceBond([SourceNode(copy), SourceNode(original)], .words))
        for telling in document.trace.tellings where telling.source == 0 {
          trace.tell(telling.fact, copy)
        }
      }
      documents.append(
        TracedDocument(id: .random(using: &chance), kind: .event, trace: trace))
    }
    func table(_ documents: [TracedDocument], _ bonds: [SourceBond]) -> PatternTable {
      let book = PatternBook(documents, chains: SourceChains(bonds), ladder: ladder)
      return PatternTable(book.tales) { tale in
        (tale.code, tale.place == -1 ? -1 : book.areaOfSpot[Int(tale.place)])
      }
    }
    let (plain, copied) = (table(invented.documents, []), table(documents, bonds))
    for row in plain.rows {
      for column in plain.columns {
        #expect(copied[row, column].independent == plain[row, column].independent)
        #expect(copied[row, column].reported >= plain[row, column].reported)
      }
    }
  }

  @Test(arguments: 0..<60)
  func `is the same whether its events were read one by one or all at once`(seed: Int) throws {
    var chance = Seed(seed)
    var invented = InventedEvents(20, &chance)
    let ladder = try InventedEvents.ladder()
    var (rows, now) = (EventRows(invented.documents), invented.documents)
    for _ in 0..<30 {
      var fresh = invented.event(&chance)
      if Bool.random(using: &chance), let old = now.randomElement(using: &chance) {
        fresh = TracedDocument(id: old.id, kind: .event, trace: fresh.trace)
        now.removeAll { $0.id == old.id }
      }
      now.append(fresh)
      rows.take([fresh])
      invented.documents.append(fresh)
    }
    let nodes = invented.sources.map { SourceNode($0) }
    let chains = SourceChains([SourceBond(Array(nodes.prefix(5)), .words)])
    let kept = PatternBook(rows, chains: chains, ladder: ladder)
    #expect(kept == PatternBook(now, chains: chains, ladder: ladder))
    #expect(kept.events.count + kept.remarks.refuted == now.count)
  }

  @Test func `colours nothing from one report, whatever it was copied`() throws {
    var cell = PatternCell()
    #expect(!cell.mayBeColoured)
    let tales = (0..<50).map {
      Tale(event: Int32($0), teller: Int32($0), chain: 7, code: 0, place: 0, days: nil, month: 1)
    }
    cell = PatternTable(tales) { _ in (0, 0) }[0, 0]
    #expect((cell.events, cell.reported, cell.independent) == (50, 50, 1))
    #expect(!cell.mayBeColoured)
  }

  @Test func `is empty for an empty vault, and says what it had to leave out`() throws {
    let ladder = try InventedEvents.ladder()
    let none = PatternBook([], chains: SourceChains([]), ladder: ladder)
    #expect(none.tales.isEmpty && none.remarks == PatternBook.Remarks())
    var event = Event(title: "EXERCISE")
    event.place.add(Told(PlaceMention("Solova", place: .listed("g:solova")), Source("S_VICTIM")))
    let traced = TracedDocument(
      id: .random(), kind: .event, trace: try #require(event.trace))
    let book = PatternBook([traced], chains: SourceChains([]), ladder: ladder)
    #expect(book.remarks.undated == 1)
    #expect(book.remarks.unmapped == 1)
    #expect(book.remarks.unnamed == 1)
  }
}

@Suite struct `A place on the map` {
  @Test func `is never finer than what was told`() throws {
    let ladder = try InventedEvents.ladder()
    let town = try #require(ladder.anchor("g:vladimir", .town))
    #expect(town.isPoint && town.place == "g:vladimir")
    let colony = try #require(ladder.anchor("f:ik6-vladimir", .facility))
    #expect(!colony.isPoint && colony.place == "g:vladimir")
    let region = try #require(ladder.anchor("f:colony-mordovia", .region))
    #expect(!region.isPoint && region.place == "g:mordovia")
    #expect(ladder.anchor("g:vladimir", .region) == nil)
    #expect(ladder.anchor("g:vladimir", .country) == nil)
    #expect(try #require(ladder.anchor("g:vladimir", .unknown)).isPoint == false)
  }

  @Test(arguments: ["g:solova", "g:ukraine", "f:ik2-leningrad", "nowhere", ""])
  func `is not there without a coordinate`(id: String) throws {
    #expect(try InventedEvents.ladder().anchor(id, .facility) == nil)
  }

  @Test func `stands under its widest area that is no country`() throws {
    let ladder = PlaceLadder(
      try Gazetteer(files: DataFiles()), kept: ["own": "f:ik6-vladimir", "loop": "loop"])
    #expect(ladder.area("f:ik6-vladimir") == "g:vladimir")
    #expect(ladder.area("own") == "g:vladimir")
    #expect(ladder.area("g:ukraine") == "g:ukraine")
    #expect(ladder.area("loop") == "loop")
    #expect(ladder.area("") == nil)
  }
}

@Suite struct `A month` {
  @Test(arguments: ["2023-01", "1999-12", "0001-07"]) func `is written as it is read`(text: String)
  {
    #expect(PatternMonth(text)?.description == text)
  }

  @Test(arguments: ["2023", "2023-13", "2023-1", "x", "", "2023-00", "-001-01"])
  func `is refused when it is none`(text: String) {
    #expect(PatternMonth(text) == nil)
  }

  @Test func `is the only one of some days, or none`() throws {
    let day = try #require(CalendarDay(year: 2023, month: 1, day: 31)).daysSince1970
    #expect(PatternMonth(daysSince1970: day...day)?.description == "2023-01")
    #expect(PatternMonth(daysSince1970: day...day + 1) == nil)
    #expect(PatternMonth(daysSince1970: day - 30...day)?.description == "2023-01")
  }
}
