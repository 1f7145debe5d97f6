package import Casework
internal import FoundationEssentials
package import Language

/// The casebook in the HURIDOCS Events Standard Formats: who did what to whom, who told it, who stepped in.
///
/// A table for each format. Its columns begin with the number of the field; those of ours begin with
/// `guvoh_`, because HURIDOCS has no deceit, no promise and no recruiter. Person records hold people,
/// organisations, groups and sources alike, as the formats have it. No table says "trafficking" or "forced
/// labour": codes are no finding.
package struct HuridocsTables: Sendable {
  /// A table with its name.
  package struct Named: Equatable, Sendable {
    /// The name of the format, as in file names.
    package let name: String
    /// Its rows.
    package var table: PlainTable
  }

  let codes: HuridocsCodes
  private let vocabulary: Vocabulary
  private let tongue: Tongue

  /// A writer that gives titles their words in `tongue`.
  package init(_ codes: HuridocsCodes, _ vocabulary: Vocabulary, in tongue: Tongue) {
    self.codes = codes
    self.vocabulary = vocabulary
    self.tongue = tongue
  }

  /// The tables of a set, in the order of the formats.
  package func tables(_ set: OutwardSet) -> [Named] {
    [
      named("events", set.events.map(event)),
      named("persons", persons(set)),
      named("acts", set.events.flatMap(acts)),
      named("involvements", set.events.flatMap(involvements)),
      named("information", set.events.flatMap(information)),
      named("interventions", set.interventions.map { intervention($0, set) }),
      named("chain_of_events", set.events.flatMap(chain)),
      named("biographic_details", set.relations.map(relation)),
      named("terms", terms(set)),
    ]
  }

  private func named(_ name: String, _ rows: [[String: String]]) -> Named {
    var table = PlainTable(columns: HuridocsFields.columns(of: name))
    for row in rows { table.add(row) }
    return Named(name: name, table: table)
  }

  private func event(_ event: OutwardEvent) -> [String: String] {
    let dates = HuridocsDates(event.times.first)
    return [
      "0101_event_record_number": event.id, "0102_event_title": title(event),
      "0111_geographical_term": codes.values(event.places.map(\.country), in: 15),
      "0113_initial_date": dates.initial, "0113_1_initial_date_type": dates.type,
      "0114_final_date": dates.final, "0114_1_final_date_type": dates.type,
      "0115_event_description": event.wording ?? "",
      "0151_violation_status": event.verification.huridocs,
      "0173_location": event.places.map(\.name).joined(separator: "|"),
      "guvoh_country": event.places.map(\.country).uniqued(by: \.self).joined(separator: "|"),
      "guvoh_places": event.places.map(\.id).joined(separator: "|"),
      "guvoh_place_precision": event.places.map(\.precision.rawValue).joined(separator: "|"),
      "guvoh_other_dates": event.times.dropFirst().map(MonthText.of).joined(separator: "|"),
      "guvoh_verification": event.verification.rawValue,
    ]
  }

  private func title(_ event: OutwardEvent) -> String {
    [
      event.codes.first.map { vocabulary.label($0, in: tongue) }, event.places.first?.name,
      event.times.first.map(MonthText.of),
    ].compactMap(\.self).joined(separator: ", ")
  }

  private func acts(_ event: OutwardEvent) -> [[String: String]] {
    event.acts.enumerated().flatMap { number, act in
      let dates = HuridocsDates(event.times.first)
      return victims(of: act, number, event).map { record, victim in
        [
          "2101_act_record_number": record, "2102_victim": victim, "2103_event": event.id,
          "2109_type_of_act": codes.values(act.codes, in: 4), "2111_initial_date": dates.initial,
          "2111_1_initial_date_type": dates.type,
          "2114_method_of_violence": codes.values(act.codes, in: 5),
          "2121_final_date": dates.final, "2121_1_final_date_type": dates.type,
          "2123_status_at_end_of_act": codes.values(act.outcomes, in: 25),
          "2153_type_of_location": codes.values(event.facilities, in: 17),
          "3117_type_of_language": codes.values(act.codes, in: 33),
          "3311_statements_signed": codes.values(act.codes, in: 36),
          "guvoh_codes": act.codes.joined(separator: "|"),
          "guvoh_outcomes": act.outcomes.joined(separator: "|"),
          "guvoh_facilities": event.facilities.joined(separator: "|"),
        ]
      }
    }
  }

  /// The victims of an act, each with the number of its record: the formats have one victim to an act.
  private func victims(
    of act: OutwardAct, _ number: Int, _ event: OutwardEvent
  ) -> [(record: String, victim: String)] {
    let group = Self.groups(act, number, event).map(\.id)
    let all = act.people + group
    guard !all.isEmpty else { return [(Self.record(event, number, 0), "")] }
    return all.enumerated().map { (Self.record(event, number, $0.offset), $0.element) }
  }

  static func record(_ event: OutwardEvent, _ act: Int, _ victim: Int) -> String {
    "\(event.id)-a\(act + 1)" + (victim > 0 ? ".\(victim + 1)" : "")
  }

  static func groups(
    _ act: OutwardAct, _ number: Int, _ event: OutwardEvent
  ) -> [(id: String, group: OutwardAct.Many)] {
    act.groups.enumerated().map { ("\(event.id)-a\(number + 1)-g\($0.offset + 1)", $0.element) }
  }

  private func involvements(_ event: OutwardEvent) -> [[String: String]] {
    event.acts.enumerated().flatMap { number, act in
      act.involvements.enumerated().map { index, involved in
        [
          "2401_involvement_record_number": "\(event.id)-a\(number + 1)-i\(index + 1)",
          "2402_perpetrator": involved.id ?? "", "2403_event": event.id,
          "2404_act": Self.record(event, number, 0),
          "2409_degree_of_involvement": involved.degree.huridocs ?? "",
          "2412_type_of_perpetrator": codes.values([involved.kind], in: 24),
          "guvoh_perpetrator": involved.kind,
        ]
      }
    }
  }

  private func information(_ event: OutwardEvent) -> [[String: String]] {
    event.information.enumerated().map { number, told in
      [
        "2501_information_record_number": "\(event.id)-s\(number + 1)", "2502_source": told.id,
        "2503_event": event.id,
        "2509_source_connection_to_information":
          told.connection.huridocs ?? codes.values([told.code], in: 19),
        "2510_language_of_source_material": codes.values([told.language ?? ""], in: 14),
        "2511_date_of_source_material": HuridocsDates(told.told).initial,
        "2553_reliability_of_information": told.reliability.huridocs,
        "guvoh_source": told.code, "guvoh_language": told.language ?? "",
      ]
    }
  }

  private func intervention(
    _ one: OutwardIntervention, _ set: OutwardSet
  ) -> [String: String] {
    let events = Set(set.events.map(\.id))
    return [
      "2601_intervention_record_number": one.id,
      "2603_event": one.about.filter(events.contains).joined(separator: "|"),
      "2604_victim": one.about.filter { !events.contains($0) }.joined(separator: "|"),
      "2609_type_of_intervention": codes.values([one.what], in: 20),
      "2611_date_of_intervention": HuridocsDates(one.time).initial,
      "2672_location": one.place?.name ?? "", "guvoh_intervention": one.what,
      "guvoh_followed_by": one.results.joined(separator: "|"),
      "guvoh_followed_on": HuridocsDates(one.resultTime).initial,
    ]
  }

  private func chain(_ event: OutwardEvent) -> [[String: String]] {
    event.chain.enumerated().map { number, other in
      [
        "2201_chain_of_events_record_number": "\(event.id)-c\(number + 1)",
        "2202_event": event.id, "2203_related_event": other.id,
        "guvoh_relation": other.relation.rawValue,
      ]
    }
  }

  private func relation(_ relation: OutwardRelation) -> [String: String] {
    let dates = HuridocsDates(relation.time)
    return [
      "2301_biographic_details_record_number": relation.id, "2302_person": relation.of,
      "2303_related_person": relation.to, "2309_type_of_relationship": relation.what.huridocs ?? "",
      "2310_initial_date": dates.initial, "2311_final_date": dates.final,
      "guvoh_relation": relation.what.rawValue,
    ]
  }

  /// Each code of ours that stands in the tables: what it means, and what it is elsewhere.
  private func terms(_ set: OutwardSet) -> [[String: String]] {
    Self.used(in: set).map { code in
      let known = vocabulary[code]
      return [
        "code": code, "scheme": known?.scheme.rawValue ?? "",
        "label": vocabulary.label(code, in: tongue), "definition": known?.definition ?? "",
        "broader": known?.broader ?? "",
        "huridocs": codes.terms(of: code).map { "MT\($0.list) \($0.value)" }
          .joined(separator: "|"),
        "ilo_indicators_reported": known?.ilo.joined(separator: "|") ?? "",
        "palermo_elements_reported": known?.palermo.joined(separator: "|") ?? "",
      ]
    }
  }

  private static func used(in set: OutwardSet) -> [String] {
    var used: Set<String> = []
    for event in set.events {
      used.formUnion(event.codes + event.outcomes)
      used.formUnion(event.facilities + event.perpetrators)
      used.formUnion(event.information.map(\.code))
    }
    for one in set.interventions { used.formUnion([one.what] + one.results) }
    used.formUnion(set.organisations.map(\.what))
    return used.filter { !$0.isEmpty }.sorted()
  }
}
