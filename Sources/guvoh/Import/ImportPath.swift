import Desk
import Foundation
import Intake
import Reader

/// What a person named, found out: which format, which files hold messages, where the others lie.
struct ImportPath {
  /// The words that a person may name a format by, `auto` and `all` among them.
  enum Kind: String, CaseIterable {
    case telegram, whatsapp, signal, mail, csv, xlsform, kobo, uwazi, htcds, folder, all, auto
  }

  let path: String
  let kind: Kind
  /// Whether all conversations of an account are wanted, said in so many words.
  var isEveryChat = false
  var options = ExportOptions()

  /// The export, ready to be read.
  ///
  /// - Throws: `Refusal`, `IntakeError`.
  func input(archives: () throws -> ArchiveChild) throws -> ImportInput {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else {
      throw Refusal(code: "file.missing", status: .noInput, values: ["path": path])
    }
    guard kind != .all else { throw Refusal(code: "export.foreign", status: .badData) }
    var input = try facts.st_mode & S_IFMT == S_IFDIR ? folder() : file(archives)
    input.export.options = options
    return input
  }

  private func file(_ archives: () throws -> ArchiveChild) throws -> ImportInput {
    guard let source = DiskFile.source(path) else {
      throw Refusal(code: "intake.unreadable", status: .noInput)
    }
    let head = try source.head(8192)
    guard !head.isEmpty else { throw IntakeError.empty }
    if ImportArchive.isOne(head), kind != .folder { return try archive(source, archives()) }
    let folder = DiskFolder(URL(filePath: path).deletingLastPathComponent().path)
    let format = ExportFormat(rawValue: kind.rawValue)
    guard let format = format ?? ExportFormat.guess(head, name: source.name) else {
      throw IntakeError.unknownFormat
    }
    let content: Export.Content =
      format == .folder ? .things([(source.name, folder.written(source.name))]) : .files([source])
    return ImportInput(
      Export(format, name: source.name, content: content), fingerprint: "",
      beside: { folder.source($0) })
  }

  private func archive(_ source: ByteSource, _ child: ArchiveChild) throws -> ImportInput {
    do {
      return try ImportArchive(
        source, format: ExportFormat(rawValue: kind.rawValue), child: child
      ).input()
    } catch let error as ReadingError {
      throw Refusal(code: error.rawValue, status: .badData)
    } catch IntakeError.tooLarge {
      throw Refusal(code: "intake.archive-too-large", status: .badData)
    }
  }

  private func folder() throws -> ImportInput {
    let folder = DiskFolder(path)
    let (plain, strange) = folder.files()
    var account = ReadingAccount()
    for _ in strange { account.refuse("link", at: .file) }
    let export = try ExportBundle(plain, open: folder.source).export(
      ExportFormat(rawValue: kind.rawValue), name: URL(filePath: path).lastPathComponent,
      written: folder.written)
    return ImportInput(export, fingerprint: "", account: account, beside: { folder.source($0) })
  }
}
