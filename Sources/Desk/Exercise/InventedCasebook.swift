internal import Casework
internal import Language

/// People, events and cases that do not exist, for training and for measuring; equal seeds, equal casebooks.
struct InventedCasebook {
  private var state: UInt64
  private let reports: [DocumentID]
  private let member: MemberID
  private(set) var people: [DocumentID] = []
  private(set) var events: [DocumentID] = []
  private(set) var cases: [DocumentID] = []

  init(seed: UInt64, reports: [DocumentID], member: MemberID) {
    state = seed &+ 0x5EED_CA5E_B00C_0001
    self.reports = reports
    self.member = member
  }

  /// A name of a document and the next invented person; his name is sealed by the caller.
  mutating func person(_ number: Int) -> (id: DocumentID, label: String, name: PersonName) {
    let id = DocumentID.random(using: &self)
    people.append(id)
    let name = pick(Self.given) + " " + pick(Self.family)
    return (id, "EXERCISE P-\(number + 1)", PersonName(full: name, born: "19\(70 + roll(35))"))
  }

  /// What is added to an invented person.
  mutating func details(_ person: inout Person) {
    let source = self.source()
    person.citizenship.add(Told(Code(pick(["UZ", "TJ", "KG"])), source))
    person.languages = [pick(["uz", "tg", "ky", "ru"])]
    if roll(3) == 0 {
      person.risk = Risk(
        pick(Risk.Level.allCases), words: "EXERCISE", reviewBy: "2026-12-\(two(1 + roll(28)))")
    }
  }

  /// The next invented event; every fourth has a second source that says otherwise.
  mutating func event(_ number: Int) -> (DocumentID, Event) {
    let id = DocumentID.random(using: &self)
    // Every twelfth lies in one colony and in the last weeks, so that there is something to warn of.
    let isLate = number % 12 == 5
    let colony = (id: "f:ik6-vladimir", name: "колония", what: "FAC_COLONY")
    let place = isLate ? colony : pick(Self.places)
    let year = isLate ? 2026 : 2022 + roll(4)
    var event = Event(
      title: "EXERCISE " + pick(Self.titles), account: "EXERCISE. " + pick(Self.accounts))
    let month = "\(year)-\(two(isLate ? 11 : 1 + roll(12)))"
    let time = isLate || roll(2) == 0 ? month + "-\(two(1 + roll(isLate ? 20 : 28)))" : month
    event.add(testimony(place, time))
    if roll(4) == 0 { event.add(testimony(place, roll(2) == 0 ? time : "\(year + 1)-03")) }
    if roll(2) == 0, !people.isEmpty, !event.acts.isEmpty {
      event.acts[0].victims.append(.person(pick(people)))
    }
    if roll(5) == 0, let other = events.last { event.chain = [.init(other, .cause)] }
    if roll(6) == 0 { event.verification = .corroborated }
    events.append(id)
    return (id, event)
  }

  private mutating func testimony(
    _ place: (id: String, name: String, what: String), _ month: String
  )
    -> Testimony
  {
    var said = Testimony(source(), connection: pick(Information.Connection.allCases))
    said.time = Edtf(month).map { ($0, month) }
    said.place = PlaceMention(place.name, place: .listed(place.id), precision: .town)
    said.facility = place.what
    said.codes = [pick(Self.tactics), pick(Self.means)]
    said.outcomes = [pick(Self.outcomes)]
    said.perpetrators = [pick(Self.perpetrators)]
    said.group = "EXERCISE men of the place"
    let (buses, each) = (1 + roll(20), 20 + roll(40))
    said.amount = Amount(buses, times: each).map { ($0, "\(buses) buses with \(each) people each") }
    return said
  }

