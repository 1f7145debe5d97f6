/// Why a proof, a checkpoint or a note cannot be accepted.
package enum LedgerError: Error, Equatable, Sendable {
  /// An index or a size lies outside the tree.
  case outsideTree(index: Int, size: Int)
  /// A proof has another number of hashes than trees of these sizes ask for.
  case wrongLength
  /// A proof leads to another root than the one it is held against.
  case otherRoot
  /// A text is no checkpoint, no note or no proof; the number of its line, from 1.
  case malformed(line: Int)
  /// No signature by a known key.
  case unknownSigner
  /// A signature by a known key that does not hold.
  case badSignature
}
