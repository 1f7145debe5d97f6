/// Whether a text, or a sentence of it, may speak of the events that are looked for at all.
struct TextScope: Sendable {
  private let fiction: Int
  private let opinion: Int
  private let otherArmy: Int
  private let surelyOther: Int
  private let denial: Int
  private let law: Int
  private let past: Int
  private let statistic: Int
  private let subjects: ConceptSet
  private let migrants: ConceptSet
  private let aims: ConceptSet
  private let thisWar: ConceptSet

  init(_ names: ConceptNames) {
    fiction = names["IS_FICTION"] ?? -1
    opinion = names["IS_OPINION"] ?? -1
    otherArmy = names["OTHER_ARMY"] ?? -1
    surelyOther = names["OTHER_ARMY_SURE"] ?? -1
    denial = names["IS_DENIAL"] ?? -1
    law = names["IS_LAW"] ?? -1
    past = names["IS_PAST"] ?? -1
    let people: Set = [
      "MIGRANT", "NEW_CITIZEN", "PRISONER", "FOREIGN_STUDENT", "ORIGIN", "FAC_MIGRATION_CENTRE",
      "FAC_REMOVAL", "FAC_WORSHIP", "DEPORT", "CITIZENSHIP", "RESIDENCE", "CIT_LOSS", "FAR_NATION",
      "GIVEN_NAME", "REFUSE_PAPERS",
    ]
    subjects = names.set { people.contains($0) || $0.hasPrefix("NAT_") && $0 != "NAT_UA" }
    migrants = names.set { $0 == "MIGRANT" || $0.hasPrefix("NAT_") && $0 != "NAT_UA" }
    let aims: Set = [
      "ARMY", "WAR", "CONTRACT", "FAC_ENLISTMENT", "FAC_SELECTION", "P_WAGNER", "RECRUITER",
      "SENT_WAR", "OCCUPIED", "SUMMONS", "MIL_CERT", "WITHOUT_CERT", "FAC_TRAINING", "FAC_UNIT",
    ]
    // A raid, a planted packet and an unpaid wage are told of where no army is.
    let civil: Set = ["T_FABRICATED", "T_DIASPORA", "T_DEBT", "T_STUDENT", "T_SIGNED_FOR"]
    self.aims = names.set {
      aims.contains($0) || $0.hasPrefix("T_") && !$0.hasPrefix("T_RAID") && !civil.contains($0)
    }
    statistic = names["IS_STATISTIC"] ?? -1
    thisWar = names.set { $0 == "THIS_WAR" || $0 == "P_WAGNER" }
  }

  /// Why the whole text is left alone; `nil` when it is not.
  ///
  /// Who writes in Uzbek, Tajik or Kyrgyz writes of his own people and need not name them.
  func objection(_ mentions: Mentions, tongue: TextTongue, years: [Int]) -> Proposal.Note? {
    let sets = mentions.sets
    let head = sets.prefix(2)
    if head.contains(where: { $0.contains(fiction) || $0.contains(opinion) }) { return .fiction }
    if head.contains(where: { $0.contains(past) }), !years.contains(where: { $0 >= 2014 }) {
      return .history
    }
    var all = ConceptSet()
    for set in sets { all.formUnion(set) }
    // One year alone may be that since which somebody has lived there.
    if !years.isEmpty, years.allSatisfy({ $0 < 2014 }),
      Set(years).count > 1 || all.contains(past) || !all.meets(thisWar)
    {
      return .history
    }
    if all.contains(otherArmy), !all.meets(thisWar) { return .otherArmy }
    let isOwn = [.uzbek, .tajik, .kyrgyz].contains(tongue)
    if all.contains(surelyOther), !all.meets(migrants) { return .otherArmy }
    guard isOwn || all.meets(subjects), all.meets(aims) else { return .noSubject }
    if sets.count <= 6, head.contains(where: { $0.contains(denial) }) { return .denied }
    return nil
  }

  /// The sentences of which nothing is proposed: denials with what follows them, laws, the past.
  func silent(_ mentions: Mentions, _ tokens: TextTokens, dates: [[DateFinder.Found]]) -> [Bool] {
    let sets = mentions.sets
    var silent = sets.map { $0.contains(denial) || $0.contains(law) }
    for index in sets.indices {
      if sets[index].contains(past) { silent[index] = true }
      let years = dates[index].compactMap(\.year)
      if !years.isEmpty, years.allSatisfy({ $0 < 2014 }) { silent[index] = true }
    }
    return silent
  }

  /// Whether any sentence is a denial.
  func denies(_ mentions: Mentions) -> Bool { mentions.sets.contains { $0.contains(denial) } }

  /// Whether a sentence names a war, an army or its offices.
  func aims(_ set: ConceptSet) -> Bool { set.meets(aims) }
  /// Whether a sentence sums up what happened at many places and times.
  func isStatistic(_ set: ConceptSet) -> Bool { set.contains(statistic) }
  /// Whether a sentence names people whom this work is for.
  func names(_ set: ConceptSet) -> Bool { set.meets(subjects) }
}
