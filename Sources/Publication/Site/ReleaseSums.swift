internal import Casework

/// Sums over the lines of a release: each is a sum over whole classes, so 0 or at least k.
struct ReleaseSums {
  private let release: PublicRelease

  init(_ release: PublicRelease) { self.release = release }

  /// The column that holds months; `nil` when there is none.
  var time: String? { release.columns.first { ["month", "received"].contains($0) } }

  /// How many for each word of a column; `""` for those of whom it is not told.
  func by(_ column: String) -> [(word: String, count: Int)] {
    guard let place = release.columns.firstIndex(of: column) else { return [] }
    var sums: [String: Int] = [:]
    for cell in release.cells { sums[cell.words[place], default: 0] += cell.count }
    return sums.map { (word: $0.key, count: $0.value) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.word < $1.word }
  }

  /// The months and years that are told, each in its order.
  func times() -> (months: [(word: String, count: Int)], years: [(word: String, count: Int)]) {
    let told = by(time ?? "").filter { !$0.word.isEmpty }.sorted { $0.word < $1.word }
    return (told.filter { $0.word.count == 7 }, told.filter { $0.word.count == 4 })
  }

  /// What a chart shows: months where at least half is told to the month, else years, which are told of more.
  func chart() -> [(word: String, count: Int)] {
    let (months, years) = times()
    let (fine, coarse) = (
      months.reduce(0) { $0 + $1.count }, years.reduce(0) { $0 + $1.count }
    )
    return fine >= coarse ? everyMonth() : everyYear()
  }

  /// Every year from the first to the last that is told: those that are told to the month are in theirs.
  func everyYear() -> [(word: String, count: Int)] {
    let (months, years) = times()
    var counts: [Int: Int] = [:]
    for one in months + years {
      if let year = Int(one.word.prefix(4)) { counts[year, default: 0] += one.count }
    }
    guard let first = counts.keys.min(), let last = counts.keys.max(), last - first < 100 else {
      return []
    }
    return (first...last).map { (word: "\($0)", count: counts[$0] ?? 0) }
  }

  /// Every month from the first to the last that is told, with 0 where nothing is told.
  func everyMonth() -> [(word: String, count: Int)] {
    let months = times().months
    guard let first = months.first.flatMap({ Self.number($0.word) }),
      let last = months.last.flatMap({ Self.number($0.word) }), last - first < 1200
    else { return [] }
    let counts = Dictionary(months.map { ($0.word, $0.count) }, uniquingKeysWith: +)
    return (first...last).map { number in
      let (year, month) = (number / 12, number % 12 + 1)
      let word = "\(year)-\(month < 10 ? "0" : "")\(month)"
      return (word: word, count: counts[word] ?? 0)
    }
  }

  private static func number(_ month: String) -> Int? {
    let parts = month.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 12 + parts[1] - 1 : nil
  }
}
