internal import Casework
internal import Patterns
internal import Store
internal import Vault

extension Session {
  /// Which sources of the vault go back to one another, by everything that it knows of them.
  ///
  /// Nothing is opened but what people decided; numbers and chats are compared as keyed hashes.
  ///
  /// `naming`: which reports and public names are one source.
  ///
  /// - Throws: what the view throws, `VaultError`.
  func sourceChains(_ naming: [SourceBond], _ view: CaseView) throws -> SourceChains {
    var bonds = try [
      together(view.sharing("print", .report), .words),
      together(view.sharing("sha256", .file), .file),
      together(view.sharing("sender", .conversation), .sender),
      together(view.sharing("sender", .report), .sender),
      pairs(view.pointers("file", .report), .file),
      pairs(view.pointers("joins", .conversation), .sender),
    ].flatMap(\.self)
    bonds += try conversations(view)
    bonds += try view.documents(.report, having: Facet("forwarded", "yes"), lacking: "print").map {
      SourceBond([.unnamed, .document($0)], .forwarded)
    }
    return SourceChains(bonds + naming + (try ties(view)))
  }

  private func together(_ groups: [[DocumentID]], _ reason: SourceBond.Reason) -> [SourceBond] {
    groups.map { SourceBond($0.map { .document($0) }, reason) }
  }

  private func pairs(
    _ pairs: [(from: DocumentID, to: DocumentID)], _ reason: SourceBond.Reason
  ) -> [SourceBond] {
    pairs.map { SourceBond([.document($0.from), .document($0.to)], reason) }
  }

  /// What one person told in one conversation is one; so is a chat, where nobody knows who wrote which.
  private func conversations(_ view: CaseView) throws -> [SourceBond] {
    let openings = try view.pointers("opening", .conversation)
    let hasSender = Set(try view.values(of: "sender", .conversation).map(\.id))
    let known = Set(openings.filter { hasSender.contains($0.from) }.map(\.to))
    let chats = try view.sharing("conversation", .report).map { $0.filter { !known.contains($0) } }
    return pairs(openings, .conversation) + together(chats.filter { $0.count > 1 }, .chat)
  }

  private func ties(_ view: CaseView) throws -> [SourceBond] {
    let rows = try view.documents(
      DocumentQuery(.sourceTie, [.has(Facet("state", "one"))], limit: 100_000)
    ).rows
    return try rows.compactMap { row in
      guard let (_, content) = try team.versions(of: row.document).last,
        case .sourceTie(let saved) = try AnyDocument(content)
      else { return nil }
      return SourceBond(
        [SourceNode(saved.document.one), SourceNode(saved.document.other)], .judged)
    }
  }
}
