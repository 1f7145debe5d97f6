/// How long things are kept when nobody decides otherwise.
package enum Retention {
  private static let day = 86_400

  /// When a document is due for erasure, in seconds of UTC; `nil` when only a decision erases it.
  ///
  /// Unconverted intake 180 days, closed referrals two years, evidence and people until a decision.
  package static func due(_ document: AnyDocument) -> Int? {
    guard case .report(let saved) = document else { return nil }
    switch saved.document.stage {
    case .new, .read: return saved.at + 180 * day
    case .closed: return saved.at + 730 * day
    case .converted: return nil
    }
  }
}
