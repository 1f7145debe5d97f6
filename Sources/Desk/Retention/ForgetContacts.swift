package import Casework
internal import Store
internal import Vault

/// How somebody can be reached is kept until the work for him is over; the documents stay.
extension Session {
  /// The document and what it rests on, as far as a contact of them is to be forgotten now; empty while
  /// another case is open for it or a newer message keeps it.
  func endedContacts(_ id: DocumentID, _ document: AnyDocument) throws -> [DocumentID] {
    guard let due = try contactEnd(id, document), due <= clock() else { return [] }
    guard case .case(let saved) = document else { return [id] }
    let view = try view()
    return try [id]
      + saved.document.sources.filter { source in
        try view.facets(of: source).contains(.contact) && casesEnded(of: source, view)
      }
  }

  /// When the contact of a document goes, in seconds of UTC; `nil` when it does not go by itself.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func contactEnd(_ id: DocumentID) throws -> Int? {
    try contactEnd(id, open(id).document)
  }

  /// The same of a document that is open.
  ///
  /// A message that is newer than the closing moves it: somebody speaks with him again.
  func contactEnd(_ id: DocumentID, _ document: AnyDocument) throws -> Int? {
    guard let due = Retention.contactDue(document) else { return nil }
    let view = try view()
    var told = [id]
    if case .case(let saved) = document { told += saved.document.sources }
    let closed = due - Retention.contactDays
    let last = try told.flatMap { try conversations(of: $0, view) }
      .map { try newest(in: $0, openConversation($0).conversation, view) }.max()
    guard let last, last > closed else { return due }
    return max(due, last + Self.kept)
  }

  private func casesEnded(of source: DocumentID, _ view: CaseView) throws -> Bool {
    try view.pointing(to: source)
      .filter { $0.role == "source" && $0.row.kind == .case }
      .allSatisfy { found in
        found.row.state == Case.Stage.closed.rawValue
          && found.row.at + Retention.contactDays <= clock()
      }
  }

  /// Destroys the sealed contacts of documents, and takes them out of the documents' next versions, with
  /// the keyed hashes by which their numbers could be compared.
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError`; then nothing was forgotten.
  package func forgetContacts(_ documents: [DocumentID], reason: String) throws {
    try require(.write)
    guard !reason.isEmpty else { throw DeskError.reasonMissing }
    guard let first = documents.first else { return }
    let now = try moment()
    let view = try view()
    let talks = try Set(documents.flatMap { try conversations(of: $0, view) })
    let drafts =
      try documents.map { try withoutContact($0, at: now) }
      + talks.sorted { $0.description < $1.description }
      .compactMap { try withoutSenders($0, at: now) }
    let audit = Saved(
      by: unlocked.member, at: now, act: "forget contact",
      document: AuditEntry(about: first, reason: reason))
    try team.forgetFields(drafts, audit: try Draft(audit))
  }

  private func withoutContact(
    _ id: DocumentID, at now: Int
  ) throws -> (draft: Draft, parent: Int) {
    let (document, version, _) = try open(id)
    func draft<Holder: ContactHolding>(_ saved: Saved<Holder>) throws -> Draft {
      var holder = saved.document
      holder.dropContact()
      return try Draft(
        Saved(by: unlocked.member, at: now, act: "forget contact", document: holder), document: id)
    }
    switch document {
    case .report(let saved): return (try draft(saved), version)
    case .search(let saved): return (try draft(saved), version)
    case .case(let saved): return (try draft(saved), version)
    default: throw VaultError.unknownDocument
    }
  }

  private func withoutSenders(
    _ id: DocumentID, at now: Int
  ) throws -> (draft: Draft, parent: Int)? {
    var (conversation, version) = try openConversation(id)
    guard !conversation.senders.isEmpty else { return nil }
    conversation.senders = []
    let saved = Saved(
      by: unlocked.member, at: now, act: "forget contact", document: conversation)
    return (try Draft(saved, document: id), version)
  }
}
