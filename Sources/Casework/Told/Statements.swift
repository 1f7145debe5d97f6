/// A value that somebody tells; two tellers may mean the same by different values.
package protocol Tellable: Codable, Hashable, Sendable {
  /// Whether both may be true of one thing, as "1,060" and "more than a thousand" may.
  func mayMean(_ other: Self) -> Bool
}

extension Tellable {
  /// The same thing only when it is the same value.
  package func mayMean(_ other: Self) -> Bool { self == other }
}

/// A value with the source that gave it and the words it came from.
package struct Told<Value: Tellable>: Codable, Hashable, Sendable {
  /// The value as it was understood.
  package var value: Value
  /// Who told it.
  package var source: Source
  /// The words it came from, as written; the reading may be wrong and the words stay.
  package var words: String

  /// A told value.
  package init(_ value: Value, _ source: Source, words: String = "") {
    self.value = value
    self.source = source
    self.words = words
  }
}

/// What several sources say of one thing, side by side; none is overwritten by another.
package struct Statements<Value: Tellable>: Hashable, Sendable {
  /// What was told, in the order in which it was recorded.
  package private(set) var told: [Told<Value>]

  /// What sources say; each saying once.
  package init(_ told: [Told<Value>] = []) {
    self.told = []
    for one in told { add(one) }
  }

  /// Adds what another source says; what the same source said in the same words is there already.
  package mutating func add(_ one: Told<Value>) {
    if !told.contains(one) { told.append(one) }
  }

  /// Whether nobody said anything.
  package var isEmpty: Bool { told.isEmpty }

  /// The different values, in the order in which they came.
  package var values: [Value] {
    var seen: Set<Value> = []
    return told.map(\.value).filter { seen.insert($0).inserted }
  }

  /// How the sources stand to one another.
  package var agreement: Agreement {
    let values = values
    guard told.count > 1 else { return told.isEmpty ? .silent : .single }
    guard values.count > 1 else { return .same }
    let isOpen = values.indices.allSatisfy { left in
      values[left...].allSatisfy { values[left].mayMean($0) }
    }
    return isOpen ? .compatible : .differing
  }
}

/// How several sources of one value stand to one another.
package enum Agreement: String, Sendable, CaseIterable {
  /// Nobody says anything.
  case silent
  /// One source says it.
  case single
  /// All say the same.
  case same
  /// They say different things which may be true together.
  case compatible
  /// At least two cannot both be true.
  case differing
}

extension Statements: Codable {
  /// Reads the list.
  ///
  /// - Throws: `DecodingError`.
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Told<Value>].self))
  }

  /// Writes the list.
  ///
  /// - Throws: what the encoder throws.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(told)
  }
}
