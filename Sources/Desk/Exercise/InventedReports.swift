internal import Casework

/// Reports of people who do not exist, for training and for measuring.
///
/// Equal seeds, equal reports.
package struct InventedReports: Sendable {
  private var state: UInt64
  private let bytes: Int

  /// A source of invented reports.
  ///
  /// - Parameters:
  ///   - seed: chooses the people.
  ///   - bytes: how long a text is at least, in UTF-8.
  package init(seed: UInt64, bytes: Int = 900) {
    state = seed &+ 0x1234_5678_9ABC_DEF1
    self.bytes = bytes
  }

  /// The next invented report; `number` tells it from all others of the same seed.
  package mutating func next(_ number: Int) -> Incoming {
    let tongue = pick(Self.tongues)
    let name = pick(tongue.given) + " " + pick(tongue.family)
    var text = "EXERCISE. " + fill(pick(tongue.openings), name)
    while text.utf8.count < bytes { text += " " + fill(pick(tongue.sentences), name) }
    let day = 1 + Int(roll() % 28)
    let month = 1 + Int(roll() % 12)
    let report = Report(
      channel: pick(["telegram", "web", "phone", "visit"]),
      received: "2026-\(two(month))-\(two(day))", half: roll() & 1 == 0 ? .morning : .afternoon,
      language: tongue.tag, title: "EXERCISE " + pick(tongue.titles), text: text,
      urgency: pick([.now, .today, .week, .none, .none]), stage: pick([.new, .new, .read]))
    let contact =
      roll() % 10 == 0
      ? Contact(name: name, ways: ["+000 \(roll() % 100_000_000)"], safeHours: "18–20") : nil
    return Incoming(source: "exercise \(number)", report: report, contact: contact)
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  private mutating func fill(_ sentence: String, _ name: String) -> String {
    let (place, number) = (pick(Self.places), String(2 + roll() % 60))
    let other = pick(Self.tongues[0].given)
    var filled = ""
    for (index, piece) in sentence.split(separator: "{").enumerated() {
      let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard index > 0 || sentence.hasPrefix("{"), parts.count == 2 else {
        filled += piece
        continue
      }
      filled += ["name": name, "place": place, "number": number, "other": other][parts[0]] ?? ""
      filled += parts[1]
    }
    return filled
  }

  private mutating func pick<T>(_ choices: [T]) -> T {
    choices[Int(roll() % UInt64(choices.count))]
  }

  /// SplitMix64, as in the tests: not for secrets.
  private mutating func roll() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}

extension InventedReports {
  private struct Tongue: Sendable {
    let tag: String
    let given: [String]
    let family: [String]
    let titles: [String]
    let openings: [String]
    let sentences: [String]
  }

  private static let places = [
    "Nizhny Primerovsk", "Новопримерск", "Учебный-7", "Zavodskaya 40", "Сортировочная",
    "Северный примерный завод", "Колония № 600", "Учебинск",
  ]

  private static let tongues = [
    Tongue(
      tag: "ru", given: ["Бахром", "Шухрат", "Далер", "Азамат", "Нурлан", "Рустам", "Фарход"],
      family: ["Примеров", "Учебов", "Образцов", "Тестиев", "Выдуманов", "Небылицын"],
      titles: ["Автобус у завода", "Бумаги на подпись", "Задержан на вокзале", "Ищет мать"],
      openings: [
        "{name} работал на стройке в {place}.", "Звонила мать: {name} не выходит на связь.",
        "{name} пришёл продлить регистрацию в {place}.",
      ],
      sentences: [
        "Их собрали во дворе, всего {number} человек, и велели ждать автобуса.",
        "Бумаги дали на русском, прочитать не разрешили, сказали подписать быстрее.",
        "Обещали паспорт через {number} недель и работу на складе в {place}.",
        "Рядом был {other}, он отказался подписывать, его увели в другую комнату.",
        "Телефон забрали, вернули через {number} дней без сим-карты.",
        "На печати было написано {place}, число на бумаге стояло вчерашнее.",
        "Сказали: не подпишешь, депортируем, а жену оставим здесь.",
      ]),
    Tongue(
      tag: "uz",
      given: ["Bahrom", "Shuhrat", "Dilshod", "Gʻayrat", "Oʻktam", "Zafar"],
      family: ["Namunaev", "Mashqov", "Sinovov", "Toʻqimaev"],
      titles: ["Zavod oldidagi avtobus", "Imzoga qogʻoz", "Onasi qidirmoqda"],
      openings: [
        "{name} {place} shahrida qurilishda ishlagan.",
        "Onasi qoʻngʻiroq qildi: {name} javob bermayapti.",
      ],
      sentences: [
        "Ularni hovliga yigʻishdi, jami {number} kishi, avtobusni kuting deyishdi.",
        "Qogʻozlar rus tilida edi, oʻqishga ruxsat berishmadi.",
        "{number} haftada pasport va {place} omborida ish vaʼda qilishdi.",
        "Yonida {other} bor edi, u imzo qoʻymadi.",
        "Telefonini olib qoʻyishdi, {number} kundan keyin qaytarishdi.",
      ]),
    Tongue(
      tag: "tg", given: ["Баҳром", "Ҷамшед", "Хуршед", "Сӯҳроб", "Меҳрон"],
      family: ["Намунаев", "Машқзода", "Санҷишов"],
      titles: ["Автобус назди корхона", "Коғаз барои имзо", "Модар меҷӯяд"],
      openings: ["{name} дар {place} кор мекард.", "Модараш занг зад: {name} ҷавоб намедиҳад."],
      sentences: [
        "Онҳоро дар ҳавлӣ ҷамъ карданд, ҳамагӣ {number} нафар.",
        "Коғазҳо бо забони русӣ буданд, хондан намонданд.",
        "Дар {number} ҳафта шиноснома ва кор дар {place} ваъда доданд.",
        "Дар паҳлӯяш {other} буд, ӯ имзо накард.",
      ]),
    Tongue(
      tag: "ky", given: ["Азамат", "Нурбек", "Бакыт", "Үсөн", "Чыңгыз"],
      family: ["Мисалов", "Үлгүев", "Машыгуев"],
      titles: ["Заводдун жанындагы автобус", "Кол коюуга кагаз", "Энеси издеп жатат"],
      openings: ["{name} {place} шаарында иштеген.", "Энеси чалды: {name} жооп бербейт."],
      sentences: [
        "Аларды короого чогултушту, баары {number} киши, автобус күткүлө дешти.",
        "Кагаздар орусча болчу, окууга уруксат беришкен жок.",
        "{number} жумада паспорт жана {place} кампасында жумуш убада кылышты.",
        "Жанында {other} бар эле, ал кол койгон жок.",
      ]),
  ]
}

extension InventedReports {
  /// What somebody may search for among invented reports: one word, two, a word begun, none found.
  package static let searches = [
    "Bahrom", "Бахром", "avtobus", "автобус", "Далер Примеров", "паспорт", "pasport va ish",
    "ombor",
    "Учебный", "колония", "подписать быстрее", "Nurbek", "шиноснома", "депорт", "сим", "а",
    "nobody",
    "Shuhrat Uchebov", "гр", "телефон забрали", "onasi", "модар", "кагаз", "30", "Primerovsk",
  ]
}
