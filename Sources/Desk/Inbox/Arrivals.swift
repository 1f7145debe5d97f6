internal import Casework
internal import Store

/// How much of what has come in is not sorted yet.
package struct ArrivalsLeft: Equatable, Sendable {
  /// How many were found and are still to be sorted.
  package var waiting = 0
  /// Whether everything was looked through: only then there are no more than these.
  package var isLookedThrough = false
  /// How many could not be opened; they are kept as they are, and tried again in the next process.
  package var unreadable = 0

  /// Whether there is nothing to be done.
  package var isNothing: Bool { waiting == 0 && isLookedThrough }
}

/// What has come in and stands in no conversation yet.
///
/// The documents tell it themselves: a report with which no conversation begins, a reply that came after
/// its conversation was sorted. So they may be sorted in any order, and the newest go first.
struct Arrivals: Sendable {
  private(set) var reports = ArrivalQueue(.report)
  private(set) var replies = ArrivalQueue(.reply)
  /// What could not be opened.
  var unreadable: Set<DocumentID> = []

  var left: ArrivalsLeft {
    ArrivalsLeft(
      waiting: reports.waiting.count + replies.waiting.count,
      isLookedThrough: reports.isLookedThrough && replies.isLookedThrough,
      unreadable: unreadable.count)
  }

  /// Looks on from where it stopped, one piece at least.
  mutating func look(in view: CaseView, until time: TimeBox) throws {
    let end = try view.sequence()
    reports.reach(end)
    replies.reach(end)
    repeat {
      try replies.look(in: view) { try Self.reply($0, view) }
      try reports.look(in: view) { try Self.report($0, view) }
    } while !left.isLookedThrough && !time.isHalfOver
  }

  /// The one to be sorted next: who presses, then who is talked with already, then the newest.
  mutating func next() -> Unsorted? {
    replies.nextPressing() ?? reports.nextPressing() ?? replies.nextOther() ?? reports.nextOther()
  }

  /// Notes that something needs no sorting any more.
  mutating func take(_ document: DocumentID) {
    reports.take(document)
    replies.take(document)
  }

  /// A report as an arrival; `nil` when it stands in a conversation or is beyond that.
  static func report(_ row: ListRow, _ view: CaseView) throws -> Unsorted? {
    guard row.state == Report.Stage.new.rawValue || row.state == Report.Stage.read.rawValue,
      try view.pointing(to: row.document).allSatisfy({ $0.role != "opening" })
    else { return nil }
    let facets = try view.facets(of: row.document)
    let urgent = [Report.Urgency.now, .today].map { Facet("urgency", $0.rawValue) }
    var arrival = Unsorted(
      document: row.document, kind: .report, sequence: row.sequence,
      isPressing: facets.contains { urgent.contains($0) })
    if let way = facets.text("sender"), let channel = facets.text("channel") {
      arrival.sender = (way, channel)
    }
    return arrival
  }

  /// A reply of the other side as an arrival; `nil` when its conversation has taken it in.
  private static func reply(_ row: ListRow, _ view: CaseView) throws -> Unsorted? {
    let facets = try view.facets(of: row.document)
    guard facets.text("side") == Reply.Side.person.rawValue,
      let conversation = try view.links(of: row.document).first(where: {
        $0.role == "conversation"
      })?.target
    else { return nil }
    let sorted = try view.facets(of: conversation).first { $0.name == "sorted" }?.value
    if case .number(let place) = sorted, place >= row.sequence { return nil }
    return Unsorted(
      document: row.document, kind: .reply, sequence: row.sequence,
      isPressing: facets.text("mark") == Reply.Mark.danger.rawValue, conversation: conversation)
  }
}

extension [Facet] {
  /// The first text of a name.
  fileprivate func text(_ name: String) -> String? {
    lazy.compactMap { facet -> String? in
      guard facet.name == name, case .text(let text) = facet.value else { return nil }
      return text
    }.first
  }
}

/// How long a piece of work may take before it lets others go on.
struct TimeBox: Sendable {
  private let middle: ContinuousClock.Instant?
  private let end: ContinuousClock.Instant?

  /// A box that opens now; without a length it never closes.
  init(_ length: Duration?) {
    let now = ContinuousClock.now
    middle = length.map { now + $0 / 2 }
    end = length.map { now + $0 }
  }

  /// Whether half of it is over: looking may take no more.
  var isHalfOver: Bool { middle.map { $0 <= .now } ?? false }
  /// Whether it is over.
  var isOver: Bool { end.map { $0 <= .now } ?? false }
}
