import Casework
import Foundation
import Store
import Support
import Testing

@Suite struct `A question to the view` {
  /// An invented document with its facets, kept beside the view as the plain definition.
  struct Kept {
    let id: DocumentID
    let sequence: Int
    let facets: [Facet]
    let links: [DocumentLink]
  }

  static let places = (0..<4).map { _ in DocumentID.random() }

  /// Reports and their later versions, in a view and in a list.
  static func filled(_ seed: Int, count: Int = 120) throws -> (CaseView, [Kept]) {
    var chance = Seed(seed)
    let view = try CaseView()
    var kept: [DocumentID: Kept] = [:]
    for sequence in 1...count {
      let known = kept.keys.sorted { "\($0)" < "\($1)" }
      let isNew = known.isEmpty || Bool.random(using: &chance) || Bool.random(using: &chance)
      let id = isNew ? .random(using: &chance) : known[sequence % known.count]
      let report = Report(
        channel: ["web", "phone"].randomElement(using: &chance) ?? "", received: date(&chance),
        half: .morning, title: "", text: "",
        urgency: Report.Urgency.allCases.randomElement(using: &chance) ?? .none,
        codes: ["T_A", "T_B", "T_C"].filter { _ in Bool.random(using: &chance) },
        files: places.filter { _ in Int.random(in: 0..<4, using: &chance) == 0 })
      let saved = Saved(by: nil, at: sequence, act: "save", document: report)
      try view.apply(
        [
          .saved(
            ViewRow(
              document: id, version: isNew ? 1 : 2, sequence: sequence,
              facts: AnyDocument.report(saved).facts.withoutText, terms: SearchTerms(""), due: nil))
        ], upTo: sequence)
      kept[id] = Kept(id: id, sequence: sequence, facets: report.facets, links: report.links)
      if sequence % 17 == 0, let gone = known.first {
        try view.apply([.erased(gone, sequence: sequence)], upTo: sequence)
        kept[gone] = nil
      }
    }
    return (view, kept.values.sorted { $0.sequence > $1.sequence })
  }

  @Test(arguments: 0..<20) func `is counted no further than asked, and the same below that`(
    seed: Int
  ) throws {
    let (view, kept) = try Self.filled(seed)
    for filters in [[], [DocumentFilter.has(Facet("channel", "web"))]] {
      let whole = try view.count(.report, filters)
      for most in [0, 1, whole, kept.count + 1] {
        #expect(try view.count(.report, filters, upTo: most) == min(most, whole))
      }
    }
  }

  private static func date(_ chance: inout Seed) -> String {
    "2026-0\(Int.random(in: 1...9, using: &chance))-1\(Int.random(in: 0...9, using: &chance))"
  }

  private static func filters(_ chance: inout Seed) -> [DocumentFilter] {
    let all: [DocumentFilter] = [
      .has(Facet("channel", "web")), .has(Facet("urgency", "now")),
      .hasAny([Facet("code", "T_A"), Facet("code", "T_C")]), .has(Facet("code", "T_B")),
      .within("received", "2026-02-11"..."2026-06-15"), .points(role: "file", to: places[0]),
      .points(role: "file", to: places[1]), .pointsToAny(role: "file", of: places),
      .pointsToAny(role: "file", of: [places[2], places[3]]),
    ]
    return all.filter { _ in Int.random(in: 0..<4, using: &chance) == 0 }
  }

  private static func holds(_ filter: DocumentFilter, _ kept: Kept) -> Bool {
    switch filter {
    case .has(let facet): kept.facets.contains(facet)
    case .hasAny(let facets): facets.contains { kept.facets.contains($0) }
    case .within(let name, let bounds):
      kept.facets.contains { facet in
        guard facet.name == name, case .text(let text) = facet.value else { return false }
        return bounds.contains(text)
      }
    case .between: false
    case .points(let role, let target): kept.links.contains(DocumentLink(role, target))
    case .pointsToAny(let role, let targets):
      targets.contains { kept.links.contains(DocumentLink(role, $0)) }
    }
  }

  /// All pages of a question, one after the other.
  private static func walked(_ query: DocumentQuery, _ view: CaseView) throws -> [DocumentID] {
    var (query, found) = (query, [DocumentID]())
    repeat {
      let page = try view.documents(query)
      found += page.rows.map(\.document)
      query.after = page.next.flatMap { PageMark($0.description) }
      #expect(page.next == query.after)
    } while query.after != nil
    return found
  }

