import Ledger
import Support
import Testing

/// The definitions of RFC 6962 §2.1 written down plainly: slow, recursive, obvious.
enum PlainTree {
  static func root(_ leaves: [TreeHash]) -> TreeHash {
    if leaves.isEmpty { return .emptyTree }
    if leaves.count == 1 { return leaves[0] }
    let k = split(leaves.count)
    return .node(root(Array(leaves[..<k])), root(Array(leaves[k...])))
  }

  static func split(_ count: Int) -> Int {
    var k = 1
    while k * 2 < count { k *= 2 }
    return k
  }

  static func path(_ m: Int, _ leaves: [TreeHash]) -> [TreeHash] {
    if leaves.count == 1 { return [] }
    let k = split(leaves.count)
    let (left, right) = (Array(leaves[..<k]), Array(leaves[k...]))
    return m < k ? path(m, left) + [root(right)] : path(m - k, right) + [root(left)]
  }
}

func leaves(_ count: Int) -> [TreeHash] {
  (0..<count).map { TreeHash.leaf(Array("leaf \($0)".utf8)) }
}

func hash(_ hex: String) throws -> TreeHash {
  let digits = Array(hex.utf8)
  let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
  }
  return try #require(TreeHash(bytes))
}

@Suite struct `A Merkle tree` {
  /// Inputs and roots as published with transparency-dev/merkle (testonly/constants.go).
  static let inputs: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    Array(0x50...0x57), Array(0x60...0x6f),
  ]
  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test(arguments: 0...8) func `has the published root`(size: Int) throws {
    let tree = MerkleTree(Self.inputs[..<size].map { TreeHash.leaf($0) })
    #expect(tree.root == (try hash(Self.roots[size])))
    #expect(tree.root.description == Self.roots[size])
  }

  @Test func `gives the published path of leaf 5 in 8`() throws {
    let tree = MerkleTree(Self.inputs.map { TreeHash.leaf($0) })
    let path = try tree.inclusionProof(of: 5, size: 8)
    #expect(
      path == [
        try hash("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
        try hash("ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"),
        try hash("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
      ])
  }

  @Test(arguments: 0..<70) func `agrees with the plain definition`(size: Int) throws {
    let all = leaves(size)
    let tree = MerkleTree(all)
    #expect(tree.root == PlainTree.root(all))
    for index in 0..<size {
      #expect(try tree.inclusionProof(of: index, size: size) == PlainTree.path(index, all))
    }
  }

  @Test(arguments: 0..<40) func `grows to the same root leaf by leaf`(size: Int) throws {
    var tree = MerkleTree()
    var edge = RightEdge()
    for leaf in leaves(size) {
      tree.append(leaf)
      edge.append(leaf)
    }
    #expect(tree.root == MerkleTree(leaves(size)).root)
    #expect(edge.root == tree.root)
    #expect(edge.size == size)
  }

  @Test func `refuses places outside`() {
    let tree = MerkleTree(leaves(5))
    #expect(throws: LedgerError.self) { try tree.inclusionProof(of: 5, size: 5) }
    #expect(throws: LedgerError.self) { try tree.inclusionProof(of: 0, size: 6) }
    #expect(throws: LedgerError.self) { try tree.inclusionProof(of: -1, size: 5) }
    #expect(throws: LedgerError.self) { try tree.root(at: 6) }
    #expect(throws: LedgerError.self) { try tree.consistencyProof(from: 4, to: 6) }
    #expect(throws: LedgerError.self) { try MerkleTree().inclusionProof(of: 0, size: 0) }
  }
}

@Suite struct `A proof` {
  @Test(arguments: 1..<40) func `of every leaf holds, and for no other leaf or place`(size: Int)
    throws
  {
    let tree = MerkleTree(leaves(size))
    for index in 0..<size {
      let path = try tree.inclusionProof(of: index, size: size)
      try ProofCheck.inclusion(
        of: tree.leaves[index], at: index, path: path, size: size, root: tree.root)
      for other in 0..<size where other != index {
        #expect(throws: LedgerError.self) {
          try ProofCheck.inclusion(
            of: tree.leaves[index], at: other, path: path, size: size, root: tree.root)
        }
      }
    }
  }

  @Test(arguments: 0..<40) func `of growth holds between all sizes`(size: Int) throws {
    let tree = MerkleTree(leaves(size))
    for first in 0...size {
      let path = try tree.consistencyProof(from: first, to: size)
      try ProofCheck.consistency(
        from: first, root: try tree.root(at: first), to: size, root: tree.root, path: path)
    }
  }

  @Test(arguments: 0..<60) func `breaks with any flipped bit`(seed: Int) throws {
    var chance = Seed(seed)
    let size = Int.random(in: 2...200, using: &chance)
    let first = Int.random(in: 1..<size, using: &chance)
    let tree = MerkleTree(leaves(size))
    let path = try tree.consistencyProof(from: first, to: size)
    let place = Int.random(in: 0..<path.count, using: &chance)
    var spoiled = path
    spoiled[place] = try flipped(path[place], &chance)
    #expect(throws: LedgerError.self) {
      try ProofCheck.consistency(
        from: first, root: try tree.root(at: first), to: size, root: tree.root, path: spoiled)
    }
    let index = Int.random(in: 0..<size, using: &chance)
    var way = try tree.inclusionProof(of: index, size: size)
    let step = Int.random(in: 0..<way.count, using: &chance)
    way[step] = try flipped(way[step], &chance)
    #expect(throws: LedgerError.self) {
      try ProofCheck.inclusion(
        of: tree.leaves[index], at: index, path: way, size: size, root: tree.root)
    }
  }

  @Test(arguments: 0..<60) func `breaks when a hash is dropped or added`(seed: Int) throws {
    var chance = Seed(seed)
    let size = Int.random(in: 2...100, using: &chance)
    let tree = MerkleTree(leaves(size))
    let index = Int.random(in: 0..<size, using: &chance)
    let path = try tree.inclusionProof(of: index, size: size)
    for wrong in [Array(path.dropLast()), Array(path.dropFirst()), path + [tree.root]] {
      #expect(throws: LedgerError.self) {
        try ProofCheck.inclusion(
          of: tree.leaves[index], at: index, path: wrong, size: size, root: tree.root)
      }
    }
  }

  @Test func `that a leaf was rewritten between two checkpoints fails`() throws {
    var changed = leaves(20)
    let before = MerkleTree(Array(changed[..<12]))
    changed[3] = .leaf([7])
    let after = MerkleTree(changed)
    let path = try after.consistencyProof(from: 12, to: 20)
    #expect(throws: LedgerError.otherRoot) {
      try ProofCheck.consistency(
        from: 12, root: before.root, to: 20, root: after.root, path: path)
    }
  }

  private func flipped(_ hash: TreeHash, _ chance: inout Seed) throws -> TreeHash {
    var bytes = hash.bytes
    bytes[Int.random(in: 0..<32, using: &chance)] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
    return try #require(TreeHash(bytes))
  }
}
