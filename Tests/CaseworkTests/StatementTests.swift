import Casework
import Foundation
import Language
import Support
import Testing

@Suite struct `What several sources say` {
  private let mother = Source("S_RELATIVE")
  private let paper = Source("S_JOURNALIST", name: "Primer Daily")

  @Test func `stands side by side, and tells whether it can be true together`() throws {
    var said = Statements<Amount>()
    #expect(said.agreement == .silent)
    said.add(Told(try #require(Amount(20, times: 53)), mother, words: "20 buses with 53 each"))
    #expect(said.agreement == .single)
    said.add(Told(try #require(Amount(lower: 1000, upper: nil)), paper, words: "over a thousand"))
    #expect(said.agreement == .compatible)
    said.add(Told(try #require(Amount(lower: 200, upper: 999)), paper, words: "several hundred"))
    #expect(said.agreement == .differing)
    #expect(said.told.count == 3)
    #expect(said.values.map(\.range) == ["1060", "≥ 1000", "200–999"])
  }

  @Test(arguments: 0..<100) func `is never lost, whatever the order`(seed: Int) throws {
    var chance = Seed(seed)
    let all = try (0..<6).map { _ in
      let lower = Int.random(in: 0...50, using: &chance)
      let amount = try #require(
        Amount(lower: lower, upper: lower + Int.random(in: 0...30, using: &chance)))
      return Told(amount, Bool.random(using: &chance) ? mother : paper)
    }
    let (one, other) = (Statements(all), Statements(all.shuffled(using: &chance)))
    #expect(Set(one.told) == Set(all))
    #expect(Set(other.told) == Set(all))
    #expect(one.agreement == other.agreement)
    var again = one
    for told in all { again.add(told) }
    #expect(again == one)
    let back = try JSONDecoder().decode(
      Statements<Amount>.self, from: JSONEncoder().encode(one))
    #expect(back == one)
  }

  @Test func `of a group stays a count and never becomes people`() throws {
    let event = try Invented.event(.random(), mother, paper)
    #expect(event.acts.flatMap(\.groups).first?.amount.values.first?.lower == 1060)
    #expect(event.links.count { $0.role == "victim" } == 1)
    #expect(event.hasDisagreement)
    #expect(event.facets.contains(Facet("disagreement", "yes")))
  }

  @Test(arguments: [(-1, 3), (5, 4)]) func `about an impossible count is refused`(
    lower: Int, upper: Int
  ) {
    #expect(Amount(lower: lower, upper: upper) == nil)
    #expect(Amount(.max, times: 2) == nil)
  }

  @Test func `in an unknown code or a long name is kept`() throws {
    let name = String(repeating: "Ұ", count: 10_000)
    let event = Event(
      title: name, facility: Statements([Told(Code("FAC_OF_THE_FUTURE"), paper)]),
      acts: [Act(codes: Statements([Told(Code("=HYPERLINK(1)"), mother, words: "<script>")]))])
    let back = try JSONDecoder().decode(Event.self, from: JSONEncoder().encode(event))
    #expect(back == event)
    #expect(back.facets.contains(Facet("facility", "FAC_OF_THE_FUTURE")))
  }
}

@Suite struct `The rule of consent` {
  private static let person = DocumentID.random()
  private static let member = MemberID.random()

  /// Every use and audience against everything that can have been said.
  @Test(arguments: ConsentRule.Use.allCases, ConsentRule.Audience.allCases)
  func `lets out only what was said yes to, for that use and that audience`(
    use: ConsentRule.Use, audience: ConsentRule.Audience
  ) {
    let request = ConsentRule.Request(Self.person, use, audience)
    func said(_ answers: [Consent.Answer], of: DocumentID = Self.person) -> [Consent] {
      answers.map {
        Consent(of: of, use: use.rawValue, audience: audience.rawValue, answer: $0, given: "2026")
      }
    }
    func verdict(_ consents: [Consent]) -> ConsentRule.Verdict {
      ConsentRule.verdict(request, consents: consents, vital: [], at: 0)
    }
    #expect(verdict([]) == .notAsked)
    #expect(verdict(said([.yes])) == .consented)
    #expect(verdict(said([.no])) == .refused)
    #expect(verdict(said([.yes, .revoked])) == .revoked)
    #expect(verdict(said([.yes, .revoked, .yes])) == .consented)
    #expect(verdict(said([.yes], of: .random())) == .notAsked)
    for other in ConsentRule.Use.allCases where other != use {
      let elsewhere = Consent(
        of: Self.person, use: other.rawValue, audience: audience.rawValue, answer: .yes, given: "")
      #expect(verdict([elsewhere]) == .notAsked)
    }
    for other in ConsentRule.Audience.allCases where other != audience {
      let elsewhere = Consent(
        of: Self.person, use: use.rawValue, audience: other.rawValue, answer: .yes, given: "")
      #expect(verdict([elsewhere]) == .notAsked)
    }
  }

  @Test func `gives way to vital interest only by two, for 72 hours, and never against a no`() {
    var vital = VitalInterest(
      of: Self.person, use: "letter", audience: "authority", recipient: "x", reason: "y",
      first: Self.member, at: 1000)
    let request = ConsentRule.Request(Self.person, .letter, .authority)
    func verdict(_ now: Int, _ consents: [Consent] = []) -> ConsentRule.Verdict {
      ConsentRule.verdict(request, consents: consents, vital: [vital], at: now)
    }
    #expect(verdict(1000) == .notAsked)
    vital.second = Self.member
    #expect(verdict(1000) == .notAsked)
    vital.second = .random()
    #expect(verdict(1000) == .vital)
    #expect(verdict(1000 + 72 * 3600 + 1) == .notAsked)
    let no = Consent(
      of: Self.person, use: "letter", audience: "authority", answer: .no, given: "2026")
    #expect(verdict(1000, [no]) == .refused)
  }
}
