internal import Casework
internal import Store

/// Something that has come in and is not sorted yet.
struct Unsorted: Sendable {
  /// The document.
  let document: DocumentID
  /// What it is: a report or a reply.
  let kind: DocumentKind
  /// Its place in the journal.
  let sequence: Int
  /// Whether it is known to press before it is opened.
  let isPressing: Bool
  /// The conversation of a reply.
  var conversation: DocumentID?
  /// The keyed hash of the way by which a report came, and the channel.
  var sender: (way: String, channel: String)?
}

/// Arrivals of one kind, found by looking through the view piece by piece from its newest end.
///
/// A hundred thousand are looked through in the pauses between pages, and the newest are known first.
struct ArrivalQueue: Sendable {
  /// A piece of the journal that is looked through downwards.
  private struct Stretch {
    let lowest: Int
    var before: Int
    var pressing = Found()
    var others = Found()

    var isLookedThrough: Bool { before <= lowest }
    var isDone: Bool { isLookedThrough && pressing.isTaken && others.isTaken }
  }

  /// What was found in a piece, the newest first, and how much of it was taken.
  private struct Found {
    var all: [Unsorted] = []
    private var taken = 0

    var isTaken: Bool { taken == all.count }

    /// The newest that waits still; those that were taken elsewhere are passed over once.
    mutating func next(of waiting: Set<DocumentID>) -> Unsorted? {
      while taken < all.count {
        if waiting.contains(all[taken].document) { return all[taken] }
        taken += 1
      }
      return nil
    }
  }

  /// What is looked for.
  let kind: DocumentKind
  /// What was found and is still to be sorted.
  private(set) var waiting: Set<DocumentID> = []
  private var end = 0
  private var stretches: [Stretch] = []
  /// Rows that are looked at in one piece: a few milliseconds.
  private static let piece = 200

  init(_ kind: DocumentKind) { self.kind = kind }

  /// Whether everything up to the end was looked through.
  var isLookedThrough: Bool { stretches.allSatisfy(\.isLookedThrough) }

  /// Notes that the journal is longer now.
  mutating func reach(_ end: Int) {
    guard end > self.end else { return }
    stretches.append(Stretch(lowest: self.end + 1, before: end + 1))
    self.end = end
  }

  /// Looks through one piece, the newest first; `sift` says which rows wait.
  mutating func look(in view: CaseView, _ sift: (ListRow) throws -> Unsorted?) throws {
    var looked = 0
    while looked < Self.piece,
      let index = stretches.lastIndex(where: { !$0.isLookedThrough })
    {
      looked += try look(at: index, in: view, limit: Self.piece - looked, sift)
    }
    stretches.removeAll(where: \.isDone)
  }

  private mutating func look(
    at index: Int, in view: CaseView, limit: Int, _ sift: (ListRow) throws -> Unsorted?
  ) throws -> Int {
    let lowest = stretches[index].lowest
    let rows = try view.documents(
      kind, from: lowest, before: stretches[index].before, limit: limit)
    for one in try rows.compactMap(sift) where waiting.insert(one.document).inserted {
      if one.isPressing {
        stretches[index].pressing.all.append(one)
      } else {
        stretches[index].others.all.append(one)
      }
    }
    stretches[index].before = rows.count == limit ? rows.last?.sequence ?? lowest : lowest
    return rows.count
  }

  /// The newest of those that press.
  mutating func nextPressing() -> Unsorted? { next(\.pressing) }

  /// The newest of the others.
  mutating func nextOther() -> Unsorted? { next(\.others) }

  private mutating func next(_ found: WritableKeyPath<Stretch, Found>) -> Unsorted? {
    for index in stretches.indices.reversed() {
      if let arrival = stretches[index][keyPath: found].next(of: waiting) { return arrival }
    }
    return nil
  }

  /// Takes a document out, wherever it stands.
  mutating func take(_ document: DocumentID) { waiting.remove(document) }
}
