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

  /// Hands out the lines in their order.
  ///
  /// - Throws: `ExportError.badLine`, and what `take` throws.
  func read(_ take: (Int, ExportedVersion) throws -> Void) throws {
    let handle = try FileHandle(forReadingFrom: root.appending(path: "documents.jsonl"))
    defer { try? handle.close() }
    var (rest, number) = (Data(), 0)
    let decoder = JSONDecoder()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      rest += piece
      let lines = rest.split(separator: 0x0A, omittingEmptySubsequences: false)
      for line in lines.dropLast() {
        number += 1
        guard let version = try? decoder.decode(ExportedVersion.self, from: line) else {
          throw ExportError.badLine(number)
        }
        try take(number, version)
      }
      rest = Data(lines.last ?? Data())
      guard rest.count < 64 << 20 else { throw ExportError.badLine(number + 1) }
    }
    guard rest.isEmpty, number == versions else { throw ExportError.altered("documents.jsonl") }
  }
}

/// Versions of another vault on their way into this one, some hundred to a commit.
private struct EverythingRestoring {
  private static let groupSize = 500

  private let session: Session
  private let export: EverythingReading
  private let ring: RingTeam
  private let encoder = JSONEncoder()
  private var group: [(draft: Draft, version: Int)] = []
  private var files: [String: FileID] = [:]
  private var result = RestoredAll()

  init(_ session: Session, _ export: EverythingReading) throws {
    self.session = session
    self.export = export
    guard let ring = try session.unlocked.vault.ring().team(session.team.keys.team) else {
      throw DeskError.unknownTeam
    }
    self.ring = ring
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  mutating func run(_ progress: (Int, Int) -> Void) throws -> RestoredAll {
    try export.read { number, line in
      result.read += 1
      if try isHere(line) {
        result.already += 1
      } else {
        group.append((try draft(line, number), line.version))
      }
      if group.count >= Self.groupSize { try commit() }
      progress(result.read, export.versions)
    }
    try commit()
    return result
  }

  private func isHere(_ line: ExportedVersion) throws -> Bool {
    let last = try session.team.vault.journal.read { try $0.versions(of: line.document).last?.body }
    return last.map { $0.version >= line.version } ?? false
  }

  private mutating func commit() throws {
    let waiting = group
    group = []
    do {
      let new = try session.team.restore(waiting).count { $0 }
      result.new += new
      result.already += waiting.count - new
    } catch {
      for file in waiting.compactMap(\.draft.file) {
        session.unlocked.vault.discard(file.facts.id)
      }
      throw error
    }
  }

  private mutating func draft(_ line: ExportedVersion, _ number: Int) throws -> Draft {
    guard let kind = line.known, line.version >= 1 else { throw ExportError.badLine(number) }
    var file: SealedFile?
    var tree = try line.payload.replacing(ExportedVersion.isFile) { fields in
      try attached(fields, to: line.document, number, &file)
    }
    tree = try tree.replacing(ExportedVersion.isOpened) { fields in
      try sealed(fields["unsealed"] ?? .null, for: line.document)
    }
    let payload = try encoder.encode(tree)
    // What no reader of this release could open must not come in.
    guard (try? AnyDocument(kind: kind, schema: line.schema, payload: payload)) != nil else {
      throw ExportError.badLine(number)
    }
    return Draft(
      restoring: line.document, kind: kind, schema: line.schema, payload: payload, file: file)
  }

  private func sealed(_ value: JSONTree, for document: DocumentID) throws -> JSONTree {
    let sealed = try ring.sealing(value, for: document, match: session.team.keys)
    return try JSONDecoder().decode(JSONTree.self, from: try encoder.encode(sealed))
  }

  /// Seals the bytes of a file once, and puts the name they have here in the place of their path.
  private mutating func attached(
    _ fields: [String: JSONTree], to document: DocumentID, _ number: Int, _ new: inout SealedFile?
  ) throws -> JSONTree {
    guard let path = fields["file"]?.text, path.hasPrefix("files/"),
      let place = export.place(of: path)
    else { throw ExportError.badLine(number) }
    let id: FileID
    if let known = try files[path] ?? here(document) {
      id = known
    } else {
      let sealed = try seal(place)
      (id, new) = (sealed.facts.id, sealed)
      files[path] = id
      result.files += 1
    }
    return .object(fields.merging(["file": .text(id.description)]) { $1 })
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
