import Casework
import Desk
import Foundation
import Language
import Patterns
import Store
import Testing

/// Events and their sources in a vault, as somebody of the team recorded them.
struct PatternVault {
  let fixture: DeskFixture
  let gazetteer: Gazetteer

  init() throws {
    fixture = try DeskFixture()
    gazetteer = try Gazetteer(files: DataFiles())
  }

  var session: Session { fixture.session }

  func report(
    _ text: String, channel: String = "phone", received: String = "2026-11-20",
    files: [DocumentID] = [], origin: Origin? = nil
  ) async throws -> DocumentID {
    try await session.save(
      Report(
        channel: channel, received: received, half: .morning, title: "", text: text,
        files: files, origin: origin), act: "test"
    ).document
  }

  @discardableResult
  func event(
    _ sources: [Source], code: String = "T_PRISON", place: String = "f:ik6-vladimir",
    time: String? = "2026-11-14"
  ) async throws -> DocumentID {
    var event = Event(title: "EXERCISE")
    for source in sources {
      var said = Testimony(source)
      said.codes = [code]
      said.place = PlaceMention("x", place: .listed(place), precision: .facility)
      said.time = time.flatMap { Edtf($0) }.map { ($0, "") }
      event.add(said)
    }
    return try await session.save(event, act: "test").document
  }

  func independent(_ nodes: [DocumentID]) throws -> Int {
    try session.patterns(gazetteer).chains.count(nodes.map { .document($0) })
  }
}

extension Event {
  fileprivate mutating func add(_ said: Testimony) {
    information.append(Information(said.source))
    if let told = said.time { time.add(Told(told.value, said.source)) }
    if let told = said.place { place.add(Told(told, said.source)) }
    if acts.isEmpty { acts = [Act()] }
    for code in said.codes { acts[0].codes.add(Told(Code(code), said.source)) }
  }
}

@Suite struct `Patterns are gathered` {
  @Test func `with fifty different texts of one sender as one source`() async throws {
    let vault = try PatternVault()
    func incoming(_ number: Int, from way: String) -> Incoming {
      let report = Report(
        channel: "telegram", received: "2026-11-20", half: .morning, title: "",
        text: "EXERCISE \(number): " + String(repeating: "words \(number * 7919) ", count: 9))
      return Incoming(
        source: "export \(way) \(number)", report: report,
        contact: Contact(name: nil, ways: [way]))
    }
    let one = try vault.session.receive((0..<50).map { incoming($0, from: "+998900000001") }).new
    let other = try vault.session.receive([incoming(99, from: "+998900000002")]).new
    #expect(try vault.independent(one) == 1)
    #expect(try vault.independent(one + other) == 2)
  }

  static let long = String(repeating: "Их собрали во дворе и велели подписать до ночи. ", count: 3)

  @Test func `with one text reposted fifty times as one source`() async throws {
    let vault = try PatternVault()
    var reports: [DocumentID] = []
    for number in 0..<50 {
      reports.append(try await vault.report("Fwd\(number % 2 == 0 ? "" : " ") " + Self.long))
    }
    let other = try await vault.report(Self.long + "А я видел это сам, стоял у ворот колонии.")
    #expect(try vault.independent(reports) == 1)
    #expect(try vault.independent(reports + [other]) == 2)
    for report in reports { try await vault.event([Source("S_VICTIM", document: report)]) }
    let book = try vault.session.patterns(vault.gazetteer).events
    let table = PatternTable(book.tales) { $0.code == Tale.unknown ? (0, 0) : nil }
    #expect(table[0, 0].reported == 50)
    #expect(table[0, 0].independent == 1)
  }

  @Test func `with what one conversation, one number or one file brought as one`() async throws {
    let vault = try PatternVault()
    var reports: [DocumentID] = []
    for number in 0..<7 { reports.append(try await vault.report("short \(number)")) }
    func conversation(_ opening: [DocumentID], _ senders: [String]) async throws {
      var document = Conversation(opening: opening, channel: "phone", language: nil, latest: 0)
      document.senders = senders
      _ = try await vault.session.save(document, act: "test")
    }
    try await conversation([reports[0], reports[1]], [])
    try await conversation([reports[2]], ["aa"])
    try await conversation([reports[3]], ["aa"])
    let file = EvidenceFile(
      file: try #require(FileID(String(repeating: "0c", count: 16))), name: "a", type: "image/jpeg",
      length: 3, sha256: "77")
    let files = [
      try await vault.session.save(file, act: "test").document,
      try await vault.session.save(file, act: "test").document,
    ]
    let pictured = [
      try await vault.report("one", files: [files[0]]),
      try await vault.report("two", files: [files[1]]),
    ]
    #expect(try vault.independent([reports[0], reports[1]]) == 1)
    #expect(try vault.independent([reports[2], reports[3]]) == 1)
    #expect(try vault.independent(reports) == 5)
    #expect(try vault.independent(pictured + files) == 1)
  }

