import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Language
import Store
import Support
import Testing

@testable import Web

/// The two patterns, told with invented people at the pages of the desk, from the first call to the letter.
@Suite struct `A story at the desk` {
  private static func next(_ answer: TestResponse) throws -> String {
    String(try #require(answer.headers[.location]).prefix { $0 != "?" })
  }

  private static func newest(_ kind: DocumentKind, _ desk: DeskTesting) throws -> DocumentID {
    try #require(try desk.session.view().documents(DocumentQuery(kind, limit: 1)).rows.first)
      .document
  }

  @Test func `of the buses: a wife calls, two sources differ, he says yes, the prosecutor answers`()
    async throws
  {
    let desk = try DeskTesting()
    try await desk.at { ask in
      // The call, in her words; what was heard of an event goes beside it.
      let call = try await ask(
        "/capture",
        form: [
          "title": "EXERCISE wife of P-1", "opens": "yes", "urgency": "now",
          "text": "Их везли ночью, окна заклеены, двадцать автобусов по пятьдесят три человека.",
          "source": "S_RELATIVE", "when": "январь 2023", "where": "Владимир",
          "codes": "T_PRISON; M_BLIND_TRANSPORT; O_CONTACT_LOST", "amount": "20×53",
          "caller": "Nilufar Namunaeva", "ways": "+000 1", "hours": "после 18",
        ])
      let work = try Self.next(call)
      let event = "/events/\(try Self.newest(.event, desk))"
      // A newspaper counts otherwise; an office says that nothing was.
      _ = try await ask(
        event + "/testimony",
        form: [
          "source": "S_JOURNALIST", "source-name": "Primer Daily", "amount": "200-999",
          "amount-words": "several hundred", "when": "2023-01",
        ])
      _ = try await ask(
        event + "/claims",
        form: ["by": "EXERCISE office", "words": "никто никого не вёз", "stance": "denies"])
      let shown = try await ask(event).text
      for words in ["1060", "200–999", "several hundred", "sources differ", "никто никого не вёз"] {
        #expect(shown.contains(words), "\(words)")
      }
      #expect(try desk.session.view().counts()[.person] == nil, "a group is no person")
      // The man himself comes into the case; the clock of the disappearances group runs.
      _ = try await ask(
        work + "/people",
        form: ["label": "P-1", "name": "Bahrom Namunaev", "role": "subject", "standing": "signed"])
      let man = try Self.newest(.person, desk)
      _ = try await ask(
        work + "/tasks",
        form: ["title": "urgent procedure", "term": "UN_WGEID_URGENT", "from": "18.11.2026"])
      #expect(try await ask("/tasks").text.contains("2027-02-18"))
      // The letter waits for his yes.
      let letter = try Self.next(
        try await ask(
          "/letters",
          form: [
            "template": "prosecutor", "tongue": "ru", "case": String(work.dropFirst(7)),
            "recipient": "Прокурору области", "name": "Bahrom Namunaev", "born": "1990",
            "place": "Владимир", "time": "январь 2023", "facts": "увезли ночью",
            "organisation": "EXERCISE", "day": "2026-11-20",
          ]))
      let sent = ["day": "2026-11-21", "way": "post"]
      #expect(try await ask(letter + "/sent", form: sent).status == .conflict)
      _ = try await ask(
        "/people/\(man)/consents",
        form: ["use": "letter", "audience": "authority", "answer": "yes", "given": "2026-11-20"])
      #expect(try await ask(letter + "/sent", form: sent).status == .seeOther)
      _ = try await ask(
        letter + "/answers", form: ["day": "2026-12-20", "words": "проверка назначена"])
      let register = try await ask("/letters?progress=answered").text
      #expect(register.contains("Прокурору области") && register.contains("проверка назначена"))
      for word in ["Namunaev", "Namunaeva", "Nilufar"] {
        #expect(try desk.session.search(word).isEmpty, "\(word)")
      }
    }
  }

  @Test
  func
    `of two colonies: one director let recruiters in, the other sent them away, and one paper says why`()
    async throws
  {
    let desk = try DeskTesting(exercise: false)
    try await desk.at { ask in
      _ = try await ask(
        "/organisations", form: ["names": "Учебная колония А", "what": "P_PRISON"])
      _ = try await ask("/people", form: ["label": "D-1 director", "name": "Директор Мисалов"])
      let director = try Self.newest(.person, desk)
      _ = try await ask(
        "/people/\(director)/relations", form: ["what": "leader", "to": "Учебная колония А"])
      let event = try Self.next(
        try await ask(
          "/events",
          form: [
            "title": "EXERCISE recruiters let in", "source": "S_COINMATE", "when": "2023-01",
            "where": "f:ik6-vladimir", "codes": "T_PRISON; M_THREAT_CHARGE; M_DECEPTION",
            "group": "convicts", "amount": "~60", "amount-words": "человек шестьдесят",
          ]))
      _ = try await ask(
        "/promises",
        form: [
          "what": "PR_CITIZENSHIP", "words": "паспорт через шесть месяцев", "by": "P_PRISON",
          "where": "f:ik6-vladimir", "when": "2023-01", "outcome": "broken",
          "came": "не дали", "source": "S_VICTIM",
        ])
      // Elsewhere a journalist asked, and the recruiters were sent away: followed by, not worked.
      _ = try await ask(
        "/places/f:colony-irkutsk/interventions",
        form: [
          "what": "I_JOURNALIST", "by": "журналист", "asked": "директор", "when": "2023-02",
          "result": "RS_SUCCESS", "words": "recruiters sent away", "source": "S_RELATIVE",
        ])
      let other = try await ask("/places/f:colony-irkutsk").text
      #expect(other.contains("Followed by"))
      let place = try await ask("/places/f:ik6-vladimir").text
      #expect(place.contains("EXERCISE recruiters let in"))
      // One of the sixty is prosecuted at home: his defence file holds what was told, and no verdict.
      let work = try Self.next(
        try await ask("/cases", form: ["label": "C-7", "urgency": "week"]))
      _ = try await ask(
        work + "/people",
        form: [
          "label": "P-7", "name": "Sardor Namunaev", "role": "subject", "standing": "returned",
        ])
      let man = try Self.newest(.person, desk)
      _ = try await ask(event + "/people", form: ["who": "P-7", "part": "victim"])
      _ = try await ask(
        event + "/people",
        form: ["who": "D-1 director", "part": "allowed", "kind": "P_PRISON"])
      let acted = try await ask(event).text
      #expect(acted.contains("D-1 director") && acted.contains("allowed it"))
      _ = try await ask(
        work + "/signing",
        form: ["paper": "PG_CONTRACT", "when": "2023-01", "understood": "no"])
      _ = try await ask(
        work + "/court", form: ["by": "Учебный суд", "words": "подписал, не читая"])
      let defence = [
        "paper": "defence", "recipient": "Защитнику", "tongue": "ru", "reason": "суд",
        "organisation": "EXERCISE",
      ]
      #expect(try await ask(work + "/papers", form: defence).status == .conflict)
      _ = try await ask(
        "/people/\(man)/consents",
        form: ["use": "defence", "audience": "lawyer", "answer": "yes", "given": "2026-11-20"])
      let letter = try Self.next(try await ask(work + "/papers", form: defence))
      let text = try await ask(letter + "/text", form: ["reason": "прочесть"]).text
      for words in ["подписал, не читая", "Sardor Namunaev", "Обман"] {
        #expect(text.contains(words), "\(words)")
      }
      #expect(!text.contains("наёмни"))
      // His counsel gets the case as one file; the register has both.
      _ = try await ask(
        "/people/\(man)/consents",
        form: ["use": "referral", "audience": "lawyer", "answer": "yes", "given": "2026-11-20"])
      let made = try await ask(
        work + "/referral",
        form: [
          "recipient": "Защитник", "audience": "lawyer", "parts": "events", "tongue": "ru",
          "reason": "суд",
        ])
      #expect(made.status == .ok)
      #expect(try await ask("/referrals").text.contains("Защитник"))
      #expect(try desk.session.search("Namunaev").isEmpty && desk.session.search("Мисалов").isEmpty)
    }
  }
}
