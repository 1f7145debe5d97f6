import Casework
import Foundation
import Store
import Support
import Testing

@Suite struct `A narrowed search` {
  private struct Kept {
    let id: DocumentID
    let sequence: Int
    let kind: DocumentKind
    let words: Set<String>
    let facets: [Facet]
  }

  private static let words = ["alpha", "beta", "gamma", "delta"]

  /// Reports and letters with words and facets, in a view and in a list.
  private static func filled(_ seed: Int) throws -> (CaseView, [Kept]) {
    var chance = Seed(seed)
    let view = try CaseView()
    var kept: [Kept] = []
    for sequence in 1...80 {
      let id = DocumentID.random(using: &chance)
      let words = Self.words.filter { _ in Bool.random(using: &chance) }
      let facts = facts(words, sequence, &chance)
      try view.apply(
        [
          .saved(
            ViewRow(
              document: id, version: 1, sequence: sequence, facts: facts.withoutText,
              terms: SearchTerms(words.joined(separator: " ")), due: nil))
        ], upTo: sequence)
      kept.append(
        Kept(
          id: id, sequence: sequence, kind: facts.kind, words: Set(words), facets: facts.facets))
    }
    return (view, kept.reversed())
  }

  private static func facts(
    _ words: [String], _ sequence: Int, _ chance: inout Seed
  ) -> DocumentFacts {
    let day = "2026-0\(Int.random(in: 1...9, using: &chance))-15"
    if Bool.random(using: &chance) {
      let report = Report(
        channel: "web", received: day, half: .morning, title: "", text: "",
        codes: ["T_A", "T_B"].filter { _ in Bool.random(using: &chance) })
      return AnyDocument.report(Saved(by: nil, at: sequence, act: "save", document: report)).facts
    }
    let letter = Letter(
      template: "appeal", language: "ru", recipient: "", subject: "", body: .open(""),
      progress: .sent, sent: .init(day: day, way: "post"))
    return AnyDocument.letter(Saved(by: nil, at: sequence, act: "save", document: letter)).facts
  }

  private static func narrowing(_ chance: inout Seed) -> SearchNarrowing {
    var narrowing = SearchNarrowing(
      kind: [nil, nil, .report, .letter].randomElement(using: &chance) ?? nil)
    if Bool.random(using: &chance) {
      narrowing.facets.append(
        FacetChoice(
          ["code", "template"], [["T_A"], ["T_B", "appeal"]].randomElement(using: &chance) ?? []))
    }
    if Bool.random(using: &chance) {
      narrowing.days = (["received", "sent"], "2026-03-01"..."2026-07-01")
    }
    return narrowing
  }

  private static func holds(_ narrowing: SearchNarrowing, _ kept: Kept) -> Bool {
    guard narrowing.kind == nil || narrowing.kind == kept.kind else { return false }
    let texts = kept.facets.compactMap { facet -> (String, String)? in
      guard case .text(let text) = facet.value else { return nil }
      return (facet.name, text)
    }
    let isChosen = narrowing.facets.allSatisfy { choice in
      texts.contains { choice.names.contains($0.0) && choice.values.contains($0.1) }
    }
    guard isChosen, let days = narrowing.days else { return isChosen }
    return texts.contains { days.names.contains($0.0) && days.within.contains($0.1) }
  }

  @Test(arguments: 0..<60) func `finds what its plain definition finds, page by page`(
    seed: Int
  ) throws {
    let (view, kept) = try Self.filled(seed)
    var chance = Seed(seed + 1000)
    for _ in 0..<6 {
      let narrowing = Self.narrowing(&chance)
      let words = Self.words.filter { _ in Int.random(in: 0..<3, using: &chance) == 0 }
      let expected =
        words.isEmpty && narrowing.isEmpty
        ? []
        : kept.filter { $0.words.isSuperset(of: words) && Self.holds(narrowing, $0) }.map(\.id)
      var (found, before): ([DocumentID], Int) = ([], .max)
      while true {
        let rows = try view.search(
          words.joined(separator: " "), narrowing, before: before, limit: 7)
        found += rows.map(\.document)
        guard let last = rows.last else { break }
        before = last.sequence
      }
      #expect(found == expected, "\(words) \(narrowing)")
    }
  }

  @Test func `for a facet or a kind that nobody has finds nothing`() throws {
    let (view, _) = try Self.filled(1)
    #expect(try view.search("alpha", SearchNarrowing(kind: .place)).isEmpty)
    var narrowing = SearchNarrowing()
    narrowing.facets = [FacetChoice(["colour"], ["red"])]
    #expect(try view.search("alpha", narrowing).isEmpty)
    narrowing.facets = [FacetChoice(["code"], [])]
    #expect(try view.search("", narrowing).isEmpty)
  }
}
