/// Reads filled forms of KoboToolbox and ODK as JSON: a page of an API, a list, one form alone, or one on each line.
package struct SubmissionReader {
  private let words: FormWords
  private var json: JSONStream
  private var replaced: Set<String> = []
  private var number = 0
  private var total: Int?
  private var hasMorePages = false
  /// What became of everything in it.
  package private(set) var account = ReadingAccount()

  /// A reader of a file.
  ///
  /// - Parameters:
  ///   - source: the filled forms.
  ///   - words: what columns are taken for.
  ///   - definition: what the questions ask, when somebody has given it.
  /// - Throws: what opening throws.
  package init(
    _ source: ByteSource, words: ColumnWords, definition: FormDefinition? = nil
  ) throws {
    self.words = FormWords(columns: words, definition: definition)
    json = JSONStream(try source.open(), allowsSeveral: true)
  }

  /// Hands out the filled forms in the order of the file.
  ///
  /// - Throws: `IntakeError.notThisFormat`, and what the source and `take` throw.
  package mutating func read(_ take: (IncomingMessage) throws -> Void) throws {
    do {
      while true {
        let token = try json.next()
        if token == .end { break }
        if token == .beginArray {
          try readList(take)
        } else if token == .beginObject {
          try readObject(take)
        } else {
          throw IntakeError.notThisFormat
        }
      }
      guard account.read > 0 || number > 1 || total != nil else {
        throw IntakeError.notThisFormat
      }
    } catch let error as IntakeError where account.read > 0 {
      account.isIncomplete = true
      account.refuse(error.code, at: error.place)
    }
    notePages()
    account.add(json.oddities)
  }

  /// An export by API comes in pages; what is not on this one is said.
  private mutating func notePages() {
    if let total, total > number {
      account.note("kobo.page-of-more", at: .file, count: total - number)
    } else if hasMorePages {
      account.note("kobo.next-page", at: .file)
    }
  }

  private mutating func readList(_ take: (IncomingMessage) throws -> Void) throws {
    while true {
      let token = try json.next()
      if token == .endArray { return }
      guard token == .beginObject else {
        number += 1
        account.refuse("not-a-submission", at: .item(number))
        if token == .beginArray { try json.leave() }
        continue
      }
      var form = Submission(words)
      while try json.next() == .key { try form.readField(&json, account: &account) }
      try hand(form, take)
    }
  }

  /// A page around a list, or one filled form alone.
  private mutating func readObject(_ take: (IncomingMessage) throws -> Void) throws {
    var (alone, isPage) = (Submission(words), false)
    while try json.next() == .key {
      switch json.text() {
      case "results", "value":
        isPage = true
        guard try json.next() == .beginArray else { throw IntakeError.notThisFormat }
        try readList(take)
      case "count", "@odata.count": total = try json.scalar().flatMap { Int($0) }
      case "next", "@odata.nextLink": hasMorePages = try json.scalar() != nil
      case "previous", "@odata.context": try json.skip()
      default: try alone.readField(&json, account: &account)
      }
    }
    if !isPage { try hand(alone, take) }
  }

  private mutating func hand(
    _ form: Submission, _ take: (IncomingMessage) throws -> Void
  ) throws {
    number += 1
    let place = Place.item(number)
    guard !form.isEmpty else { return account.refuse("empty-submission", at: place) }
    let message = form.message(at: place, account: &account)
    account.read += 1
    if let old = message.replaces {
      account.count("replaced")
      account.note("kobo.replaces", at: place)
      if replaced.count < 1_000_000 { replaced.insert(old) }
    }
    guard !replaced.contains(message.identity) else {
      return account.note("kobo.superseded", at: place)
    }
    account.count("media_refs", message.attachments.count)
    try take(message)
  }
}

/// What the names of a form mean.
struct FormWords: Sendable {
  let columns: ColumnWords
  let definition: FormDefinition?

  /// What an answer is taken for: by its name, or else by what was asked.
  func field(of path: String, _ answer: FormDefinition.Answer?) -> ColumnField? {
    columns.field(of: path) ?? answer.flatMap { columns.field(of: $0.label) }
  }
}

/// One filled form as it is read.
private struct Submission {
  private let words: FormWords
  private var unknownCodes = 0
  private var details: [Detail] = []
  private var ids: [Int: String] = [:]
  private var dates: [Int: String] = [:]
  private var replaces: String?
  private var root: String?
  private var files: [String] = []
  private var sender = Sender()
  private var text = ""
  private var leftOut = 0

  init(_ words: FormWords) { self.words = words }

  var isEmpty: Bool { details.isEmpty && text.isEmpty && sender.isEmpty }

  mutating func readField(_ json: inout JSONStream, account: inout ReadingAccount) throws {
    leftOut += try json.details(of: json.text()) { path, value in take(path, value) }
  }

  private static let idFields = [
    "meta/instanceID", "instanceID", "__id", "_uuid", "_id", "id",
  ]
  private static let dateFields = [
    "_submission_time", "__system/submissionDate", "submissionDate", "end", "start",
  ]

  private mutating func take(_ path: String, _ value: String) {
    guard !value.isEmpty else { return }
    let name = path.hasPrefix("submission/") ? String(path.dropFirst(11)) : path
    if let rank = Self.idFields.firstIndex(of: name) {
      ids[rank] = FormID.bare(value)
      if name == "id" || name == "_id" { details.append(Detail(path, value)) }
    } else if name.hasSuffix("deprecatedID") {
      replaces = FormID.bare(value)
    } else if name.hasSuffix("rootUuid") {
      root = FormID.bare(value)
    } else if let rank = Self.dateFields.firstIndex(of: name) {
      dates[rank] = value
      details.append(Detail(path, value))
    } else if name.hasPrefix("_attachments/") {
      if name.hasSuffix("/filename") { files.append(value) }
    } else {
      keep(path, value)
    }
  }

  private mutating func keep(_ path: String, _ value: String) {
    let name = path.hasPrefix("submission/") ? String(path.dropFirst(11)) : path
    let answer = words.definition?.answer(name, value)
    unknownCodes += answer?.unknown ?? 0
    let value = answer?.words ?? value
    switch words.field(of: path, answer) {
    case .name: sender.name = sender.name.map { $0 + ", " + value } ?? value
    case .contact, .document: sender.ways.append(value)
    case .text: text += text.isEmpty ? value : "\n" + value
    default: details.append(Detail(answer?.question ?? path, value))
    }
  }

  func message(at place: Place, account: inout ReadingAccount) -> IncomingMessage {
    let identity = ids.min { $0.key < $1.key }?.value ?? ""
    var message = IncomingMessage(.submission, at: place, identity: identity, text: text)
    message.sender = sender
    message.details = details
    message.replaces = replaces ?? (root == identity ? nil : root)
    if let date = dates.min(by: { $0.key < $1.key })?.value {
      message.sent = Moment(iso: date)
      if message.sent == nil { account.note("date-unreadable", at: place) }
    }
    for file in files.prefix(IntakeLimits.attachments) {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      message.attachments.append(Attachment(.file, path: name))
    }
    account.note("details-left-out", at: place, count: leftOut)
    account.note("form.unknown-code", at: place, count: unknownCodes)
    return message
  }
}
