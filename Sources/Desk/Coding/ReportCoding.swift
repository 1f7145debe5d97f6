package import Casework
internal import Coding
internal import Store
internal import Vault

/// The codes proposed for a report, and what a person has said of each.
package struct ReportCoding: Sendable {
  /// The report.
  package let report: Report
  /// The version of the report that was read.
  package let version: Int
  /// The language it was read in.
  package let language: String
  /// Why nothing, or less, is proposed: codes of `Proposal.Note`.
  package let notes: [String]
  /// The proposals: tactics first, then means, places and the rest.
  package let codes: [ProposedCode]

  /// One code with the words that speak for it.
  package struct ProposedCode: Equatable, Sendable {
    /// The code.
    package let code: String
    /// The rules that found it.
    package let rules: [String]
    /// Where its words stand, in Unicode scalars of the text.
    package let places: [Range<Int>]
    /// What was said of it; `nil` while nobody has.
    package let judgement: CodingJudgement?
  }
}

extension Session {
  /// The codes that rules propose for a report; nothing is stored.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError.unknownDocument`.
  package func coding(of report: DocumentID, _ tools: CodingTools) throws -> ReportCoding {
    let opened = try open(report)
    guard case .report(let saved) = opened.document else { throw VaultError.unknownDocument }
    let judged = try judgements(of: report)
    let proposal = tools.coder.proposal(
      for: saved.document.text, language: saved.document.language.flatMap { TextTongue(tag: $0) })
    var supports: [String: [Support]] = [:]
    for support in proposal.events.flatMap(\.support) {
      supports[support.code, default: []].append(support)
    }
    let order = tools.vocabulary.codes.map(\.code).filter { supports[$0] != nil }
    return ReportCoding(
      report: saved.document, version: opened.version, language: proposal.language,
      notes: proposal.notes.map(\.rawValue),
      codes: order.map { .init($0, supports[$0] ?? [], judged[$0]?.document) })
  }

  /// The judgements of a report by the code that was proposed.
  func judgements(
    of report: DocumentID
  ) throws -> [String: (id: DocumentID, version: Int, document: CodingJudgement)] {
    var found: [String: (id: DocumentID, version: Int, document: CodingJudgement)] = [:]
    for (_, row) in try view().pointing(to: report) where row.kind == .codingJudgement {
      let opened = try open(row.document)
      guard case .codingJudgement(let saved) = opened.document else { continue }
      found[saved.document.code] =
        found[saved.document.code] ?? (row.document, opened.version, saved.document)
    }
    return found
  }
}

extension ReportCoding.ProposedCode {
  init(_ code: String, _ supports: [Support], _ judgement: CodingJudgement?) {
    var rules: [String] = []
    for support in supports where !rules.contains(support.rule) { rules.append(support.rule) }
    self.init(
      code: code, rules: rules, places: supports.map { $0.start..<$0.end }, judgement: judgement)
  }
}

extension TextTongue {
  /// The language of a tag such as `uz-Cyrl`; `nil` for one that coding does not read.
  init?(tag: String) { self.init(rawValue: String(tag.prefix { $0 != "-" })) }
}
