package import Language

/// The formats that exports come in.
package enum ExportFormat: String, CaseIterable, Codable, Sendable {
  case telegram, whatsapp, signal, mail, csv, xlsform, kobo, uwazi, htcds, folder
}

/// The tables of words that readers need.
package struct IntakeWords: Sendable {
  /// What WhatsApp writes by itself.
  package let whatsApp: WhatsAppWords
  /// What columns are taken for.
  package let columns: ColumnWords

  /// Reads the tables.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles) throws(TableError) {
    whatsApp = try WhatsAppWords(files: files)
    columns = try ColumnWords(files: files)
  }
}

/// What a person said about an export.
package struct ExportOptions: Sendable {
  /// Ids or names of the conversations that are wanted; `nil` for all.
  package var chats: Set<String>?
  /// The order of day and month.
  package var dateOrder: DateOrder?
  /// Seconds east of Greenwich of the clock of the telephone.
  package var offset: Int?
  /// Columns by name, and what they mean.
  package var mapping: [String: ColumnField] = [:]
  /// What the questions of filled forms ask.
  package var definition: FormDefinition?
  /// Whether each row of a table opens a case of its own.
  package var opensCases = false
  /// Whether to read on, without dates, when their order cannot be decided.
  package var allowsOpenOrder = false

  /// Nothing said yet.
  package init() {}
}

