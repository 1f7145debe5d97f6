import Casework
import Foundation
import Support
import Synchronization
import Testing

@testable import Vault

@Suite struct `A sealed file` {
  private func bytes(_ count: Int) -> Data {
    var chance = Seed(count)
    return Data((0..<count).map { _ in .random(in: 0...255, using: &chance) })
  }

  @Test(arguments: [0, 1, 65_527, 65_528, 65_529, 65_536, 131_072, 1_048_569, 1_300_000])
  func `gives back its bytes`(length: Int) throws {
    let files = SealedFiles(folder: try Scratch().folder)
    let plain = bytes(length)
    var rest = plain[...]
    let sealed = try files.seal {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(10_001) }
      return Data(rest.prefix(10_001))
    }
    var read = Data()
    try files.open(sealed.facts.id, key: sealed.key, length: length) { read.append($0) }
    #expect(read == plain)
    #expect(sealed.length == length)
    #expect(try files.facts(of: sealed.facts.id) == sealed.facts)
    #expect(throws: VaultError.fileDamaged) {
      try files.open(sealed.facts.id, key: sealed.key, length: length + 1) { _ in }
    }
  }

  @Test func `of near lengths has the same size`() throws {
    let files = SealedFiles(folder: try Scratch().folder)
    let sizes = try [1, 100, 65_000].map { length in
      var rest: Data? = bytes(length)
      return try files.seal {
        defer { rest = nil }
        return rest
      }.facts.size
    }
    #expect(Set(sizes).count == 1)
  }

  @Test(arguments: 0..<60) func `cut or changed anywhere does not open`(seed: Int) throws {
    var chance = Seed(seed)
    let scratch = try Scratch()
    let files = SealedFiles(folder: scratch.folder)
    var rest: Data? = bytes(150_000)
    let sealed = try files.seal {
      defer { rest = nil }
      return rest
    }
    let path = files.path(of: sealed.facts.id)
    var spoiled = try Data(contentsOf: path)
    if seed.isMultiple(of: 2) {
      spoiled = spoiled.prefix(Int.random(in: 0..<spoiled.count, using: &chance))
    } else {
      spoiled[Int.random(in: spoiled.indices, using: &chance)] ^=
        1 << UInt8.random(in: 0..<8, using: &chance)
    }
    try spoiled.write(to: path)
    #expect(throws: VaultError.fileDamaged) {
      try files.open(sealed.facts.id, key: sealed.key, length: 150_000) { _ in }
    }
    #expect(try files.facts(of: sealed.facts.id) != sealed.facts)
  }

  @Test func `leaves nothing behind when its source fails`() throws {
    let scratch = try Scratch()
    let files = SealedFiles(folder: scratch.folder)
    struct Broken: Error {}
    var count = 0
    #expect(throws: Broken.self) {
      _ = try files.seal {
        count += 1
        guard count < 4 else { throw Broken() }
        return Data(count: 70_000)
      }
    }
    #expect(files.all().isEmpty)
  }

  @Test func `stays where a failing disk leaves it open whether an entry points to it`() throws {
    let folder = try Scratch().folder
    let journal = FailingJournal()
    let vault = Vault(folder: folder, journal: journal)
    var rest: Data? = bytes(10)
    let sealed = try vault.files.seal {
      defer { rest = nil }
      return rest
    }
    vault.discard(sealed.facts.id)
    #expect(vault.files.all() == [sealed.facts.id])
    journal.doubt.withLock { $0 = false }
    vault.discard(sealed.facts.id)
    #expect(vault.files.all().isEmpty)
  }
}

/// A journal on a disk that failed in the last sync.
private final class FailingJournal: JournalStorage {
  let doubt = Mutex(true)
  var isInDoubt: Bool { doubt.withLock { $0 } }

  func read<R>(_ body: (any JournalReading) throws -> R) throws -> R {
    throw VaultError.diskFailing
  }

  func write<R>(_ body: (any JournalWriting) throws -> R) throws -> R {
    throw VaultError.diskFailing
  }

  func copy(to file: URL) throws { throw VaultError.diskFailing }
  func selfCheck() throws -> [String] { throw VaultError.diskFailing }
  func forgetDeleted() throws { throw VaultError.diskFailing }
}
