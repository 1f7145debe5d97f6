internal import Casework
internal import Foundation
package import Hearing
internal import Store
internal import Synchronization
internal import Vault

extension Session {
  /// Puts what has arrived since the last time into conversations: a report that has none gets one, a
  /// reply makes its conversation unread, a word of danger moves it up.
  ///
  /// Who presses comes first, then the newest. It may be interrupted and run by two people at once:
  /// nothing is sorted twice. When another is at it, what he has left is given.
  ///
  /// - Parameter time: how long it may take, but for one arrival at least; `nil` sorts everything.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  @discardableResult
  package func sortArrivals(
    _ rules: UrgencyRules, within time: Duration? = nil
  ) throws -> ArrivalsLeft {
    try require(.write)
    guard time == nil else {
      return try withArrivals { try sortSome(&$0, rules, TimeBox(time)) }
    }
    var left: ArrivalsLeft
    repeat {
      left = try withArrivals(waiting: true) { try sortSome(&$0, rules, TimeBox(nil)) }
    } while !left.isNothing
    return left
  }

  /// How much is not sorted, after looking for it no longer than a page may take.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func arrivalsLeft() throws -> ArrivalsLeft {
    try require(.read)
    let view = try view()
    return try withArrivals { try $0.look(in: view, until: TimeBox(.milliseconds(10))) }
  }

  /// Works on the team's arrivals, one at a time, and publishes what is left; when another is at it,
  /// waits for him or lets him.
  private func withArrivals(
    waiting: Bool = false, _ work: (inout Arrivals) throws -> Void
  ) throws -> ArrivalsLeft {
    func once(_ arrivals: inout Arrivals) throws -> ArrivalsLeft {
      do { try work(&arrivals) } catch {
        // What was taken out may not have been saved: it is looked for again.
        arrivals = Arrivals()
        throw error
      }
      return arrivals.left
    }
    let left =
      waiting
      ? try shared.arrivals.withLock { try once(&$0) }
      : try shared.arrivals.withLockIfAvailable { try once(&$0) }
    guard let left else { return shared.arrivalsLeft.withLock { $0 } }
    shared.arrivalsLeft.withLock { $0 = left }
    return left
  }

  /// Reports that are sorted in one commit.
  private static var most: Int { 64 }

  private func sortSome(
    _ arrivals: inout Arrivals, _ rules: UrgencyRules, _ time: TimeBox
  ) throws {
    let view = try view()
    try arrivals.look(in: view, until: time)
    var begun: [Begun] = []
    var count = 0
    repeat {
      guard let arrival = arrivals.next() else { break }
      if let conversation = arrival.conversation {
        try sortReplies(of: conversation, after: arrival, &arrivals, rules, view)
        count += 1
      } else {
        let thread = try reports(with: arrival, view)
        count += try begin(thread, into: &begun, &arrivals, rules, time)
      }
    } while count < Self.most && !time.isOver
    try save(begun, view)
    // The next page finds its view up to date.
    _ = try self.view()
    if arrivals.left.isNothing { shared.dropSortedPatterns() }
  }
}

/// Reports.
extension Session {
  /// An arrival with those of the same way that wait before it, the newest first.
  private func reports(with arrival: Unsorted, _ view: CaseView) throws -> [Unsorted] {
    guard let sender = arrival.sender else { return [arrival] }
    let mark = PageMark(sequence: arrival.sequence)
    let older = try view.documents(
      DocumentQuery(
        .report, [.has(Facet("sender", sender.way)), .has(Facet("channel", sender.channel))],
        after: mark, limit: 500)
    ).rows
    return try [arrival] + older.compactMap { try Arrivals.report($0, view) }
  }

  /// Opens reports and makes conversations of them, as many as there is time for.
  ///
  /// - Returns: how many were taken out.
  private func begin(
    _ thread: [Unsorted], into begun: inout [Begun], _ arrivals: inout Arrivals,
    _ rules: UrgencyRules, _ time: TimeBox
  ) throws -> Int {
    var (opened, taken): ([Begun], Int) = ([], 0)
    for arrival in thread {
      if taken > 0, time.isOver { break }
      arrivals.take(arrival.document)
      taken += 1
      if let report = readable(arrival, &arrivals, { try openedReport($0, rules) }) {
        opened.append(report)
      }
    }
    // Told in the order in which it was written.
    begun += opened.reversed().reduce(into: []) { threads, report in
      if threads.isEmpty { threads.append(report) } else { threads[0].join(report) }
    }
    return taken
  }

  /// What `open` gives; `nil` for what was erased meanwhile, and for what cannot be opened, which is
  /// counted and stops nobody else.
  private func readable<Opened>(
    _ arrival: Unsorted, _ arrivals: inout Arrivals, _ open: (Unsorted) throws -> Opened?
  ) -> Opened? {
    do { return try open(arrival) } catch VaultError.erased { return nil } catch {
      arrivals.unreadable.insert(arrival.document)
      return nil
    }
  }

  private func openedReport(_ arrival: Unsorted, _ rules: UrgencyRules) throws -> Begun? {
    guard case .report(let saved) = try open(arrival.document).document else { return nil }
    let report = saved.document
    let signs = rules.signs(in: report.text)
    let said = signs.first?.urgency ?? .none
    var conversation = Conversation(
      opening: [arrival.document], channel: report.channel, language: report.language,
      urgency: report.urgency.rank < said.rank ? report.urgency : said,
      signs: signs.map(\.rule), latest: saved.at)
    conversation.isUnread = report.stage == .new
    conversation.senders = report.senders ?? []
    return Begun(first: arrival.document, conversation: conversation)
  }

