package import Casework
internal import Coding
internal import Store
internal import Vault

/// What a report may be about: a code that rules propose, which is no fact before somebody accepts it.
package struct ProposedTopic: Codable, Equatable, Sendable {
  /// The report.
  package let report: DocumentID
  /// The code.
  package let code: String
  /// The first words that speak for it.
  package let words: String
  /// Whether a person has said that it is right.
  package let isAccepted: Bool
}

/// What the beginning of a conversation may be about, for a list.
package struct BriefTopics: Equatable, Sendable {
  /// The proposed codes, at most three.
  package let codes: [String]
  /// The language that the words speak; `nil` when there are none.
  package let language: String?
  /// Whether what it began with could not be opened.
  package var isUnreadable = false
}

extension Session {
  /// What the reports of a conversation may be about; what somebody has rejected is left out.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func topics(
    of content: ConversationContent, _ tools: CodingTools
  ) throws -> [ProposedTopic] {
    try content.items.filter { $0.kind == .report && !$0.text.isEmpty }.prefix(20).flatMap { item in
      let scalars = Array(item.text.unicodeScalars)
      return try coding(of: item.id, tools).codes
        .filter { $0.judgement?.answer != .rejected }
        .map { proposed in
          ProposedTopic(
            report: item.id, code: proposed.judgement?.chosen ?? proposed.code,
            words: proposed.places.first.map { Self.words($0, in: scalars) } ?? "",
            isAccepted: proposed.judgement != nil)
        }
    }
  }

  private static func words(_ place: Range<Int>, in scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[place.clamped(to: 0..<scalars.count)].prefix(80))
    return String(text)
  }

  /// What the conversations of a list may be about, read from the beginnings of what they began with.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func briefTopics(
    of rows: [InboxRow], _ tools: CodingTools
  ) throws -> [DocumentID: BriefTopics] {
    try require(.read)
    let view = try view()
    var topics: [DocumentID: BriefTopics] = [:]
    var unread: [(row: DocumentID, report: DocumentID, version: Int)] = []
    for row in rows {
      guard let first = row.conversation.opening.first,
        let version = try view.document(first)?.version
      else { continue }
      topics[row.id] = shared.topics.known(
        first, TopicsStamp(version: version, edition: tools.edition))
      if topics[row.id] == nil { unread.append((row.id, first, version)) }
    }
    for (row, brief) in try Parallel.map(unread, { [self] one in (one.row, brief(one, tools)) }) {
      topics[row] = brief
    }
    return topics
  }

  private func brief(
    _ one: (row: DocumentID, report: DocumentID, version: Int), _ tools: CodingTools
  ) -> BriefTopics {
    do {
      let opened = try open(one.report)
      guard case .report(let saved) = opened.document else {
        return BriefTopics(codes: [], language: nil)
      }
      let topics = brief(saved.document, tools)
      shared.topics.keep(
        topics, of: one.report, TopicsStamp(version: opened.version, edition: tools.edition))
      return topics
    } catch VaultError.erased {
      return BriefTopics(codes: [], language: nil)
    } catch {
      // One that cannot be opened does not take the list away; its line says so.
      return BriefTopics(codes: [], language: nil, isUnreadable: true)
    }
  }

  private func brief(_ report: Report, _ tools: CodingTools) -> BriefTopics {
    guard !report.text.isEmpty else { return BriefTopics(codes: [], language: nil) }
    let proposal = tools.coder.proposal(
      for: String(report.text.prefix(2000)),
      language: report.language.flatMap { TextTongue(tag: $0) })
    let proposed = Set(proposal.events.flatMap(\.support).map(\.code))
    let codes = tools.vocabulary.codes.filter { !$0.isSealed && proposed.contains($0.code) }
    return BriefTopics(codes: codes.prefix(3).map(\.code), language: proposal.language)
  }
}