  @Test func `with a chat as one where nobody knows who wrote`() async throws {
    let vault = try PatternVault()
    let origin = Origin(batch: .random(), conversation: "c1")
    let one = try await vault.report("eins", origin: origin)
    let two = try await vault.report("zwei", origin: origin)
    #expect(try vault.independent([one, two]) == 1)
    var known = Conversation(opening: [one], channel: "phone", language: nil, latest: 0)
    known.senders = ["aa"]
    _ = try await vault.session.save(known, act: "test")
    #expect(try vault.independent([one, two]) == 2)
  }

  @Test func `with short forwards and nameless sources as one together`() async throws {
    let vault = try PatternVault()
    let origin = Origin(batch: .random(), isForwarded: true)
    let one = try await vault.report("kurz", origin: origin)
    let two = try await vault.report("auch kurz", origin: origin)
    let chains = try vault.session.patterns(vault.gazetteer).chains
    #expect(chains.count([.document(one), .document(two), .unnamed]) == 1)
  }

  @Test func `with what a person tied together, until it is taken back`() async throws {
    let vault = try PatternVault()
    let one = try await vault.report("first witness")
    let article = Source("S_JOURNALIST", name: "Primer Daily, January 2023")
    func count() throws -> Int {
      try vault.session.patterns(vault.gazetteer).chains
        .count([.document(one), SourceNode(article)])
    }
    #expect(try count() == 2)
    let tie = try #require(
      SourceTie(Source("S_VICTIM", document: one), article, why: "the article cites him"))
    let saved = try await vault.session.save(tie, act: "test")
    #expect(try count() == 1)
    _ = try vault.session.change(saved.document, as: SourceTie.self, act: "test") {
      $0.isWithdrawn = true
    }
    #expect(try count() == 2)
  }

  @Test func `from an empty vault, and anew after each save`() async throws {
    let vault = try PatternVault()
    #expect(try vault.session.patterns(vault.gazetteer).events.tales.isEmpty)
    let event = try await vault.event([Source("S_VICTIM", document: .random())])
    #expect(try vault.session.patterns(vault.gazetteer).events.events == [event])
    _ = try vault.session.change(event, as: Event.self, act: "test") { $0.verification = .refuted }
    let refuted = try vault.session.patterns(vault.gazetteer).events
    #expect(refuted.tales.isEmpty && refuted.remarks.refuted == 1)
  }

  @Test func `the same from a view that was made again`() async throws {
    let vault = try PatternVault()
    try await vault.event([Source("S_VICTIM", document: try await vault.report(Self.long))])
    let before = try vault.session.patterns(vault.gazetteer)
    try vault.session.lock()
    let again = try vault.fixture.again()
    let after = try again.patterns(vault.gazetteer)
    #expect(after.events.tales == before.events.tales)
    _ = try again.rebuild()
    #expect(try again.patterns(vault.gazetteer).events.tales == before.events.tales)
  }

  @Test func `with flows from a citizenship to a place and on to what followed`() async throws {
    let vault = try PatternVault()
    let source = Source("S_VICTIM", document: try await vault.report("a"))
    let other = Source("S_VICTIM", document: try await vault.report("b"))
    let front = try await vault.event([source, other], code: "O_DEPLOYED", place: "g:bakhmut")
    let recruited = try await vault.event([source, other])
    _ = try vault.session.change(recruited, as: Event.self, act: "test") { event in
      event.chain = [.init(front, .result)]
      event.acts[0].victims = [.group(Group("men", citizenships: ["UZ"]))]
    }
    let flows = try vault.session.flows(vault.gazetteer)
    #expect(
      Set(flows.map { "\($0.from)>\($0.to) \($0.cell.independent)" }) == [
        "country(\"UZ\")>area(\"g:vladimir\") 2", "area(\"g:vladimir\")>area(\"g:bakhmut\") 2",
      ])
  }
}
