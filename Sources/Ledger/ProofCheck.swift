/// The checks of proofs, which need no tree: they work for the one who was handed the proof.
package enum ProofCheck {
  /// Accepts a path that leads from a leaf to a root (RFC 9162 §2.1.3.2, its numbered steps).
  ///
  /// - Parameters:
  ///   - leaf: the hash of the leaf.
  ///   - index: its place, from 0.
  ///   - path: the hashes beside the way up.
  ///   - size: how many leaves the tree has.
  ///   - root: the root the path must lead to.
  /// - Throws: `LedgerError` naming what does not hold.
  package static func inclusion(
    of leaf: TreeHash, at index: Int, path: [TreeHash], size: Int, root: TreeHash
  ) throws(LedgerError) {
    // 1. The index must lie in the tree.
    guard index >= 0, index < size else { throw .outsideTree(index: index, size: size) }
    // 2., 3.
    var (fn, sn) = (index, size - 1)
    var r = leaf
    for p in path {
      // 4.a
      guard sn > 0 else { throw .wrongLength }
      // 4.b, 4.c
      if fn & 1 == 1 || fn == sn {
        r = .node(p, r)
        while fn & 1 == 0, fn != 0 { (fn, sn) = (fn >> 1, sn >> 1) }
      } else {
        r = .node(r, p)
      }
      // 4.d
      (fn, sn) = (fn >> 1, sn >> 1)
    }
    // 5.
    guard sn == 0 else { throw .wrongLength }
    guard r == root else { throw .otherRoot }
  }

  /// Accepts a path that joins an older root to a newer one (RFC 9162 §2.1.4.2).
  ///
  /// - Throws: `LedgerError` naming what does not hold.
  package static func consistency(
    from first: Int, root firstRoot: TreeHash, to second: Int, root secondRoot: TreeHash,
    path: [TreeHash]
  ) throws(LedgerError) {
    guard first >= 0, first <= second else { throw .outsideTree(index: first, size: second) }
    guard first != second else { return try same(firstRoot, secondRoot, path) }
    // Every tree begins with the empty one.
    guard first > 0 else { return try same(firstRoot, .emptyTree, path) }
    // 1., 2. A first tree that is a full subtree is its own first hash.
    let isFull = first & (first - 1) == 0
    let hashes = isFull ? [firstRoot] + path : path
    guard let start = hashes.first else { throw .wrongLength }
    // 3., 4.
    var (fn, sn) = (first - 1, second - 1)
    while fn & 1 == 1 { (fn, sn) = (fn >> 1, sn >> 1) }
    // 5.
    var (fr, sr) = (start, start)
    // 6.
    for c in hashes.dropFirst() {
      guard sn > 0 else { throw .wrongLength }
      if fn & 1 == 1 || fn == sn {
        (fr, sr) = (.node(c, fr), .node(c, sr))
        while fn & 1 == 0, fn != 0 { (fn, sn) = (fn >> 1, sn >> 1) }
      } else {
        sr = .node(sr, c)
      }
      (fn, sn) = (fn >> 1, sn >> 1)
    }
    // 7.
    guard sn == 0 else { throw .wrongLength }
    guard fr == firstRoot, sr == secondRoot else { throw .otherRoot }
  }

  private static func same(
    _ one: TreeHash, _ other: TreeHash, _ path: [TreeHash]
  ) throws(LedgerError) {
    guard path.isEmpty else { throw .wrongLength }
    guard one == other else { throw .otherRoot }
  }
}
