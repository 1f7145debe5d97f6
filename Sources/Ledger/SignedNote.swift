import FoundationEssentials

/// A text with signatures under it (C2SP signed-note, Ed25519).
package struct SignedNote: Equatable, Sendable {
  /// What is signed, with the newline at its end.
  package let text: String
  /// The signatures, in the order of their lines.
  package private(set) var signatures: [NoteSignature]

  /// The longest note that is read, in bytes.
  package static let longest = 64 * 1024

  /// A note signed by one key.
  ///
  /// - Throws: what the signing itself throws.
  package init(text: String, signer: NoteSigner) throws {
    self.text = text
    signatures = [try signer.sign(text)]
  }

  /// Reads a note; nothing of its text may be believed before `verify`.
  ///
  /// - Throws: `LedgerError.malformed` with the line.
  package init(_ note: String) throws(LedgerError) {
    guard note.utf8.count <= Self.longest,
      note.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A })
    else { throw .malformed(line: 1) }
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.last == "", let blank = lines.dropLast().lastIndex(of: ""), blank > 0,
      blank + 2 < lines.count
    else { throw .malformed(line: lines.count) }
    text = lines[..<blank].joined(separator: "\n") + "\n"
    var signatures: [NoteSignature] = []
    for index in (blank + 1)..<(lines.count - 1) {
      guard let signature = NoteSignature(line: lines[index]) else {
        throw .malformed(line: index + 1)
      }
      signatures.append(signature)
    }
    self.signatures = signatures
  }

  /// The note as it is written to a file.
  package var description: String {
    text + "\n" + signatures.map { $0.line + "\n" }.joined()
  }

  /// Accepts the note when one of the known keys has signed it and none of them wrongly.
  ///
  /// - Returns: the first key whose signature holds.
  /// - Throws: `LedgerError.unknownSigner` or `.badSignature`.
  @discardableResult
  package func verify(_ keys: [NoteKey]) throws(LedgerError) -> NoteKey {
    var found: NoteKey?
    for signature in signatures {
      guard let key = keys.first(where: { $0.name == signature.name && $0.id == signature.id })
      else { continue }
      guard key.accepts(signature, of: text) else { throw .badSignature }
      found = found ?? key
    }
    guard let found else { throw .unknownSigner }
    return found
  }
}

/// One signature line of a note.
package struct NoteSignature: Equatable, Sendable {
  /// The name of the key.
  package let name: String
  /// The first four bytes of the hash of the key.
  package let id: UInt32
  /// The signature itself; 64 bytes for Ed25519.
  package let bytes: [UInt8]

  init(name: String, id: UInt32, bytes: [UInt8]) {
    self.name = name
    self.id = id
    self.bytes = bytes
  }

  init?(line: some StringProtocol) {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "—", !parts[1].isEmpty, !parts[1].contains("+"),
      let bytes = Base64Line.bytes(parts[2]), bytes.count > 4
    else { return nil }
    name = String(parts[1])
    id = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    self.bytes = Array(bytes.dropFirst(4))
  }

  var line: String {
    let head = (0..<4).map { UInt8(truncatingIfNeeded: id >> (24 - 8 * $0)) }
    return "— \(name) \(Data(head + bytes).base64EncodedString())"
  }
}
