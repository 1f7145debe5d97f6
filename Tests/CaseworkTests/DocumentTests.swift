import Casework
import Foundation
import Support
import Testing

@Suite struct `A document` {
  private static func transcript(_ id: DocumentID, _ member: MemberID) -> Transcript {
    var transcript = Transcript(
      of: id, text: "Салом, […]", language: "tg", isHeard: true, first: member)
    transcript.second = member
    return transcript
  }

  /// One of each kind, as the golden files of its present schema hold them.
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
      stage: .new, contact: Self.beside([1, 2, 3], match: [4]))
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
    ] + (try Invented.documents(id, member).map { document in try payload(document) })
      + [
        try payload(judgement), try payload(Self.importBatch),
        try payload(transcript(id, member)),
        try payload(
          PostItem(
            .in, day: "2026-11-20", way: .service, mark: "77-1", correspondent: Sealed(box: [4]),
            about: "просит об адвокате", document: id)),
        try payload(
          CodingJudgement(
            report: id, code: "T_PRISON", rules: ["prison.recruit"], answer: .changed,
            chosen: "T_REMAND")),
        try payload(conversation(id, member)), try payload(reply(id)),
        try payload(
          AnswerTemplate(title: "Первый ответ", texts: ["ru": "Здравствуйте, {name}."])),
        try payload(
          CheckIn(
            label: "автобус", people: 53, first: 1_795_003_600, everyHours: 2, graceMinutes: 30,
            until: 1_795_090_000, onSilence: "позвонить")),
        try payload(
          PersonSearch(
            person: Sealed(box: [5]), seeker: Self.beside([6]), lastHeard: "2026-10-01",
            lastPlace: "Учебинск", responsible: "", account: "Связь пропала.", steps: "",
            sharing: .tracing, received: "2026-11-20")),
        try payload(
          CountResult(
            title: "2026", source: "given", table: "A,B,count\n1,0,5\n", seed: 1, lists: 2,
            observed: 5, range: .init(low: 7, high: 9, level: 0.95, share: 0.2), bound: 6.5,
            refusals: [], warnings: [.init(code: "referral_path", facts: ["first": "A"])],
            report: "<!doctype html>")),
        try payload(
          DerivedCopy(
            of: id, pages: 2,
            content: .picture(
              PictureBytes(
                file: file, length: 3, sha256: "00", isSmall: false, look: PictureLook(bits: 5))))),
        try payload(
          TimeStamp(
            of: id, token: Data([1, 2]), at: 1_795_000_000, authority: "CN = Test", policy: "1.2.3",
            algorithm: "sha256")),
      ] + (try Invented.alarms(id).map { document in try payload(document) })
      + (try Invented.published(id, member).map { document in try payload(document) })
  }

  /// The shape that is written now.
  static func schema(of kind: DocumentKind) -> Int {
    [.person, .report, .case, .search].contains(kind) ? 2 : 1
  }

  /// A sealed field whose bytes lie beside the journal.
  static func beside<Value>(_ box: [UInt8], match: [UInt8]? = nil) -> Sealed<Value> {
    var field = Sealed<Value>(box: box, match: match)
    _ = field.putBeside { $0.reversed() }
    return field
  }

  static var importBatch: ImportBatch {
    var batch = ImportBatch(format: "telegram", name: "result.json")
    batch.stage = .done
    (batch.read, batch.new, batch.already, batch.kept, batch.missing) = (3, 2, 1, 1, 1)
    batch.refusedCount = 1
    batch.refused = [.init(place: "line 17", code: "broken")]
    batch.remarks = [.init(code: "calendar", subject: "buddhist", count: 2, place: "line 1")]
    return batch
  }

  private static func conversation(_ id: DocumentID, _ member: MemberID) -> Conversation {
    var conversation = Conversation(
      opening: [id], channel: "web", language: "tg", urgency: .now, signs: ["taken"],
      mailbox: MailboxKey(lookup: Data([7]), key: Data([8])), latest: 1_795_000_000)
    conversation.assigned = member
    conversation.labels = ["автобус"]
    conversation.due = "2026-12-01"
    return conversation
  }

  private static func reply(_ id: DocumentID) -> Reply {
    var reply = Reply(
      conversation: id, side: .team, text: "Мы прочли.", channel: "web", language: "ru",
      day: "2026-11-20", half: .morning, delivery: .inMailbox, mark: .heard, heardAt: 1)
    reply.files = [id]
    return reply
  }

  static let golden = Repository.root.appending(path: "Tests/CaseworkTests/Golden")

  @Test func `of every kind is written as its golden file`() throws {
    for (kind, payload) in try Self.samples() {
      let file = Self.golden.appending(path: "\(kind.word)-\(Self.schema(of: kind)).json")
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
    for schema in 1...Self.schema(of: kind) {
      let file = Self.golden.appending(path: "\(kind.word)-\(schema).json")
      let document = try AnyDocument(kind: kind, schema: schema, payload: Data(contentsOf: file))
      #expect(document.facts.kind == kind)
      #expect(document.facts.at == 1_795_000_000)
    }
  }

  @Test(arguments: DocumentKind.allCases) func `of a later release is refused by name`(
    kind: DocumentKind
  ) throws {
    let known = Self.schema(of: kind)
    #expect(throws: CaseworkError.newerSchema(kind, known + 1, known: known)) {
      try AnyDocument(kind: kind, schema: known + 1, payload: Data("{}".utf8))
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
      _ = try? AnyDocument(kind: kind, schema: Self.schema(of: kind), payload: spoiled)
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
      {"label":"P","identity":{"open":{"_0":{"full":"x"}}},"standings":["\(standing.rawValue)"],
      "citizenship":[],"status":[],"languages":[]}
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
