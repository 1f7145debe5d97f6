/// Reads what `signal-cli` receives, as JSON: one envelope on each line, or one behind the other.
package struct SignalReader {
  private var json: JSONStream
  private var number = 0
  /// What became of everything in it.
  package private(set) var account = ReadingAccount()

  /// A reader of a file.
  ///
  /// - Throws: what opening throws.
  package init(_ source: ByteSource) throws {
    json = JSONStream(try source.open(), allowsSeveral: true)
  }

  /// Hands out the messages in the order of the file.
  ///
  /// - Throws: `IntakeError.notThisFormat`, and what the source and `take` throw.
  package mutating func read(_ take: (IncomingMessage) throws -> Void) throws {
    do {
      while true {
        let token = try json.next()
        if token == .end { break }
        guard token == .beginObject else { throw IntakeError.notThisFormat }
        try readEnvelope(take)
      }
    } catch let error as IntakeError where number > 0 {
      account.isIncomplete = true
      account.refuse(error.code, at: error.place)
    }
    guard number > 0 else { throw IntakeError.notThisFormat }
    account.add(json.oddities)
    if account.read > 0 { account.count("messages", account.read) }
  }

  private mutating func readEnvelope(_ take: (IncomingMessage) throws -> Void) throws {
    number += 1
    let place = Place.item(number)
    var fields: [Detail] = []
    while try json.next() == .key {
      let left = try json.details(of: json.text()) { fields.append(Detail($0, $1)) }
      account.note("details-left-out", at: place, count: left)
    }
    guard let envelope = SignalEnvelope(fields) else {
      return account.refuse("signal.no-envelope", at: place)
    }
    guard envelope.isMessage else {
      account.count("service")
      return account.note("signal.receipt", at: place)
    }
    account.read += 1
    let message = envelope.message(at: place)
    if !message.text.isEmpty { account.count("with_text") }
    account.count("media_refs", message.attachments.count)
    try take(message)
  }
}

/// The fields of one envelope.
private struct SignalEnvelope {
  private let fields: [Detail]
  private let body: String

  init?(_ fields: [Detail]) {
    let prefix = fields.contains { $0.name.hasPrefix("params/envelope/") } ? "params/" : ""
    let inside = fields.filter { $0.name.hasPrefix(prefix + "envelope/") }
    guard !inside.isEmpty else { return nil }
    self.fields = inside.map { Detail(String($0.name.dropFirst(prefix.count + 9)), $0.value) }
    let bodies = ["dataMessage/", "syncMessage/sentMessage/", "editMessage/dataMessage/"]
    body = bodies.first { body in inside.contains { $0.name.contains("envelope/" + body) } } ?? ""
  }

  /// Receipts and signs that somebody is typing are no messages.
  var isMessage: Bool { !body.isEmpty }

  func message(at place: Place) -> IncomingMessage {
    let stamp = value(body + "timestamp") ?? value("timestamp")
    let source = value("sourceNumber") ?? value("source") ?? value("sourceUuid") ?? ""
    var message = IncomingMessage(.message, at: place, identity: "\(source) \(stamp ?? "")")
    message.text = value(body + "message") ?? ""
    message.sender = Sender(
      name: value("sourceName"),
      ways: [value("sourceNumber"), value("sourceUuid")].compactMap { $0 })
    message.sent = stamp.flatMap { Int($0) }.flatMap { Moment(seconds: $0 / 1000) }
    let group = value(body + "groupInfo/groupId") ?? value(body + "groupV2/id")
    message.conversation = Conversation(
      id: group ?? source, name: value(body + "groupInfo/groupName") ?? value("sourceName"),
      type: group == nil ? "signal" : "signal_group")
    message.attachments = attachments
    message.replyTo = value(body + "quote/id")
    message.details = fields.filter { isRest($0.name) }
    return message
  }

  private var attachments: [Attachment] {
    fields.filter { $0.name.hasPrefix(body + "attachments/") && $0.name.hasSuffix("/id") }
      .prefix(IntakeLimits.attachments).map { id in
        let start = String(id.name.dropLast(3))
        let type = value(start + "/contentType") ?? ""
        let isVoice = value(start + "/voiceNote") == "true"
        let kind: Attachment.Kind =
          isVoice
          ? .voice
          : type.hasPrefix("image/")
            ? .photo : type.hasPrefix("audio/") ? .voice : type.hasPrefix("video/") ? .video : .file
        var found = Attachment(kind, path: id.value)
        if let name = value(start + "/filename") { found.name = name }
        return found
      }
  }

  private func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  private func isRest(_ name: String) -> Bool {
    name.hasPrefix(body) && !name.hasPrefix(body + "attachments/")
      && ![body + "message", body + "timestamp"].contains(name)
  }
}
