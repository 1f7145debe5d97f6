import Casework
import Desk
import Foundation
import Hearing
import Language
import Store
import Vault

/// A vault for training, the public face over it, and the desk of its first member.
struct HearingFixture {
  static let cost = PassphraseCost(passes: 1, memory: 8192)

  let desk: DeskFixture
  /// The public face: another opening of the same folder, with public keys only.
  let hearing: PublicHearing
  let rules: UrgencyRules
  let told: ToldByPerson

  init(exercise: Bool = true) throws {
    desk = try DeskFixture(exercise: exercise)
    let now = desk.now
    hearing = try PublicHearing(
      Vault(at: desk.folder), files: DataFiles(), cost: Self.cost
    ) { now.seconds }
    rules = try UrgencyRules(files: DataFiles())
    told = try ToldByPerson(files: DataFiles())
  }

  var session: Session { desk.session }

  func receipt(_ code: ReceiptCode) async throws -> Receipt {
    try await hearing.receipt(ReceiptCode.attempt(code.text))
  }

  func sort() throws { _ = try session.sortArrivals(rules) }

  /// The only conversation on a shelf, read.
  func conversation(_ shelf: InboxShelf = .all) throws -> ConversationContent? {
    try sort()
    return try session.inbox(shelf).rows.first.map { try session.conversation($0.id, rules) }
  }

  /// How many entries there are that leave no other document: a field was opened, something went out.
  var auditEntries: Int { get throws { try session.view().documents(.audit).count } }

  /// Somebody else of the team, who may not open sealed fields.
  func colleague() throws -> Session {
    let passphrase = Array("another lamp river".utf8)
    try desk.unlocked.makeUser(named: "second", passphrase: passphrase, cost: Self.cost)
    try desk.unlocked.letIn("second", team: "team", sealedFields: false)
    let opened = try Vault(at: desk.folder).unlock(passphrase, user: "second", floor: Self.cost)
    return try Session(opened) { [now = desk.now] in now.seconds }
  }

  func file(_ name: String, _ bytes: Data) throws -> TakenFile {
    let intake = try hearing.fileIntake()
    for start in stride(from: 0, to: bytes.count, by: 70_000) {
      try intake.write(bytes[start..<min(start + 70_000, bytes.count)])
    }
    return TakenFile(name: name, file: try intake.finish())
  }
}
