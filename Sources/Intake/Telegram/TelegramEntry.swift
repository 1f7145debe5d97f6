/// One entry of a chat with its fields as they stand.
struct TelegramEntry {
  private(set) var type = ""
  private let place: Place
  private var id = ""
  private var date: String?
  private var seconds: String?
  private var edited: String?
  private var editedSeconds: String?
  private var sender = Sender()
  private var action: String?
  private var forwardedFrom: String?
  private var replyTo: String?
  private var text = ""
  private var details: [Detail] = []
  private var photo: String?
  private var file: String?
  private var card: String?
  private var fileName: String?
  private var mediaType: String?
  private var duration: String?

  /// Reads an entry behind its opening brace.
  init(_ json: inout JSONStream, at place: Place, account: inout ReadingAccount) throws {
    self.place = place
    while try json.next() == .key {
      guard let field = json.known(in: TelegramField.names) else {
        try keep(json.text(), of: &json, account: &account)
        continue
      }
      try read(field, &json, account: &account)
    }
  }

  private mutating func read(
    _ field: TelegramField, _ json: inout JSONStream, account: inout ReadingAccount
  ) throws {
    switch field {
    case .id: id = try json.scalar() ?? ""
    case .type: type = try json.scalar() ?? ""
    case .date: date = try json.scalar()
    case .dateSeconds: seconds = try json.scalar()
    case .edited: edited = try json.scalar()
    case .editedSeconds: editedSeconds = try json.scalar()
    case .from, .actor: sender.name = try json.scalar()
    case .fromID, .actorID:
      if let id = try json.scalar() { sender.ways.append("telegram:" + id) }
    case .action: action = try json.scalar()
    case .forwardedFrom, .savedFrom: forwardedFrom = try json.scalar() ?? forwardedFrom ?? ""
    case .replyTo: replyTo = try json.scalar()
    case .photo: photo = try json.scalar()
    case .file: file = try json.scalar()
    case .card: card = try json.scalar()
    case .fileName: fileName = try json.scalar()
    case .mediaType: mediaType = try json.scalar()
    case .duration: duration = try json.scalar()
    case .author: if let author = try json.scalar() { details.append(Detail("author", author)) }
    case .text: try readText(&json, account: &account)
    case .thumbnail, .width, .height, .entities, .fileSize,
      .photoSize, .thumbnailSize, .cardSize:
      try json.skip()
    }
  }

  /// Keeps a field that has no meaning here, whatever its shape.
  private mutating func keep(
    _ name: String, of json: inout JSONStream, account: inout ReadingAccount
  ) throws {
    let left = try json.details(of: name) { path, value in
      if details.count < IntakeLimits.details { details.append(Detail(path, value)) }
    }
    account.note("details-left-out", at: place, count: left)
  }

  /// The text is a string, or a list of strings and of pieces with a mark or a link.
  private mutating func readText(
    _ json: inout JSONStream, account: inout ReadingAccount
  ) throws {
    switch try json.next() {
    case .string: text = json.text()
    case .beginArray:
      while true {
        switch try json.next() {
        case .string: append(json.text(), account: &account)
        case .beginObject: try readPiece(&json, account: &account)
        case .beginArray: try json.leave()
        case .endArray: return
        default: continue
        }
      }
    case .beginObject: try readPiece(&json, account: &account)
    default: account.note("telegram.text-shape", at: place)
    }
  }

  private mutating func readPiece(
    _ json: inout JSONStream, account: inout ReadingAccount
  ) throws {
    while try json.next() == .key {
      switch json.known(in: TelegramTextField.names) {
      case .text: append(try json.scalar() ?? "", account: &account)
      case .href: if let link = try json.scalar() { details.append(Detail("link", link)) }
      case .type: try json.skip()
      case nil: try keep(json.text(), of: &json, account: &account)
      }
    }
  }

  private mutating func append(_ piece: String, account: inout ReadingAccount) {
    guard text.utf8.count + piece.utf8.count <= IntakeLimits.text else {
      return account.note("text-cut", at: place)
    }
    text += piece
  }
}

extension TelegramEntry {
  /// The entry as a message; `nil` for one that the exporter could not write.
  func message(account: inout ReadingAccount) -> IncomingMessage? {
    guard let nature = nature(account: &account) else { return nil }
    var message = IncomingMessage(nature, at: place, identity: id, text: text)
    message.sender = sender
    message.sent = moment(date, seconds, account: &account)
    // The exporter of 2020 writes the beginning of the epoch for "never edited".
    if let edited, !edited.hasPrefix("1970-01-01") {
      message.edited = moment(edited, editedSeconds, account: &account)
      account.count("edited")
    }
    message.forwardedFrom = forwardedFrom
    message.replyTo = replyTo
    message.details = action.map { [Detail("action", $0)] + details } ?? details
    message.attachments = attachments
    count(message, account: &account)
    return message
  }

  private func nature(account: inout ReadingAccount) -> IncomingMessage.Nature? {
    switch type {
    case "message":
      account.read += 1
      account.count("messages")
      return .message
    case "service":
      account.count("service")
      account.note("telegram.service", at: place, subject: action.map { String($0.prefix(40)) })
      return .service
    case "unsupported":
      account.count("unsupported")
      account.refuse("telegram.unsupported", at: place)
      return nil
    default:
      account.refuse("not-a-message", at: place)
      return nil
    }
  }

  private func moment(
    _ local: String?, _ seconds: String?, account: inout ReadingAccount
  ) -> Moment? {
    let utc = seconds.flatMap { Int($0) }.flatMap { Moment(seconds: $0) }
    let shown = local.flatMap { Moment(iso: $0) }
    guard let moment = shown ?? utc else {
      account.note("date-unreadable", at: place)
      return nil
    }
    if utc == nil, moment.seconds == nil { account.note("time-without-zone", at: place) }
    return Moment(local: moment.local, seconds: utc?.seconds ?? moment.seconds)
  }

  private func count(_ message: IncomingMessage, account: inout ReadingAccount) {
    if message.nature == .message {
      if !text.isEmpty { account.count("with_text") }
      if forwardedFrom != nil { account.count("forwarded") }
      if replyTo != nil { account.count("replies") }
    }
    if seconds != nil { account.count("unixtime") }
    account.count("media_refs", message.attachments.count)
    for attachment in message.attachments {
      if case .missing = attachment.content { account.count("missing_media") }
    }
  }

  private var attachments: [Attachment] {
    var list: [Attachment] = []
    if let photo { list.append(attachment(.photo, photo)) }
    if let file { list.append(attachment(kind, file)) }
    if let card { list.append(attachment(.contactCard, card)) }
    return list
  }

  private var kind: Attachment.Kind {
    switch mediaType {
    case "voice_message": .voice
    case "video_message", "video_file", "animation": .video
    case "audio_file": .audio
    case "sticker": .sticker
    default: .file
    }
  }

  private func attachment(_ kind: Attachment.Kind, _ path: String) -> Attachment {
    let length = duration.flatMap { Int($0) }
    guard path.hasPrefix("("), path.hasSuffix(")") else {
      var found = Attachment(kind, path: path, seconds: length)
      if let fileName, kind != .photo { found.name = fileName }
      return found
    }
    let absence: Attachment.Absence =
      path.contains("maximum size") || path.contains("exceeds")
      ? .tooLarge : path.contains("unavailable") ? .unavailable : .notIncluded
    return Attachment(
      kind, name: fileName ?? kind.rawValue, content: .missing(absence), seconds: length)
  }
}
