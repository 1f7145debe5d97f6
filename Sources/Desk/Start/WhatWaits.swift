package import Casework
package import Language
internal import Store
internal import Vault

/// What waits for a person when he comes in.
package struct WhatWaits: Sendable {
  /// Conversations in which there is something that nobody has read, counted as the inbox counts.
  package var unread = 0
  /// Conversations to which somebody must look now or today.
  package var urgent = 0
  /// Conversations in which we are to speak next.
  package var waitingForUs = 0
  /// What has come in and is not sorted yet, counted up to `most`.
  package var arrived = 0
  /// Silences at agreed times, and times that have come.
  package var alarms: [CheckInAlarm] = []
  /// His open tasks and those of his cases, the soonest first, up to `shown`.
  package var deadlines: [DueTask] = []
  /// People whose risk is to be looked at again.
  package var risks = 0
  /// Pairs of people to decide; `nil` when he did not look for them since he came in.
  package var doubles: Int?
  /// What will be erased within 30 days, the soonest first, up to `shown`.
  package var expiring: [Expiring] = []
  /// Whether more of it will be than is shown.
  package var isMoreExpiring = false

  /// How far lists are counted: beyond it only that there is more.
  package static let most = 100
  /// How many lines of a list are shown.
  package static let shown = 20
}

/// An open task with its day.
package struct DueTask: Sendable, Equatable {
  /// The task.
  package let id: DocumentID
  /// What is to be done.
  package let title: String
  /// Until which day, when one is set.
  package let due: String?
  /// For which case or person.
  package let about: DocumentID?
}

/// A document whose time will soon be over.
package struct Expiring: Sendable, Equatable {
  /// The document.
  package let document: DocumentID
  /// The conversation that it began, when there is one.
  package let conversation: DocumentID?
  /// The line for lists.
  package let title: String
  /// When it is over, in seconds of UTC.
  package let at: Int
  /// Whether only how somebody can be reached goes, and the document stays.
  package var isContact = false
}

extension Session {
  /// What waits for the one who asks.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`, what SQLite throws.
  package func whatWaits(on day: CalendarDay) throws -> WhatWaits {
    try require(.read)
    let view = try view()
    var waits = WhatWaits()
    waits.unread = try standing(on: .unread, view)
    waits.urgent = try standing(on: .urgent, view)
    waits.waitingForUs = try standing(on: .waitingForUs, view)
    waits.arrived = min(try arrivalsLeft().waiting, WhatWaits.most)
    waits.alarms = try alarms()
    waits.deadlines = try held(.deadlines(unlocked.member), view) { try deadlines(view) }
    waits.risks = try held(.risks(day), view) { try risksToReview(until: day).count }
    waits.doubles = mayLink ? try linkQueue()?.pairs.count : nil
    let soon = try held(.expiring, view) { try expiring(view) }
    waits.expiring = Array(soon.prefix(WhatWaits.shown))
    waits.isMoreExpiring = soon.count > WhatWaits.shown
    return waits
  }

  private var mayLink: Bool { !rights.isDisjoint(with: [.analyse, .write]) }

  private func deadlines(_ view: CaseView) throws -> [DueTask] {
    let own = DocumentFilter.has(Facet("owner", unlocked.member.description))
    let tasks = try openTasks([own], view)
    let cases = try view.documents(
      DocumentQuery(.case, [own, .hasAny(Case.active)], limit: WhatWaits.most)
    ).rows.map(\.document)
    let theirs =
      cases.isEmpty ? [] : try openTasks([.pointsToAny(role: "about", of: cases)], view)
    var seen: Set<DocumentID> = []
    return try (tasks + theirs).filter { seen.insert($0.document).inserted }
      .map { try dueTask($0, view) }
      .sorted { ($0.due ?? "9999", $0.title) < ($1.due ?? "9999", $1.title) }
  }

  /// The open tasks that a filter leaves, those due soonest first, as many as are shown.
  private func openTasks(_ filters: [DocumentFilter], _ view: CaseView) throws -> [ListRow] {
    try view.documents(
      DocumentQuery(.task, filters, order: .rising("open"), limit: WhatWaits.shown)
    ).rows
  }

  private func dueTask(_ row: ListRow, _ view: CaseView) throws -> DueTask {
    let day = try view.facets(of: row.document).first { $0.name == "open" }?.value
    let about = try view.links(of: row.document).first { $0.role == "about" }?.target
    return DueTask(
      id: row.document, title: row.title, due: CaseTask.due(day), about: about)
  }

  /// What will be erased within 30 days, the soonest first, with one more than is shown if there is one.
  ///
  /// Nothing goes before its row is due, so that what is due later than enough others need not be opened.
  private func expiring(_ view: CaseView) throws -> [Expiring] {
    let horizon = clock() + 30 * 86_400
    // Of a closed case only a contact goes, its own or that of what it rests on.
    let cases = try view.overdue(
      at: horizon, of: .case, with: .contact, orBy: "source", limit: WhatWaits.most)
    let told = try view.overdue(at: horizon, of: [.report, .search], limit: WhatWaits.most)
    var found: [Expiring] = []
    for row in (cases + told).sorted(by: { ($0.due ?? 0) < ($1.due ?? 0) }) {
      guard found.count(where: { $0.at <= row.due ?? 0 }) <= WhatWaits.shown else { break }
      if let one = try expiring(row, view) { found.append(one) }
    }
    return found.sorted { $0.at < $1.at }
  }

  /// When a document that is due goes; `nil` when a newer message of its conversation keeps it.
  private func expiring(_ row: ListRow, _ view: CaseView) throws -> Expiring? {
    let conversation = try conversations(of: row.document, view).first
    let document = try open(row.document).document
    if let due = Retention.contactDue(document), due == Retention.firstDue(document) {
      return try contactEnd(row.document, document).map {
        Expiring(
          document: row.document, conversation: conversation, title: row.title, at: $0,
          isContact: true)
      }
    }
    let at: Int?
    if let conversation {
      at = try expiry(of: conversation, try openConversation(conversation).conversation)
    } else {
      at = Retention.due(document)
    }
    return at.map {
      Expiring(document: row.document, conversation: conversation, title: row.title, at: $0)
    }
  }
}