  /// Saves new conversations; one whose number wrote before joins the one it began, and moves it up.
  private func save(_ begun: [Begun], _ view: CaseView) throws {
    guard !begun.isEmpty else { return }
    var begun = begun
    for index in begun.indices { begun[index].conversation.joins = try known(begun[index], view) }
    let now = try moment()
    let drafts = try begun.map { begun in
      try Draft(
        Saved(by: nil, at: now, act: "sort", document: begun.conversation),
        sourceKey: team.keys.sourceKey(of: Data("conversation ".utf8) + begun.first.bytes))
    }
    let places = try team.add(drafts).compactMap { outcome -> Int? in
      if case .saved(let entry) = outcome { entry.sequence } else { nil }
    }
    if let first = places.first, let last = places.last {
      // One commit: its places follow one another.
      wrote(first...last, at: now)
      shared.sorted(first...last)
    }
    for one in begun {
      guard let known = one.conversation.joins else { continue }
      try settle(known) { $0.take(one.conversation) }
    }
  }

  /// The conversation that the same number has begun on the same channel before.
  private func known(_ begun: Begun, _ view: CaseView) throws -> DocumentID? {
    guard let sender = begun.conversation.senders.first else { return nil }
    return try view.documents(
      DocumentQuery(
        .conversation,
        [
          .has(Facet("sender", sender)), .has(Facet("channel", begun.conversation.channel)),
          .has(Facet("joined", 0)),
        ], limit: 1)
    ).rows.first?.document
  }
}

/// Replies.
extension Session {
  /// Takes all replies of a conversation in that came since it was last sorted.
  private func sortReplies(
    of conversation: DocumentID, after arrival: Unsorted, _ arrivals: inout Arrivals,
    _ rules: UrgencyRules, _ view: CaseView
  ) throws {
    let rows = try view.documents(
      DocumentQuery(
        .reply,
        [
          .points(role: "conversation", to: conversation),
          .has(Facet("side", Reply.Side.person.rawValue)),
        ], limit: 1000)
    ).rows
    for row in rows { arrivals.take(row.document) }
    arrivals.take(arrival.document)
    let known = readable(arrival, &arrivals) { _ in try openConversation(conversation) }
    guard let sorted = known?.conversation.sortedUpTo else { return }
    let replies = rows.reversed().filter { $0.sequence > sorted }
      .compactMap { row -> (ListRow, Reply)? in
        let own = Unsorted(
          document: row.document, kind: .reply, sequence: row.sequence, isPressing: false)
        return readable(own, &arrivals) { try openedReply($0) }.map { (row, $0) }
      }
    try settle(conversation) { changed in
      for (row, reply) in replies { changed.take(reply, at: row.at, rules) }
      changed.sortedUpTo = max(changed.sortedUpTo, rows.first?.sequence ?? 0)
    }
  }

  private func openedReply(_ arrival: Unsorted) throws -> Reply? {
    guard case .reply(let saved) = try open(arrival.document).document else { return nil }
    return saved.document
  }

  /// Changes a conversation; when a colleague saved it meanwhile, his version is what is changed.
  private func settle(_ id: DocumentID, _ change: (inout Conversation) -> Void) throws {
    do { try changeSorted(id, change) } catch VaultError.staleVersion {
      try changeSorted(id, change)
    }
  }

  private func changeSorted(_ id: DocumentID, _ change: (inout Conversation) -> Void) throws {
    let (conversation, version) = try openConversation(id)
    var changed = conversation
    change(&changed)
    guard changed != conversation else { return }
    let saved = try revise(id, to: changed, parent: version, act: "sort")
    shared.sorted(saved.sequence...saved.sequence)
  }
}

/// A conversation that begins with what has just been opened.
private struct Begun: Sendable {
  let first: DocumentID
  var conversation: Conversation

  mutating func join(_ other: Begun) {
    conversation.opening += other.conversation.opening
    conversation.take(other.conversation)
  }
}

extension Conversation {
  /// Takes in what the same number has written, whichever was found first.
  fileprivate mutating func take(_ other: Conversation) {
    latest = max(latest, other.latest)
    for sign in other.signs where !signs.contains(sign) { signs.append(sign) }
    if other.urgency.rank < urgency.rank { urgency = other.urgency }
    guard other.isUnread else { return }
    isUnread = true
    snoozedUntil = 0
    waiting = isWithdrawn ? .nobody : .us
  }

  /// Takes in what the other side has said.
  fileprivate mutating func take(_ reply: Reply, at moment: Int, _ rules: UrgencyRules) {
    latest = max(latest, moment)
    switch reply.mark {
    case .heard: return
    case .withdrawn: isWithdrawn = true
    case .danger: raise(to: .now, for: "danger")
    case nil:
      for sign in rules.signs(in: reply.text) { raise(to: sign.urgency, for: sign.rule) }
    }
    isUnread = true
    snoozedUntil = 0
    waiting = isWithdrawn ? .nobody : .us
  }

  private mutating func raise(to urgency: Report.Urgency, for sign: String) {
    if urgency.rank < self.urgency.rank { self.urgency = urgency }
    if !signs.contains(sign) { signs.append(sign) }
  }
}
