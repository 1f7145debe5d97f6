/// The leaves of a ledger, and the proofs that can be made from them.
package struct MerkleTree: Sendable {
  /// The hashes of the leaves, in order.
  package private(set) var leaves: [TreeHash]
  private var edge: RightEdge

  /// A tree of leaves that are hashed already.
  package init(_ leaves: [TreeHash] = []) {
    self.leaves = leaves
    edge = RightEdge(leaves)
  }

  /// How many leaves there are.
  package var size: Int { leaves.count }

  /// The root over all leaves.
  package var root: TreeHash { edge.root }

  /// Adds a leaf at the right.
  package mutating func append(_ leaf: TreeHash) {
    leaves.append(leaf)
    edge.append(leaf)
  }

  /// The root of the tree as it was when it had `size` leaves.
  ///
  /// - Throws: `LedgerError.outsideTree` when it never had so many.
  package func root(at size: Int) throws(LedgerError) -> TreeHash {
    guard (0...leaves.count).contains(size) else {
      throw .outsideTree(index: size, size: leaves.count)
    }
    return size == leaves.count ? root : Self.root(of: leaves[..<size])
  }

  /// The path that proves that leaf `index` stands in the tree of `size` leaves (RFC 6962 §2.1.1).
  ///
  /// - Parameters:
  ///   - index: the leaf, from 0.
  ///   - size: how many leaves the tree of the proof has.
  /// - Throws: `LedgerError.outsideTree`.
  package func inclusionProof(of index: Int, size: Int) throws(LedgerError) -> [TreeHash] {
    guard (1...max(1, leaves.count)).contains(size), (0..<size).contains(index) else {
      throw .outsideTree(index: index, size: size)
    }
    return Self.path(index, leaves[..<size])
  }

  /// The path that proves that the tree of `size` leaves begins with that of `first` (RFC 6962 §2.1.2).
  ///
  /// - Throws: `LedgerError.outsideTree`.
  package func consistencyProof(from first: Int, to size: Int) throws(LedgerError) -> [TreeHash] {
    guard (0...leaves.count).contains(size), (0...size).contains(first) else {
      throw .outsideTree(index: first, size: size)
    }
    guard first > 0, first < size else { return [] }
    return Self.subproof(first, leaves[..<size], isWhole: true)
  }
}

extension MerkleTree {
  /// The largest power of two below `count` (RFC 6962 §2.1: k < n <= 2k).
  private static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }

  private static func root(of leaves: ArraySlice<TreeHash>) -> TreeHash { RightEdge(leaves).root }

  private static func path(_ index: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
    guard leaves.count > 1 else { return [] }
    let k = split(leaves.count)
    let (left, right) = (leaves.prefix(k), leaves.dropFirst(k))
    return index < k
      ? path(index, left) + [root(of: right)]
      : path(index - k, right) + [root(of: left)]
  }

  private static func subproof(
    _ first: Int, _ leaves: ArraySlice<TreeHash>, isWhole: Bool
  ) -> [TreeHash] {
    if first == leaves.count { return isWhole ? [] : [root(of: leaves)] }
    let k = split(leaves.count)
    let (left, right) = (leaves.prefix(k), leaves.dropFirst(k))
    return first <= k
      ? subproof(first, left, isWhole: isWhole) + [root(of: right)]
      : subproof(first - k, right, isWhole: false) + [root(of: left)]
  }
}
