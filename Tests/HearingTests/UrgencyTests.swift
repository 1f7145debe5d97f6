import Casework
import Hearing
import Language
import Support
import Testing

@Suite struct `The rules of urgency` {
  private let rules: UrgencyRules

  init() throws { rules = try UrgencyRules(files: DataFiles()) }

  @Test(arguments: [
    ("Нас сейчас везут куда-то на автобусе, помогите", "taken"),
    ("Bizni olib ketishyapti, avtobusdamiz", "taken"),
    ("Бизни олиб кетишяпти", "taken"),
    ("Моро мебаранд ба куҷо намедонам", "taken"),
    ("Бизди алып баратышат", "taken"),
    ("They are taking us away now", "taken"),
    ("нас держат в гараже уже второй день", "held"),
    ("Заставляют подписывать контракт", "signing"),
    ("Связь пропала в среду", "silent"),
    ("Brat frontga ketdi", "front"),
    ("забрали паспорта у всех", "passport"),
  ])
  func `know what is said in every tongue`(text: String, rule: String) {
    #expect(rules.signs(in: text).map(\.rule).contains(rule), "\(rules.signs(in: text))")
  }

  @Test func `put what is happening now first, and quote the words`() {
    let signs = rules.signs(in: "Вчера забрали паспорта. Сегодня нас везут в военкомат!")
    #expect(signs.first?.urgency == .now)
    #expect(signs.first?.rule == "taken")
    #expect(signs.first?.words.contains("везут") == true)
    #expect(signs.last?.rule == "passport")
  }

  @Test(arguments: [
    "Добрый день, хочу узнать про патент", "Salom, patent haqida soʻramoqchi edim",
    "Салом, дар бораи патент мепурсам", "How do I renew my permit?", "",
    "Не нас везут, а груз", "автобус номер 5 идёт на рынок",
  ])
  func `say nothing of what is no hurry`(text: String) {
    #expect(rules.signs(in: text).isEmpty, "\(rules.signs(in: text))")
  }

  @Test func `have words for every rule in every tongue`() throws {
    let words = try Words(files: DataFiles())
    for rule in rules.rules + ["danger"] {
      for tongue in Tongue.allCases {
        #expect(!words.missing(in: tongue).contains("urgency.\(rule)"), "\(rule)")
      }
    }
  }

  @Test(arguments: 0..<100) func `survive any text`(seed: Int) {
    var chance = Seed(seed)
    let scalars = (0..<400).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &chance))
    }
    let text = String(String.UnicodeScalarView(scalars))
    // Chance writes no sentence of ours: nothing may be said of it.
    #expect(rules.signs(in: text).isEmpty)
  }

  @Test func `look at the first twenty thousand words of a flood`() {
    let flood = String(repeating: "слово ", count: 20_000)
    #expect(rules.signs(in: flood + "нас везут в военкомат").isEmpty)
    #expect(!rules.signs(in: "нас везут в военкомат " + flood).isEmpty)
  }
}

@Suite struct `What a person must tell` {
  @Test(arguments: [
    ("Ваш сын погиб", true), ("Oʻgʻlingiz halok boʻldi", true), ("Писарат асир аст", true),
    ("Балаңыз каза болду", true), ("He was wounded", true),
    ("Позвоните нам сегодня, пожалуйста", false), ("Bizga qoʻngʻiroq qiling", false),
    ("Лутфан ба мо занг занед", false), ("Please call us", false),
  ])
  func `is known in every tongue`(text: String, isForbidden: Bool) throws {
    #expect(try ToldByPerson(files: DataFiles()).forbids(text) == isForbidden)
  }
}
