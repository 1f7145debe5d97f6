internal import Foundation
internal import Ledger
internal import Vault

/// What stands before a snapshot inside its seal: of which journal it is the view, and up to where.
///
/// The leaf of the last entry tells the journal: it commits to bytes that are random, so another
/// journal, or one that was put back and went on, has another leaf at that place. That the entries
/// before it are unchanged is for `verify` to say, which reads them all.
struct SnapshotHead: Equatable {
  static let length = 48
  private static let mark = Data("GUVOHV2\n".utf8)

  let sequence: Int
  let leaf: TreeHash

  init(sequence: Int, leaf: TreeHash) {
    self.sequence = sequence
    self.leaf = leaf
  }

  init?(_ bytes: Data) {
    guard bytes.count > Self.length, bytes.prefix(8) == Self.mark,
      let leaf = TreeHash(bytes.dropFirst(16).prefix(32)),
      let sequence = Int(
        exactly: bytes.dropFirst(8).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    else { return nil }
    self.init(sequence: sequence, leaf: leaf)
  }

  var bytes: Data {
    let place = (0..<8).map { UInt8(truncatingIfNeeded: sequence >> (56 - 8 * $0)) }
    return Self.mark + Data(place) + Data(leaf.bytes)
  }
}

extension SnapshotHead {
  /// The head of a snapshot of this journal up to a place; `nil` when it does not reach so far.
  init?(_ vault: Vault, upTo sequence: Int) throws {
    guard sequence > 0,
      let entry = try vault.journal.read({ try $0.entries(after: sequence - 1, limit: 1) }).first
    else { return nil }
    self.init(sequence: sequence, leaf: entry.leaf)
  }
}
