internal import Casework
package import Store
internal import Vault

/// What waits for somebody to listen, or to compare.
package struct WaitingTranscripts: Sendable {
  /// How many sounds nobody has typed anything of.
  package let unheard: Int
  /// The sounds among them, the newest first, as far as the list goes.
  package let sounds: [ListRow]
  /// Texts that nobody has compared with their originals, the newest first.
  package let typed: [OpenedTranscript]
}

extension Session {
  /// How many sounds nobody has heard yet, so far as the vault knows: none of their words are typed.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func unheardCount() throws -> Int {
    try require(.read)
    let sound = [DocumentFilter.has(Facet("sound", "yes"))]
    let view = try view()
    return max(0, try view.count(.file, sound) - view.count(.transcript, sound))
  }

  /// The sounds that nobody has heard, and the texts that wait for a second person.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func waitingTranscripts(limit: Int = 50) throws -> WaitingTranscripts {
    let (view, count) = (try view(), try unheardCount())
    let typed = try view.documents(
      DocumentQuery(.transcript, [.has(Facet("compared", 0))], limit: limit)
    ).rows.map {
      OpenedTranscript(id: $0.document, transcript: try opened($0.document).document)
    }
    return WaitingTranscripts(
      unheard: count, sounds: count == 0 ? [] : try unheard(view, limit), typed: typed)
  }

  private func unheard(_ view: CaseView, _ limit: Int) throws -> [ListRow] {
    var (found, mark): ([ListRow], PageMark?) = ([], nil)
    repeat {
      let page = try view.documents(
        DocumentQuery(.file, [.has(Facet("sound", "yes"))], after: mark, limit: 200))
      found += try page.rows.filter { row in
        try view.pointing(to: row.document).allSatisfy { $0.row.kind != .transcript }
      }
      mark = page.next
    } while mark != nil && found.count < limit
    return Array(found.prefix(limit))
  }
}
