internal import Casework
package import Foundation
package import Language
package import Publication
internal import Vault

extension Session {
  /// The acts that tell of this vault and not of what is in it: they stay when everything leaves.
  static let actsOfTheHouse: Set<String> = ["export all", "import all"]

  /// Writes everything of the team as a folder that any program can read and `import all` takes in.
  ///
  /// Sealed fields are opened for it: it is the whole vault in the open. It is for moving house and for an
  /// archive under lock, and goes to nobody: what goes to others is asked for consent record by record.
  ///
  /// The folder is not there yet, or empty; `progress` is told how many entries of how many are written.
  ///
  /// - Throws: `DeskError.exercise`, `.notPermitted`, `.reasonMissing`, `ExportError`, `VaultError`.
  package func exportAll(
    to root: URL, reason: String, files: DataFiles = DataFiles(),
    progress: (Int, Int) -> Void = { _, _ in }
  ) async throws -> ExportManifest {
    try require(.publish)
    try require(.sealedFields)
    try requireOutward()
    guard !reason.isEmpty else { throw DeskError.reasonMissing }
    let folder = try ExportFolder(root)
    try await keep(AuditEntry(reason: reason), act: "export all")
    do {
      var writing = try EverythingWriting(self, folder)
      try writing.run(progress)
      return try writing.close(files)
    } catch {
      folder.abandon()
      throw error
    }
  }
}

/// Everything of a team on its way into a folder.
private struct EverythingWriting {
  private let session: Session
  private let folder: ExportFolder
  private let lines: ExportFile
  private let encoder: JSONEncoder
  private var kinds: [DocumentID: DocumentKind] = [:]
  private var versions = 0
  private var files: [DocumentID: [FileID: String]] = [:]

  init(_ session: Session, _ folder: ExportFolder) throws {
    self.session = session
    self.folder = folder
    lines = try folder.begin("documents.jsonl")
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  mutating func run(_ progress: (Int, Int) -> Void) throws {
    let end = try session.team.vault.journal.lastSequence()
    var sequence = 0
    while sequence < end {
      let (entries, upTo) = try session.team.opened(after: sequence, limit: 1000)
      guard upTo > sequence else { break }
      for entry in entries {
        // What was erased has no version here any more; that it was is told by the journal alone.
        if case .version(let entry, let content) = entry { try write(entry, content) }
      }
      sequence = upTo
      progress(sequence, end)
    }
  }

  private mutating func write(_ entry: JournalEntry, _ content: VersionContent) throws {
    var payload = try JSONDecoder().decode(JSONTree.self, from: content.payload)
    guard !Session.actsOfTheHouse.contains(payload["act"]?.text ?? "") else { return }
    let document = entry.body.document
    payload = try payload.replacing(ExportedVersion.isSealed) { fields in
      try opened(fields, in: document)
    }
    payload = try payload.replacing(ExportedVersion.isFile) { fields in
      try attached(fields, to: document)
    }
    let line = ExportedVersion(
      document: document, version: entry.body.version, kind: content.kind,
      schema: content.schema, payload: payload)
    try lines.add(try encoder.encode(line) + Data("\n".utf8))
    kinds[document] = content.kind
    versions += 1
  }

  private func opened(
    _ fields: [String: JSONTree], in document: DocumentID
  ) throws -> JSONTree {
    let sealed = try JSONDecoder().decode(
      Sealed<JSONTree>.self, from: try encoder.encode(JSONTree.object(fields)))
    guard case .beside = sealed.box else {
      return .object(["unsealed": try session.team.opening(sealed, in: document)])
    }
    do {
      let value = try session.team.opening(sealed, in: document)
      return .object(["unsealed": value, "beside": .flag(true)])
    } catch VaultError.erased {
      // It was forgotten: the version goes on to name what nobody has any more.
      return .object(fields)
    }
  }

  /// Writes the bytes of a file once, and puts their path in the place of the name they have here.
  private mutating func attached(
    _ fields: [String: JSONTree], to document: DocumentID
  ) throws -> JSONTree {
    guard let id = fields["file"]?.text.flatMap({ FileID($0) }),
      let length = fields["length"]?.whole
    else { return .object(fields) }
    let path =
      files[document]?[id] ?? "files/\(document)-\(files[document, default: [:]].count + 1)"
    if files[document]?[id] == nil {
      let file = try folder.begin(path)
      try session.team.openFile(id, of: document, length: length) { try file.add($0) }
      try folder.finish(file)
      files[document, default: [:]][id] = path
    }
    return .object(fields.merging(["file": .text(path)]) { $1 })
  }

  mutating func close(_ data: DataFiles) throws -> ExportManifest {
    try folder.finish(lines)
    let manifest = ExportManifest(
      program: Release.line, versions: versions, documents: kinds.count,
      files: files.values.reduce(0) { $0 + $1.count },
      kinds: kinds.values.reduce(into: [:]) { $0[$1.word, default: 0] += 1 })
    encoder.outputFormatting.insert(.prettyPrinted)
    try folder.write("export.json", try encoder.encode(manifest))
    for name in ["README.txt", "version.schema.json"] {
      try folder.write(name, data.bytes("export/all/\(name)") ?? [])
    }
    try folder.close()
    return manifest
  }
}
