internal import Casework
internal import Language
internal import Vault

/// What a donor asks for: people, contacts and services, each counted for itself and never added.
package struct WorkStatistics: Codable, Equatable, Sendable {
  /// People who are the subject of a case that was open in the period.
  package var people = 0
  /// Cases opened in the period, and those closed by now.
  package var casesOpened = 0
  /// Of those, how many are closed or referred.
  package var casesClosed = 0
  /// Times that somebody turned to us, by channel.
  package var contacts: [String: Int] = [:]
  /// Answers that we gave.
  package var answers = 0
  /// What was done, by kind: interventions by their code, letters and submissions sent, tasks done.
  package var services: [String: Int] = [:]

  /// Cells below this are told as fewer than it.
  package static let smallestShown = 11

  /// A number as it may be handed on: small ones only as "fewer than".
  package static func shown(_ number: Int) -> String {
    number > 0 && number < smallestShown ? "<\(smallestShown)" : String(number)
  }
}

extension Session {
  /// Counts people, contacts and services of a period; no name, no case, no small cell is in it.
  ///
  /// - Parameters:
  ///   - from: the first day.
  ///   - to: the last day.
  /// - Throws: `DeskError.exercise`, `.notPermitted`, `VaultError`.
  package func statistics(from: String, to: String) async throws -> WorkStatistics {
    try require(.publish)
    try requireOutward()
    let documents = try latest(Self.counted)
    try await keep(AuditEntry(reason: "\(from)/\(to)"), act: "statistics")
    var statistics = WorkStatistics()
    var people: Set<DocumentID> = []
    for one in documents { statistics.take(one.document, from...max(from, to), &people) }
    statistics.people = people.count
    return statistics
  }

  private static let counted: Set<DocumentKind> = [
    .report, .reply, .case, .intervention, .letter, .submission, .task,
  ]
}

extension WorkStatistics {
  fileprivate mutating func take(
    _ document: AnyDocument, _ period: ClosedRange<String>, _ people: inout Set<DocumentID>
  ) {
    switch document {
    case .report(let saved) where period.contains(saved.document.received):
      contacts[saved.document.channel, default: 0] += 1
    case .reply(let saved)
    where saved.document.side == .team && period.contains(saved.document.day):
      answers += 1
    case .case(let saved): take(saved.document, period, &people)
    case .intervention(let saved)
    where !saved.document.isSealedKind && isIn(saved.document.time?.first.description, period):
      services[saved.document.what, default: 0] += 1
    case .letter(let saved) where isIn(saved.document.sent?.day, period):
      services["letter", default: 0] += 1
    case .submission(let saved) where isIn(saved.document.sent?.day, period):
      services["submission", default: 0] += 1
    case .task(let saved)
    where saved.document.progress == .done && isIn(saved.document.due, period):
      services["task", default: 0] += 1
    default: break
    }
  }

  private mutating func take(
    _ one: Case, _ period: ClosedRange<String>, _ people: inout Set<DocumentID>
  ) {
    guard one.opened <= period.upperBound else { return }
    people.formUnion(one.people.filter { $0.role == .subject }.map(\.person))
    guard period.contains(one.opened) else { return }
    casesOpened += 1
    if one.stage == .closed || one.stage == .referred { casesClosed += 1 }
  }

  private func isIn(_ day: String?, _ period: ClosedRange<String>) -> Bool {
    day.map(period.contains) == true
  }
}
