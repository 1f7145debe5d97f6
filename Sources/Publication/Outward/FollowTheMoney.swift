package import Casework
internal import Language
internal import FoundationEssentials

/// Entities of FollowTheMoney (schema 4), one JSON value a line.
///
/// Its readers drop a value that they do not understand without a word, so every value is written in the
/// form that they keep: dates as `2023-01`, countries in small letters, languages of three letters.
package struct FollowTheMoney: Sendable {
  /// An entity.
  package struct Entity: Encodable, Equatable, Sendable {
    /// Its name.
    package let id: String
    /// What it is.
    package let schema: String
    /// What is said of it.
    package let properties: [String: [String]]
  }

  private let vocabulary: Vocabulary

  /// A writer that gives codes their English words.
  package init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The entities of a set, in its order.
  package func entities(_ set: OutwardSet) -> [Entity] {
    set.people.map(person) + set.organisations.map(organisation)
      + set.events.flatMap { [event($0)] + places($0) + links($0) }
  }

  /// Entities as lines.
  package static func lines(_ entities: [Entity]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return entities.compactMap { try? encoder.encode($0) }
      .map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
  }

  private func person(_ person: OutwardPerson) -> Entity {
    entity(
      person.id, "Person",
      [
        "name": [person.name?.full ?? "Person \(person.id.prefix(8))"],
        "birthDate": [person.name?.born.flatMap(Self.date)].compactMap(\.self),
        "citizenship": person.citizenships.map { $0.lowercased() },
        "spokenLanguage": person.languages.map(LanguageCode.three).filter { $0.count == 3 },
      ])
  }

  private func organisation(_ one: OutwardOrganisation) -> Entity {
    entity(
      one.id, "Organization",
      [
        "name": Array(one.names.prefix(1)), "alias": Array(one.names.dropFirst()),
        "classification": [vocabulary.label(one.what, in: .english)],
        "country": [one.place?.country.lowercased()].compactMap(\.self),
        "address": [one.place?.name].compactMap(\.self),
      ])
  }

  private func event(_ event: OutwardEvent) -> Entity {
    let times = event.times.flatMap(Self.bounds)
    return entity(
      event.id, "Event",
      [
        "name": [title(event)], "startDate": times.prefix(1).map(\.0),
        "endDate": times.prefix(1).map(\.1), "summary": [event.wording].compactMap(\.self),
        "keywords": (event.codes + event.outcomes + event.facilities),
        "country": event.places.map { $0.country.lowercased() }.uniqued(by: \.self),
        "location": event.places.map(\.name), "involved": event.people,
        "addressEntity": event.places.map { addressID(event, $0) },
        "organizer": event.parties.map(\.id).uniqued(by: \.self),
        "recordId": [event.id],
        "notes": ["\(event.verification.rawValue), sources: \(event.sources)"]
          + event.amounts.map { "people: \($0.range)" },
      ])
  }

  private func title(_ event: OutwardEvent) -> String {
    let code = event.codes.first.map { vocabulary.label($0, in: .english) }
    return [code ?? "Event", event.places.first?.name, event.times.first.map(MonthText.of)]
      .compactMap(\.self).joined(separator: ", ")
  }

  private func places(_ event: OutwardEvent) -> [Entity] {
    event.places.map { place in
      entity(
        addressID(event, place), "Address",
        [
          "full": [place.name], "country": [place.country.lowercased()],
          "remarks": ["told as: \(place.precision.rawValue)"],
          "latitude": [place.coordinate.map { "\($0.latitude)" }].compactMap(\.self),
          "longitude": [place.coordinate.map { "\($0.longitude)" }].compactMap(\.self),
        ])
    }
  }

  private func addressID(_ event: OutwardEvent, _ place: OutwardPlace) -> String {
    "\(event.id)-\(place.id.filter { $0.isLetter || $0.isNumber })"
  }

  private func links(_ event: OutwardEvent) -> [Entity] {
    event.parties.flatMap { party in
      event.people.map { person in
        entity(
          "\(event.id)-\(party.id.prefix(8))-\(person.prefix(8))", "UnknownLink",
          ["subject": [party.id], "object": [person], "role": [party.degree.rawValue]])
      }
    }.uniqued(by: \.id)
  }

  private func entity(
    _ id: String, _ schema: String, _ properties: [String: [String]]
  ) -> Entity {
    Entity(
      id: id, schema: schema,
      properties: properties.mapValues { $0.filter { !$0.isEmpty }.uniqued(by: \.self) }
        .filter { !$0.value.isEmpty })
  }

  private static func date(_ text: String) -> String? { Edtf(text).map(MonthText.of) }

  private static func bounds(_ time: Edtf) -> [(String, String)] {
    switch time {
    case .date(let date): [(MonthText.of(date), MonthText.of(date))]
    case .interval(.date(let start), .date(let end)): [(MonthText.of(start), MonthText.of(end))]
    case .interval: []
    }
  }
}
