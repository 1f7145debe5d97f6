import FoundationEssentials

/// A proof that a leaf stands in a ledger, with the checkpoint it leads to (C2SP tlog-proof).
package struct LogProof: Equatable, Sendable {
  /// The place of the leaf, from 0.
  package let index: Int
  /// The hashes beside the way up.
  package let path: [TreeHash]
  /// The checkpoint, signed.
  package let note: SignedNote

  private static let head = "c2sp.org/tlog-proof@v1"

  /// A proof with every fact given.
  package init(index: Int, path: [TreeHash], note: SignedNote) {
    self.index = index
    self.path = path
    self.note = note
  }

  /// The proof as it is written to a file.
  package var text: String {
    let hashes = path.map { Data($0.bytes).base64EncodedString() + "\n" }.joined()
    return "\(Self.head)\nindex \(index)\n\(hashes)\n\(note.description)"
  }

  /// Reads a proof; a line of extra data is let through and not kept.
  ///
  /// - Throws: `LedgerError.malformed` with the line.
  package init(text: String) throws(LedgerError) {
    guard let blank = text.firstRange(of: "\n\n") else { throw .malformed(line: 1) }
    var lines = text[..<blank.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() ?? "" == Self.head else { throw .malformed(line: 1) }
    if lines.first?.hasPrefix("extra ") == true { lines.removeFirst() }
    guard let line = lines.popFirst(), line.hasPrefix("index "),
      let index = Decimal.plain(line.dropFirst(6))
    else { throw .malformed(line: 2) }
    var path: [TreeHash] = []
    for (offset, line) in lines.enumerated() {
      guard path.count < 64, let hash = Base64Line.hash(line) else {
        throw .malformed(line: offset + 3)
      }
      path.append(hash)
    }
    self.init(index: index, path: path, note: try SignedNote(String(text[blank.upperBound...])))
  }

  /// Accepts the proof for a leaf when a known key signed its checkpoint.
  ///
  /// - Returns: the checkpoint the leaf stands under.
  /// - Throws: `LedgerError` naming what does not hold.
  @discardableResult
  package func verify(_ leaf: TreeHash, keys: [NoteKey]) throws(LedgerError) -> Checkpoint {
    try note.verify(keys)
    let checkpoint = try Checkpoint(text: note.text)
    try ProofCheck.inclusion(
      of: leaf, at: index, path: path, size: checkpoint.size, root: checkpoint.root)
    return checkpoint
  }
}
