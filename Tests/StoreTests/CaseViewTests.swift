import Casework
import Foundation
import Language
import Store
import Support
import Testing

@Suite struct `The view` {
  private func row(
    _ text: String, sequence: Int, id: DocumentID = .random(), version: Int = 1
  ) throws -> ViewRow {
    let saved = Saved(
      by: nil, at: sequence, act: "note", document: Note(about: .zero, text: text))
    return ViewRow(
      document: id, version: version, sequence: sequence,
      facts: AnyDocument.note(saved).facts.withoutText,
      terms: SearchTerms(text), due: nil)
  }

  @Test func `finds the newest first, by all the words`() throws {
    let view = try CaseView()
    let rows = try ["one two", "two three", "three one two"].enumerated().map {
      try row($1, sequence: $0 + 1)
    }
    try view.apply(rows.map { .saved($0) }, upTo: 3)
    #expect(try view.search("two one").map(\.sequence) == [3, 1])
    #expect(try view.search("thr").map(\.sequence) == [3, 2])
    #expect(try view.search("\"*) OR (").isEmpty)
    #expect(try view.search("").isEmpty)
    #expect(try view.counts() == [.note: 3])
  }

  @Test func `finds a document by its present words only`() throws {
    let view = try CaseView()
    let id = DocumentID.random()
    try view.apply([.saved(try row("first", sequence: 1, id: id))], upTo: 1)
    try view.apply([.saved(try row("second", sequence: 2, id: id, version: 2))], upTo: 2)
    #expect(try view.search("first").isEmpty)
    #expect(try view.search("second").map(\.document) == [id])
    #expect(try view.history(of: id).map(\.version) == [1, 2])
  }

  @Test func `finds a word that is only begun, by two letters and more`() throws {
    let view = try CaseView()
    let texts = ["автобус", "автобусы", "автоколонна", "Бахром", "ab"]
    let rows = try texts.enumerated().map { try row($1, sequence: $0 + 1) }
    try view.apply(rows.map { .saved($0) }, upTo: texts.count)
    #expect(try view.search("avt").map(\.sequence) == [3, 2, 1])
    #expect(try view.search("автоб").map(\.sequence) == [2, 1])
    #expect(try view.search("Baxr").map(\.sequence) == [4])
    #expect(try view.search("автобусами").isEmpty)
    #expect(try view.search("a").isEmpty)
    #expect(try view.search("ab").map(\.sequence) == [5])
  }

  @Test func `finds a beginning of more words than it puts into a question`() throws {
    let view = try CaseView()
    let letters = Array("bdklmnrtpf")
    let texts = (0..<1500).map { number in
      "rust" + String([1, 10, 100, 1000].map { letters[number / $0 % 10] })
    }
    let rows = try texts.enumerated().map { try row($1, sequence: $0 + 1) }
    try view.apply(rows.map { .saved($0) }, upTo: texts.count)
    #expect(try view.search("rust", limit: 2000).count == 1500)
    let begun = SearchTerms("rustdl").line
    let expected = texts.count { SearchTerms($0).line.hasPrefix(begun) }
    #expect(try view.search("rustdl", limit: 2000).count == expected)
  }

  @Test func `forgets what was erased, and gives no snapshot of its words`() throws {
    let view = try CaseView()
    let id = DocumentID.random()
    try view.apply([.saved(try row("gone", sequence: 1, id: id))], upTo: 1)
    #expect(try view.snapshot() != nil)
    try view.apply([.erased(id, sequence: 2)], upTo: 2)
    #expect(try view.search("gone").isEmpty)
    #expect(try view.document(id) == nil)
    #expect(try view.history(of: id).isEmpty)
    #expect(try view.snapshot() == nil)
  }

  @Test func `comes back from its snapshot and goes on`() throws {
    let view = try CaseView()
    try view.apply([.saved(try row("one", sequence: 1))], upTo: 1)
    let back = try CaseView(snapshot: try #require(try view.snapshot()))
    #expect(try back.sequence() == 1)
    try back.apply([.saved(try row("two", sequence: 2))], upTo: 2)
    #expect(try back.search("one").count == 1)
    #expect(try back.search("two").count == 1)
  }

  @Test(arguments: 0..<100) func `of hostile bytes is refused or empty`(seed: Int) throws {
    var chance = Seed(seed)
    let view = try CaseView()
    try view.apply([.saved(try row("one", sequence: 1))], upTo: 1)
    var bytes = Data(try #require(try view.snapshot()))
    for _ in 0..<20 {
      bytes[Int.random(in: bytes.indices, using: &chance)] = .random(in: 0...255, using: &chance)
    }
    if seed.isMultiple(of: 4) { bytes = bytes.prefix(Int.random(in: 0..<600, using: &chance)) }
    if let view = try? CaseView(snapshot: bytes) { _ = try? view.search("one") }
  }
}
