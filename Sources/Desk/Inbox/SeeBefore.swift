internal import Casework
internal import Store

/// Whether the same number, the same words or the same file came before. Only hashes are compared.
extension Session {
  func seenBefore(
    _ conversation: Conversation, _ id: DocumentID, _ joined: [DocumentID], _ view: CaseView
  ) throws -> [SeenBefore] {
    var found: [SeenBefore] = []
    for sender in conversation.senders {
      found += try view.documents(
        DocumentQuery(.conversation, [.has(Facet("sender", sender))], limit: 20)
      ).rows.map { SeenBefore(what: .number, conversation: $0.document) }
    }
    for report in conversation.opening {
      found += try sameWords(report, view).map { SeenBefore(what: .words, conversation: $0) }
    }
    let own = Set(joined + [id])
    return found.filter { !own.contains($0.conversation) && $0.conversation != conversation.joins }
  }

  private func sameWords(_ report: DocumentID, _ view: CaseView) throws -> [DocumentID] {
    guard let print = try view.facets(of: report).first(where: { $0.name == "print" }) else {
      return []
    }
    return try view.documents(DocumentQuery(.report, [.has(print)], limit: 20)).rows
      .filter { $0.document != report }.flatMap { try conversations(of: $0.document, view) }
  }

  /// The conversations that begin with a document.
  func conversations(of document: DocumentID, _ view: CaseView) throws -> [DocumentID] {
    try view.pointing(to: document).filter { $0.role == "opening" }.map(\.row.document)
  }

  /// The conversations in which a file with this hash came, other than this one.
  func conversations(
    withFile hash: String, except own: DocumentID, _ view: CaseView
  ) throws -> [DocumentID] {
    try view.documents(DocumentQuery(.file, [.has(Facet("sha256", hash))], limit: 20)).rows
      .filter { $0.document != own }
      .flatMap { try view.pointing(to: $0.document).filter { $0.role == "file" } }
      .flatMap { found in
        found.row.kind == .reply
          ? try view.links(of: found.row.document).filter { $0.role == "conversation" }.map(
            \.target)
          : try conversations(of: found.row.document, view)
      }
  }
}
