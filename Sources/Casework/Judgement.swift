/// What somebody decided about two documents: whether they are about one person.
///
/// Each pair has one such document. Another decision, or taking one back, is a new version of it, so
/// that who decided what, and when, stays.
package struct Judgement: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.judgement
  /// The number of its present shape.
  package static let schema = 1

  /// The documents, always in the same order.
  package let left, right: DocumentID
  /// What was decided.
  package var verdict: Verdict
  /// Why, in the words of the one who decided.
  package var why: String
  /// The merge that followed, if any.
  package var merge: Merge?

  /// What may be decided of a pair.
  package enum Verdict: String, Codable, CaseIterable, Sendable {
    /// One person.
    case same
    /// Two people.
    case different
    /// Put aside: it cannot be said yet.
    case unsure
    /// A decision that was taken back; the pair may be proposed again.
    case withdrawn
  }

  /// Values of one document that went into the other.
  package struct Merge: Codable, Equatable, Sendable {
    /// The document that has the values of both now.
    package let kept: DocumentID
    /// Its version before, to which taking back the judgement returns.
    package let before: Int
    /// The version that the merge made.
    package let after: Int

    /// A merge with every fact given.
    package init(kept: DocumentID, before: Int, after: Int) {
      self.kept = kept
      self.before = before
      self.after = after
    }
  }

  /// A judgement of two documents in any order; `nil` for one document twice.
  package init?(
    _ one: DocumentID, _ other: DocumentID, verdict: Verdict, why: String = "", merge: Merge? = nil
  ) {
    guard one != other else { return nil }
    (left, right) = one.description < other.description ? (one, other) : (other, one)
    self.verdict = verdict
    self.why = why
    self.merge = merge
  }

  /// What names the pair, the same for each decision about it.
  package var pair: String { "judgement \(left) \(right)" }

  /// The words of the decision may name what they decide about, so no search finds them.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { verdict.rawValue }
  /// By what decisions are listed.
  package var facets: [Facet] { [Facet("verdict", verdict.rawValue)] }
  /// The two documents.
  package var links: [DocumentLink] { [DocumentLink("left", left), DocumentLink("right", right)] }
}
