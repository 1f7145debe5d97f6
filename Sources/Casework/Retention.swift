/// How long things are kept when nobody decides otherwise.
package enum Retention {
  private static let day = 86_400
  /// How long a contact is kept after the work was closed, in seconds: until then it is shown that it goes.
  package static let contactDays = 30 * day

  /// When a document is due for erasure, in seconds of UTC; `nil` when only a decision erases it.
  ///
  /// Unconverted intake 180 days, closed referrals two years, evidence and people until a decision.
  package static func due(_ document: AnyDocument) -> Int? {
    guard case .report(let saved) = document else { return nil }
    return due(saved.document.stage, savedAt: saved.at)
  }

  /// When a report of a stage is due, in seconds of UTC; `nil` when only a decision erases it.
  package static func due(_ stage: Report.Stage, savedAt: Int) -> Int? {
    switch stage {
    case .new, .read: savedAt + 180 * day
    case .closed: savedAt + 730 * day
    case .converted: nil
    }
  }

  /// When how somebody can be reached is to be forgotten, in seconds of UTC; the document stays.
  ///
  /// It is kept until the work for him is over: 30 days after the case, or what began no case, was
  /// closed. In those days it is shown what will go. A case ends the contacts of what it rests on too.
  package static func contactDue(_ document: AnyDocument) -> Int? {
    let closed: Int? =
      switch document {
      case .report(let saved)
      where saved.document.stage == .closed && saved.document.hasContact: saved.at
      case .search(let saved)
      where saved.document.stage == .closed && saved.document.hasContact: saved.at
      case .case(let saved)
      where saved.document.stage == .closed && !saved.document.isForgotten
        && (saved.document.hasContact || !saved.document.sources.isEmpty):
        saved.at
      default: nil
      }
    return closed.map { $0 + contactDays }
  }

  /// When anything of a document is due, in seconds of UTC.
  package static func firstDue(_ document: AnyDocument) -> Int? {
    [due(document), contactDue(document)].compactMap { $0 }.min()
  }
}