  /// The next invented case.
  mutating func `case`(_ number: Int) -> (DocumentID, Case) {
    let id = DocumentID.random(using: &self)
    let parties =
      people.isEmpty ? [] : [Case.Party(pick(people), .subject), .init(pick(people), .relative)]
    var document = Case(
      label: "EXERCISE C-\(number + 1)", summary: "EXERCISE. " + pick(Self.accounts),
      people: parties, stage: pick(Case.Stage.allCases), urgency: pick(Report.Urgency.allCases),
      owner: roll(3) == 0 ? nil : member, opened: "2026-\(two(1 + roll(11)))-\(two(1 + roll(28)))",
      sources: events.isEmpty ? [] : [pick(events)])
    document.care.hasTorture = roll(8) == 0
    document.tried = [Attempt(day: "2026-11-0\(1 + roll(9))", whom: "EXERCISE", words: "no answer")]
    if roll(3) == 0 { document.steps = [Step("S_LAWYER"), Step("S_COPY"), Step("S_WITHDRAWAL")] }
    cases.append(id)
    return (id, document)
  }

  /// The next invented letter; two of three were sent, and half of those were answered.
  mutating func letter() -> Letter? {
    guard !cases.isEmpty else { return nil }
    var letter = Letter(
      template: pick(["prosecutor", "ombudsperson", "prison-director", "appeal"]),
      language: pick(["ru", "ru", "en"]), recipient: "EXERCISE " + pick(Self.offices),
      subject: "EXERCISE " + pick(Self.subjects), body: .open("EXERCISE. " + pick(Self.accounts)),
      about: [pick(cases)])
    guard roll(3) > 0 else { return letter }
    letter.progress = .sent
    letter.sent = .init(day: "2026-10-\(two(1 + roll(28)))", way: pick(["post", "by hand"]))
    guard roll(2) > 0 else { return letter }
    letter.progress = .answered
    letter.answers = [.init(day: "2026-11-\(two(1 + roll(20)))", words: pick(Self.answers))]
    return letter
  }

  /// What stands around the cases and events: tasks, promises, interventions, claims, consents.
  mutating func around(_ number: Int) -> (any CaseDocument)? {
    guard !cases.isEmpty, !events.isEmpty, !people.isEmpty else { return nil }
    let place = pick(Self.places)
    let mention = PlaceMention(place.name, place: .listed(place.id), precision: .town)
    let month = "\(2022 + roll(4))-\(two(1 + roll(12)))"
    switch number % 5 {
    case 0:
      return CaseTask(
        "EXERCISE " + pick(["call back", "ask for the register", "appeal", "write to the family"]),
        about: pick(cases), due: "2026-12-\(two(1 + roll(28)))", owner: member,
        progress: roll(3) == 0 ? .done : .open)
    case 1:
      return Promise(
        pick(Self.promises), words: "EXERCISE " + pick(Self.promised), by: pick(Self.perpetrators),
        about: [pick(people)], place: mention, time: Edtf(month),
        outcomes: Statements([Told(pick(Promise.Kept.allCases), source())]), source: source())
    case 2:
      return Intervention(
        what: pick(["I_JOURNALIST", "I_LAWYER", "I_EMBASSY", "I_PROSECUTOR", "I_OMBUD"]),
        about: [pick(cases)], place: mention, by: "EXERCISE mother", askedOf: place.name,
        time: Edtf(month), result: Statements([Told(Code(pick(Self.results)), source())]))
    case 3:
      return Claim(
        "EXERCISE " + pick(Self.claims), by: "EXERCISE office", code: "S_OFF_RU",
        time: Edtf(month), stance: pick([.denies, .denies, .explains, .admits]),
        about: [pick(events)], place: mention)
    default:
      return Consent(
        of: pick(people), use: pick(ConsentRule.Use.allCases).rawValue,
        audience: pick(ConsentRule.Audience.allCases).rawValue,
        answer: pick(Consent.Answer.allCases), given: "2026-11-\(two(1 + roll(20)))")
    }
  }

