package import Casework
package import Crypto
package import Foundation

/// What stands inside the seal of a version.
package struct VersionContent: Equatable, Sendable {
  /// What the document is.
  package let kind: DocumentKind
  /// The number of the shape of its payload.
  package let schema: Int
  /// 32 random bytes that open the commitment.
  package let blind: [UInt8]
  /// The document as JSON.
  package let payload: Data

  static let head = 1 + 2 + 4 + 32
}

/// Sealing and opening of versions.
package enum SealedVersion {
  /// Makes the entry for a version; the content is committed to, padded, and sealed.
  ///
  /// - Parameters:
  ///   - file: the sealed file that belongs to it, and SHA-256 of its plain bytes.
  /// - Throws: `VaultError`.
  package static func entry(
    document: DocumentID, version: Int, team: TeamID, key: SymmetricKey, kind: DocumentKind,
    schema: Int, payload: Data, sourceKey: [UInt8] = [], file: (FileFacts, digest: [UInt8])? = nil
  ) throws -> NewEntry {
    let blind = Sodium.random(32)
    let digest = file?.digest ?? Array(SHA256.hash(data: payload))
    var plain = Data(capacity: Padding.document(VersionContent.head + payload.count))
    plain.append(kind.rawValue)
    plain.append(contentsOf: UInt16(truncatingIfNeeded: schema).bigEndianBytes)
    plain.append(contentsOf: UInt32(truncatingIfNeeded: payload.count).bigEndianBytes)
    plain.append(contentsOf: blind)
    plain.append(payload)
    plain.append(Data(count: Padding.document(plain.count) - plain.count))
    var head = [file == nil ? EntryFormat.sealed.rawValue : EntryFormat.sealedWithFile.rawValue]
    if let file { head += file.0.bytes }
    let box = try Seal.close(
      plain, key: key, context: context(document, version, team, head: head))
    return NewEntry(
      document: document, version: version, team: team, sourceKey: sourceKey,
      commitment: commitment(blind: blind, digest: digest), bytes: Data(head) + box)
  }

  /// Opens the seal of an entry.
  ///
  /// - Throws: `VaultError.sealBroken`, `.entryMalformed`, `.erased`.
  package static func open(_ entry: NewEntry, key: SymmetricKey) throws -> VersionContent {
    let headLength: Int
    switch entry.format {
    case .sealed: headLength = 1
    case .sealedWithFile: headLength = 1 + FileFacts.length
    case .tombstone: throw VaultError.erased
    case .ring, nil: throw VaultError.entryMalformed
    }
    guard entry.bytes.count > headLength + Seal.overhead else { throw VaultError.entryMalformed }
    let plain = try Seal.open(
      entry.bytes.dropFirst(headLength), key: key,
      context: context(
        entry.document, entry.version, entry.team, head: Array(entry.bytes.prefix(headLength))))
    return try content(plain)
  }

  /// The entry that says that a document was erased.
  package static func tombstone(document: DocumentID, version: Int, team: TeamID) -> NewEntry {
    NewEntry(
      document: document, version: version, team: team, sourceKey: [],
      commitment: commitment(blind: Sodium.random(32), digest: Array(SHA256.hash(data: Data()))),
      bytes: Data([EntryFormat.tombstone.rawValue]))
  }

  /// SHA-256(blind ‖ digest): says nothing of the content until the blind is shown.
  package static func commitment(blind: [UInt8], digest: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: blind + digest))
  }

  private static func content(_ plain: Data) throws -> VersionContent {
    guard plain.count >= VersionContent.head, let kind = plain.first.flatMap(DocumentKind.init)
    else { throw VaultError.entryMalformed }
    let body = plain.dropFirst()
    let schema = body.prefix(2).reduce(0) { $0 << 8 | Int($1) }
    let length = body.dropFirst(2).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length <= plain.count - VersionContent.head else { throw VaultError.entryMalformed }
    return VersionContent(
      kind: kind, schema: schema, blind: Array(body.dropFirst(6).prefix(32)),
      payload: body.dropFirst(38).prefix(length))
  }

  private static func context(
    _ document: DocumentID, _ version: Int, _ team: TeamID, head: [UInt8]
  ) -> [UInt8] {
    Array("guvoh/1 version".utf8) + document.bytes
      + UInt32(truncatingIfNeeded: version).bigEndianBytes + team.bytes + head
  }
}
