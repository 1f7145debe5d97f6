import Counting
import Desk

extension FormTrouble {
  /// What is wrong with a table, with row and column.
  init(_ error: CountingError) {
    let refusal = CountingRefusal(error)
    self.init("table", refusal.code)
    values = refusal.values
  }
}
