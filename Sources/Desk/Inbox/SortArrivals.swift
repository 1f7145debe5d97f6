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
  /// It may be interrupted and run by two people at once: nothing is sorted twice.
  ///
  /// - Returns: how many arrivals are still to be sorted.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func sortArrivals(_ rules: UrgencyRules, limit: Int = 2000) throws -> Int {
    try require(.write)
    let view = try view()
    let end = try view.sequence()
    let begin = try sortedPlace(view)
    let reports = try arrivals(.report, after: begin, view)
    let replies = try arrivals(.reply, after: begin, view)
    let mine = Array(reports.prefix(limit))
    let upTo = reports.count > limit ? mine.last?.sequence ?? begin : end
    try sortReplies(replies.filter { $0.sequence <= upTo }, rules, view)
    try sortReports(mine, upTo: upTo, rules, view)
    // What brought its own conversation leaves no mark of how far was sorted.
    sortedHere.withLock { $0 = max($0, upTo) }
    return reports.count - mine.count
  }

  /// Up to which place of the journal arrivals are sorted, as the conversations or this session know.
  private func sortedPlace(_ view: CaseView) throws -> Int {
    let kept =
      try view.documents(
        DocumentQuery(.conversation, order: .falling("sorted"), limit: 1)
      ).rows.first.map { try openConversation($0.document).conversation.sortedUpTo } ?? 0
    return max(kept, sortedHere.withLock { $0 })
  }

  /// How many reports came after the last sorting, counted up to a number.
  func toSort(upTo most: Int) throws -> Int {
    let view = try view()
    let place = try sortedPlace(view)
    return try view.documents(.report, limit: most).count { row in
      guard row.sequence > place, row.state == Report.Stage.new.rawValue else { return false }
      return try conversations(of: row.document, view).isEmpty
    }
  }

  /// The documents of a kind that were saved after a place, the oldest first.
  private func arrivals(_ kind: DocumentKind, after place: Int, _ view: CaseView) throws
    -> [ListRow]
  {
    var (found, before): ([ListRow], Int) = ([], .max)
    while true {
      let rows = try view.documents(kind, before: before, limit: 1000)
      found += rows.prefix { $0.sequence > place }
      guard let last = rows.last, last.sequence > place, rows.count == 1000 else { break }
      before = last.sequence
    }
    return found.reversed()
  }
}

extension Session {
  private func sortReports(
    _ rows: [ListRow], upTo: Int, _ rules: UrgencyRules, _ view: CaseView
  ) throws {
    let fresh = try rows.filter { row in
      guard row.version == 1, row.state == "new" || row.state == "read" else { return false }
      return try view.pointing(to: row.document).allSatisfy { $0.role != "opening" }
    }
    let opened = try Parallel.map(fresh) { [self] row in try openedReport(row, rules) }
    var (begun, bySender): ([Begun], [String: Int]) = ([], [:])
    for report in opened.compactMap({ $0 }) {
      let key = report.sender.map { $0 + " " + report.conversation.channel }
      if let key, let index = bySender[key] {
        begun[index].join(report)
      } else {
        if let key { bySender[key] = begun.count }
        begun.append(report)
      }
    }
    for index in begun.indices {
      begun[index].conversation.joins = try known(begun[index], view)
    }
    if !begun.isEmpty { begun[begun.count - 1].conversation.sortedUpTo = upTo }
    let now = try moment()
    let drafts = try begun.map { begun in
      try Draft(
        Saved(by: nil, at: now, act: "sort", document: begun.conversation),
        sourceKey: team.keys.sourceKey(of: Data("conversation ".utf8) + begun.first.bytes))
    }
    _ = try team.add(drafts)
  }

  /// The conversation that the same number has begun on the same channel before.
  private func known(_ begun: Begun, _ view: CaseView) throws -> DocumentID? {
    guard let sender = begun.sender else { return nil }
    return try view.documents(
      DocumentQuery(
        .conversation,
        [
          .has(Facet("sender", sender)), .has(Facet("channel", begun.conversation.channel)),
          .has(Facet("joined", 0)),
        ], limit: 1)
    ).rows.first?.document
  }

  private func openedReport(_ row: ListRow, _ rules: UrgencyRules) throws -> Begun? {
    guard case .report(let saved) = try open(row.document).document else { return nil }
    let report = saved.document
    let signs = rules.signs(in: report.text)
    let said = signs.first?.urgency ?? .none
    var conversation = Conversation(
      opening: [row.document], channel: report.channel, language: report.language,
      urgency: report.urgency.rank < said.rank ? report.urgency : said,
      signs: signs.map(\.rule), latest: row.at)
    conversation.isUnread = report.stage == .new
    conversation.senders = report.senders ?? []
    return Begun(first: row.document, conversation: conversation)
  }
}

/// A conversation that begins with what has just been sorted.
private struct Begun: Sendable {
  let first: DocumentID
  var conversation: Conversation

  var sender: String? { conversation.senders.first }

  mutating func join(_ other: Begun) {
    conversation.opening += other.conversation.opening
    conversation.latest = max(conversation.latest, other.conversation.latest)
    conversation.isUnread = conversation.isUnread || other.conversation.isUnread
    conversation.signs += other.conversation.signs.filter { !conversation.signs.contains($0) }
    if other.conversation.urgency.rank < conversation.urgency.rank {
      conversation.urgency = other.conversation.urgency
    }
  }
}

extension Session {
  private func sortReplies(
    _ rows: [ListRow], _ rules: UrgencyRules, _ view: CaseView
  ) throws {
    var news: [DocumentID: [(ListRow, Reply)]] = [:]
    for row in rows {
      guard case .reply(let saved) = try open(row.document).document,
        saved.document.side == .person
      else { continue }
      news[saved.document.conversation, default: []].append((row, saved.document))
    }
    for (id, replies) in news {
      let (conversation, version) = try openConversation(id)
      var changed = conversation
      for (row, reply) in replies { changed.take(reply, at: row.at, rules) }
      changed.sortedUpTo = max(changed.sortedUpTo, rows.last?.sequence ?? 0)
      _ = try revise(id, to: changed, parent: version, act: "sort")
    }
  }
}

extension Conversation {
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
