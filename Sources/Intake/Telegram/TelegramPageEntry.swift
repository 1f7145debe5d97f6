/// What text inside a mark of a chat page means.
enum TelegramPageRole: Equatable {
  case none, title, message, service, body, forwarded
  case date, from, forwardedFrom, reply, text, media, mediaTitle, mediaStatus, reactions, hidden

  /// By the classes of the mark, and what it stands in: a class means something inside a message only.
  init(_ mark: String, _ classes: Set<String>, inside outer: TelegramPageRole) {
    func has(_ name: String) -> Bool { classes.contains(name) }
    switch outer {
    case .hidden, .reactions: self = outer
    case _ where mark == "script" || mark == "style" || has("userpic_wrap"): self = .hidden
    case _ where has("message"): self = .message
    case .none, .title: self = has("text") && has("bold") ? .title : outer
    case _ where has("date"): self = .date
    case _ where has("forwarded"): self = .forwarded
    case .forwarded where has("from_name"): self = .forwardedFrom
    case _ where has("from_name"): self = .from
    case _ where has("reply_to"): self = .reply
    case _ where has("reactions"): self = .reactions
    case .media where has("title"): self = .mediaTitle
    case .media where has("status") || has("description"): self = .mediaStatus
    case _ where Self.isMedia(classes): self = .media
    case .message where has("body") && has("details"): self = .service
    case _ where has("text"): self = .text
    default: self = outer == .message ? .body : outer
    }
  }

  private static func isMedia(_ classes: Set<String>) -> Bool {
    classes.contains { $0.hasPrefix("media_") && $0 != "media_wrap" } || classes.contains("media")
      || classes.contains { $0.hasSuffix("_wrap") && TelegramPageEntry.pictures[$0] != nil }
  }
}

/// One message of a chat page.
struct TelegramPageEntry {
  private let id: String
  private let place: Place
  /// Whether it is an entry of the service: a call, somebody who joined, a new day.
  let isService: Bool
  /// Whether it follows one of the same sender, who is not named again.
  let isJoined: Bool
  private var texts: [TelegramPageRole: String] = [:]
  private var sent: String?
  private var isForwarded = false
  private var replyTo: String?
  private var media: [Media] = []
  private var links: [String] = []

  fileprivate struct Media {
    var kind: Attachment.Kind
    var word: String
    var path: String?
    var title = ""
    var status = ""
  }

  init(_ classes: Set<String>, id: String, at place: Place) {
    self.id = String(id.drop { !$0.isNumber && $0 != "-" })
    self.place = place
    isService = classes.contains("service")
    isJoined = classes.contains("joined")
  }

  /// A line that only says which day begins; the exporter numbers such lines below zero.
  var isDate: Bool { isService && id.hasPrefix("-") }

  /// What wraps a picture or a film that the page shows.
  static let pictures: [String: Attachment.Kind] = [
    "photo_wrap": .photo, "video_file_wrap": .video, "animated_wrap": .video,
    "sticker_wrap": .sticker,
  ]
  private static let kinds: [String: Attachment.Kind] = [
    "media_photo": .photo, "media_video": .video, "media_voice_message": .voice,
    "media_audio_file": .audio, "media_file": .file,
  ]

  /// Sees a mark that begins inside the message.
  mutating func see(
    _ mark: String, _ attributes: [String: String], _ classes: Set<String>,
    as role: TelegramPageRole, folder: String
  ) {
    if role == .date, sent == nil { sent = attributes["title"] }
    if role == .forwarded { isForwarded = true }
    if mark == "br", role == .text { texts[.text, default: ""] += "\n" }
    if role == .reply, let target = attributes["href"]?.split(separator: "go_to_message").last {
      replyTo = replyTo ?? String(target.filter(\.isNumber))
    }
    if role == .text, mark == "a", let link = attributes["href"], link.contains(":") {
      links.append(link)
    }
    guard role == .media else { return }
    if let (kind, word) = Self.kind(classes) {
      media.append(Media(kind: kind, word: word))
    }
    if mark == "a", let path = attributes["href"], !media.isEmpty {
      media[media.count - 1].path =
        folder.isEmpty || path.contains(":") ? path : folder + "/" + path
    }
  }

  private static func kind(_ classes: Set<String>) -> (Attachment.Kind, String)? {
    for word in classes.sorted() {
      if let kind = pictures[word] ?? kinds[word] { return (kind, word) }
    }
    guard let word = classes.sorted().first(where: { $0.hasPrefix("media_") && $0 != "media_wrap" })
    else { return nil }
    return (.file, word)
  }

