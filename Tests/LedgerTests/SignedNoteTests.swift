import Crypto
import Foundation
import Ledger
import Support
import Testing

@Suite struct `A signed note` {
  /// The example of the documentation of golang.org/x/mod/sumdb/note.
  static let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  static let note =
    "If you think cryptography is the answer to your problem,\n"
    + "then you don't know what your problem is.\n\n"
    + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"

  @Test func `that was published verifies`() throws {
    let key = try #require(NoteKey(line: Self.key))
    let note = try SignedNote(Self.note)
    #expect(try note.verify([key]) == key)
    #expect(note.description == Self.note)
    #expect(key.line == Self.key)
  }

  @Test func `changed by any one character is refused`() throws {
    let key = try #require(NoteKey(line: Self.key))
    let bytes = Array(Self.note.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      guard let text = String(validating: changed, as: UTF8.self) else { continue }
      #expect(throws: LedgerError.self, "byte \(index)") { try SignedNote(text).verify([key]) }
    }
  }

  @Test func `by an unknown key alone is refused, beside a known one let through`() throws {
    let mine = try #require(
      NoteSigner(name: "example.org/a", secret: Curve25519.Signing.PrivateKey()))
    let other = try #require(
      NoteSigner(name: "example.org/b", secret: Curve25519.Signing.PrivateKey()))
    let one = try SignedNote(text: "text\n", signer: mine)
    let two = try SignedNote(text: "text\n", signer: other)
    #expect(throws: LedgerError.unknownSigner) { try two.verify([mine.key]) }
    let lastLine = try #require(two.description.split(separator: "\n").last)
    let both = try SignedNote(one.description + lastLine + "\n")
    #expect(try both.verify([mine.key]) == mine.key)
  }

  @Test(arguments: [
    "", "\n", "\n\n", "text\n", "text\n\n", "text\n\n— a\n", "text\n\n— a b+ AAAA\n",
    "text\n\n- a AAAAAAA=\n", "te\u{7}xt\n\n— a AAAAAAA=\n", "text\n\n— a AAAAAAA=",
  ])
  func `that is none is refused`(text: String) {
    #expect(throws: LedgerError.self) { try SignedNote(text) }
  }

  @Test(arguments: [
    "", "a", "a+b", "a+00000000+AQ==",
    "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  ])
  func `has no key of a wrong line`(line: String) {
    #expect(NoteKey(line: line) == nil)
  }
}

@Suite struct `A checkpoint` {
  @Test func `is read as it was written`() throws {
    let checkpoint = Checkpoint(origin: "example.org/log", size: 42, root: .leaf([1]))
    #expect(try Checkpoint(text: checkpoint.text) == checkpoint)
  }

  @Test func `of the specification is read`() throws {
    let text =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    #expect(try Checkpoint(text: text).size == 20_852_163)
    #expect(try Checkpoint(text: text).text == text)
  }

  @Test(arguments: [
    "", "a\n", "a\n1\n", "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
    "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
    "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
    "a\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
    "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
    "a\n1\nAAAA\n", "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
  ])
  func `that is none is refused`(text: String) {
    #expect(throws: LedgerError.self) { try Checkpoint(text: text) }
  }
}

@Suite struct `A proof as a file` {
  @Test(arguments: [(1, 0), (2, 1), (7, 3), (100, 99)])
  func `is read back and verifies`(size: Int, index: Int) throws {
    let signer = try #require(
      NoteSigner(name: "example.org/log", secret: Curve25519.Signing.PrivateKey()))
    let tree = MerkleTree(leaves(size))
    let checkpoint = Checkpoint(origin: "example.org/log", size: size, root: tree.root)
    let proof = LogProof(
      index: index, path: try tree.inclusionProof(of: index, size: size),
      note: try SignedNote(text: checkpoint.text, signer: signer))
    let read = try LogProof(text: proof.text)
    #expect(read == proof)
    #expect(try read.verify(tree.leaves[index], keys: [signer.key]) == checkpoint)
    #expect(throws: LedgerError.self) { try read.verify(.leaf([0]), keys: [signer.key]) }
    #expect(throws: LedgerError.self) { try read.verify(tree.leaves[index], keys: []) }
  }

  @Test(arguments: 0..<200) func `survives hostile bytes`(seed: Int) throws {
    var chance = Seed(seed)
    let signer = try #require(
      NoteSigner(name: "a", secret: Curve25519.Signing.PrivateKey()))
    let tree = MerkleTree(leaves(9))
    let note = try SignedNote(
      text: Checkpoint(origin: "a", size: 9, root: tree.root).text, signer: signer)
    var bytes = Array(
      LogProof(index: 4, path: try tree.inclusionProof(of: 4, size: 9), note: note).text.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &chance) {
      bytes[Int.random(in: bytes.indices, using: &chance)] = .random(in: 0...255, using: &chance)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if let proof = try? LogProof(text: text) {
      _ = try? proof.verify(tree.leaves[4], keys: [signer.key])
    }
  }
}
