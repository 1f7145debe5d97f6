internal import Casework

/// Puts a book together from rows of numbers.
///
/// Every list of the book is numbered anew in the order of its events, so that rows taken in one by one
/// give the very book that rows read all at once give.
struct BookMaking {
  private let rows: EventRows
  private let chains: SourceChains
  private let ladder: PlaceLadder
  private var book = PatternBook()
  private var codes: Renumbering
  private var spots: Renumbering
  /// The chain of each source by its number, as far as it was looked up.
  private var chainOfNode: [Int32]
  private var chainOfBond: [Int: Int32] = [:]

  init(_ rows: EventRows, _ chains: SourceChains, _ ladder: PlaceLadder) {
    (self.rows, self.chains, self.ladder) = (rows, chains, ladder)
    codes = Renumbering(rows.codes.values.count)
    spots = Renumbering(rows.spots.values.count)
    chainOfNode = [Int32](repeating: Tale.unknown, count: rows.nodes.values.count)
    book.tales.reserveCapacity(rows.rows.reduce(0) { $0 + $1.tellings.count })
    book.events.reserveCapacity(rows.count)
    book.tellers.reserveCapacity(rows.rows.reduce(0) { $0 + $1.tellers.count })
  }

  /// The book of everything that was put in.
  var finished: PatternBook {
    var book = book
    book.codes = Numbering(codes.kept.map { rows.codes.values[Int($0)] })
    book.spots = Numbering(spots.kept.map { rows.spots.values[Int($0)] })
    return book
  }

  /// Puts in an event.
  mutating func add(_ row: EventRows.Row) {
    guard !row.isRefuted else { return book.remarks.refuted += 1 }
    let (event, teller) = (Int32(book.events.count), Int32(book.tellers.count))
    book.events.append(row.id)
    let chains = row.tellers.map { chain(ofNode: Int($0)) }
    addTellers(of: row, chains)
    for telling in row.tellings {
      book.tales.append(
        Tale(
          event: event, teller: teller + telling.teller, chain: chains[Int(telling.teller)],
          code: codes.number(of: telling.code), place: place(telling.place), days: telling.days,
          month: telling.month))
    }
    note(row)
  }

  private mutating func addTellers(of row: EventRows.Row, _ chains: [Int32]) {
    for (index, node) in row.tellers.enumerated() {
      if chains[..<index].contains(chains[index]) { book.remarks.copies += 1 }
      let node = rows.nodes.values[Int(node)]
      if node == .unnamed { book.remarks.unnamed += 1 }
      book.tellers.append(node)
    }
  }

  private mutating func chain(ofNode node: Int) -> Int32 {
    if chainOfNode[node] != Tale.unknown { return chainOfNode[node] }
    let chain = chains.chain(of: rows.nodes.values[node])
    var number = Int32(book.chains.count)
    if case .bound(let bond) = chain {
      if let known = chainOfBond[bond] { number = known } else { chainOfBond[bond] = number }
    }
    if Int(number) == book.chains.count { book.chains.append(chain) }
    chainOfNode[node] = number
    return number
  }

  /// The number of a place; its area and its point on the map are found at the first time.
  private mutating func place(_ old: Int32) -> Int32 {
    let number = spots.number(of: old)
    guard Int(number) == book.areaOfSpot.count else { return number }
    let spot = rows.spots.values[Int(old)]
    book.areaOfSpot.append(
      ladder.area(spot.place).map { book.areas.number(of: $0) } ?? Tale.unknown)
    book.anchorOfSpot.append(
      ladder.anchor(spot.place, spot.precision).map { book.anchors.number(of: $0) }
        ?? Tale.unknown)
    return number
  }

  private mutating func note(_ row: EventRows.Row) {
    if !row.hasMonth { book.remarks.undated += 1 }
    let places = row.places.map { Int(place($0)) }
    if !places.contains(where: { book.areaOfSpot[$0] != Tale.unknown }) {
      book.remarks.unplaced += 1
    } else if !places.contains(where: { book.anchorOfSpot[$0] != Tale.unknown }) {
      book.remarks.unmapped += 1
    }
  }
}
