package import Language

/// How like two people are by name and birth alone: an order for a queue that a person works off.
///
/// A case book holds too few people to learn chances from, so the weights are fixed; the score is no
/// probability, and nothing is joined by it.
package struct Likeness: Equatable, Sendable {
  /// What comparing the names gave.
  package let name: NameComparison.Result
  /// How the dates of birth agree.
  package let birth: Birth
  /// From 0 to 1, for the order of the queue.
  package let score: Double

  /// How two dates of birth agree; the raw value is the key of its words.
  package enum Birth: String, CaseIterable, Codable, Sendable {
    case missing = "birth-missing"
    case same = "birth-same"
    case swapped = "birth-swapped"
    case near = "birth-near"
    case partly = "birth-partly"
    case nearYear = "birth-near-year"
    case far = "birth-far"
    case different = "birth-different"
  }

  init(name: NameComparison.Result, birth: Birth) {
    self.name = name
    self.birth = birth
    let bounded = min(max(name.score, 1e-4), 1 - 1e-4)
    // Twins share the date of birth, and clerks' years many more: no date makes up for another name.
    let weight = name.score < 0.2 ? min(birth.weight, 0) : birth.weight
    let odds = bounded / (1 - bounded) * exponential(weight)
    score = odds / (1 + odds)
  }
}

extension Likeness.Birth {
  /// The agreement of two dates as EDTF or as lists write them.
  init(_ left: String?, _ right: String?) {
    let left = left.map { LinkDate.packed(Array($0.utf8)[...]) } ?? LinkDate.none
    let right = right.map { LinkDate.packed(Array($0.utf8)[...]) } ?? LinkDate.none
    self = Self.allCases[Int(LinkDate.level(left, right))]
  }

  /// What it adds to the logarithm of the odds.
  fileprivate var weight: Double {
    switch self {
    case .missing: 0
    case .same: 3
    case .swapped: 2
    case .near: 1.5
    case .partly: 0.5
    case .nearYear: -0.5
    case .far: -3
    case .different: -5
    }
  }
}

/// People by name and birth, so that those who may be one are found without comparing all with all.
package struct PeopleIndex: Sendable {
  /// Two people who may be one.
  package struct Pair: Equatable, Sendable {
    /// The numbers of the people, the smaller first.
    package let left, right: Int
    /// How like they are.
    package let likeness: Likeness
  }

  private struct Entry {
    let name: Int32
    let born: String?
    let keys: Set<UInt32>
  }

  /// People who share one word only are compared while no more than this many bear it.
  private static let most = 200

  private let tables: NameTables
  private var book: NameBook
  private var entries: [Entry] = []
  private var bearers: [UInt32: [Int]] = [:]

  /// Nobody yet.
  package init(tables: NameTables) {
    self.tables = tables
    book = NameBook(tables: tables)
  }

  /// Adds somebody; people are numbered from 0.
  package mutating func add(name: String, born: String?) {
    let entry = read(name, born)
    for key in entry.keys { bearers[key, default: []].append(entries.count) }
    entries.append(entry)
  }

  private mutating func read(_ name: String, _ born: String?) -> Entry {
    let keys = NameParts(name, tables: tables).words.flatMap { [$0.keys.x, $0.keys.y] }
    return Entry(name: book.number(name), born: born, keys: Set(keys).subtracting([0]))
  }

  /// Who may be the one of that name and birth, the likest first.
  package mutating func like(
    name: String, born: String?, least: Double = 0.3, most: Int = 20
  ) -> [(person: Int, likeness: Likeness)] {
    let entry = read(name, born)
    let found = sharing(entry, before: entries.count).map { ($0, likeness(entry, entries[$0])) }
    return Array(
      found.filter { $0.1.score >= least }
        .sorted { ($1.1.score, $0.0) < ($0.1.score, $1.0) }.prefix(most))
  }

  /// The pairs who may be one, the likest first.
  package mutating func pairs(least: Double = 0.3) -> [Pair] {
    var pairs: [Pair] = []
    for right in entries.indices {
      for left in sharing(entries[right], before: right) {
        let likeness = likeness(entries[left], entries[right])
        if likeness.score >= least {
          pairs.append(Pair(left: left, right: right, likeness: likeness))
        }
      }
    }
    return pairs.sorted {
      ($1.likeness.score, $0.left, $0.right) < ($0.likeness.score, $1.left, $1.right)
    }
  }

  private mutating func likeness(_ left: Entry, _ right: Entry) -> Likeness {
    Likeness(name: book.compare(left.name, right.name), birth: .init(left.born, right.born))
  }

  /// The people before a number who share a word with somebody; a frequent word alone is not enough.
  private func sharing(_ entry: Entry, before end: Int) -> [Int] {
    var shared: [Int: Int] = [:]
    for key in entry.keys {
      let bearers = bearers[key] ?? []
      for person in bearers where person < end {
        shared[person, default: 0] += bearers.count <= Self.most ? 2 : 1
      }
    }
    return shared.filter { $0.value >= 2 }.keys.sorted()
  }
}
