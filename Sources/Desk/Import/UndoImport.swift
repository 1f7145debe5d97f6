package import Casework
internal import Vault

/// What became of an import that was undone.
package struct UndoneImport: Sendable, Equatable {
  /// How many documents are gone.
  package var erased = 0
  /// How many stayed, because somebody had worked with them or another import brought them too.
  package var stayed = 0
}

extension Session {
  /// Takes a whole import back: the keys of what it brought are destroyed.
  ///
  /// What somebody has worked with since stays and is counted.
  ///
  /// - Throws: `DeskError.notPermitted`, `.reasonMissing`, `VaultError.unknownDocument`.
  package func undoImport(_ id: DocumentID, reason: String) throws -> UndoneImport {
    try require(.write)
    guard !reason.isEmpty else { throw DeskError.reasonMissing }
    guard case (var batch, let version)? = try importBatch(id) else {
      throw VaultError.unknownDocument
    }
    guard batch.stage != .undone else { throw VaultError.erased }
    let brought = try broughtBy(id)
    var undone = UndoneImport(erased: 0, stayed: brought.stayed)
    let moment = try moment()
    for start in stride(from: 0, to: brought.documents.count, by: 500) {
      let group = Array(brought.documents[start..<min(start + 500, brought.documents.count)])
      let audit = Saved(
        by: unlocked.member, at: moment, act: "undo",
        document: AuditEntry(about: id, reason: reason))
      try team.erase(group, audit: try Draft(audit))
      heldReasons.forget()
      shared.forgetErased()
      undone.erased += group.count
    }
    batch.stage = .undone
    batch.stayed = undone.stayed
    let saved = Saved(by: unlocked.member, at: moment, act: "undo", document: batch)
    _ = try team.update(try Draft(saved, document: id), parent: version)
    return undone
  }

  /// The documents that an import brought and nobody has touched since, found in the journal itself.
  private func broughtBy(_ id: DocumentID) throws -> (documents: [DocumentID], stayed: Int) {
    var trace = ImportTrace(batch: id)
    var sequence = try team.vault.journal.read { try $0.versions(of: id).first?.sequence ?? 1 } - 1
    while true {
      let (entries, upTo) = try team.opened(after: sequence, limit: 4000)
      guard upTo > sequence else { break }
      for case .version(let entry, let content) in entries {
        trace.see(try AnyDocument(content), entry.body.document)
      }
      sequence = upTo
    }
    return trace.result
  }
}

/// Follows the documents of one import through the journal.
private struct ImportTrace {
  let batch: DocumentID
  private var reports: [DocumentID: [DocumentID]] = [:]
  private var files: Set<DocumentID> = []
  private var notes: [DocumentID] = []
  /// The cases that rows opened, with their reports.
  private var cases: [DocumentID: [DocumentID]] = [:]
  private var touched: Set<DocumentID> = []
  private var usedElsewhere: Set<DocumentID> = []

  init(batch: DocumentID) { self.batch = batch }

  mutating func see(_ document: AnyDocument, _ id: DocumentID) {
    switch document {
    case .report(let saved): seeReport(saved, id)
    case .file(let saved) where saved.act == "import": files.insert(id)
    case .note(let saved) where saved.act == "import" && saved.document.about == batch:
      notes.append(id)
    case .note(let saved): touched.insert(saved.document.about)
    case .case(let saved) where saved.act == "import" && cases[id] == nil:
      if saved.document.sources.contains(where: { reports[$0] != nil }) {
        cases[id] = saved.document.sources
      }
    case .case(let saved):
      // A case that somebody has worked on stays, with what it rests on.
      touched.formUnion(saved.document.sources)
      if cases[id] != nil { touched.insert(id) }
    case .task(let saved):
      if let about = saved.document.about { touched.insert(about) }
    case .consent(let saved): touched.insert(saved.document.of)
    case .transcript(let saved):
      // Somebody has listened to it: the report that the file came with stays.
      touched.formUnion(reports.filter { $0.value.contains(saved.document.of) }.keys)
    default: return
    }
  }

  private mutating func seeReport(_ saved: Saved<Report>, _ id: DocumentID) {
    if saved.act == "import", saved.document.origin?.batch == batch, reports[id] == nil {
      reports[id] = saved.document.files
    } else if reports[id] != nil {
      touched.insert(id)
    } else {
      usedElsewhere.formUnion(saved.document.files)
    }
  }

  var result: (documents: [DocumentID], stayed: Int) {
    var (touched, goneCases) = (touched, [DocumentID]())
    for (id, sources) in cases {
      if touched.contains(id) || sources.contains(where: touched.contains) {
        touched.formUnion(sources)
      } else {
        goneCases.append(id)
      }
    }
    let gone = reports.filter { !touched.contains($0.key) }
    let stayed = reports.count - gone.count
    // The files of what stays, stay with it.
    let kept = Set(reports.filter { touched.contains($0.key) }.flatMap(\.value))
      .union(usedElsewhere)
    let removable = Set(gone.flatMap(\.value)).intersection(files).subtracting(kept)
    return (Array(gone.keys) + goneCases + Array(removable) + notes, stayed)
  }
}
