internal import Casework
package import Language

/// Codes of ours in the micro-thesauri of HURIDOCS: `export/huridocs.csv`.
package struct HuridocsCodes: Sendable {
  /// A term of a micro-thesaurus.
  package struct Term: Hashable, Sendable {
    /// The number of the micro-thesaurus.
    package let list: Int
    /// The code in it.
    package let value: String
  }

  private let terms: [String: [Term]]
  /// The codes of which the file says that HURIDOCS has no term for them.
  package let local: Set<String>

  /// Reads the table.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles) throws(TableError) {
    let table = try CommaSeparated(
      files, path: "export/huridocs.csv", columns: ["code", "list", "value"])
    var (terms, local): ([String: [Term]], Set<String>) = ([:], [])
    for row in table.rows {
      if let list = Int(row["list"]) {
        terms[row["code"], default: []].append(Term(list: list, value: row["value"]))
      } else {
        local.insert(row["code"])
      }
    }
    (self.terms, self.local) = (terms, local)
  }

  /// The terms of a code; none for one that only we have.
  package func terms(of code: String) -> [Term] { terms[code] ?? [] }

  /// The codes that the table knows.
  package var known: Set<String> { local.union(terms.keys) }

  /// The values in one micro-thesaurus for several codes, each once, as HURIDOCS lists them: parted by `|`.
  func values(_ codes: [String], in list: Int) -> String {
    codes.flatMap { terms(of: $0) }.filter { $0.list == list }.map(\.value)
      .uniqued(by: \.self).joined(separator: "|")
  }
}

extension Event.Verification {
  /// The code of HURIDOCS micro-thesaurus 41.
  var huridocs: String {
    switch self {
    case .reported: "03"
    case .corroborated: "04"
    case .unlikely: "02"
    case .refuted: "01 03"
    }
  }
}

extension Information.Connection {
  /// The code of HURIDOCS micro-thesaurus 19; `nil` where the kind of source says more.
  var huridocs: String? {
    switch self {
    case .lived: "01 01"
    case .saw: "01 02"
    case .related: "02 01"
    case .served: "04"
    case .heard: "03"
    case .published: "03 01"
    case .unknown: nil
    }
  }
}

extension Relation.Kind {
  /// The code of HURIDOCS micro-thesaurus 21; `nil` for what it has no term for.
  var huridocs: String? {
    switch self {
    case .spouse: "01 01 01"
    case .sibling: "01 01 02"
    case .parent: "01 01 03"
    case .child: "01 01 04"
    case .relative: "01 01 05"
    case .friend: "01 02 01"
    case .coworker: "01 04 01"
    case .employer: "01 04 02"
    case .lawyer: "01 06 02 01"
    case .fellowPrisoner, .member, .leader, .samePerson: nil
    }
  }
}

/// Dates as HURIDOCS keeps them: a beginning, an end, and how exactly they are known (micro-thesaurus 48).
struct HuridocsDates {
  let initial: String
  let final: String
  let type: String

  /// Months at the finest, as every export of ours.
  init(_ time: Edtf?) {
    switch time {
    case nil: (initial, final) = ("", "")
    case .date(let date):
      initial = MonthText.of(date)
      final = initial
    case .interval(let start, let end): (initial, final) = (Self.text(start), Self.text(end))
    }
    let told = initial.isEmpty ? final : initial
    // Day and month are not told at all, or only the day.
    type = told.isEmpty ? "" : told.count > 4 ? "02" : "03"
  }

  private static func text(_ bound: Edtf.Bound) -> String {
    if case .date(let date) = bound { MonthText.of(date) } else { "" }
  }
}
