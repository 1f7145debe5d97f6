internal import Crypto
package import Foundation

/// The notes of one reporter as they lie in the journal: his public key, and boxes sealed to it.
///
/// `version ‖ key ‖ (length (4) ‖ box)… ‖ checksum (8)`. Anybody may add a box; only he opens one.
/// What it shows to anybody with the disk: how many notes wait, and their padded lengths.
package struct Mailbox: Sendable {
  /// The hash under which it lies.
  package let lookup: Data
  private let key: PublicKey
  private(set) var boxes: [Data] = []

  private static let version: UInt8 = 1
  private static let keyLength = 1216
  private static let purpose = "guvoh/1 note for a reporter"
  /// More notes than a conversation has; a flood into one mailbox ends here.
  package static let most = 400

  /// An empty mailbox.
  package init(lookup: Data, publicKey: Data) {
    self.lookup = lookup
    key = PublicKey(bytes: Array(publicKey))
  }

  /// A mailbox from its row.
  ///
  /// - Throws: `VaultError.sealBroken` for a row that was changed.
  package init(_ row: MailRow) throws {
    guard Checksum.holds(row.note, context: Array(row.lookup)), row.note.first == Self.version,
      row.note.count >= 1 + Self.keyLength + 8
    else { throw VaultError.sealBroken }
    let body = Data(row.note.dropFirst().dropLast(8))
    self.init(lookup: row.lookup, publicKey: body.prefix(Self.keyLength))
    var rest = body.dropFirst(Self.keyLength)
    while !rest.isEmpty {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard rest.count >= 4 + length else { throw VaultError.sealBroken }
      boxes.append(Data(rest.dropFirst(4).prefix(length)))
      rest = rest.dropFirst(4 + length)
    }
  }

  /// The row to write.
  package var row: MailRow {
    var note = Data([Self.version]) + Data(key.bytes)
    for box in boxes { note += Data(UInt32(truncatingIfNeeded: box.count).bigEndianBytes) + box }
    return MailRow(lookup: lookup, note: Checksum.added(to: note, context: Array(lookup)))
  }

  /// Whether no more notes are taken.
  package var isFull: Bool { boxes.count >= Self.most }

  /// Seals a note to the reporter and puts it behind the others.
  ///
  /// - Throws: `VaultError.sealBroken`.
  package mutating func add(_ note: Data) throws {
    let length = Data(UInt32(truncatingIfNeeded: note.count).bigEndianBytes)
    let padding = Padding.document(note.count + 4) - note.count - 4
    boxes.append(
      Data(
        try key.seal(
          length + note + Data(count: padding), purpose: Self.purpose, context: Array(lookup))))
  }

  /// The notes, opened with the reporter's own key.
  ///
  /// - Throws: `VaultError.sealBroken`.
  package func notes(_ receipt: Receipt) throws -> [Data] {
    try boxes.map { box in
      let plain = try receipt.pair.open(box, purpose: Self.purpose, context: Array(lookup))
      let length = plain.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard plain.count >= 4 + length else { throw VaultError.sealBroken }
      return Data(plain.dropFirst(4).prefix(length))
    }
  }

  /// A mailbox of nobody with as much to open as one has at first: who asks with a code that leads
  /// nowhere must not be answered sooner.
  ///
  /// - Throws: `VaultError`.
  package static func decoy(_ receipt: Receipt) throws -> Mailbox {
    var mailbox = Mailbox(lookup: receipt.lookup, publicKey: receipt.publicKey)
    try mailbox.add(Data("{}".utf8))
    return mailbox
  }
}
