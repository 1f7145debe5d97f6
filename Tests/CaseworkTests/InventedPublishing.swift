import Casework

extension Invented {
  /// What was published of invented people, one of each kind.
  static func published(_ id: DocumentID, _ member: MemberID) -> [any CaseDocument] {
    var release = PublicRelease(
      title: "2026", day: "2026-11-26", unit: .reports, from: "2022-01", to: "2026-10", k: 11,
      columns: ["month", "place"], cells: [.init(words: ["2023-01", "g:moscow"], count: 12)],
      account: .init(
        records: 20, published: 12, withheld: 3, stayed: ["notAsked": 4], repeats: 1),
      voices: [.init(text: "Дали бумаги.", language: "ru")],
      proof: .init(records: 12, set: "00", checkpoint: "origin", key: "key"))
    release.retraction = .init(day: "2026-11-27", reason: "Два списка были одним.")
    return [
      release,
      ReleaseBook(
        name: "reports", register: "{}",
        spent: [.init(day: "2026-11-26", epsilon: 0.5, columns: ["place"])]),
      Wording(
        about: id, text: "Дали бумаги.", language: "ru", approvedBy: member,
        approved: "2026-11-26", seen: ["place"]),
      Submission(
        body: "wgeid", about: id, person: id, language: "en", items: Sealed(box: [4]),
        missing: ["seen"], sent: .init(day: "2026-11-27", way: "mail"),
        answers: [.init(day: "2026-12-27", words: "received")]),
      PublicWarning(
        title: "Осторожно", day: "2026-11-26",
        texts: [
          .init(language: "ru", text: "Не подписывайте."),
          .init(language: "tg", text: "Имзо накунед.", readers: ["A", "B"]),
        ], address: "https://example.org/w", approvedBy: member,
        retraction: .init(day: "2026-11-27", reason: "Место было другим.")),
    ]
  }
}
