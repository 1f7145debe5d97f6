import Casework
import Foundation
import Language
import Testing

/// Documents of invented people, one of each kind of the casebook.
enum Invented {
  static func documents(_ id: DocumentID, _ member: MemberID) throws -> [any CaseDocument] {
    let mother = Source("S_RELATIVE", document: id, reliability: .likely)
    let paper = Source("S_JOURNALIST", name: "Primer Daily, January 2023")
    return [
      Place(
        names: ["Учебная колония № 600", "Prison No. 600"], what: "FAC_COLONY",
        within: .listed("g:vladimir"), country: "RU", precision: .town),
      Organisation(names: ["Учебный отдел"], what: "P_ENLISTMENT", addresses: ["ул. Примерная, 1"]),
      try event(id, mother, paper),
      Relation(of: id, to: id, what: .parent, time: Edtf("2020/.."), source: mother),
      Intervention(
        what: "I_JOURNALIST", about: [id], by: "mother", askedOf: "director",
        time: Edtf("2023-02"), result: Statements([Told("RS_SUCCESS", mother, words: "sent away")])),
      Case(
        label: "C-12", people: [.init(id, .subject)], owner: member, opened: "2026-11-20",
        tried: [Attempt(day: "2026-11-21", whom: "embassy", words: "no answer")],
        steps: [Step("S_COPY", state: .approved, approvedBy: "A. Lawyer", day: "2026-11-22")],
        signing: Signing(paper: "PG_CONTRACT", time: "2023-01", understood: .no),
        contact: `A document`.beside([7]), care: Care(hasTorture: true, interpreter: "I-3")),
      CaseTask("Appeal", about: id, due: "2026-12-01", term: "RU_COURT_ACT", owner: member),
      Claim(
        "Никто не вербует.", by: "Учебная служба", code: "S_OFF_RU", time: Edtf("2023-02-01"),
        stance: .denies, about: [id]),
      Letter(
        template: "prosecutor", language: "ru", recipient: "Прокурору", subject: "Заявление",
        body: .sealed(Sealed(box: [8])), about: [id], progress: .answered,
        sent: .init(day: "2026-11-23", way: "post"),
        answers: [.init(day: "2026-12-20", words: "отказ")]),
      Promise(
        "PR_CITIZENSHIP", words: "паспорт через шесть месяцев", by: "P_PRISON", about: [id],
        time: Edtf("2023-01"), due: Edtf("2023-07"),
        outcomes: Statements([Told(.broken, mother)]), source: mother),
      VitalInterest(
        of: id, use: "letter", audience: "authority", recipient: "ombudsperson",
        reason: "cannot be reached", first: member, at: 1_795_000_000),
      HandOver(day: "2026-11-20", text: "Позвонить матери после 18.", next: member, cases: [id]),
      Referral(
        recipient: "Адвокату", audience: "lawyer", about: id, people: [id], withheld: 1,
        parts: ["summary"], language: "ru", day: "2026-11-20", reason: "он просит",
        file: Data([1, 2]), digest: "00", sent: .init(day: "2026-11-21", way: "by hand"),
        answers: [.init(day: "2026-11-25", words: "принято")]),
      KeptSearch(
        name: "колонии", question: .init(words: "колония", kind: "event", since: "2023"),
        owner: member),
      MemberCare(of: member, isSparedTorture: true, mostCases: 12),
    ]
  }

  static func event(_ id: DocumentID, _ mother: Source, _ paper: Source) throws -> Event {
    let buses = try #require(Amount(20, times: 53))
    let several = try #require(Amount(lower: 200, upper: 999))
    return Event(
      title: "Автобусы", account: "Окна заклеены.",
      time: Statements([Told(try #require(Edtf("2023-01")), mother, words: "в январе")]),
      place: Statements([
        Told(PlaceMention("Владимир", place: .listed("g:vladimir"), precision: .town), mother)
      ]),
      facility: Statements([Told("FAC_COLONY", mother), Told("FAC_SIZO", paper)]),
      acts: [
        Act(
          codes: Statements([Told("T_PRISON", mother), Told("M_THREAT_CHARGE", paper)]),
          victims: [
            .person(id),
            .group(
              Group(
                "convicts",
                amount: Statements([
                  Told(buses, mother, words: "20 buses with 53 people each"),
                  Told(several, paper, words: "several hundred"),
                ]), citizenships: ["UZ", "TJ"])),
          ],
          perpetrators: [
            Involvement(party: id, kind: "P_PRISON", degree: .allowed, source: mother)
          ],
          outcome: Statements([Told("O_DEPLOYED", mother)]))
      ], information: [Information(mother, connection: .related, language: "uz", told: "2023-02")],
      chain: [.init(id, .result)])
  }

  static func alarms(_ id: DocumentID) throws -> [any CaseDocument] {
    let mother = Source("S_RELATIVE", document: id)
    let paper = Source("S_JOURNALIST", name: "Primer Daily, January 2023")
    var counts = AlarmRun.Counts()
    (counts.used, counts.copies, counts.undated, counts.unplaced) = (9, 1, 2, 3)
    return [
      try #require(
        AlarmRule("Два за 14 дней", least: 2, days: 14, scope: .place, codes: ["T_PRISON"])),
      AlarmRun(
        first: "2026-10-01", last: "2026-11-20",
        settings: .init(
          days: 60, kilometres: 500, least: 3, worlds: 999, threshold: 0.02, quiet: 30, seed: 1),
        alarms: [
          .init(
            rule: id, title: "Два за 14 дней", raised: "2026-11-19", from: "2026-11-07",
            to: "2026-11-18", places: ["f:ik6-vladimir"], count: 2, expected: 0.25, p: 0.01,
            events: [id], sources: [mother, paper], mayLeave: true)
        ], counts: counts, chancePerMonth: 0.5),
      try #require(SourceTie(mother, paper, why: "газета её цитирует")),
    ]
  }
}
