import Casework
import ArgumentParser
import Crypto
import Desk
import Foundation
import Intake
import Language
import Reader
import Sandbox

/// Takes in what people have already: chats, letters, tables, filled forms, folders.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in exports of chats, letters, tables, forms and folders, and lose none.",
    discussion: """
      FORMAT is telegram (result.json), whatsapp (.txt or .zip), signal (JSON lines of signal-cli),
      mail (.eml, mbox, Maildir), csv (also .xlsx), xlsform, kobo (JSON or CSV), uwazi, htcds, folder,
      all (what guvoh export --all wrote), or auto. What cannot be read is counted and named, never left out in silence.

        guvoh import telegram DataExport/result.json --dry-run
        guvoh import telegram DataExport/result.json --chat 900000010 --vault cases
        guvoh import whatsapp "WhatsApp Chat with A.zip" --date-order day-first --zone +03:00
        guvoh import csv list.xlsx --map text="What happened" --map date=When --cases --vault cases
        guvoh import kobo answers.json --form form.xlsx --vault cases

      A second run adds nothing; a run that was broken off is completed by the next one. An import is
      taken back as a whole with --undo ID --reason WHY.
      """)

  @Argument(help: "The format.") var format: ImportPath.Kind
  @Argument(help: "The file or folder.", completion: .file()) var path: String?

  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption

  @Flag(help: "Read and report, store nothing; no vault is needed.") var dryRun = false
  @Option(help: "A conversation of an account, by its id or name; say it again for more.")
  var chat: [String] = []
  @Flag(help: "All conversations of an account.") var allChats = false
  @Option(help: "The XLSForm (.xlsx) that filled forms belong to.", completion: .file())
  var form: String?
  @Flag(help: "Open a case for each row of a table.") var cases = false
  @Option(
    help: "field=column; fields: \(ColumnField.allCases.map(\.rawValue).joined(separator: ", ")).")
  var map: [String] = []
  @Option(help: "day-first or month-first, when the file does not decide it.")
  var dateOrder: DateOrder?
  @Option(help: "The zone of the telephone's clock, such as +03:00; WhatsApp does not tell it.")
  var zone: String?
  @Option(help: "Take back the import of this id.") var undo: String?
  @Option(help: "With --undo: why.") var reason: String?
  @Flag(help: .hidden) var unsafeNoSandbox = false

  func validate() throws {
    guard path != nil || undo != nil else { throw ValidationError("name a file or a folder") }
    if let zone, Moment(iso: "2000-01-01T00:00" + zone) == nil {
      throw ValidationError("--zone is written as +03:00")
    }
    _ = try mapping()
  }

  func run() async throws {
    if let undo { return try undoing(undo) }
    if format == .all { return try await everything() }
    let words = try IntakeWords(files: try data.files())
    let printer = ImportPrinter(isJSON: vault.json, words: try Words(files: try data.files()))
    do {
      let result = try await dryRun ? rehearse(words) : store(words, printer)
      try printer.show(result, isRehearsal: dryRun)
      if result.account.isIncomplete { throw ExitCode(Refusal.Status.badData.rawValue) }
    } catch let error as IntakeError { throw Refusal(error) }
  }

  private func rehearse(_ words: IntakeWords) async throws -> ImportResult {
    let (source, archives, form) = (try importPath(), archives, form)
    return try await WaitingWork.run {
      var input = try source.input(archives: archives)
      input.export.options.definition = try Self.definition(form, archives)
      return try input.rehearse(words: words)
    }
  }

  private func store(
    _ words: IntakeWords, _ printer: ImportPrinter
  ) async throws -> ImportResult {
    Hardening.begin()
    let (source, archives, form) = (try importPath(), archives, form)
    let session = try member.session(try vault.locked())
    let bar = Terminal.showsProgress
    return try await Refusal.explaining {
      try await WaitingWork.run {
        var input = try source.input(archives: archives)
        input.export.options.definition = try Self.definition(form, archives)
        try Self.askForChats(input, source, words, printer)
        input.fingerprint = try source.fingerprint(input)
        return try session.importing(input, words: words) { result in
          if bar { Terminal.progress("\(result.new + result.already)") }
        }
      }
    }
  }

  /// What the questions of a form ask, from the workbook that somebody named.
  private static func definition(
    _ path: String?, _ archives: () throws -> ArchiveChild
  ) throws -> FormDefinition? {
    guard let path else { return nil }
    guard let source = DiskFile.source(path) else {
      throw Refusal(code: "file.missing", status: .noInput, values: ["path": path])
    }
    do {
      guard let definition = try FormWorkbook.definition(source, archives()) else {
        throw Refusal(code: "intake.no-definition", status: .badData)
      }
      return definition
    } catch let error as ReadingError {
      throw Refusal(code: error.rawValue, status: .badData)
    }
  }

  /// Of an account with several conversations none is taken in that nobody chose.
  private static func askForChats(
    _ input: ImportInput, _ source: ImportPath, _ words: IntakeWords, _ printer: ImportPrinter
  ) throws {
    guard input.export.format == .telegram, source.options.chats == nil, !source.isEveryChat else {
      return
    }
    let account = try input.export.read(words: words) { _ in }
    guard account.conversations.count > 1 else { return }
    var result = ImportResult()
    (result.format, result.account) = ("telegram", account)
    try printer.show(result, isRehearsal: true)
    throw Refusal(
      code: "intake.choose-chats", status: .usage,
      values: ["count": String(account.conversations.count)])
  }

  /// Takes in what `export --all` wrote; or only checks it.
  private func everything() async throws {
    let root = URL(filePath: path ?? "").absoluteURL
    let bar = ProgressBar("export.reading")
    try await Refusal.explaining {
      let result =
        dryRun
        ? RestoredAll(read: try EverythingReading(root).versions)
        : try await member.session(try vault.locked()).importAll(from: root) { bar.show($0, $1) }
      try Say.answer(
        vault.json, AllAnswer(result, isRehearsal: dryRun), "export.restored", count: result.new,
        ["read": "\(result.read)", "already": "\(result.already)"])
    }
  }

  private struct AllAnswer: Encodable {
    let schema = "guvoh.import/1"
    let format = "all"
    let dryRun: Bool
    let read: Int
    let new: Int
    let already: Int
    let refused: [String] = []
    let attachments: [String: Int]
    let notes: [String] = []

    init(_ result: RestoredAll, isRehearsal: Bool) {
      dryRun = isRehearsal
      (read, new, already) = (result.read, result.new, result.already)
      attachments = ["kept": result.files, "missing": 0]
    }
  }

  private func undoing(_ id: String) throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    try Refusal.explaining { try UndoPrinter.undo(id, reason: reason ?? "", session, vault.json) }
  }

  private func importPath() throws -> ImportPath {
    var source = ImportPath(path: path ?? "", kind: format, isEveryChat: allChats)
    source.options.chats = chat.isEmpty ? nil : Set(chat)
    source.options.dateOrder = dateOrder
    source.options.mapping = try mapping()
    source.options.opensCases = cases
    source.options.offset = zone.flatMap { zone in
      Moment(iso: "2000-01-01T00:00" + zone)?.seconds.map { 946_684_800 - $0 }
    }
    return source
  }

  private var archives: @Sendable () throws -> ArchiveChild {
    let isUnsafe = unsafeNoSandbox
    return { ArchiveChild(isUnsafe ? .none : try CheckCommand.sandbox()) }
  }

  private func mapping() throws -> [String: ColumnField] {
    var mapping: [String: ColumnField] = [:]
    for entry in map {
      let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let field = ColumnField(rawValue: sides[0]) else {
        throw ValidationError("--map takes field=column")
      }
      mapping[sides[1]] = field
    }
    return mapping
  }
}

extension ImportPath.Kind: ExpressibleByArgument {}
extension DateOrder: ExpressibleByArgument {}

extension ImportPath {
  /// What tells this export from others, when it is imported again.
  func fingerprint(_ input: ImportInput) throws -> String {
    let chosen = (options.chats?.sorted() ?? []).joined(separator: "|")
    guard let source = DiskFile.source(path) else {
      let names = DiskFolder(path).files().plain.joined(separator: "\n")
      return SHA256.hash(data: Data(names.utf8)).hexadecimal
        + chosen
    }
    return try DiskFile.fingerprint(source) + chosen
  }
}

extension Refusal {
  /// The refusal that tells why an export cannot be read.
  init(_ error: IntakeError) {
    var values: [String: String] = [:]
    switch error {
    case .broken(let byte), .cut(let byte), .tooDeep(let byte): values["byte"] = String(byte)
    case .tooLarge(let limit), .tooManyConversations(let limit): values["limit"] = String(limit)
    case .noSuchColumn(let column): values["column"] = column
    default: break
    }
    self.init(
      code: "intake." + error.code, status: error == .dateOrderUnknown ? .usage : .badData,
      values: values)
  }
}