  @Test func `is counted anew after every change of its kind`() throws {
    let view = try CaseView()
    func save(_ channel: String, _ sequence: Int) throws -> DocumentID {
      let id = DocumentID.random()
      let report = Report(
        channel: channel, received: "2026-11-20", half: .morning, title: "", text: "")
      let saved = Saved(by: nil, at: sequence, act: "save", document: report)
      let row = ViewRow(
        document: id, version: 1, sequence: sequence,
        facts: AnyDocument.report(saved).facts.withoutText, terms: SearchTerms(""), due: nil)
      try view.apply([.saved(row)], upTo: sequence)
      return id
    }
    func counts() throws -> [Int] { try view.counts(of: "channel", .report).map(\.count) }
    let first = try save("web", 1)
    #expect(try (counts(), counts()) == ([1], [1]))
    _ = try save("web", 2)
    #expect(try counts() == [2])
    try view.apply([.erased(first, sequence: 3)], upTo: 3)
    #expect(try counts() == [1])
    #expect(view.lastChange(of: [.report]) == 3 && view.lastChange(of: [.task]) == 3)
  }

  @Test(arguments: 0..<60) func `is answered as its plain definition answers it`(seed: Int) throws {
    let (view, kept) = try Self.filled(seed)
    var chance = Seed(seed + 1000)
    for _ in 0..<8 {
      let filters = Self.filters(&chance)
      let expected = kept.filter { document in
        filters.allSatisfy { Self.holds($0, document) }
      }.map(\.id)
      let limit = Int.random(in: 1...30, using: &chance)
      let found = try Self.walked(DocumentQuery(.report, filters, limit: limit), view)
      #expect(found == expected, "\(filters)")
      #expect(try view.count(.report, filters) == expected.count)
      let falling = DocumentQuery(.report, filters, order: .falling("received"), limit: limit)
      #expect(try Set(Self.walked(falling, view)) == Set(expected))
      let rising = DocumentQuery(.report, filters, order: .rising("received"), limit: limit)
      #expect(try Self.walked(rising, view) == Self.walked(falling, view).reversed())
    }
  }

  @Test(arguments: 0..<20) func `counts each value, and who points where`(seed: Int) throws {
    let (view, kept) = try Self.filled(seed)
    for filters in [[], [DocumentFilter.has(Facet("channel", "web"))]] {
      let chosen = kept.filter { document in filters.allSatisfy { Self.holds($0, document) } }
      for code in ["T_A", "T_B", "T_C"] {
        let count = try view.counts(of: "code", .report, filters)
          .first { $0.facet == Facet("code", code) }?.count
        #expect(count ?? 0 == chosen.count { $0.facets.contains(Facet("code", code)) })
      }
    }
    for place in Self.places {
      let expected = kept.filter { $0.links.contains(DocumentLink("file", place)) }.map(\.id)
      #expect(try view.pointing(to: place).map(\.row.document) == expected)
    }
    for document in kept.prefix(10) {
      #expect(try Set(view.facets(of: document.id)) == Set(document.facets))
      #expect(try Set(view.links(of: document.id)) == Set(document.links))
    }
  }

  @Test func `for a word that nobody has finds nothing`() throws {
    let (view, _) = try Self.filled(1)
    #expect(try view.documents(DocumentQuery(.report, [.has(Facet("colour", 1))])).rows.isEmpty)
    #expect(try view.documents(DocumentQuery(.person, order: .rising("x"))).rows.isEmpty)
    #expect(try view.counts(of: "colour", .report).isEmpty)
    #expect(try view.documents(DocumentQuery(.report, [.hasAny([])])).rows.isEmpty)
  }

  @Test func `tells numbers and texts apart`() throws {
    let facets = [Facet("n", 20), Facet("n", "20"), Facet("n", "3"), Facet("n", -1)]
    #expect(Set(facets).count == 4)
    #expect(
      Facet("x", String(repeating: "я", count: 10_000))
        == Facet("x", String(repeating: "я", count: 120)))
  }

  @Test(arguments: ["", "x", "1.x5", "-3", "1.nabc", "99999999999999999999"])
  func `is not continued from a mark that is none`(mark: String) {
    #expect(PageMark(mark) == nil)
  }
}
