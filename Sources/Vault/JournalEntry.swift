package import Casework
internal import Crypto
package import Foundation
package import Ledger

/// One entry of the journal, as anybody with the disk can see it.
package struct JournalEntry: Equatable, Sendable {
  /// Its place, from 1, without gaps.
  package let sequence: Int
  /// What is sealed in it, and how it is bound.
  package let body: NewEntry
  /// Its leaf in the tree.
  package let leaf: TreeHash

  /// Whether the leaf is that of the body.
  package var holds: Bool { leaf == body.leaf }
}

/// An entry before it has a place.
package struct NewEntry: Equatable, Sendable {
  /// The document it is a version of.
  package let document: DocumentID
  /// Which version, from 1, without gaps.
  package let version: Int
  /// The team whose key opens it; zero for the ring of keys.
  package let team: TeamID
  /// The keyed hash of where an imported thing came from; empty when there is none.
  package let sourceKey: [UInt8]
  /// SHA-256(blind ‖ SHA-256 of the content); the blind stands inside the seal.
  package let commitment: [UInt8]
  /// The format, the facts that verification needs, and the sealed bytes.
  package let bytes: Data

  /// An entry with every part given.
  package init(
    document: DocumentID, version: Int, team: TeamID, sourceKey: [UInt8], commitment: [UInt8],
    bytes: Data
  ) {
    self.document = document
    self.version = version
    self.team = team
    self.sourceKey = sourceKey
    self.commitment = commitment
    self.bytes = bytes
  }

  /// The facts the leaf is made of, in their order: what a proof pack hands over.
  package var leafData: Data {
    var data = Data("guvoh/1 leaf".utf8)
    data.append(contentsOf: document.bytes)
    data.append(contentsOf: UInt32(truncatingIfNeeded: version).bigEndianBytes)
    data.append(contentsOf: team.bytes)
    data.append(contentsOf: SHA256.hash(data: bytes))
    data.append(contentsOf: commitment)
    data.append(contentsOf: SHA256.hash(data: sourceKey))
    return data
  }

  /// The leaf of this entry in the tree; it can be made without any key.
  package var leaf: TreeHash { .leaf(leafData) }
}

/// What stands in the open at the head of the bytes of an entry.
package enum EntryFormat: UInt8, Sendable {
  /// A sealed version of a document.
  case sealed = 1
  /// The document was erased; nothing follows.
  case tombstone = 2
  /// A sealed version, with the file that belongs to it named and hashed before the seal.
  case sealedWithFile = 3
  /// The ring of public keys, signed and not sealed.
  case ring = 4
}

/// The facts of a sealed file that stand in the open, so that it can be verified without a key.
package struct FileFacts: Equatable, Sendable {
  /// The name of the file.
  package let id: FileID
  /// How many bytes it has on disk.
  package let size: Int
  /// SHA-256 of its bytes on disk, which are ciphertext.
  package let digest: [UInt8]

  static let length = 16 + 8 + 32

  /// The facts as they stand in an entry.
  var bytes: [UInt8] { id.bytes + UInt64(size).bigEndianBytes + digest }

  /// Facts with everything given.
  package init(id: FileID, size: Int, digest: [UInt8]) {
    self.id = id
    self.size = size
    self.digest = digest
  }

  init?(_ bytes: Data) {
    guard bytes.count == Self.length, let id = FileID(bytes.prefix(16)) else { return nil }
    let size = bytes.dropFirst(16).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let size = Int(exactly: size) else { return nil }
    self.init(id: id, size: size, digest: Array(bytes.suffix(32)))
  }
}

extension NewEntry {
  /// What the bytes are; `nil` when this release does not know it.
  package var format: EntryFormat? { bytes.first.flatMap(EntryFormat.init) }

  /// The file that belongs to this version, when there is one.
  package var file: FileFacts? {
    guard format == .sealedWithFile, bytes.count > FileFacts.length else { return nil }
    return FileFacts(bytes.dropFirst().prefix(FileFacts.length))
  }
}

extension FixedWidthInteger {
  /// The bytes, the most significant first.
  var bigEndianBytes: [UInt8] {
    (0..<Self.bitWidth / 8).reversed().map { UInt8(truncatingIfNeeded: self >> (8 * $0)) }
  }
}