  private mutating func source() -> Source {
    Source(
      pick(["S_RELATIVE", "S_VICTIM", "S_LAWYER", "S_COINMATE", "S_JOURNALIST"]),
      document: reports.isEmpty ? nil : pick(reports), reliability: pick(Reliability.allCases))
  }
}

extension InventedCasebook: RandomNumberGenerator {
  /// SplitMix64, as for the invented reports: not for secrets.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  private mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }
  private mutating func pick<T>(_ choices: [T]) -> T { choices[roll(choices.count)] }
  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension InventedCasebook {
  private static let given = [
    "Бахром", "Dilshod", "Ҷамшед", "Азамат", "Шухрат", "Nurbek", "Сӯҳроб",
  ]
  private static let family = ["Примеров", "Namunaev", "Машқзода", "Мисалов", "Учебов", "Sinovov"]
  private static let titles = [
    "Buses with taped windows", "Бумаги среди сорока листов", "Вербовщики в учебной колонии",
    "Masjiddagi reyd", "Ҷалб дар маркази боздошт", "Угроза депортации в отделе",
    "Курулуштан армияга",
  ]
  private static let accounts = [
    "Их собрали во дворе и велели подписать до ночи. Отказавшихся увели.",
    "The director let the recruiters in; a week later the buses came.",
    "Qogʻozni oʻqishga ruxsat berishmadi, imzo qoʻyishni talab qilishdi.",
    "Онҳоро шабона бурданд, ба хешовандон хабар надоданд.",
  ]
  private static let places = [
    ("g:vladimir", "Владимир", "FAC_COLONY"), ("g:irkutsk", "Irkutsk", "FAC_COLONY"),
    ("g:moscow", "Москва", "FAC_MIGRATION_CENTRE"), ("g:perm", "Пермь", "FAC_MIGRATION_OFFICE"),
    ("g:saransk", "Саранск", "FAC_COLONY"), ("g:kaluga", "Калуга", "FAC_POLICE"),
    ("g:lyubertsy", "Люберцы", "FAC_ENLISTMENT"), ("g:elektrostal", "Электросталь", "FAC_WORSHIP"),
  ].map { (id: $0.0, name: $0.1, what: $0.2) }
  private static let tactics = [
    "T_PRISON", "T_DOC_TRICK", "T_RAID_WORKPLACE", "T_RAID_WORSHIP", "T_DEPORT_CHOICE",
    "T_DETENTION_CENTRE", "T_FALSE_JOB", "T_NEW_CITIZEN",
  ]
  private static let means = [
    "M_DECEPTION", "M_LANGUAGE", "M_THREAT_DEPORT", "M_THREAT_CHARGE", "M_BEATING", "M_TIME",
  ]
  private static let outcomes = [
    "O_SIGNED", "O_REFUSED", "O_DEPLOYED", "O_CONTACT_LOST", "O_MISSING", "O_RELEASED",
  ]
  private static let perpetrators = [
    "P_PRISON", "P_POLICE", "P_ENLISTMENT", "P_MIGRATION", "P_PMC",
  ]
  private static let promises = [
    "PR_CITIZENSHIP", "PR_SALARY", "PR_CASE_CLOSED", "PR_REAR", "PR_SHORT",
  ]
  private static let promised = [
    "a passport after six months", "паспорт через шесть месяцев", "faqat omborda ish", "сафи қафо",
  ]
  private static let offices = [
    "прокурору области", "омбудсмену", "начальнику колонии", "районному суду",
  ]
  private static let subjects = ["Жалоба", "Request for protection of rights", "О заключённом"]
  private static let answers = ["registered", "отказ", "переслано в область", "проверка назначена"]
  private static let results = [
    "RS_SUCCESS", "RS_REFUSED", "RS_NOREPLY", "RS_PARTIAL", "RS_PENDING",
  ]
  private static let claims = [
    "nobody recruits here", "никто никого не принуждает", "the men volunteered",
    "такого отдела нет",
  ]
}
