package import Casework
package import Language
internal import Publication
internal import Store
internal import Vault

/// A warning that somebody wants to let out, with the marks that he has decided to let stand.
package struct WarningOrder: Sendable {
  /// What it is called.
  package var title: String
  /// Today, `2026-11-26`.
  package var day: String
  /// Its words by tongue.
  package var texts: [PublicWarning.Text]
  /// The address that posters lead to; empty for none.
  package var address: String
  /// The marks that may stand, by their words.
  package var accepted: Set<String>
  /// Why, for the journal.
  package var reason: String

  /// An order with every fact given.
  package init(
    title: String, day: String, texts: [PublicWarning.Text], address: String = "",
    accepted: Set<String> = [], reason: String
  ) {
    self.title = title
    self.day = day
    self.texts = texts
    self.address = address
    self.accepted = accepted
    self.reason = reason
  }
}

extension Session {
  /// Publishes a warning: a person has looked at every mark of every text, and native readers have signed those
  /// in languages that need it.
  ///
  /// - Throws: `ExportError.nothing` without any words, `.unseenMarks`, `.unreadTongue`, `DeskError.exercise`,
  ///   `.notPermitted`, `.reasonMissing`, `VaultError`.
  package func publishWarning(
    _ order: WarningOrder, files: DataFiles = DataFiles()
  ) async throws -> SavedDocument {
    try require(.publish)
    try requireOutward()
    guard !order.reason.isEmpty else { throw DeskError.reasonMissing }
    let texts = order.texts.filter { !$0.text.allSatisfy(\.isWhitespace) }
    guard !texts.isEmpty, !order.title.allSatisfy(\.isWhitespace) else {
      throw ExportError.nothing
    }
    for text in texts where !text.isSigned { throw ExportError.unreadTongue(text.language) }
    let checker = try TextChecker(files: files, gazetteer: Gazetteer(files: files))
    let open = checker.open(in: [order.title] + texts.map(\.text), accepted: order.accepted)
    guard open.isEmpty else { throw ExportError.unseenMarks(open.count) }
    try await keep(AuditEntry(reason: order.reason), act: "publish warning")
    return try await keep(
      PublicWarning(
        title: order.title, day: order.day, texts: texts, address: order.address,
        approvedBy: unlocked.member), by: .publish, act: "warning")
  }

  /// Takes a warning back; its pages and posters, made again, say so as large as they warned.
  ///
  /// - Throws: `ExportError.retracted`, `.unseenMarks`, `DeskError.notPermitted`, `.reasonMissing`, `VaultError`.
  package func retractWarning(
    _ id: DocumentID, on day: String, reason: PublicWords, files: DataFiles = DataFiles()
  ) throws -> PublicWarning {
    try takeBack(
      id, at: \PublicWarning.retraction, on: day, reason, files, act: "retract warning")
  }

  /// The warnings, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func warnings(limit: Int = 100) throws -> [Opened<PublicWarning>] {
    try require(.read)
    return try view().documents(DocumentQuery(.warning, limit: limit)).rows.map {
      try opened($0.document)
    }
  }
}

extension PublicWarning.Text {
  /// Whether the public may read it: safety texts in Uzbek, Tajik and Kyrgyz need two native readers.
  package var isSigned: Bool {
    guard let tongue = Tongue(rawValue: language) else { return false }
    return !tongue.needsNativeReaders || Set(readers.filter { !$0.isEmpty }).count >= 2
  }
}
