/// The innermost loops of the sampler, on rows of classes four at a time.
///
/// Loads are unchecked: a row is `missing.count` numbers, a multiple of four, and there is one row
/// of odds for each list and one of shares for each history, as `ClassChain.init` makes them.
enum ClassRows {
  private typealias Four = SIMD4<Double>
  private static let bytes = MemoryLayout<Four>.stride

  /// Divides each class of `row` by 1 + odds for every list.
  static func divide(_ row: inout [Double], byOneMore odds: [Double]) {
    let width = row.count * MemoryLayout<Double>.stride
    let rows = row.isEmpty ? 0 : odds.count / row.count
    let odds = unsafe odds.span.bytes
    var span = row.mutableSpan
    var row = unsafe span.mutableBytes
    for block in stride(from: 0, to: width, by: bytes) {
      var left = unsafe row.unsafeLoadUnaligned(fromByteOffset: block, as: Four.self)
      var product = Four(repeating: 1)
      for list in 0..<rows {
        let offset = list * width + block
        let some = unsafe odds.unsafeLoadUnaligned(
          fromUncheckedByteOffset: offset, as: Four.self)
        product *= 1 + some
        // Sixteen odds of 2^52 are still a finite product.
        if list & 15 == 15 { (left, product) = (left / product, Four(repeating: 1)) }
      }
      row.storeBytes(of: left / product, toByteOffset: block, as: Four.self)
    }
  }

  /// The share of each history in each class: its `missing` times the odds of the history's lists.
  static func multiply(
    _ odds: [Double], _ missing: [Double], _ starts: [Int], _ members: [Int],
    into shares: inout [Double], sums: inout [Double]
  ) {
    let width = missing.count * MemoryLayout<Double>.stride
    let (odds, missing) = unsafe (odds.span.bytes, missing.span.bytes)
    var span = shares.mutableSpan
    var shares = unsafe span.mutableBytes
    for history in sums.indices {
      let lists = starts[history]..<starts[history + 1]
      var total = Four.zero
      for block in stride(from: 0, to: width, by: bytes) {
        var share = unsafe missing.unsafeLoadUnaligned(
          fromUncheckedByteOffset: block, as: Four.self)
        for place in lists {
          let offset = members[place] * width + block
          share *= unsafe odds.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Four.self)
        }
        shares.storeBytes(of: share, toByteOffset: history * width + block, as: Four.self)
        total += share
      }
      sums[history] = total.sum()
    }
  }
}
