import Casework
import Language
import Support
import Testing

@Suite struct `A trace` {
  static func invented(_ seed: Int) -> Trace {
    var (chance, trace) = (Seed(seed), Trace())
    for _ in 0..<Int.random(in: 0..<12, using: &chance) {
      let source: Source? =
        [
          nil, Source("S_VICTIM", document: .random(using: &chance)),
          Source("S_JOURNALIST", name: "Газета"),
        ].randomElement(using: &chance) ?? nil
      let first = Int.random(in: -4_400_000...2_900_000, using: &chance)
      let fact: Trace.Fact =
        [
          .time(first...(first + Int.random(in: 0..<400, using: &chance))),
          .place(["g:vladimir", "", "место"].randomElement(using: &chance) ?? "", .region),
          .code(Trace.Role.allCases.randomElement(using: &chance) ?? .act, "T_PRISON"),
        ].randomElement(using: &chance) ?? .place("", .unknown)
      trace.tell(fact, source)
    }
    return trace
  }

  @Test(arguments: 0..<200) func `is read as it was written`(seed: Int) {
    let trace = Self.invented(seed)
    #expect(Trace(bytes: trace.bytes) == trace)
  }

  @Test(arguments: 0..<300) func `survives hostile bytes`(seed: Int) {
    var chance = Seed(seed)
    var bytes = Self.invented(seed).bytes
    for _ in 0..<3 {
      bytes[Int.random(in: bytes.indices, using: &chance)] = .random(in: 0...255, using: &chance)
    }
    _ = Trace(bytes: bytes)
    _ = Trace(bytes: bytes.prefix(Int.random(in: 0...bytes.count, using: &chance)))
    #expect(Trace(bytes: Self.invented(seed).bytes + [0]) == nil)
  }

  @Test func `of an event says who tells what, and no word that was told`() throws {
    let mother = Source("S_RELATIVE", document: .random(), reliability: .high)
    var event = Event(title: "Автобусы", account: "Окна заклеены.")
    event.time.add(Told(try #require(Edtf("2023-01")), mother, words: "в январе"))
    event.place.add(
      Told(PlaceMention("Владимир", place: .listed("g:vladimir"), precision: .town), mother))
    event.acts = [Act(codes: Statements([Told("T_PRISON", mother, words: "в колонии")]))]
    let trace = try #require(event.trace)
    #expect(trace.sources == [Source("S_RELATIVE", document: mother.document)])
    #expect(trace.tellings.contains { $0.fact == .code(.act, "T_PRISON") && $0.source == 0 })
    #expect(trace.tellings.contains { $0.fact == .place("g:vladimir", .town) })
    let text = String(decoding: trace.bytes, as: UTF8.self)
    #expect(!text.contains("колонии") && !text.contains("Автобусы") && !text.contains("Владимир"))
  }

  @Test func `is not left by what is sealed`() {
    #expect(Intervention(what: "I_BRIBE", place: PlaceMention("x")).trace == nil)
    #expect(Intervention(what: "I_LAWYER").trace != nil)
    #expect(Report(channel: "web", received: "", half: .morning, title: "", text: "").trace == nil)
  }
}
