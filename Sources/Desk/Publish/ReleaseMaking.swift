package import Casework
package import Disclosure

/// Makes figures out of records: classes of at least k, beside what was published before.
package struct ReleaseMaking: Sendable {
  /// What is counted.
  package let unit: PublicRelease.Unit
  /// The least number in a cell.
  package let k: Int
  /// The least number of outcomes told of people who otherwise look alike.
  package let leastValues: Int
  private let parents: [String: [String: String]]
  /// The town around each facility, which is told in its place.
  private let towns: [String: String]

  /// A maker with the vocabulary and the places of the program.
  package init(
    _ unit: PublicRelease.Unit, k: Int, leastValues: Int = 2, vocabulary: Vocabulary,
    gazetteer: Gazetteer
  ) {
    self.unit = unit
    self.k = k
    self.leastValues = leastValues
    let codes = vocabulary.codes.compactMap { code in code.broader.map { (code.code, $0) } }
    let places = gazetteer.places.compactMap { place -> (String, String)? in
      if let parent = place.parent { return (place.id, parent) }
      // A country of the table is where its own chain ends.
      return place.country.isEmpty || place.what == "country"
        ? nil : (place.id, "c:" + place.country)
    }
    towns = Dictionary(
      gazetteer.places.filter(\.isFacility).map { place in
        (place.id, gazetteer.chain(place.id).first { !$0.isFacility }?.id ?? "")
      }, uniquingKeysWith: { first, _ in first })
    parents = [
      "tactic": Dictionary(codes, uniquingKeysWith: { first, _ in first }),
      "place": Dictionary(places, uniquingKeysWith: { first, _ in first }),
    ]
  }

  /// A register before the first release of this unit.
  package var emptyRegister: ReleaseRegister { ReleaseRegister(k: k, columns: unit.columns) }

  private var plans: [ReleaseRegister.ColumnPlan] {
    unit.columns.map { column in
      ReleaseRegister.ColumnPlan(
        name: column,
        coarsening: ["received", "month"].contains(column)
          ? .date : parents[column].map { .parents($0) } ?? .none,
        leastValues: column == "outcome" ? leastValues : nil)
    }
  }

  /// Publishes what can be published of records, beside what was.
  ///
  /// - Throws: `DisclosureError`; then nothing of the register changed.
  package func release(
    _ records: [PublicRecord], into register: inout ReleaseRegister
  ) throws(DisclosureError) -> ReleaseRegister.Account {
    guard register.k == k else { throw .foreignRegister }
    let columns = unit.columns.enumerated().map { column, name in
      records.map { record in
        let value = record.values[column]
        return name == "place" ? towns[value] ?? value : value
      }
    }
    return try register.release(ids: records.map(\.id), values: columns, plans: plans)
  }

  /// The cells whose month lies in a period; all of them without one.
  ///
  /// A cell is a whole class, so what is left out is 0 or at least k as well. A cell that does not tell its
  /// month is in no period.
  package func cells(
    of register: ReleaseRegister, from: String, to: String
  ) -> [(place: Int, cell: PublicRelease.Cell)] {
    register.cells.enumerated().compactMap { place, cell in
      guard isWithin(cell.words.first ?? "", from, to) else { return nil }
      return (place, PublicRelease.Cell(words: cell.words, count: cell.count))
    }.sorted { left, right in
      left.1.count != right.1.count
        ? left.1.count > right.1.count : left.1.words.lexicographicallyPrecedes(right.1.words)
    }
  }

  /// Whether the month of a record or a cell lies in a period.
  package func isWithin(_ month: String, _ from: String, _ to: String) -> Bool {
    if from.isEmpty && to.isEmpty { return true }
    guard !month.isEmpty else { return false }
    // A year that is told without its months lies in a period that holds all of it.
    let (first, last) = month.count == 4 ? (month + "-01", month + "-12") : (month, month)
    return (from.isEmpty || first >= from) && (to.isEmpty || last <= to)
  }

  /// A release of a prepared table: no vault behind it, and a register of its own.
  ///
  /// - Throws: `DisclosureError`, `ExportError.nothing`.
  package func release(
    prepared records: [PublicRecord], title: String, day: String
  ) throws -> PublicRelease {
    guard !records.isEmpty else { throw ExportError.nothing }
    var register = emptyRegister
    let account = try release(records, into: &register)
    guard !register.cells.isEmpty else {
      throw DisclosureError.tooFewRecords(records.count, k: k)
    }
    return PublicRelease(
      title: title, day: day, unit: unit, k: k, columns: unit.columns,
      cells: cells(of: register, from: "", to: "").map(\.cell),
      account: .init(
        records: records.count, published: account.new, withheld: account.withheld, stayed: [:],
        repeats: 0))
  }
}
