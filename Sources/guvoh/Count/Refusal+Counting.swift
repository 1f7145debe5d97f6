import Counting
import Desk

extension Refusal {
  /// The refusal of a table that cannot be counted, with row and column where there are some.
  init(_ error: CountingError) {
    let refusal = CountingRefusal(error)
    self.init(
      code: refusal.code, status: error == .badRange ? .usage : .badData, values: refusal.values)
  }
}
