import Coding
import Testing

@Suite struct `A proposal` {
  private func proposal(_ text: String) throws -> Proposal {
    try CodingFixture.coder().proposal(for: text)
  }

  @Test func `multiplies buses by the people in each`() throws {
    let text = """
      Recruiters took the Uzbek prisoners from the colony to the front without asking anyone. \
      There were 20 buses with 53 people each.
      """
    let people = try #require(try proposal(text).events.first?.people)
    #expect(people.lower == 1_060)
    #expect(people.upper == 1_060)
    #expect(people.isComputed)
    #expect(people.nationality == ["UZ"])
  }

  @Test(
    arguments: [
      ("несколько сотен мигрантов", 200, 999), ("более 500 мигрантов", 501, nil),
      ("сорока двум мигрантам", 42, 42), ("до пятидесяти мигрантов", nil, 50),
      ("не менее 10 мигрантов", 10, nil), ("1 060 мигрантов", 1_060, 1_060),
      ("двести тридцать семь мигрантов", 237, 237), ("несколько десятков мигрантов", 20, 99),
    ] as [(String, Int?, Int?)])
  func `keeps the bounds of a count`(words: String, lower: Int?, upper: Int?) throws {
    let text =
      "На рынке прошла облава: в военкомат увезли \(words), их заставили подписать контракт."
    let people = try #require(try proposal(text).events.first?.people)
    #expect(people.lower == lower)
    #expect(people.upper == upper)
  }

  @Test(arguments: [
    ("12 марта 2024 года", "2024-03-12"), ("в январе 2023 года", "2023-01"),
    ("12.03.2024", "2024-03-12"), ("в 2022 году", "2022"),
  ])
  func `writes a date as EDTF`(words: String, date: String) throws {
    let text =
      "\(words) мигрантов хватали на улице, везли в военкомат и заставляли подписать контракт."
    #expect(try proposal(text).events.first?.date?.edtf == date)
  }

  @Test func `takes age and money for no people`() throws {
    let text = """
      28-летнего узбека полицейские задержали на улице, отвезли в военкомат и потребовали 50 тысяч \
      рублей, иначе контракт и война.
      """
    #expect(try proposal(text).events.first?.people?.upper == 1)
  }

  @Test(arguments: [
    "Его не били и не пытали, контракт с Минобороны узбек подписал сам.",
    "The Tajik worker was not beaten and not tortured before he signed the army contract.",
  ])
  func `hears a not`(text: String) throws {
    #expect(try proposal(text).codes.isDisjoint(with: ["M_BEATING", "M_TORTURE"]))
  }

  @Test func `says why it proposes nothing`() throws {
    #expect(try proposal("Роман о мигранте, которого забрали на войну.").notes == [.fiction])
    #expect(try proposal("В 1942 году узбеков увозили на фронт.").notes == [.history])
    #expect(try proposal("Погода хорошая.").notes == [.noSubject])
    let army = "Армия Казахстана набирает контрактников, сообщило министерство."
    #expect(try proposal(army).notes == [.otherArmy])
    let denial = "МВД опровергло сообщения о том, что мигрантов заставляют подписать контракт."
    #expect(try proposal(denial).notes == [.denied])
  }

  @Test func `reads Uzbek in both scripts alike`() throws {
    let latin = "Muhojirni politsiya metroda ushlab, harbiy komissariatga olib borgan va urishgan."
    let cyrillic = "Муҳожирни полиция метрода ушлаб, ҳарбий комиссариатга олиб борган ва уришган."
    let codes = try proposal(latin).codes
    #expect(codes == ["T_RAID_STREET", "FAC_METRO", "FAC_ENLISTMENT", "M_BEATING"])
    #expect(try proposal(cyrillic).codes == codes)
  }

  @Test func `names the rule for every support, and a code of each kind only once`() throws {
    let ids = Set(try CodingFixture.rules.get().ids)
    for name in CodingFixture.names {
      for event in try proposal(try CodingFixture.text(name)).events {
        for support in event.support where !["people", "date", "place"].contains(support.rule) {
          #expect(ids.contains(support.rule) || support.rule.hasPrefix("word."))
        }
        #expect(Set(event.tactics).count == event.tactics.count)
      }
    }
  }

  @Test func `tells separate persons apart, paragraph by paragraph`() throws {
    let text = """
      Узбекского строителя схватили на улице, увезли в военкомат и заставили подписать контракт.

      Студента из Камеруна грозили отчислить, если он не пойдёт служить по контракту.
      """
    let events = try proposal(text).events
    #expect(events.count == 2)
    #expect(events.last?.tactics == ["T_STUDENT"])
  }
}
