internal import Casework
internal import Foundation
internal import Intake
internal import Vault

/// One run of an import: messages are gathered, sealed and committed in groups, so that a run that is
/// broken off leaves whole messages only, and the next one goes on behind them.
struct ImportRun {
  private static let groupSize = 200
  private static let groupBytes = 16 << 20

  private let session: Session
  private let ring: RingTeam
  private let input: ImportInput
  private let moment: Int
  private let progress: (ImportResult) throws -> Void
  private var group: [IncomingMessage] = []
  private var groupBytes = 0
  private var seenNow: Set<String> = []
  private(set) var batch: ImportBook
  private(set) var result = ImportResult()

  /// A run of an import.
  init(
    _ session: Session, _ input: ImportInput, progress: @escaping (ImportResult) throws -> Void
  ) throws {
    self.session = session
    ring = try session.ringTeam()
    self.input = input
    self.progress = progress
    moment = try session.moment()
    batch = try ImportBook(session, input, moment: moment)
  }

  /// Writes down what became of the import.
  mutating func close(_ account: ReadingAccount) throws {
    try commit()
    result.format = input.export.format.rawValue
    result.account = account
    result.batch = try batch.close(result, moment: moment)
  }

  /// Takes one message in, with others of its group.
  mutating func take(_ message: IncomingMessage) throws {
    // What it replaces may wait in the same group.
    if message.replaces != nil, !group.isEmpty { try commit() }
    group.append(message)
    groupBytes += message.text.utf8.count + message.attachments.reduce(0) { $0 + $1.size }
    if group.count >= Self.groupSize || groupBytes > Self.groupBytes { try commit() }
  }

  /// Commits what waits.
  mutating func commit() throws {
    let waiting = group
    (group, groupBytes) = ([], 0)
    var items: [Item] = []
    var sources: Set<String> = []
    for message in waiting {
      let source = ImportSource.text(of: message, format: input.export.format.rawValue)
      let (known, key) = try session.known(source)
      if known != nil || !sources.insert(source).inserted {
        if message.nature != .service { result.already += 1 }
        continue
      }
      items.append(Item(message: message, key: key))
    }
    try save(items)
    try progress(result)
  }

  private struct Item: Sendable {
    let message: IncomingMessage
    let key: [UInt8]
    let document = DocumentID.random()
    var files: [DocumentID] = []
    var missing: [String] = []
    var voices = 0

    /// Rows of tables open cases; messages are read first.
    var opensCase: Bool { message.nature == .row }

    /// What staff call the case: the id of the row or its place, never a name.
    var caseLabel: String {
      message.identity.isEmpty || message.identity.hasPrefix("equal ")
        ? message.place.description : String(message.identity.prefix(100))
    }
  }

  private mutating func save(_ items: [Item]) throws {
    guard !items.isEmpty else { return }
    try batch.begin()
    var (ready, files): ([Item], [File]) = ([], [])
    do {
      for item in items {
        if try replace(item) { continue }
        var item = item
        try attach(&item, &files)
        ready.append(item)
      }
      let drafts =
        files.map { file in { @Sendable in try file.draft(key: file.key) } }
        + reports(ready) + cases(ready)
      let outcomes = try session.team.add(drafts) { try $0() }
      try repair(files, outcomes)
      for (item, outcome) in zip(ready, outcomes.dropFirst(files.count)) { count(item, outcome) }
    } catch {
      for file in files { session.unlocked.vault.discard(file.sealed.facts.id) }
      throw error
    }
  }

  /// A file that waits for its commit.
  private struct File: Sendable {
    let saved: Saved<EvidenceFile>
    let document: DocumentID
    let sealed: SealedFile
    let key: [UInt8]

    func draft(key: [UInt8]) throws -> Draft {
      try Draft(saved, document: document, sourceKey: key, file: sealed)
    }
  }

  /// Another process may have taken in the same file meanwhile: then ours goes by no key, but it stays.
  private func repair(_ files: [File], _ outcomes: [TeamVault.Outcome]) throws {
    let late = zip(files, outcomes).filter { if case .already = $1 { true } else { false } }
    guard !late.isEmpty else { return }
    _ = try session.team.add(try late.map { try $0.0.draft(key: []) })
  }

  private mutating func count(_ item: Item, _ outcome: TeamVault.Outcome) {
    guard item.message.nature != .service else { return }
    if case .saved = outcome { result.new += 1 } else { result.already += 1 }
  }

  /// A document that is drafted when its turn comes, on any core.
  private typealias Drafting = @Sendable () throws -> Draft

