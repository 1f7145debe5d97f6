internal import Casework

/// Where in the journal documents of each kind were changed last.
struct ViewChanges: Sendable {
  private var byKind: [DocumentKind: Int] = [:]
  private var ofAll: Int

  /// - Parameter sequence: up to here changes are known of no kind in particular.
  init(upTo sequence: Int) { ofAll = sequence }

  /// Takes in changes in the order of the journal.
  mutating func note(_ changes: [ViewChange]) {
    for change in changes {
      switch change {
      case .saved(let row): byKind[row.facts.kind] = row.sequence
      case .erased(_, let sequence): ofAll = sequence
      }
    }
  }

  /// The place of the last change of these kinds.
  func last(of kinds: [DocumentKind]) -> Int {
    kinds.reduce(ofAll) { max($0, byKind[$1] ?? 0) }
  }
}