  /// Takes in text, which means what the mark around it means.
  mutating func add(_ text: String, as role: TelegramPageRole, account: inout ReadingAccount) {
    switch role {
    case .mediaTitle where !media.isEmpty: media[media.count - 1].title += text
    case .mediaStatus where !media.isEmpty: media[media.count - 1].status += text
    case .text, .from, .forwardedFrom, .service, .reactions, .media:
      guard (texts[role]?.utf8.count ?? 0) + text.utf8.count <= IntakeLimits.text else {
        return account.note("text-cut", at: place)
      }
      texts[role, default: ""] += text
    default: break
    }
  }

  /// The entry as a message; `nil` for one that the exporter could not write.
  func message(account: inout ReadingAccount) -> IncomingMessage? {
    var message = IncomingMessage(
      isService ? .service : .message, at: place, identity: id,
      text: isService ? said(.service) : said(.text))
    message.sender.name = texts[.from].map(\.trimmed)
    message.sent = sent.flatMap(Self.moment)
    message.forwardedFrom = isForwarded ? said(.forwardedFrom) : nil
    message.replyTo = replyTo
    message.details = details
    message.attachments = media.compactMap(attachment)
    count(message, account: &account)
    return message
  }

  private func said(_ role: TelegramPageRole) -> String { (texts[role] ?? "").trimmed }

  private func count(_ message: IncomingMessage, account: inout ReadingAccount) {
    guard !isService else {
      account.count("service")
      return account.note("telegram.service", at: place)
    }
    account.read += 1
    account.count("messages")
    if message.sent == nil {
      account.note("date-unreadable", at: place)
    } else if message.sent?.seconds == nil {
      account.note("time-without-zone", at: place)
    }
    if !message.text.isEmpty { account.count("with_text") }
    if isForwarded { account.count("forwarded") }
    if replyTo != nil { account.count("replies") }
    account.count("media_refs", message.attachments.count)
    for attachment in message.attachments {
      if case .missing = attachment.content { account.count("missing_media") }
    }
  }

  /// What the page says beyond texts and files: places, cards, polls, reactions, links.
  private var details: [Detail] {
    var details = links.filter { !said(.text).contains($0) }.map { Detail("link", $0) }
    for one in media {
      let words = [one.title, one.status].map(\.trimmed).filter { !$0.isEmpty }
      if !words.isEmpty { details.append(Detail(one.word, words.joined(separator: " · "))) }
      if attachment(one) == nil, let path = one.path { details.append(Detail("link", path)) }
    }
    for role in [TelegramPageRole.media, .reactions] where !said(role).isEmpty {
      let words = said(role).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      details.append(Detail(role == .media ? "media" : "reactions", words))
    }
    return details
  }

  /// The file of a medium; `nil` for what is no file: a place, a card, a call.
  private func attachment(_ one: Media) -> Attachment? {
    let isFile = Self.kinds[one.word] != nil || Self.pictures[one.word] != nil
    if let path = one.path, !path.contains(":") {
      return Attachment(one.kind, path: path, seconds: one.seconds)
    }
    guard isFile else { return nil }
    let absence: Attachment.Absence =
      one.status.contains("maximum size") || one.status.contains("too large")
      ? .tooLarge : one.status.contains("unavailable") ? .unavailable : .notIncluded
    let title = one.title.trimmed
    return Attachment(
      one.kind, name: title.isEmpty ? one.kind.rawValue : title, content: .missing(absence),
      seconds: one.seconds)
  }

  /// `24.04.2025 13:49:04 UTC+06:00`; older pages have no zone.
  private static func moment(_ title: String) -> Moment? {
    let parts = title.split(separator: " ")
    guard parts.count >= 2 else { return nil }
    let date = parts[0].split(separator: ".")
    guard date.count == 3 else { return nil }
    let zone = parts.count > 2 ? parts[2].replacing("UTC", with: "") : ""
    return Moment(iso: "\(date[2])-\(date[1])-\(date[0])T\(parts[1])\(zone)")
  }
}

extension TelegramPageEntry.Media {
  /// How long it plays, from `00:09, 20.1 KB`.
  fileprivate var seconds: Int? {
    let parts = status.trimmed.prefix { $0.isNumber || $0 == ":" }.split(separator: ":")
      .compactMap { Int($0) }
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0 < 1000 }) else { return nil }
    return parts.reduce(0) { $0 * 60 + $1 }
  }
}
