package import Language

/// A code of the vocabulary, or a word of an import that is in no vocabulary and is kept as it is.
package struct Code: Tellable, ExpressibleByStringLiteral {
  /// The code.
  package let text: String

  /// A code.
  package init(_ text: String) { self.text = text }
  /// A code that stands in the source.
  package init(stringLiteral text: String) { self.text = text }

  /// Reads the bare text.
  ///
  /// - Throws: `DecodingError`.
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the bare text.
  ///
  /// - Throws: what the encoder throws.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Edtf: Tellable {
  /// Whether both may speak of the same time.
  package func mayMean(_ other: Edtf) -> Bool { mayMeet(other) }
}

/// A place as somebody named it: in the gazetteer, in the vault, or only in words.
package struct PlaceMention: Tellable {
  /// The id in the gazetteer, or the document of a place that the team made.
  package var place: PlaceName?
  /// How the source wrote it.
  package var written: String
  /// How exactly it is known.
  package var precision: Precision

  /// What a mention points to.
  package enum PlaceName: Hashable, Sendable {
    /// A row of the gazetteer.
    case listed(String)
    /// A place of the vault.
    case kept(DocumentID)
  }

  /// How exactly a place is known.
  package enum Precision: String, Codable, CaseIterable, Sendable {
    case exact, facility, town, district, region, country, unknown
  }

  /// A mention with every fact given.
  package init(_ written: String, place: PlaceName? = nil, precision: Precision = .unknown) {
    self.written = written
    self.place = place
    self.precision = precision
  }

  /// Two spellings of one listed place mean the same; two places may be one when either is only words.
  package func mayMean(_ other: PlaceMention) -> Bool {
    guard let place, let theirs = other.place else { return true }
    return place == theirs
  }
}

extension PlaceMention.PlaceName: Codable {
  /// The text for files and facets: the id of the gazetteer, or the name of the document.
  package var text: String {
    switch self {
    case .listed(let id): id
    case .kept(let document): document.description
    }
  }

  /// A place from that text: ids of the gazetteer hold a colon, names of documents never do.
  package init(_ text: String) {
    if let document = DocumentID(text) { self = .kept(document) } else { self = .listed(text) }
  }

  /// Reads the text.
  ///
  /// - Throws: `DecodingError`.
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the text.
  ///
  /// - Throws: what the encoder throws.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// How many, as a range: a source that says "several hundred" gives no single number.
package struct Amount: Tellable {
  /// At least so many; `nil` when nobody said.
  package let lower: Int?
  /// At most so many; `nil` when nobody said.
  package let upper: Int?
  /// What is counted: a code of the vocabulary's scheme `unit`.
  package let unit: String

  /// An amount; `nil` for a negative one and for a range that is turned round.
  package init?(lower: Int?, upper: Int?, unit: String = "U_PERSON") {
    if let lower, lower < 0 { return nil }
    if let upper, upper < lower ?? 0 { return nil }
    self.lower = lower
    self.upper = upper
    self.unit = unit
  }

  /// So many of something with so many in each: 20 buses with 53 men are 1,060, or `nil` beyond all sense.
  package init?(_ count: Int, times each: Int, unit: String = "U_PERSON") {
    let (product, isTooMuch) = count.multipliedReportingOverflow(by: each)
    guard count >= 0, each >= 0, !isTooMuch else { return nil }
    self.init(lower: product, upper: product, unit: unit)
  }

  /// Two ranges may mean the same when they overlap.
  package func mayMean(_ other: Amount) -> Bool {
    unit == other.unit && (lower ?? 0) <= (other.upper ?? .max)
      && (other.lower ?? 0) <= (upper ?? .max)
  }

  /// `1060`, `300–999`, `≥ 1000`, `≤ 50`.
  package var range: String {
    switch (lower, upper) {
    case (let lower?, let upper?): lower == upper ? "\(lower)" : "\(lower)–\(upper)"
    case (let lower?, nil): "≥ \(lower)"
    case (nil, let upper?): "≤ \(upper)"
    case (nil, nil): "?"
    }
  }

  private enum Key: String, CodingKey { case lower, upper, unit }

  /// Reads an amount, and refuses what `init?` refuses.
  ///
  /// - Throws: `DecodingError`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let amount = Amount(
      lower: try container.decodeIfPresent(Int.self, forKey: .lower),
      upper: try container.decodeIfPresent(Int.self, forKey: .upper),
      unit: try container.decode(String.self, forKey: .unit))
    guard let amount else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an amount"))
    }
    self = amount
  }
}
