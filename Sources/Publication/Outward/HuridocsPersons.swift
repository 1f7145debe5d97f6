internal import Casework

/// Person records: individuals, organisations, groups and sources are all of one format (09).
extension HuridocsTables {
  /// The person records of a set, each once.
  func persons(_ set: OutwardSet) -> [[String: String]] {
    let groups = set.events.flatMap { event in
      event.acts.enumerated().flatMap { number, act in Self.groups(act, number, event) }
    }
    let sources = set.events.flatMap(\.information).uniqued(by: \.id)
    return set.people.map(person) + set.organisations.map(organisation)
      + groups.map { self.group($0.id, $0.group) } + sources.map(source)
  }

  private func person(_ person: OutwardPerson) -> [String: String] {
    [
      "0901_person_record_number": person.id, "0902_counting_unit": "01",
      "0903_name": person.name?.full ?? "",
      "0941_citizenship": codes.values(person.citizenships, in: 15),
      "0945_language": codes.values(person.languages, in: 14), "guvoh_what": "person",
      "guvoh_citizenship": person.citizenships.joined(separator: "|"),
      "guvoh_languages": person.languages.joined(separator: "|"),
    ]
  }

  private func organisation(_ one: OutwardOrganisation) -> [String: String] {
    [
      "0901_person_record_number": one.id, "0902_counting_unit": "03",
      "0903_name": one.names.first ?? "",
      "0904_other_names": one.names.dropFirst().joined(separator: "|"),
      "0972_location": one.place?.name ?? "", "guvoh_what": "organisation",
      "guvoh_kind": one.what,
    ]
  }

  /// Many stay one record with a count, as each source gives it.
  private func group(_ id: String, _ group: OutwardAct.Many) -> [String: String] {
    [
      "0901_person_record_number": id, "0902_counting_unit": "03",
      "0931_number_of_persons_in_group": group.amounts.map(\.range).joined(separator: "|"),
      "0941_citizenship": codes.values(group.citizenships, in: 15), "guvoh_what": "group",
      "guvoh_citizenship": group.citizenships.joined(separator: "|"),
      "guvoh_count_at_least": group.amounts.compactMap(\.lower).min().map(String.init) ?? "",
      "guvoh_count_at_most": group.amounts.compactMap(\.upper).max().map(String.init) ?? "",
    ]
  }

  private func source(_ source: OutwardInformation) -> [String: String] {
    [
      "0901_person_record_number": source.id, "0903_name": source.name,
      "0953_reliability_as_source": source.reliability.huridocs, "guvoh_what": "source",
      "guvoh_kind": source.code,
    ]
  }
}
