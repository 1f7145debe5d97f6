extension ExportFormat {
  /// The format of a file by its first bytes; the ending of its name decides between plain texts.
  package static func guess(_ head: [UInt8], name: String) -> ExportFormat? {
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    let text = TextDecoding.text(head, CharsetGuess(head).result.charset).text
    let bare = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if TelegramPage.isOne(head) { return .telegram }
    if SignalText.isOne(text) { return .signal }
    if bare.first == "{" || bare.first == "[", ending != "txt" || bare.contains("\":") {
      return json(bare)
    }
    if head.starts(with: Array("From ".utf8)) || ending == "eml" || ending == "mbox" {
      return .mail
    }
    let lines = text.split(separator: "\n", maxSplits: 30).map(String.init)
    if lines.contains(where: { WhatsAppHeader.read($0) != nil }) { return .whatsapp }
    if looksLikeLetter(lines) { return .mail }
    if ["csv", "tsv", "tab"].contains(ending) || lines.first.map(isHeader) == true { return .csv }
    return nil
  }

  private static func json(_ text: Substring) -> ExportFormat? {
    if text.contains("\"envelope\"") { return .signal }
    for word in ["\"personal_information\"", "\"chats\"", "\"left_chats\"", "\"messages\""]
    where text.contains(word) { return .telegram }
    return .kobo
  }

  private static func looksLikeLetter(_ lines: [String]) -> Bool {
    let fields = ["from:", "to:", "subject:", "date:", "message-id:", "received:", "return-path:"]
    return lines.prefix(12).count { line in
      fields.contains { line.lowercased().hasPrefix($0) }
    } >= 2
  }

  private static func isHeader(_ line: String) -> Bool {
    [",", ";", "\t"].contains { line.split(separator: $0).count >= 2 } && line.utf8.count < 4096
  }
}
