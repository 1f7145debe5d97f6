/// Reads letters: text in old charsets, names of files in old codings, parts that are broken.
package struct LetterReader {
  /// What became of everything that was read.
  package private(set) var account = ReadingAccount()
  private var number = 0

  /// A reader that has read nothing yet.
  package init() {}

  /// Reads one letter; its bytes are kept as they are, as the attachment `original`.
  ///
  /// - Returns: the letter, or `nil` when the bytes are none.
  package mutating func read(_ bytes: [UInt8]) -> IncomingMessage? {
    number += 1
    let place = Place.item(number)
    let (head, body) = HeaderFields.read(bytes, from: 0)
    guard
      ["from", "subject", "date", "to", "message-id", "received", "content-type"]
        .contains(where: { head.bytes($0) != nil })
    else {
      account.refuse("mail.no-head", at: place)
      return nil
    }
    let parts = MailParts(bytes, head: head, body: body)
    for code in parts.oddities { account.note(code, at: place) }
    account.note("mail.strange-line", at: place, count: head.strangeLines)
    var letter = IncomingMessage(.letter, at: place)
    readHead(head, of: &letter)
    readParts(parts, bytes, of: &letter)
    account.read += 1
    account.count("parts", parts.count)
    account.count("media_refs", letter.attachments.count)
    if !letter.text.isEmpty { account.count("with_text") }
    letter.attachments.append(Attachment(.original, name: "letter.eml", content: .bytes(bytes)))
    return letter
  }

  /// Counts something that is no letter, found where letters are.
  package mutating func refuse(_ code: String) {
    number += 1
    account.refuse(code, at: .item(number))
  }

  private mutating func readHead(_ head: HeaderFields, of letter: inout IncomingMessage) {
    letter.identity = head.text("message-id") ?? ""
    letter.title = head.text("subject")
    letter.replyTo = head.text("in-reply-to")
    letter.sender = Self.sender(head)
    if let date = head.text("date") {
      letter.sent = MailDate.read(date)
      if letter.sent == nil {
        account.note("date-unreadable", at: letter.place)
        letter.details.append(Detail("date", date))
      }
    } else {
      account.note("mail.no-date", at: letter.place)
    }
    if letter.identity.isEmpty { account.note("mail.no-id", at: letter.place) }
    for name in ["to", "cc", "reply-to"] {
      if let value = head.text(name), !value.isEmpty { letter.details.append(Detail(name, value)) }
    }
  }

  private mutating func readParts(
    _ parts: MailParts, _ bytes: [UInt8], of letter: inout IncomingMessage
  ) {
    var html: String?
    for leaf in parts.leaves {
      let type = leaf.head.parameters("content-type")
      let disposition = leaf.head.parameters("content-disposition")
      let name = disposition.text("filename") ?? type.text("name")
      let isText = type.value.isEmpty || type.value == "text/plain" || !type.value.contains("/")
      let decoded = decode(leaf, bytes, at: letter.place)
      if name != nil || disposition.value == "attachment" || !(isText || type.value == "text/html")
      {
        attach(decoded, name ?? Self.name(of: type.value), type.value, to: &letter)
      } else if isText {
        append(text(decoded, type, at: letter.place), to: &letter)
      } else {
        html = (html.map { $0 + "\n" } ?? "") + text(decoded, type, at: letter.place)
      }
    }
    guard let html else { return }
    if letter.text.isEmpty {
      append(PlainText.words(of: html), to: &letter)
    } else {
      account.count("html_alternatives")
    }
  }

  private mutating func decode(
    _ leaf: MailParts.Leaf, _ bytes: [UInt8], at place: Place
  ) -> [UInt8] {
    let coding = leaf.head.parameters("content-transfer-encoding").value
    if !["", "7bit", "8bit", "binary", "base64", "quoted-printable"].contains(coding) {
      account.note("mail.unknown-coding", at: place)
    }
    let decoded = TransferCoding.decode(bytes[leaf.body], coding)
    if decoded.isDamaged { account.note("mail.damaged-base64", at: place) }
    return decoded.bytes
  }

  private mutating func text(
    _ bytes: [UInt8], _ type: ParameterField, at place: Place
  ) -> String {
    let label = type.text("charset")
    let declared = label.flatMap { Charset(label: $0) }
    if label != nil, declared == nil { account.note("mail.unknown-charset", at: place) }
    let isPlain = declared == nil || declared?.name == "us-ascii"
    let guess = isPlain ? CharsetGuess(bytes).result : nil
    if guess?.isInferred == true {
      account.note("encoding-inferred", at: place, subject: guess?.charset.name)
    }
    let decoded = TextDecoding.text(bytes, guess?.charset ?? declared ?? .utf8)
    account.note("unreadable-bytes", at: place, count: decoded.unreadable)
    return decoded.text.replacing("\r\n", with: "\n")
  }

  private mutating func append(_ text: String, to letter: inout IncomingMessage) {
    guard letter.text.utf8.count + text.utf8.count <= IntakeLimits.text else {
      return account.note("text-cut", at: letter.place)
    }
    letter.text += letter.text.isEmpty ? text : "\n" + text
  }

  private func attach(
    _ bytes: [UInt8], _ name: String, _ type: String, to letter: inout IncomingMessage
  ) {
    let kind: Attachment.Kind =
      type.hasPrefix("image/")
      ? .photo : type.hasPrefix("audio/") ? .audio : type.hasPrefix("video/") ? .video : .file
    letter.attachments.append(Attachment(kind, name: name, content: .bytes(bytes)))
  }

  private static func name(of type: String) -> String {
    type == "message/rfc822" ? "letter.eml" : "part." + (type.split(separator: "/").last ?? "bin")
  }

  private static func sender(_ head: HeaderFields) -> Sender {
    guard let from = head.text("from") ?? head.text("sender"), !from.isEmpty else {
      return Sender()
    }
    guard let open = from.lastIndex(of: "<") else { return Sender(ways: [from]) }
    let address = from[from.index(after: open)...].prefix { $0 != ">" }
    let name = from[..<open].trimming { $0.isWhitespace || $0 == "\"" }
    return Sender(
      name: name.isEmpty ? nil : String(name), ways: address.isEmpty ? [] : [String(address)])
  }
}

extension Substring {
  fileprivate func trimming(_ belongs: (Character) -> Bool) -> Substring {
    var text = drop(while: belongs)
    while let last = text.last, belongs(last) { text.removeLast() }
    return text
  }
}
