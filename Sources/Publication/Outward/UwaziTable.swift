package import Casework
package import Language

/// The table that Uwazi takes in: `Title` first, values of a list parted by `|`, places as `lat|lon`.
package struct UwaziTable: Sendable {
  /// The columns, which are the names of the properties of the template.
  package static let columns = [
    "Title", "Id", "Date", "Country", "Place", "Geolocation_geolocation", "Place told as",
    "What was done",
    "What came of it", "Kind of place", "By whom", "People at least", "People at most", "Checked",
    "Sources", "Wording",
  ]

  private let vocabulary: Vocabulary
  private let tongue: Tongue

  /// A writer that gives codes their words in `tongue`.
  package init(_ vocabulary: Vocabulary, in tongue: Tongue) {
    self.vocabulary = vocabulary
    self.tongue = tongue
  }

  /// A row for each event.
  package func table(_ set: OutwardSet) -> PlainTable {
    var table = PlainTable(columns: Self.columns)
    for event in set.events { table.add(row(event)) }
    return table
  }

  private func words(_ codes: [String]) -> String {
    codes.map { vocabulary.label($0, in: tongue).replacing("|", with: "/") }.joined(separator: "|")
  }

  private func row(_ event: OutwardEvent) -> [String: String] {
    let title = [
      event.codes.first.map { vocabulary.label($0, in: tongue) }, event.places.first?.name,
      event.times.first.map(MonthText.of),
    ].compactMap(\.self).joined(separator: ", ")
    let point = event.places.first?.coordinate
    return [
      "Title": title.isEmpty ? event.id : title, "Id": event.id,
      "Date": event.times.first.map(MonthText.of) ?? "",
      "Country": event.places.map(\.country).uniqued(by: \.self).joined(separator: "|"),
      "Place": event.places.map(\.name).joined(separator: "|"),
      "Geolocation_geolocation": point.map { "\($0.latitude)|\($0.longitude)" } ?? "",
      "Place told as": event.places.first?.precision.rawValue ?? "",
      "What was done": words(event.codes), "What came of it": words(event.outcomes),
      "Kind of place": words(event.facilities), "By whom": words(event.perpetrators),
      "People at least": event.amounts.compactMap(\.lower).max().map(String.init) ?? "",
      "People at most": event.amounts.compactMap(\.upper).max().map(String.init) ?? "",
      "Checked": event.verification.rawValue, "Sources": String(event.sources),
      "Wording": event.wording ?? "",
    ]
  }
}

/// The plain table of events for spreadsheets, with codes as codes.
package enum EventTable {
  /// The columns.
  package static let columns = [
    "id", "date", "place", "place_name", "place_precision", "country", "latitude", "longitude",
    "codes", "outcomes", "facilities", "perpetrators", "people", "people_lower", "people_upper",
    "verification", "sources", "wording",
  ]

  /// A row for each event.
  package static func table(_ set: OutwardSet) -> PlainTable {
    var table = PlainTable(columns: columns)
    for event in set.events { table.add(row(event)) }
    return table
  }

  private static func row(_ event: OutwardEvent) -> [String: String] {
    let place = event.places.first
    return [
      "id": event.id, "date": event.times.map(MonthText.of).joined(separator: ";"),
      "place": event.places.map(\.id).joined(separator: ";"), "place_name": place?.name ?? "",
      "place_precision": place?.precision.rawValue ?? "", "country": place?.country ?? "",
      "latitude": place?.coordinate.map { "\($0.latitude)" } ?? "",
      "longitude": place?.coordinate.map { "\($0.longitude)" } ?? "",
      "codes": event.codes.joined(separator: ";"),
      "outcomes": event.outcomes.joined(separator: ";"),
      "facilities": event.facilities.joined(separator: ";"),
      "perpetrators": event.perpetrators.joined(separator: ";"),
      "people": event.people.joined(separator: ";"),
      "people_lower": event.amounts.compactMap(\.lower).min().map(String.init) ?? "",
      "people_upper": event.amounts.compactMap(\.upper).max().map(String.init) ?? "",
      "verification": event.verification.rawValue, "sources": String(event.sources),
      "wording": event.wording ?? "",
    ]
  }
}
