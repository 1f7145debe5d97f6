import Casework
import Desk
import Foundation
import Hearing
import Language
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

  func file(_ name: String, _ bytes: Data) throws -> TakenFile {
    let intake = try hearing.fileIntake()
    for start in stride(from: 0, to: bytes.count, by: 70_000) {
      try intake.write(bytes[start..<min(start + 70_000, bytes.count)])
    }
    return TakenFile(name: name, file: try intake.finish())
  }
}
