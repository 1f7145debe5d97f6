/// A check with a known answer: the members of one list, predicted from the other lists alone.
package struct HeldList: Equatable, Sendable {
  /// The name of the list.
  package let list: String
  /// How many persons are really on it.
  package let members: Int
  /// How many of those are on another list too: what the prediction sees.
  package let seen: Int
  /// The prediction; nil where the others overlap too little within it.
  package let predicted: Double?
  /// Its range.
  package let interval: Interval?

  /// Whether the truth lies in the range; nil where there is none.
  package var holds: Bool? {
    interval.map { $0.low <= Double(members) && Double(members) <= $0.high }
  }

  /// The check of every list of a table with four lists or more.
  package static func all(of table: CaptureTable, level: Double = 0.95) -> [HeldList] {
    guard table.lists.count >= 4, table.lists.count <= 12 else { return [] }
    return table.lists.indices.map { list in
      // Among the members of the list, those on no other list are its unseen, and they are known.
      var within: [CaptureHistory: Int] = [:]
      for (history, count) in zip(table.histories, table.counts) where history.isOn(list) {
        within[history] = count
      }
      let slice = CaptureTable(lists: table.lists, counted: within).without([list])
      let gate = Gate(slice)
      let envelope =
        gate.refusals.isEmpty && gate.table.lists.count >= 3
        ? ModelEnvelope(gate.table, level: level, most: 80) : nil
      return HeldList(
        list: table.lists[list], members: table.sizes[list], seen: slice.observed,
        predicted: envelope?.estimate, interval: envelope?.interval)
    }
  }
}