/// An export: its format, its files, and what a person said about it.
package struct Export: Sendable {
  /// What holds the messages.
  package enum Content: Sendable {
    /// Files, each read in its turn.
    case files([ByteSource])
    /// Rows of a workbook, the first of each the header.
    case sheets([[[String]]])
    /// Files kept as they are, each with the moment that can be known.
    case things([(name: String, written: Int?)])
  }

  /// The format.
  package var format: ExportFormat
  /// The name to show.
  package var name: String
  /// What holds the messages.
  package var content: Content
  /// What a person said about it.
  package var options = ExportOptions()

  /// An export.
  package init(_ format: ExportFormat, name: String, content: Content) {
    self.format = format
    self.name = name
    self.content = content
  }

  /// Hands out everything in it, and says what became of it.
  ///
  /// - Throws: `IntakeError`, and what the files and `take` throw.
  package func read(
    words: IntakeWords, _ take: (IncomingMessage) throws -> Void
  ) throws -> ReadingAccount {
    switch content {
    case .files(let files):
      if format == .mail { return try letters(files, take) }
      var account = ReadingAccount()
      for file in files { account.add(try read(file, words, take)) }
      return account
    case .sheets(let sheets):
      var account = ReadingAccount()
      for sheet in sheets where !sheet.isEmpty {
        var reader = TableReader(
          ByteSource(name: name, bytes: []), words: words.columns, mapping: options.mapping,
          order: options.dateOrder, format: format)
        try reader.read(rows: sheet, take)
        account.add(reader.account)
      }
      return account
    case .things(let things): return try keep(things, take)
    }
  }

  private func read(
    _ file: ByteSource, _ words: IntakeWords, _ take: (IncomingMessage) throws -> Void
  ) throws -> ReadingAccount {
    switch format {
    case .telegram: try telegram(file, take)
    case .whatsapp: try whatsApp(file, words, take)
    case .signal: try signal(file, take)
    case .kobo: try kobo(file, words, take)
    case .csv, .uwazi, .htcds, .xlsform: try table(file, words, take)
    case .mail, .folder: ReadingAccount()
    }
  }

  private func telegram(
    _ file: ByteSource, _ take: (IncomingMessage) throws -> Void
  ) throws -> ReadingAccount {
    let isWanted = { (chat: ConversationFacts) in
      guard let chats = options.chats else { return true }
      return chats.contains(chat.id) || chats.contains(chat.name ?? "")
        || chats.contains("#\(chat.number)")
    }
    if TelegramPage.isOne(try file.head(8192)) {
      var page = try TelegramPage(file, choosing: isWanted)
      try page.read(take)
      return page.account
    }
    var reader = try TelegramReader(file, choosing: isWanted)
    try reader.read(take)
    return reader.account
  }

  private func whatsApp(
    _ file: ByteSource, _ words: IntakeWords, _ take: (IncomingMessage) throws -> Void
  ) throws -> ReadingAccount {
    var reader = WhatsAppReader(
      file, words: words.whatsApp, order: options.dateOrder, offset: options.offset,
      allowsOpenOrder: options.allowsOpenOrder)
    try reader.read(take)
    return reader.account
  }

  private func signal(
    _ file: ByteSource, _ take: (IncomingMessage) throws -> Void
  ) throws -> ReadingAccount {
    if SignalText.isOne(String(decoding: try file.head(8192), as: UTF8.self)) {
      var text = try SignalText(file)
      try text.read(take)
      return text.account
    }
    var reader = try SignalReader(file)
    try reader.read(take)
    return reader.account
  }

  private func kobo(
    _ file: ByteSource, _ words: IntakeWords, _ take: (IncomingMessage) throws -> Void
  ) throws -> ReadingAccount {
    let head = try file.head(1024).first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    guard head == 0x7B || head == 0x5B else { return try table(file, words, take) }
    var reader = try SubmissionReader(
      file, words: words.columns, definition: options.definition)
    try reader.read(take)
    return reader.account
  }

  private func table(
    _ file: ByteSource, _ words: IntakeWords, _ take: (IncomingMessage) throws -> Void
  ) throws -> ReadingAccount {
    var reader = TableReader(
      file, words: words.columns, mapping: options.mapping, order: options.dateOrder,
      format: format, definition: options.definition)
    try reader.read(take)
    return reader.account
  }

  /// A file is one letter, or an `mbox` of many.
  private func letters(
    _ files: [ByteSource], _ take: (IncomingMessage) throws -> Void
  ) throws -> ReadingAccount {
    var letters = LetterReader()
    var account = ReadingAccount()
    for file in files {
      if try isMailbox(file) {
        var mailbox = MailboxReader(file)
        try mailbox.read(take)
        account.add(mailbox.account)
        continue
      }
      do {
        let bytes = try file.whole(limit: IntakeLimits.letter)
        guard !bytes.isEmpty else {
          letters.refuse("empty")
          continue
        }
        if let letter = letters.read(bytes) { try take(letter) }
      } catch IntakeError.tooLarge where files.count > 1 { letters.refuse("mail.too-large") }
    }
    account.add(letters.account)
    guard account.read > 0 || files.count > 1 else { throw IntakeError.notThisFormat }
    return account
  }

  /// A single letter can begin with that line too; a second one makes it a mailbox.
  private func isMailbox(_ file: ByteSource) throws -> Bool {
    guard try file.head(5) == Array("From ".utf8) else { return false }
    var lines = Lines(try file.open())
    var isAfterEmpty = false
    while let line = try lines.next(limit: 64) {
      if isAfterEmpty, line.bytes.starts(with: Array("From ".utf8)) { return true }
      isAfterEmpty = line.bytes.isEmpty
    }
    return !file.name.lowercased().hasSuffix(".eml")
  }

  /// Files as evidence; the only date that is known is that of the file on this disk.
  private func keep(
    _ things: [(name: String, written: Int?)], _ take: (IncomingMessage) throws -> Void
  ) throws -> ReadingAccount {
    var account = ReadingAccount()
    for (index, thing) in things.enumerated() {
      let place = Place.entry(index + 1)
      var message = IncomingMessage(.file, at: place, identity: thing.name)
      message.title = thing.name.split(separator: "/").last.map(String.init)
      message.attachments = [Attachment(.file, path: thing.name)]
      message.sent = thing.written.flatMap { Moment(seconds: $0) }
      account.note("folder.date-of-file", at: place)
      account.read += 1
      account.count("media_refs")
      try take(message)
    }
    return account
  }
}
