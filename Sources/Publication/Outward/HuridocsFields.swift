internal import Casework
internal import FoundationEssentials

/// The fields of the formats that an export fills, and the descriptor that explains them.
package enum HuridocsFields {
  /// The tables with their columns; a number of HURIDOCS stands first, its micro-thesaurus behind it.
  static let all: [(table: String, format: String, fields: [(name: String, list: Int?)])] = [
    (
      "events", "01 Event",
      [
        ("0101_event_record_number", nil), ("0102_event_title", nil),
        ("0111_geographical_term", 15), ("0113_initial_date", nil),
        ("0113_1_initial_date_type", 48), ("0114_final_date", nil),
        ("0114_1_final_date_type", 48), ("0115_event_description", nil),
        ("0151_violation_status", 41), ("0173_location", nil), ("guvoh_country", nil),
        ("guvoh_places", nil), ("guvoh_place_precision", nil), ("guvoh_other_dates", nil),
        ("guvoh_verification", nil),
      ]
    ),
    (
      "persons", "09 Person",
      [
        ("0901_person_record_number", nil), ("0902_counting_unit", 7), ("0903_name", nil),
        ("0904_other_names", nil), ("0931_number_of_persons_in_group", nil),
        ("0941_citizenship", 15), ("0945_language", 14), ("0953_reliability_as_source", 42),
        ("0972_location", nil), ("guvoh_what", nil), ("guvoh_kind", nil),
        ("guvoh_citizenship", nil), ("guvoh_languages", nil), ("guvoh_count_at_least", nil),
        ("guvoh_count_at_most", nil),
      ]
    ),
    (
      "acts", "21 Act, with 3117 and 3311 of its details",
      [
        ("2101_act_record_number", nil), ("2102_victim", nil), ("2103_event", nil),
        ("2109_type_of_act", 4), ("2111_initial_date", nil), ("2111_1_initial_date_type", 48),
        ("2114_method_of_violence", 5), ("2121_final_date", nil),
        ("2121_1_final_date_type", 48), ("2123_status_at_end_of_act", 25),
        ("2153_type_of_location", 17), ("3117_type_of_language", 33),
        ("3311_statements_signed", 36), ("guvoh_codes", nil), ("guvoh_outcomes", nil),
        ("guvoh_facilities", nil),
      ]
    ),
    (
      "involvements", "24 Involvement",
      [
        ("2401_involvement_record_number", nil), ("2402_perpetrator", nil),
        ("2403_event", nil), ("2404_act", nil), ("2409_degree_of_involvement", 18),
        ("2412_type_of_perpetrator", 24), ("guvoh_perpetrator", nil),
      ]
    ),
    (
      "information", "25 Information",
      [
        ("2501_information_record_number", nil), ("2502_source", nil), ("2503_event", nil),
        ("2509_source_connection_to_information", 19),
        ("2510_language_of_source_material", 14), ("2511_date_of_source_material", nil),
        ("2553_reliability_of_information", 42), ("guvoh_source", nil),
        ("guvoh_language", nil),
      ]
    ),
    (
      "interventions", "26 Intervention",
      [
        ("2601_intervention_record_number", nil), ("2603_event", nil), ("2604_victim", nil),
        ("2609_type_of_intervention", 20), ("2611_date_of_intervention", nil),
        ("2672_location", nil), ("guvoh_intervention", nil), ("guvoh_followed_by", nil),
        ("guvoh_followed_on", nil),
      ]
    ),
    (
      "chain_of_events", "22 Chain of Events",
      [
        ("2201_chain_of_events_record_number", nil), ("2202_event", nil),
        ("2203_related_event", nil), ("guvoh_relation", nil),
      ]
    ),
    (
      "biographic_details", "23 Biographic Details",
      [
        ("2301_biographic_details_record_number", nil), ("2302_person", nil),
        ("2303_related_person", nil), ("2309_type_of_relationship", 21),
        ("2310_initial_date", nil), ("2311_final_date", nil), ("guvoh_relation", nil),
      ]
    ),
    (
      "terms", "Local lists of terms",
      [
        ("code", nil), ("scheme", nil), ("label", nil), ("definition", nil), ("broader", nil),
        ("huridocs", nil), ("ilo_indicators_reported", nil),
        ("palermo_elements_reported", nil),
      ]
    ),
  ]

  /// Which column of a table points to which table.
  static let references: [(table: String, column: String, to: String)] = [
    ("acts", "2102_victim", "persons"), ("acts", "2103_event", "events"),
    ("involvements", "2402_perpetrator", "persons"), ("involvements", "2403_event", "events"),
    ("involvements", "2404_act", "acts"), ("information", "2502_source", "persons"),
    ("information", "2503_event", "events"), ("chain_of_events", "2202_event", "events"),
    ("chain_of_events", "2203_related_event", "events"),
    ("biographic_details", "2302_person", "persons"),
    ("biographic_details", "2303_related_person", "persons"),
  ]

  /// The names of the columns of a table.
  package static func columns(of table: String) -> [String] {
    all.first { $0.table == table }?.fields.map(\.name) ?? []
  }

  /// The descriptor of the tables (Frictionless Data Package 1.0).
  ///
  /// - Throws: what the encoder throws.
  package static func descriptor() throws -> String {
    try text([
      "name": .text("guvoh-huridocs"), "profile": .text("tabular-data-package"),
      "title": .text("Events in the HURIDOCS Events Standard Formats"),
      "description": .text(
        """
        Indicators reported by sources; no finding. Several values in a cell are parted by |. Dates are \
        months, places towns at the finest. Columns that begin with guvoh_ are local lists; terms.csv says \
        what their codes mean.
        """),
      "resources": .list(all.map(resource)),
    ])
  }

  private static func resource(
    _ one: (table: String, format: String, fields: [(name: String, list: Int?)])
  ) -> JSONTree {
    let keys = references.filter { $0.table == one.table }.map { key -> JSONTree in
      [
        "fields": .text(key.column),
        "reference": [
          "resource": .text(key.to), "fields": .text(columns(of: key.to).first ?? ""),
        ],
      ]
    }
    return [
      "name": .text(one.table), "path": .text(one.table + ".csv"), "title": .text(one.format),
      "profile": .text("tabular-data-resource"), "encoding": .text("utf-8"),
      "mediatype": .text("text/csv"),
      "schema": [
        "fields": .list(one.fields.map(field)), "primaryKey": .text(one.fields.first?.name ?? ""),
        "foreignKeys": .list(keys), "missingValues": .list([.text("")]),
      ],
    ]
  }

  private static func field(_ field: (name: String, list: Int?)) -> JSONTree {
    let about = field.list.map { "Codes of HURIDOCS micro-thesaurus \($0)" }
    return [
      "name": .text(field.name), "type": .text("string"), "description": .text(about ?? ""),
    ]
  }

  /// All tables as one JSON value: `{"schema":"guvoh.huridocs/1","events":[{…}],…}`.
  ///
  /// - Throws: what the encoder throws.
  package static func json(_ tables: [HuridocsTables.Named]) throws -> String {
    var value: [String: JSONTree] = ["schema": .text("guvoh.huridocs/1")]
    for one in tables {
      value[one.name] = .list(
        one.table.rows.map { row in
          let cells = zip(one.table.columns, row).filter { !$0.1.isEmpty }
          return .object(
            Dictionary(
              cells.map { ($0.0, .text($0.1)) }, uniquingKeysWith: { first, _ in first }))
        })
    }
    return try text(.object(value))
  }

  private static func text(_ tree: JSONTree) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(tree), as: UTF8.self) + "\n"
  }
}
