package import Counting
internal import Casework
internal import Store

/// The people of the vault with the lists that they are on.
///
/// A list is a value of a facet: of the person himself, or of a document that points to him. So the
/// channels by which reports about him came are lists, and so are the sources that name him.
package struct VaultLists: Sendable {
  /// The values of each facet that a person has.
  private let people: [[String: Set<String>]]

  /// The facets that could serve: two values or more, not more than a table may have lists.
  package var facets: [String] {
    var values: [String: Set<String>] = [:]
    for person in people { values.merge(person) { $0.union($1) } }
    return values.filter { (2...CaptureTable.mostLists).contains($0.value.count) }.keys.sorted()
  }

  /// The capture table whose lists are the values of a facet; `nil` for fewer than two.
  package func table(by facet: String) -> CaptureTable? {
    let lists = people.reduce(into: Set<String>()) { $0.formUnion($1[facet] ?? []) }.sorted()
    guard (2...CaptureTable.mostLists).contains(lists.count) else { return nil }
    var counted: [CaptureHistory: Int] = [:]
    for person in people {
      let on = person[facet] ?? []
      let bits = lists.indices.filter { on.contains(lists[$0]) }.reduce(UInt64(0)) {
        $0 | 1 << UInt64($1)
      }
      if bits != 0 { counted[CaptureHistory(bits), default: 0] += 1 }
    }
    return CaptureTable(lists: lists, counted: counted)
  }

  /// How many people there are.
  var count: Int { people.count }

  /// The lists of the people in a view, or of those who are let in.
  ///
  /// - Throws: what SQLite throws.
  init(_ view: CaseView, lets: (DocumentID) -> Bool = { _ in true }) throws {
    var people: [DocumentID: [String: Set<String>]] = [:]
    try view.facetsAround(.person) { person, facet in
      guard case .text(let text) = facet.value, !text.isEmpty else { return }
      people[person, default: [:]][facet.name, default: []].insert(text)
    }
    self.people = people.filter { lets($0.key) }.map(\.value)
  }
}

extension Session {
  /// The lists that the people of the vault are on.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func vaultLists() throws -> VaultLists {
    try require(.analyse)
    return try VaultLists(view())
  }
}
