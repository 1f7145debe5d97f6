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
      ("20-25 мигрантов", 20, 25), ("от десяти до двенадцати мигрантов", 10, 12),
      ("полсотни мигрантов", 50, 50), ("мигрантов, человек шестьдесят", 60, 60),
      ("из двухсот таджиков пятерых", 5, 5),
    ] as [(String, Int?, Int?)])
  func `keeps the bounds of a count`(words: String, lower: Int?, upper: Int?) throws {
    let text =
      "На рынке прошла облава: в военкомат увезли \(words), их заставили подписать контракт."
    let people = try #require(try proposal(text).events.first?.people)
    #expect(people.lower == lower)
    #expect(people.upper == upper)
  }

  @Test(
    arguments: [
      ("neunundzwanzig Männer", 29, 29), ("mehr als hundert Männer", 101, nil),
      ("zwei Dutzend Männer", 24, 24), ("zwischen 20 und 30 Männer", 20, 30),
    ] as [(String, Int?, Int?)])
  func `reads German numbers, which are one word`(
    words: String, lower: Int?, upper: Int?
  ) throws {
    let text = """
      Bei einer Razzia auf dem Markt wurden \(words) aus Usbekistan ins Wehrkommissariat gebracht \
      und zu einem Vertrag mit der Armee gezwungen.
      """
    let people = try #require(try proposal(text).events.first?.people)
    #expect(people.lower == lower)
    #expect(people.upper == upper)
  }

  @Test(
    arguments: [
      ("oʻttiz nafardan ortiq muhojirni", 31, nil), ("yigirma toʻrt muhojirni", 24, 24),
      ("5-noyabrda oʻn olti muhojirni", 16, 16),
    ] as [(String, Int?, Int?)])
  func `reads Uzbek numbers with what stands behind them`(
    words: String, lower: Int?, upper: Int?
  ) throws {
    let text = """
      Bozorda reyd boʻldi va \(words) harbiy komissariatga olib borib, shartnomaga majburlashdi.
      """
    let people = try #require(try proposal(text).events.first?.people)
    #expect(people.lower == lower)
    #expect(people.upper == upper)
  }

  @Test func `multiplies also when the second sentence says how many were in each`() throws {
    let text = """
      Twenty buses left the deportation centre for the front at night. Fifty-three in each, a \
      driver said of the Uzbek detainees, who had been forced to sign contracts with the army.
      """
    #expect(try proposal(text).events.first?.people?.lower == 1_060)
  }

  @Test func `counts the one who tells with the others beside him`() throws {
    let text = """
      Police raided a market and took Rustam with eleven other Uzbek traders to the enlistment \
      office, where they were beaten.
      """
    let people = try #require(try proposal(text).events.first?.people)
    #expect(people.lower == 12 && people.upper == 12)
    #expect(people.isComputed)
  }

  @Test(arguments: [
    "According to two former prisoners, eighteen Uzbeks in the colony signed army contracts.",
    "По словам двух бывших осуждённых, в колонии контракт подписали восемнадцать узбеков.",
    "Angehörige von vier Häftlingen sagen, achtzehn Usbeken in der Kolonie unterschrieben den Vertrag.",
  ])
  func `does not count those who tell of it`(text: String) throws {
    let coded = text + " Вербовщики Минобороны. Recruiters of the army. Die Armee warb sie an."
    #expect(try proposal(coded).events.first?.people?.lower == 18)
  }

  @Test(
    arguments: [
      ("\(Self.recruiters) Of the eleven Tajiks with him four are dead, killed at the front.", 4),
      ("\(Self.recruiters) Four of the eleven were killed at the front, an inmate said.", 4),
      ("\(Self.recruiters) Ten days later twelve of them had been killed at the front.", 12),
      (
        """
        В колонию приехали вербовщики, осуждённые таджики подписали контракт с армией.

        Из их десятка семеро погибли на фронте.
        """, 7
      ),
      (
        """
        Anwerber der Armee kamen in die Strafkolonie, elf Usbeken unterschrieben den Vertrag.

        Fünf von ihnen starben an der Front.
        """, 5
      ),
    ] as [(String, Int)])
  func `counts people whom no noun names`(text: String, count: Int) throws {
    let deaths = try proposal(text).events.last { $0.outcomes.contains("O_KILLED") }
    #expect(deaths?.people?.lower == count)
  }

  private static let recruiters =
    "Recruiters of the army came to the colony, and inmates signed contracts.\n\n"

  @Test func `lets those who came on top stand behind those told of first`() throws {
    let text = """
      Recruiters came to the colony near Perm: sixteen inmates signed contracts with the army, and \
      three more refused.
      """
    #expect(try proposal(text).events.first?.people?.lower == 16)
  }

  @Test func `keeps figures of a whole country apart from what was done to some`() throws {
    let text = """
      Police raided a market and took 37 naturalised Tajiks to the enlistment office, where they \
      were beaten.

      More than 3,000 naturalised men have been registered since the start of the year.
      """
    let events = try proposal(text).events
    #expect(events.map(\.people?.lower) == [37, 3_001])
    #expect(events.last?.tactics == [])
  }

  @Test func `joins a headline to what it announces, with the exact number`() throws {
    let text = """
      Dozens of migrants taken from market to the army

      Police raided the central market and took sixteen Uzbek traders to the enlistment office.
      """
    let events = try proposal(text).events
    #expect(events.count == 1)
    #expect(events.first?.people?.lower == 16)
  }

  @Test(arguments: [
    "Kazakh inspectors found sixty Uzbek builders who worked without contracts, unpaid.",
    "Полиция провела рейд на стройке, таджиков без патента выдворят, зарплату задерживали.",
  ])
  func `is silent where no army is spoken of`(text: String) throws {
    #expect(try proposal(text).codes == [])
  }

  @Test(arguments: [
    "Тысячи мигрантов отправили в зону СВО.", "Мигрантов вывезли в зону боевых действий.",
  ])
  func `takes the zone of the war for no prison`(text: String) throws {
    #expect(try proposal(text).codes.isDisjoint(with: ["FAC_COLONY", "T_PRISON"]))
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
