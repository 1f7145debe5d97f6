/// The right edge of a growing tree: the roots of its full subtrees, the largest first.
///
/// It is all that is needed to append and to know the root; for a million leaves, 20 hashes or fewer.
package struct RightEdge: Equatable, Sendable {
  /// How many leaves the tree has.
  package private(set) var size = 0
  private var subtrees: [TreeHash] = []

  /// The edge of the empty tree.
  package init() {}

  /// The edge of a tree of these leaves.
  package init(_ leaves: some Sequence<TreeHash>) {
    for leaf in leaves { append(leaf) }
  }

  /// Adds a leaf at the right.
  ///
  /// As a binary counter is increased: each full subtree of the same height is joined from the left.
  package mutating func append(_ leaf: TreeHash) {
    var joined = leaf
    var rest = size
    while rest & 1 == 1, let left = subtrees.popLast() {
      joined = .node(left, joined)
      rest >>= 1
    }
    subtrees.append(joined)
    size += 1
  }

  /// The root of the tree.
  package var root: TreeHash {
    guard var root = subtrees.last else { return .emptyTree }
    for left in subtrees.dropLast().reversed() { root = .node(left, root) }
    return root
  }
}
