internal import Casework
internal import Crypto
package import Foundation
internal import Publication
internal import Vault

/// What became of taking in everything of another vault.
package struct RestoredAll: Sendable, Equatable {
  /// Versions in the export.
  package var read = 0
  /// Versions that were not here.
  package var new = 0
  /// Versions that were here already.
  package var already = 0
  /// Files that were taken in.
  package var files = 0

  /// A result of nothing but reading.
  package init(read: Int = 0) { self.read = read }
}

extension Session {
  /// Takes in everything that `exportAll` wrote, as it was: names, versions, who saved them and when.
  ///
  /// Sealed fields are sealed anew for this team. A second run adds nothing; a run that was broken off is
  /// completed by the next one.
  ///
  /// - Throws: `ExportError.notAnExport`, `.altered`, `.badLine`, `DeskError.notPermitted`, `VaultError`.
  package func importAll(
    from root: URL, progress: (Int, Int) -> Void = { _, _ in }
  ) async throws -> RestoredAll {
    try require(.write)
    let export = try EverythingReading(root)
    var restoring = try EverythingRestoring(self, export)
    let result = try restoring.run(progress)
    if result.new > 0 { try await keep(AuditEntry(), act: "import all") }
    return result
  }
}

/// An export of everything, opened: its sums hold.
package struct EverythingReading {
  /// The folder.
  package let root: URL
  /// How many versions it says it has.
  package let versions: Int
  private let sums: CheckSums

  /// Opens an export and compares every file with its sum.
  ///
  /// - Throws: `ExportError.notAnExport`, `.altered`.
  package init(_ root: URL) throws {
    self.root = root
    guard let text = try? String(contentsOf: root.appending(path: "SHA256SUMS"), encoding: .utf8),
      let sums = CheckSums(text: text), sums.sums["documents.jsonl"] != nil,
      let head = try? Data(contentsOf: root.appending(path: "export.json")),
      let manifest = try? JSONDecoder().decode(ExportManifest.self, from: head),
      manifest.schema == "guvoh.export/1"
    else { throw ExportError.notAnExport }
    for (path, sum) in sums.sums.sorted(by: { $0.key < $1.key }) {
      guard try Self.sum(of: root.appending(path: path)) == sum else {
        throw ExportError.altered(path)
      }
    }
    versions = manifest.versions
    self.sums = sums
  }

  /// Where a file lies; `nil` for one whose sum nobody compared: it may be a link, or put in later.
  func place(of path: String) -> URL? {
    sums.sums[path] == nil ? nil : root.appending(path: path)
  }

  private static func sum(of file: URL) throws -> String? {
    // A link would lead out of the export.
    let facts = try? FileManager.default.attributesOfItem(atPath: file.path)
    guard facts?[.type] as? FileAttributeType == .typeRegular,
      let handle = try? FileHandle(forReadingFrom: file)
    else { return nil }
    defer { try? handle.close() }
    var hasher = SHA256()
    while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
      hasher.update(data: data)
    }
    return hasher.finalize().hexadecimal
  }

  /// Hands out the lines in their order, some at once.
  ///
  /// - Throws: `ExportError.badLine`, and what `take` throws.
  func read(_ take: ([NumberedLine]) throws -> Void) throws {
    let handle = try FileHandle(forReadingFrom: root.appending(path: "documents.jsonl"))
    defer { try? handle.close() }
    var (rest, number) = (Data(), 0)
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      rest += piece
      let lines = rest.split(separator: 0x0A, omittingEmptySubsequences: false)
      let whole = zip(number + 1..<number + lines.count, lines).map { (number: $0, bytes: $1) }
      number += whole.count
      rest = Data(lines.last ?? Data())
      try take(try Parallel.map(whole) { try NumberedLine($0.number, $0.bytes) })
      guard rest.count < 64 << 20 else { throw ExportError.badLine(number + 1) }
    }
    guard rest.isEmpty, number == versions else { throw ExportError.altered("documents.jsonl") }
  }
}

/// A line of an export with its number, for whoever has to be told which one is wrong.
struct NumberedLine: Sendable {
  let number: Int
  var version: ExportedVersion

  init(_ number: Int, _ bytes: Data) throws(ExportError) {
    guard let version = try? JSONDecoder().decode(ExportedVersion.self, from: bytes) else {
      throw .badLine(number)
    }
    (self.number, self.version) = (number, version)
  }
}

/// Versions of another vault on their way into this one, a megabyte of lines to a commit.
private struct EverythingRestoring {
  private let session: Session
  private let export: EverythingReading
  private let ring: RingTeam
  private var files: [String: FileID] = [:]
  private var result = RestoredAll()

  init(_ session: Session, _ export: EverythingReading) throws {
    self.session = session
    self.export = export
    ring = try session.ringTeam()
  }

