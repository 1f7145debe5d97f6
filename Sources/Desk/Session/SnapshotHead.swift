internal import Foundation
internal import Ledger
internal import Vault

/// What stands before a snapshot inside its seal: of which journal it is the view, and up to where.
struct SnapshotHead {
  static let length = 48
  private static let mark = Data("GUVOHV1\n".utf8)

  let sequence: Int
  let root: TreeHash

  init(sequence: Int, root: TreeHash) {
    self.sequence = sequence
    self.root = root
  }

  init?(_ bytes: Data) {
    guard bytes.count > Self.length, bytes.prefix(8) == Self.mark,
      let root = TreeHash(bytes.dropFirst(16).prefix(32)),
      let sequence = Int(
        exactly: bytes.dropFirst(8).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    else { return nil }
    self.init(sequence: sequence, root: root)
  }

  var bytes: Data {
    let place = (0..<8).map { UInt8(truncatingIfNeeded: sequence >> (56 - 8 * $0)) }
    return Self.mark + Data(place) + Data(root.bytes)
  }
}

extension Vault {
  /// The root of the tree over the first entries.
  func root(upTo sequence: Int) throws -> TreeHash {
    RightEdge(try journal.read { try $0.leaves(upTo: sequence) }).root
  }
}