  private func reports(_ items: [Item]) -> [Drafting] {
    let (session, ring, batch, moment) = (session, ring, batch.document, moment)
    let format = input.export.format.rawValue
    let opensCases = input.export.options.opensCases
    return items.map { item in
      {
        if item.message.nature == .service {
          let note = Note(about: batch, text: ImportText.service(item.message))
          let saved = Saved(by: session.unlocked.member, at: moment, act: "import", document: note)
          return try Draft(saved, document: item.document, sourceKey: item.key)
        }
        var report = ImportText.report(item.message, format: format, moment: moment)
        report.files = item.files
        let contact = ImportText.contact(item.message)
        report.contact = try contact.map {
          try ring.sealing($0, for: item.document, match: session.team.keys)
        }
        report.senders = contact.flatMap(session.senders)
        report.origin = ImportText.origin(item.message, batch: batch, session: session)
        if opensCases, item.opensCase { report.stage = .converted }
        report.origin?.missing = item.missing
        report.origin?.unheard = item.voices
        let saved = Saved(by: session.unlocked.member, at: moment, act: "import", document: report)
        return try Draft(saved, document: item.document, sourceKey: item.key)
      }
    }
  }
}

extension ImportRun {
  /// The cases of the rows that are to open one, each resting on the report of its row.
  private func cases(_ items: [Item]) -> [Drafting] {
    guard input.export.options.opensCases else { return [] }
    let (session, ring, moment) = (session, ring, moment)
    return items.filter(\.opensCase).map { item in
      {
        let id = DocumentID.random()
        var opening = Case(
          label: item.caseLabel, opened: Moment(seconds: moment)?.day ?? "",
          sources: [item.document])
        opening.contact = try ImportText.contact(item.message).map {
          try ring.sealing($0, for: id, match: session.team.keys)
        }
        let saved = Saved(by: session.unlocked.member, at: moment, act: "import", document: opening)
        // Named after its row: two imports at once open one case.
        let key = session.team.keys.sourceKey(of: Array("case|".utf8) + item.key)
        return try Draft(saved, document: id, sourceKey: key)
      }
    }
  }

  /// Saves an edited form as the next version of the one it replaces, when that one is there.
  private mutating func replace(_ item: Item) throws -> Bool {
    guard let old = item.message.replaces,
      let document = try session.known(ImportSource.submission(old)).document
    else { return false }
    let (entry, content) = try session.team.latest(of: document)
    guard case .report(let saved) = try AnyDocument(content) else { return false }
    var report = ImportText.report(
      item.message, format: input.export.format.rawValue, moment: moment)
    report.stage = saved.document.stage
    report.codes = saved.document.codes
    report.urgency = saved.document.urgency
    report.files = saved.document.files
    let contact = ImportText.contact(item.message)
    report.contact = try contact.map {
      try ring.sealing($0, for: document, match: session.team.keys)
    }
    report.senders = contact.flatMap(session.senders)
    report.origin = ImportText.origin(item.message, batch: batch.document, session: session)
    let next = Saved(by: session.unlocked.member, at: moment, act: "import", document: report)
    _ = try session.team.update(
      try Draft(next, document: document, sourceKey: item.key), parent: entry.body.version)
    result.replaced += 1
    return true
  }

  /// Seals the files of a message; the journal learns of them in one commit with the message.
  private mutating func attach(
    _ item: inout Item, _ files: inout [File]
  ) throws {
    for attachment in item.message.attachments {
      guard let next = try open(attachment) else {
        note(attachment, isThere: false, in: &item)
        continue
      }
      let sealed = try session.unlocked.vault.files.seal { try next().map { Data($0) } }
      if attachment.kind != .original { note(attachment, isThere: true, in: &item) }
      let file = try file(sealed, named: attachment.name)
      files.append(file)
      item.files.append(file.document)
    }
  }

  private mutating func note(_ attachment: Attachment, isThere: Bool, in item: inout Item) {
    result.count(attachment, isThere: isThere)
    if isThere {
      if attachment.kind == .voice { item.voices += 1 }
      return
    }
    var reason = Attachment.Absence.notThere
    if case .missing(let absence) = attachment.content { reason = absence }
    item.missing.append("\(attachment.kind.rawValue) \(reason.rawValue)")
  }

  private func open(_ attachment: Attachment) throws -> NextBytes? {
    switch attachment.content {
    case .missing: nil
    case .bytes(let bytes): try ByteSource(name: "", bytes: bytes).open()
    case .beside(let path): try input.beside(path)?.open()
    }
  }

  /// The document of a file; the same bytes seen before are counted, and each report keeps its own.
  private mutating func file(_ sealed: SealedFile, named name: String) throws -> File {
    let sha256 = sealed.digest.hexadecimal
    let evidence = EvidenceFile(
      file: sealed.facts.id, name: name, type: MediaType.sniffed(sealed.head),
      length: sealed.length, sha256: sha256)
    let (known, key) = try session.known("file|\(sha256)")
    let isFirst = known == nil && seenNow.insert(sha256).inserted
    if !isFirst { result.seen += 1 }
    return File(
      saved: Saved(by: session.unlocked.member, at: moment, act: "import", document: evidence),
      document: .random(), sealed: sealed, key: isFirst ? key : [])
  }
}

extension Attachment {
  fileprivate var size: Int {
    if case .bytes(let bytes) = content { bytes.count } else { 0 }
  }
}
