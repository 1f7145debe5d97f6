import Casework
import Foundation
import Support
import Testing

@Suite struct `A document` {
  /// One of each kind, as the golden files of schema 1 hold them.
  static func samples() throws -> [(DocumentKind, Data)] {
    let id = try #require(DocumentID(String(repeating: "0a", count: 16)))
    let member = try #require(MemberID(String(repeating: "0b", count: 16)))
    let file = try #require(FileID(String(repeating: "0c", count: 16)))
    func payload<D: CaseDocument>(_ document: D) throws -> (DocumentKind, Data) {
      let saved = Saved(by: member, at: 1_795_000_000, act: "save", document: document)
      return (D.kind, try AnyDocument.payload(of: saved))
    }
    let report = Report(
      channel: "web", received: "2026-11-20", half: .afternoon, language: "tg", title: "Автобус",
      text: "Онҳоро дар ҳавлӣ ҷамъ карданд.", urgency: .now, codes: ["T_PRISON"], files: [id],
      stage: .new, contact: Sealed(box: [1, 2, 3], match: [4]))
    let person = try #require(
      Person(
        label: "P-1", identity: .sealed(Sealed(box: [9])), standings: [.signed, .captured]))
    let other = try #require(DocumentID(String(repeating: "0d", count: 16)))
    let judgement = try #require(
      Judgement(
        other, id, verdict: .same, why: "один паспорт",
        merge: Judgement.Merge(kept: id, before: 1, after: 2)))
    return [
      try payload(report), try payload(Note(about: id, text: "Позвонить вечером.")),
      try payload(person),
      try payload(
        EvidenceFile(file: file, name: "лист.jpg", type: "image/jpeg", length: 3, sha256: "00")),
      try payload(
        Consent(of: id, use: "letter", audience: "lawyer", answer: .yes, given: "2026-11-20")),
      try payload(AuditEntry(about: id, reason: "duty")),
      try payload(judgement),
    ]
  }

  static let golden = Repository.root.appending(path: "Tests/CaseworkTests/Golden")

  @Test func `of every kind is written as its golden file`() throws {
    for (kind, payload) in try Self.samples() {
      let file = Self.golden.appending(path: "\(kind.word)-1.json")
      if ProcessInfo.processInfo.environment["GUVOH_RECORD"] == "1" {
        try payload.write(to: file)
        Issue.record("recorded \(kind.word)")
      }
      #expect(try Data(contentsOf: file) == payload, "\(kind.word)")
    }
  }

  @Test(arguments: DocumentKind.allCases) func `of every released shape still opens`(
    kind: DocumentKind
  ) throws {
    let payload = try Data(contentsOf: Self.golden.appending(path: "\(kind.word)-1.json"))
    let document = try AnyDocument(kind: kind, schema: 1, payload: payload)
    #expect(document.facts.kind == kind)
    #expect(document.facts.at == 1_795_000_000)
  }

  @Test(arguments: DocumentKind.allCases) func `of a later release is refused by name`(
    kind: DocumentKind
  ) throws {
    #expect(throws: CaseworkError.newerSchema(kind, 2, known: 1)) {
      try AnyDocument(kind: kind, schema: 2, payload: Data("{}".utf8))
    }
    #expect(throws: CaseworkError.unreadable(kind, 1)) {
      try AnyDocument(kind: kind, schema: 1, payload: Data("{}".utf8))
    }
  }

  @Test(arguments: 0..<300) func `survives hostile bytes`(seed: Int) throws {
    var chance = Seed(seed)
    for (kind, payload) in try Self.samples() {
      var spoiled = payload
      for _ in 0..<3 {
        spoiled[Int.random(in: spoiled.indices, using: &chance)] = .random(
          in: 0...255, using: &chance)
      }
      _ = try? AnyDocument(kind: kind, schema: 1, payload: spoiled)
    }
  }
}

@Suite struct `A person` {
  @Test(arguments: Person.Standing.allCases)
  func `who is a suspect at home has no open name`(standing: Person.Standing) throws {
    let name = PersonName(full: "Bahrom Namunaev")
    #expect(Person(label: "P", identity: .open(name), standings: [standing]) == nil)
    #expect(Person(label: "P", identity: .open(name)) != nil)
    let json = """
      {"label":"P","identity":{"open":{"_0":{"full":"x"}}},"standings":["\(standing.rawValue)"]}
      """
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Person.self, from: Data(json.utf8))
    }
  }

  @Test func `is not found by a sealed name`() throws {
    let person = try #require(
      Person(label: "P-7", identity: .sealed(Sealed(box: Array("Bahrom".utf8)))))
    #expect(person.searchable == "P-7")
    #expect("\(Sealed<PersonName>(box: [1]))" == "‹sealed›")
  }
}

@Suite struct `What is kept for a time` {
  @Test func `ends for intake that nobody converted after 180 days`() throws {
    var report = Report(
      channel: "web", received: "2026-01-01", half: .morning, title: "", text: "")
    func due() -> Int? {
      Retention.due(.report(Saved(by: nil, at: 1000, act: "save", document: report)))
    }
    #expect(due() == 1000 + 180 * 86_400)
    report.stage = .closed
    #expect(due() == 1000 + 730 * 86_400)
    report.stage = .converted
    #expect(due() == nil)
    let file = EvidenceFile(file: .random(), name: "", type: "", length: 0, sha256: "")
    #expect(Retention.due(.file(Saved(by: nil, at: 0, act: "attach", document: file))) == nil)
  }
}
