import Casework
import Support
import Testing

@testable import Patterns

/// Invented sightings of one kind.
private func sighting(
  _ place: String, _ day: Int, chain: Int, known: Int? = nil, isForm: Bool = false,
  codes: Set<Int32> = []
) -> Sighting {
  Sighting(
    event: Int32(chain), teller: Int32(chain), chain: Int32(chain), place: place, area: "area",
    position: nil, day: day, known: known ?? day, codes: codes, isForm: isForm)
}

@Suite struct `A rule of the team` {
  static let two = WatchedRule(least: 2, days: 14)

  @Test func `speaks on the day on which the second independent report is known`() throws {
    let told = [sighting("f", 100, chain: 1), sighting("f", 110, chain: 2, known: 118)]
    let found = Self.two.findings(told, over: 0...200, quiet: 30)
    #expect(found.map(\.raised) == [118])
    #expect(found.first?.days == 100...110)
    #expect(found.first?.count == 2)
    #expect(Self.two.findings(told, over: 0...117, quiet: 30).isEmpty)
  }

  @Test(arguments: [(113, true), (114, false)]) func `counts days as a calendar does`(
    day: Int, speaks: Bool
  ) {
    let told = [sighting("f", 100, chain: 1), sighting("f", day, chain: 2)]
    #expect(Self.two.findings(told, over: 0...200, quiet: 30).isEmpty != speaks)
  }

  @Test(arguments: 0..<100) func `is never raised by copies, whenever they come in`(seed: Int) {
    var chance = Seed(seed)
    var told = (0..<12).map { number in
      sighting(
        ["f", "g"].randomElement(using: &chance) ?? "f", Int.random(in: 0..<300, using: &chance),
        chain: number, known: Int.random(in: 300..<340, using: &chance))
    }
    let plain = Self.two.findings(told, over: 0...400, quiet: 30)
    for original in told {
      for _ in 0..<5 {
        var copy = original
        copy.day += Int.random(in: -3...3, using: &chance)
        copy.known += Int.random(in: 4..<60, using: &chance)
        told.append(copy)
      }
    }
    let copied = Self.two.findings(told, over: 0...400, quiet: 30)
    #expect(copied.map { [$0.raised, $0.count] } == plain.map { [$0.raised, $0.count] })
    #expect(copied.map(\.places) == plain.map(\.places))
  }

  @Test func `hears fifty reposts of one text as one report`() {
    let told = (0..<50).map { sighting("f", 100, chain: 1, known: 100 + $0) }
    #expect(Self.two.findings(told, over: 0...400, quiet: 0).isEmpty)
  }

  @Test func `says a thing once within the quiet days`() {
    let told = (0..<10).map { sighting("f", 100 + $0, chain: $0) }
    #expect(Self.two.findings(told, over: 0...400, quiet: 30).count == 1)
    #expect(Self.two.findings(told, over: 0...400, quiet: 3).count > 1)
  }

  @Test func `does not take what is long past for a warning`() {
    let told = [
      sighting("f", 100, chain: 1, known: 400), sighting("f", 101, chain: 2, known: 401),
    ]
    #expect(Self.two.findings(told, over: 0...500, quiet: 30).isEmpty)
  }

  @Test func `asks for its codes, and counts an area together when it says so`() {
    let told = [
      sighting("f", 100, chain: 1, codes: [3]), sighting("g", 101, chain: 2, codes: [3]),
      sighting("g", 102, chain: 3, codes: [4]),
    ]
    let coded = WatchedRule(least: 2, days: 14, codes: [3])
    #expect(coded.findings(told, over: 0...200, quiet: 30).isEmpty)
    let area = WatchedRule(least: 2, days: 14, isByArea: true, codes: [3])
    #expect(area.findings(told, over: 0...200, quiet: 30).map(\.places) == [["area"]])
  }

  @Test func `stays within the team when only the web form tells`() {
    func leaves(_ forms: Int, _ others: Int) -> [Bool] {
      let told =
        (0..<forms).map { sighting("f", 100, chain: $0, isForm: true) }
        + (0..<others).map { sighting("f", 100, chain: 100 + $0) }
      return Self.two.findings(told, over: 0...200, quiet: 30).map(\.mayLeave)
    }
    #expect(leaves(40, 0) == [false])
    #expect(leaves(40, 1) == [false])
    let mixed = [sighting("f", 99, chain: 1), sighting("f", 99, chain: 2)]
    #expect(Self.two.findings(mixed, over: 0...200, quiet: 30).map(\.mayLeave) == [true])
  }
}

@Suite struct `The early warning` {
  private static func warning(_ worlds: Int = 99) -> EarlyWarning {
    var scan = SpaceTimeScan.Settings()
    (scan.worlds, scan.least) = (worlds, 3)
    return EarlyWarning(
      scan: scan, threshold: 0.05, quiet: 30, rules: [WatchedRule(least: 3, days: 14)])
  }

  private static func background(_ count: Int, _ chance: inout Seed) -> [Sighting] {
    (0..<count).map { number in
      sighting(
        "place \(Int.random(in: 0..<20, using: &chance))", Int.random(in: 0..<400, using: &chance),
        chain: number)
    }
  }

  @Test func `finds what was planted by scan and by rule, with its reports`() async throws {
    var chance = Seed(4)
    let planted = (0..<5).map { sighting("planted", 390 + $0, chain: 1000 + $0) }
    let found = try await Self.warning().findings(
      Self.background(200, &chance) + planted, over: 380...399, chance: { Seed($0) })
    let scan = try #require(found.scan.first { $0.places.contains("planted") })
    #expect(scan.sightings.count == scan.count && scan.count >= 3)
    #expect(try #require(scan.p) <= 0.05)
    #expect(try #require(scan.expected) < 1)
    #expect(found.rules[0].contains { $0.places == ["planted"] && $0.raised == 392 })
  }

  @Test func `says nothing of nothing`() async throws {
    let found = try await Self.warning().findings([], over: 0...10, chance: { Seed($0) })
    #expect(found.count == 0)
  }

  @Test func `can be stopped`() async throws {
    var chance = Seed(4)
    let told = Self.background(50, &chance)
    await #expect(throws: CancellationError.self) {
      try await Self.warning(9).findings(told, over: 0...399, chance: { Seed($0) }) { done, _ in
        if done == 3 { throw CancellationError() }
      }
    }
  }

  @Test(arguments: 0..<20) func `deals days anew without inventing or losing any`(seed: Int) {
    var chance = Seed(seed)
    let told = Self.background(60, &chance)
    let copied = told + told
    let dealt = EarlyWarning.dealt(copied, using: &chance)
    #expect(dealt.count == told.count)
    #expect(dealt.map(\.day).sorted() == told.map(\.day).sorted())
    #expect(dealt.map(\.place) == told.map(\.place))
  }
}
