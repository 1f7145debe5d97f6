/// What stands behind the date of an entry: who, what, and which files.
struct WhatsAppBody {
  private(set) var text: String
  private(set) var attachments: [Attachment] = []
  /// Whether it says in words that are not known that something was left out.
  private(set) var isUnknownOmission = false

  /// Splits a sender from what he wrote; WhatsApp's own messages have none.
  static func sender(_ entry: String) -> (String?, Substring) {
    let bytes = entry.utf8
    guard let colon = bytes.firstIndex(of: 0x3A) else { return (nil, entry[...]) }
    let after = bytes.index(after: colon)
    guard after == bytes.endIndex || bytes[after] == 0x20 || bytes[after] == 0x0A else {
      return (nil, entry[...])
    }
    let name = trimmed(entry[..<colon])
    // A message of WhatsApp's own may hold a colon, in a quotation or far behind.
    guard !name.isEmpty, name.count <= 80, !name.contains(where: { "\n\"“”«»".contains($0) })
    else { return (nil, entry[...]) }
    return (name, entry[after...].dropFirst(after == bytes.endIndex ? 0 : 1))
  }

  init(_ body: Substring, words: WhatsAppWords) {
    let isGenerated = body.unicodeScalars.first == "\u{200E}"
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    var kept: [String] = []
    for line in lines {
      if let found = Self.attachment(line, words: words) {
        if attachments.count < IntakeLimits.attachments { attachments.append(found.0) }
        if !found.rest.isEmpty { kept.append(found.rest) }
      } else {
        kept.append(String(line))
      }
    }
    while kept.last?.isEmpty == true { kept.removeLast() }
    text = kept.joined(separator: "\n")
    if lines.count == 1 || kept.count <= 1 { readOmission(isGenerated, words) }
  }

  private mutating func readOmission(_ isGenerated: Bool, _ words: WhatsAppWords) {
    let bare = Self.trimmed(text[...])
    let isMarked = bare.hasPrefix("<") && bare.hasSuffix(">") && bare.count > 2
    let inner = isMarked ? String(bare.dropFirst().dropLast()) : bare
    let known = isMarked || isGenerated ? words.omission(inner) : nil
    guard known != nil || (isMarked && !inner.contains(":")) else { return }
    isUnknownOmission = known == nil
    let kind = known ?? .file
    attachments.append(Attachment(kind, name: kind.rawValue, content: .missing(.notIncluded)))
    if known != nil { text = "" }
  }

  /// A file named in a line: `<attached: NAME>` or `NAME (file attached)`.
  private static func attachment(
    _ line: Substring, words: WhatsAppWords
  ) -> (Attachment, rest: String)? {
    if line.hasSuffix(">"), let open = line.lastIndex(of: "<"),
      let colon = line[open...].firstIndex(of: ":")
    {
      let name = trimmed(line[line.index(after: colon)...].dropLast())
      guard hasEnding(name) else { return nil }
      return (named(name), trimmed(line[..<open]))
    }
    guard line.hasSuffix(")"), let open = line.lastIndex(of: "(") else { return nil }
    let name = trimmed(line[..<open])
    let said = trimmed(line[line.index(after: open)...].dropLast())
    guard hasEnding(name), isCounted(name) || words.saysAttached(said) else { return nil }
    return (named(name), "")
  }

  private static func named(_ name: String) -> Attachment { Attachment(kind(name), path: name) }

  private static func hasEnding(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    let ending = name[name.index(after: dot)...]
    return (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && $0.isLetterOrDigit }
  }

  /// A name as Android gives it to a file that was sent: `IMG-20230630-WA0000.jpg`.
  private static func isCounted(_ name: String) -> Bool {
    name.wholeMatch(of: /[A-Z]{3}-[0-9]{8}-WA[0-9]+\.[A-Za-z0-9]{1,5}/) != nil
  }

  private static func kind(_ name: String) -> Attachment.Kind {
    let upper = name.uppercased()
    let ending = upper.split(separator: ".").last.map(String.init) ?? ""
    switch ending {
    case "JPG", "JPEG", "PNG", "HEIC", "GIF": return .photo
    case "MP4", "3GP", "MOV": return .video
    case "OPUS": return .voice
    case "M4A", "MP3", "AAC", "AMR", "OGG": return upper.hasPrefix("PTT") ? .voice : .audio
    case "WEBP": return .sticker
    case "VCF": return .contactCard
    default: return .file
    }
  }

  static func trimmed(_ text: Substring) -> String {
    let scalars = text.unicodeScalars
    let isEmpty = { (scalar: Unicode.Scalar) in
      WhatsAppHeader.isMark(scalar) || WhatsAppHeader.isSpace(scalar) || scalar == "\n"
    }
    guard let start = scalars.firstIndex(where: { !isEmpty($0) }),
      let end = scalars.lastIndex(where: { !isEmpty($0) })
    else { return "" }
    return String(scalars[start...end])
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
