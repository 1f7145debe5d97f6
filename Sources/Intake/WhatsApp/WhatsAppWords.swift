package import Language

/// What WhatsApp writes into its exports by itself, in the languages of telephones.
package struct WhatsAppWords: Sendable {
  private var halves: [String: Bool] = [:]
  private var attached: Set<String> = []
  private var omitted: [String: Attachment.Kind] = [:]

  /// Reads `intake/whatsapp.csv`.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles) throws(TableError) {
    let table = try CommaSeparated(
      files, path: "intake/whatsapp.csv", columns: ["kind", "form", "text"])
    for row in table.rows {
      let text = row["text"].lowercased()
      switch row["kind"] {
      case "am": halves[Self.letters(text)] = true
      case "pm": halves[Self.letters(text)] = false
      case "attached": attached.insert(text)
      case "omitted": omitted[text] = Attachment.Kind(rawValue: row["form"]) ?? .file
      default: continue
      }
    }
  }

  /// Whether a mark beside a time means before noon; `nil` for an unknown mark.
  func isMorning(_ mark: String) -> Bool? { halves[Self.letters(mark)] }

  /// Whether words in brackets behind a name say that the file came with the message.
  func saysAttached(_ words: String) -> Bool { attached.contains(words.lowercased()) }

  /// What was left out, when a whole text says that something was.
  func omission(_ text: String) -> Attachment.Kind? { omitted[text.lowercased()] }

  /// Spaces and full stops are set differently by each release.
  private static func letters(_ mark: String) -> String {
    mark.lowercased().filter { !$0.isWhitespace && $0 != "." }
  }
}
