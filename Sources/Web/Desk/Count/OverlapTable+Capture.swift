import Counting

extension OverlapTable {
  /// The overlaps of a capture table.
  init(_ table: CaptureTable) {
    lists = table.lists
    people = table.observed
    shared = table.lists.indices.map { row in
      table.lists.indices.map { column in table.onEvery([row, column]) }
    }
  }
}
