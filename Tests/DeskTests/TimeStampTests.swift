import Casework
import Desk
import Foundation
import Language
import Ledger
import Support
import Testing
import Vault

@Suite struct `A time stamp` {
  private static func fixture(_ name: String) throws -> [UInt8] {
    let folder = Repository.root.appending(path: "Tests/DeskTests/Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  private static func judge(rooted: Bool = true) throws -> StampJudge {
    let roots = rooted ? try fixture("stamp-root.pem") : []
    return try StampJudge(files: DataFiles(overlay: ["operator/timestamp-roots.pem": roots]))
  }

  private static func file(
    _ session: Session, _ text: String = "words that were stamped\n"
  ) async throws -> DocumentID {
    try await session.attach(named: "a", DeskFixture.pieces(Data(text.utf8))).document
  }

  @Test(arguments: ["stamp-sha256.tsr", "stamp-sha512.tsr", "stamp-token.der"])
  func `that holds is kept beside its file, judged at its own time`(_ name: String) async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    let id = try await Self.file(session)
    let stamp = try await session.keepStamp(
      try Self.fixture(name), of: id, judge: try Self.judge())
    #expect(stamp.authority.contains("EXERCISE time authority"))
    #expect(stamp.policy == "1.2.3.4.1")
    #expect(CalendarDay(secondsSince1970: stamp.at).description == "2026-11-26")
    #expect(try session.stamps(of: id) == [stamp])
  }

  @Test(arguments: [
    ("stamp-sha256.tsr", "other words\n", true, StampError.otherBytes),
    ("stamp-sha1.tsr", "words that were stamped\n", true, .weakHash),
    ("stamp-sha256.tsr", "words that were stamped\n", false, .notTrusted),
    ("stamp-root.pem", "words that were stamped\n", true, .notAToken),
  ])
  func `that does not hold is not kept, and it is said why`(
    _ name: String, _ text: String, _ rooted: Bool, _ error: StampError
  ) async throws {
    let fixture = try DeskFixture()
    let session = fixture.session
    let id = try await Self.file(session, text)
    await #expect(throws: error) {
      try await session.keepStamp(
        try Self.fixture(name), of: id, judge: try Self.judge(rooted: rooted))
    }
    #expect(try session.stamps(of: id).isEmpty)
  }

  @Test(arguments: 0..<12) func `with any byte changed is not believed`(seed: Int) async throws {
    var chance = Seed(seed)
    var token = try Self.fixture("stamp-sha256.tsr")
    // The last bytes are the signature; the first hold the moment and the digest.
    let place = Int.random(in: token.indices, using: &chance)
    token[place] ^= UInt8.random(in: 1...255, using: &chance)
    let judge = try Self.judge()
    let whole = try await judge.facts(of: try Self.fixture("stamp-sha256.tsr"))
    await #expect(throws: StampError.self, "byte \(place)") {
      let facts = try await judge.facts(of: token)
      _ = try await judge.judge(token, facts, digest: whole.imprint)
      // What is not signed may change: then it still says the same.
      if facts == whole { throw StampError.notTrusted }
    }
  }

  @Test func `over a checkpoint is found among the checkpoints of the vault`() async throws {
    let fixture = try DeskFixture()
    _ = try fixture.unlocked.checkpoint()
    await #expect(throws: StampError.otherBytes) {
      try await fixture.unlocked.vault.stampedCheckpoint(
        try Self.fixture("stamp-sha256.tsr"), judge: try Self.judge())
    }
  }
}
