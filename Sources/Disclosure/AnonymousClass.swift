/// People who cannot be told apart by what is published of them.
package struct AnonymousClass: Sendable, Equatable {
  /// What is told of each of them, one word for each column; empty where nothing is told.
  package let words: [String]
  /// For each column whether it is told as it was, less exactly, or not.
  package let told: [Told]
  /// The rows of the records; at least k.
  package var rows: [Int]

  /// How exactly a column is told.
  package enum Told: String, Sendable, Codable { case exactly, coarsened, withheld }
}

/// A set of records divided into classes of at least k, and those of whom nothing is told.
///
/// Every figure that is published is a sum over whole classes. So a cell of any table, and the
/// difference of any two cells, is either 0 or at least k: no total gives a hidden cell away, and
/// none has to be hidden to protect another.
package struct AnonymousClasses: Sendable, Equatable {
  /// The least number of people in a class.
  package let k: Int
  /// The names of the columns.
  package let columns: [String]
  /// The classes, the largest first.
  package internal(set) var classes: [AnonymousClass]
  /// The rows of which nothing is told.
  package internal(set) var withheld: [Int]

  /// How many records are in classes.
  package var published: Int { classes.reduce(0) { $0 + $1.rows.count } }

  /// The share of all records of which nothing is told, 0...1.
  package var withheldShare: Double {
    let all = published + withheld.count
    return all == 0 ? 0 : Double(withheld.count) / Double(all)
  }

  /// For each column the share of published records for which it is told so, 0...1.
  package func share(_ told: AnonymousClass.Told) -> [Double] {
    columns.indices.map { column in
      let counted = classes.reduce(0) { $0 + ($1.told[column] == told ? $1.rows.count : 0) }
      return published == 0 ? 0 : Double(counted) / Double(published)
    }
  }
}
