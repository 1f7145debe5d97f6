/// Reads what `sigtop export-messages` writes of Signal Desktop as text: a head of fields for each
/// message, an empty line, and its words.
///
/// The format has no mark for where the words of a message end. A line `From: ` counts as the next
/// head only when a line `Type: ` follows, so that a message which quotes such a line stays whole.
struct SignalText {
  private var lines: Lines
  private var ahead: [String] = []
  private var conversation = Conversation(id: "", name: nil, type: "signal")
  private var number = 0
  /// What became of everything in it.
  private(set) var account = ReadingAccount()

  init(_ source: ByteSource) throws {
    lines = Lines(try source.open())
  }

  /// Whether a text begins as such a file does.
  static func isOne(_ head: String) -> Bool {
    head.drop { $0 == "\u{FEFF}" }.hasPrefix("Conversation: ")
      && (head.contains("\nType: incoming") || head.contains("\nType: outgoing"))
  }

  /// Hands out the messages in the order of the file.
  ///
  /// - Throws: `IntakeError.notThisFormat`, and what the source and `take` throw.
  mutating func read(_ take: (IncomingMessage) throws -> Void) throws {
    guard let first = try line(), let name = Self.value(of: first, "Conversation") else {
      throw IntakeError.notThisFormat
    }
    conversation.name = name
    conversation.id = name
    account.count("chats")
    while let line = try line() {
      if line.isEmpty { continue }
      guard Self.value(of: line, "From") != nil || Self.value(of: line, "Type") != nil else {
        account.refuse("not-a-message", at: .line(lines.number - ahead.count))
        continue
      }
      try take(try message(from: line))
    }
    if account.read > 0 { account.count("messages", account.read) }
  }

  private mutating func message(from first: String) throws -> IncomingMessage {
    number += 1
    let place = Place.message(number, chat: 1)
    var head = [first]
    while let line = try line(), !line.isEmpty { head.append(line) }
    let body = try body()
    var message = IncomingMessage(.message, at: place)
    message.conversation = conversation
    // What it answers stands first; a `>` further down is the writer's own.
    let quote = body.prefix { $0.hasPrefix("> ") || $0 == ">" }
    message.text = body.dropFirst(quote.count).joined(separator: "\n").trimmed
    if !quote.isEmpty {
      let words = quote.map { $0.dropFirst(2) }.joined(separator: "\n")
      message.details.append(Detail("quote", words))
    }
    for line in head { read(line, into: &message) }
    message.identity = [message.sent?.local ?? "", message.sender.name ?? ""].joined(separator: " ")
    account.read += 1
    if !message.text.isEmpty { account.count("with_text") }
    if message.sent == nil { account.note("date-unreadable", at: place) }
    account.count("media_refs", message.attachments.count)
    account.count("missing_media", message.attachments.count)
    return message
  }

  private func read(_ line: String, into message: inout IncomingMessage) {
    if let name = Self.value(of: line, "From") {
      message.isOwn = name == "You"
      message.sender = Self.sender(name)
    } else if let time = Self.value(of: line, "Sent") {
      message.sent = MailDate.read(time)
    } else if let file = Self.value(of: line, "Attachment") {
      // The text names the file and does not say where its bytes are.
      message.attachments.append(Self.attachment(file))
    } else if let colon = line.firstIndex(of: ":") {
      message.details.append(
        Detail(line[..<colon].lowercased(), String(line[line.index(after: colon)...]).trimmed))
    } else {
      message.details.append(Detail("line", line))
    }
  }

  /// The words up to the next head.
  private mutating func body() throws -> [String] {
    var body: [String] = []
    while let line = try line() {
      if Self.value(of: line, "From") != nil, let next = try peek(),
        Self.value(of: next, "Type") != nil
      {
        ahead.insert(line, at: 0)
        break
      }
      if Self.value(of: line, "Type") != nil, body.last?.isEmpty ?? true,
        let next = try peek(), next.isEmpty || Self.value(of: next, "Sent") != nil
      {
        ahead.insert(line, at: 0)
        break
      }
      body.append(line)
    }
    return body
  }

  private mutating func line() throws -> String? {
    if !ahead.isEmpty { return ahead.removeFirst() }
    guard let line = try lines.next() else { return nil }
    if line.isCut { account.note("text-cut", at: .line(lines.number)) }
    return String(decoding: line.bytes, as: UTF8.self)
  }

  private mutating func peek() throws -> String? {
    if let first = ahead.first { return first }
    guard let line = try line() else { return nil }
    ahead.append(line)
    return line
  }

  private static func value(of line: String, _ field: String) -> String? {
    line.hasPrefix(field + ": ") ? String(line.dropFirst(field.count + 2)) : nil
  }

  /// `Name (+000 123)`, as the program shows a person.
  private static func sender(_ shown: String) -> Sender {
    guard shown.hasSuffix(")"), let open = shown.lastIndex(of: "(") else {
      return Sender(name: shown)
    }
    let way = shown[shown.index(after: open)...].dropLast()
    return Sender(name: String(shown[..<open]).trimmed, ways: way.isEmpty ? [] : [String(way)])
  }

  /// `name.jpg (image/jpeg, 123 bytes)`.
  private static func attachment(_ shown: String) -> Attachment {
    let open = shown.lastIndex(of: "(") ?? shown.endIndex
    let type = shown[open...].dropFirst()
    let kind: Attachment.Kind =
      type.hasPrefix("image/")
      ? .photo : type.hasPrefix("video/") ? .video : type.hasPrefix("audio/") ? .voice : .file
    return Attachment(
      kind, name: String(shown[..<open]).trimmed, content: .missing(.notIncluded))
  }
}