  mutating func run(_ progress: (Int, Int) -> Void) throws -> RestoredAll {
    try export.read { lines in
      result.read += lines.count
      let fresh = try missing(lines)
      result.already += lines.count - fresh.count
      try commit(try drafts(fresh))
      progress(result.read, export.versions)
    }
    return result
  }

  /// The lines whose version is not here.
  private func missing(_ lines: [NumberedLine]) throws -> [NumberedLine] {
    try session.team.vault.journal.read { journal in
      try lines.filter { line in
        let last = try journal.latest(of: line.version.document)?.body
        return last.map { $0.version < line.version.version } ?? true
      }
    }
  }

  /// Drafts on all cores; one that has a file waits until the file is sealed.
  private mutating func drafts(
    _ lines: [NumberedLine]
  ) throws -> [(draft: Draft, version: Int)] {
    var sealedFiles: [Int: SealedFile] = [:]
    var ready = lines
    for (place, line) in lines.enumerated() where line.version.payload.has(ExportedVersion.isFile) {
      (ready[place], sealedFiles[place]) = try attached(line)
    }
    let (files, inputs) = (sealedFiles, Array(zip(ready.indices, ready)))
    do {
      let drafts = try Parallel.map(inputs) { [self] place, line in
        try draft(line, file: files[place])
      }
      return zip(drafts, lines).map { ($0, $1.version.version) }
    } catch {
      discard(files.values)
      throw error
    }
  }

  private mutating func commit(_ waiting: [(draft: Draft, version: Int)]) throws {
    do {
      let new = try session.team.restore(waiting).count { $0 }
      result.new += new
      result.already += waiting.count - new
    } catch {
      discard(waiting.compactMap(\.draft.file))
      throw error
    }
  }

  private func discard(_ files: some Sequence<SealedFile>) {
    for file in files { session.unlocked.vault.discard(file.facts.id) }
  }

  private func draft(_ line: NumberedLine, file: SealedFile?) throws -> Draft {
    let version = line.version
    guard let kind = version.known, version.version >= 1 else {
      throw ExportError.badLine(line.number)
    }
    var beside: [SealedBeside] = []
    let tree = try version.payload.replacing(ExportedVersion.isOpened) { fields in
      try sealed(fields, for: version.document, &beside)
    }
    let payload = try Self.encoder.encode(tree)
    // What no reader of this release could open must not come in.
    guard (try? AnyDocument(kind: kind, schema: version.schema, payload: payload)) != nil else {
      throw ExportError.badLine(line.number)
    }
    return Draft(
      restoring: version.document, kind: kind, schema: version.schema, payload: payload,
      file: file, beside: beside)
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private func sealed(
    _ fields: [String: JSONTree], for document: DocumentID, _ beside: inout [SealedBeside]
  ) throws -> JSONTree {
    var sealed = try ring.sealing(
      fields["unsealed"] ?? .null, for: document, match: session.team.keys)
    if fields["beside"] != nil, let taken = sealed.putBeside(Draft.digest) { beside.append(taken) }
    return try JSONDecoder().decode(JSONTree.self, from: try Self.encoder.encode(sealed))
  }

  /// Seals the bytes of the files of a line once, and puts the names they have here in the place of their paths.
  private mutating func attached(_ line: NumberedLine) throws -> (NumberedLine, SealedFile?) {
    var (line, new): (NumberedLine, SealedFile?) = (line, nil)
    line.version.payload = try line.version.payload.replacing(ExportedVersion.isFile) { fields in
      let id = try file(fields["file"]?.text ?? "", of: line, &new)
      return .object(fields.merging(["file": .text(id.description)]) { $1 })
    }
    return (line, new)
  }

  private mutating func file(
    _ path: String, of line: NumberedLine, _ new: inout SealedFile?
  ) throws -> FileID {
    guard path.hasPrefix("files/"), let place = export.place(of: path) else {
      throw ExportError.badLine(line.number)
    }
    if let known = try files[path] ?? here(line.version.document) { return known }
    let sealed = try seal(place)
    new = sealed
    files[path] = sealed.facts.id
    result.files += 1
    return sealed.facts.id
  }

  /// The file of a document that a run before this one took in.
  private func here(_ document: DocumentID) throws -> FileID? {
    try session.team.vault.journal.read { try $0.files(of: document).first?.id }
  }

  private func seal(_ place: URL) throws -> SealedFile {
    let handle = try FileHandle(forReadingFrom: place)
    defer { try? handle.close() }
    return try session.unlocked.vault.files.seal {
      let piece = try handle.read(upToCount: 1 << 20)
      return piece?.isEmpty == false ? piece : nil
    }
  }
}
