import Casework
import Foundation
import Ledger
import Support
import Testing

@testable import Vault

/// Everything that is parsed from bytes of the disk, fed with what a damaged or hostile disk may hold.
///
/// A trap would end the test run; an error of ours is the only other answer that is allowed.
@Suite struct `Bytes from the disk` {
  private static let fixture = Result { try VaultFixture() }

  @Test(arguments: 0..<600) func `in a file of slots`(seed: Int) throws {
    var chance = Seed(seed)
    let sound = try Data(
      contentsOf: try Self.fixture.get().folder.appending(path: KeySlots.fileName))
    let bytes = chance.spoil(Array(sound))
    do { _ = try KeySlots(Data(bytes)).damaged } catch { #expect(error is VaultError) }
  }

  @Test(arguments: 0..<600) func `in the head of a tape`(seed: Int) throws {
    var chance = Seed(seed)
    let sound = try Tape.header("files/0123", size: seed.isMultiple(of: 2) ? 77 : 1 << 40)
    let bytes = chance.spoil(Array(sound))
    do {
      if let (name, size) = try Tape.entry(Data(bytes)) {
        #expect(size >= 0)
        #expect(name.utf8.count <= 100)
      }
    } catch { #expect(error is VaultError) }
  }

  @Test(arguments: 0..<600) func `in an entry of the journal`(seed: Int) throws {
    var chance = Seed(seed)
    let fixture = try Self.fixture.get()
    let entries = try fixture.vault.journal.read { try $0.entries(after: 0, limit: 10) }
    let sound = try #require(entries.randomElement(using: &chance)).body
    let bytes = chance.spoil(Array(sound.bytes))
    let body = NewEntry(
      document: sound.document, version: sound.version, team: sound.team,
      sourceKey: sound.sourceKey, commitment: sound.commitment, bytes: Data(bytes))
    _ = body.file
    do { _ = try KeyRing(entry: body) } catch { #expect(error is VaultError) }
    do {
      _ = try SealedVersion.open(body, key: TeamKeys.freshKey())
      Issue.record("a key of nobody opened an entry")
    } catch { #expect(error is VaultError) }
  }

  @Test(arguments: 0..<600) func `in a wrapped key`(seed: Int) throws {
    var chance = Seed(seed)
    let fixture = try Self.fixture.get()
    let id = try fixture.add("kept \(seed)")
    let row = try #require(try fixture.vault.journal.read { try $0.key(of: id) })
    let bytes = chance.spoil(Array(row.wrapped))
    guard bytes != Array(row.wrapped) else { return }
    #expect(throws: VaultError.self) {
      try fixture.team.keys.unwrap(Data(bytes), owner: .document(id, row.team))
    }
  }

  @Test(arguments: 0..<600) func `in a note, a checkpoint and a proof`(seed: Int) throws {
    var chance = Seed(seed)
    let note = try Self.fixture.get().unlocked.checkpoint()
    let proof = LogProof(index: 0, path: [], note: note)
    let text = seed.isMultiple(of: 2) ? note.description : proof.text
    let bytes = chance.spoil(Array(text.utf8))
    let read = String(decoding: bytes, as: UTF8.self)
    // Typed throws leave no other error; what is let through must say the same when it is written.
    if let note = try? SignedNote(read) { #expect(try SignedNote(note.description) == note) }
    if let proof = try? LogProof(text: read) { #expect(try LogProof(text: proof.text) == proof) }
  }
}
