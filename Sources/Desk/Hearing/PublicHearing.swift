package import Casework
internal import Dispatch
internal import Foundation
package import Hearing
package import Language
package import Vault

/// What the public face can do for reporters with public keys alone, whether or not anybody has
/// unlocked the vault: take in, hand over what is sealed to them, and destroy what they take back.
package struct PublicHearing: Sendable {
  let vault: Vault
  let team: TeamID
  let rules: UrgencyRules
  let clock: @Sendable () -> Int
  let cost: PassphraseCost
  /// Whether the vault is one for training, which every page then says.
  package let isExercise: Bool
  /// When somebody reads.
  package let duty: DutyHours

  /// Hearing for one team of a vault: the oldest, unless the operator has chosen another.
  ///
  /// - Parameters:
  ///   - clock: gives seconds of UTC since 1970.
  ///   - cost: what one attempt with a code costs; only a test lowers it.
  /// - Throws: `VaultError`, `TableError`, `DeskError.unknownTeam`.
  package init(
    _ vault: Vault, files: DataFiles, cost: PassphraseCost = Receipt.cost,
    clock: @escaping @Sendable () -> Int
  ) throws {
    let ring = try vault.ring()
    self.vault = vault
    team = try Self.team(ring, files: files)
    rules = try UrgencyRules(files: files)
    duty = DutyHours(files: files)
    isExercise = ring.exercise
    self.cost = cost
    self.clock = clock
  }

  /// The team that hears: the one whose id stands in `operator/hearing-team.txt`, or the oldest.
  ///
  /// Names of teams are sealed, so that it cannot be asked for by name here.
  ///
  /// - Throws: `DeskError.unknownTeam` for an id that no team has: nobody would read what comes in.
  package static func team(_ ring: KeyRing, files: DataFiles) throws -> TeamID {
    let chosen = (files.text("operator/hearing-team.txt") ?? "").filter { !$0.isWhitespace }
    if chosen.isEmpty {
      guard let first = ring.teams.first else { throw VaultError.notInTeam }
      return first.id
    }
    guard let id = TeamID(chosen), ring.team(id) != nil else { throw DeskError.unknownTeam }
    return id
  }

  /// The present moment as it is kept of the public.
  package var arrival: Arrival { Arrival(at: clock()) }

  /// The present moment, in seconds of UTC.
  package var now: Int { clock() }

  /// The receipt that a code, or what somebody typed instead of one, stands for.
  ///
  /// - Throws: `VaultError`.
  package func receipt(_ code: [UInt8]) async throws -> Receipt {
    let (ring, cost) = (try vault.ring(), cost)
    return try await Self.beside { try Receipt(code: code, ring: ring, cost: cost) }
  }

  /// A new file of somebody who tells, whose bytes come by and by.
  ///
  /// - Throws: `HearingError.noRoom`, `VaultError`.
  package func fileIntake() throws -> FileIntake {
    guard vault.bytesLeft > Self.reserve else { throw HearingError.noRoom }
    return try vault.files.intake()
  }

  /// Removes a sealed file that no document will point to.
  package func drop(_ file: SealedFile) { vault.discard(file.facts.id) }

  /// Bytes of the disk that files of the public never take: reports of words must still come in.
  private static let reserve = 600 << 20

  /// Work that holds a processor for long, on a thread that answers no requests.
  private static func beside<R: Sendable>(
    _ work: @escaping @Sendable () throws -> R
  ) async throws -> R {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
    }
  }
}

/// Why an act of hearing is refused.
package enum HearingError: Error, Equatable, Sendable {
  /// Nothing was written and nothing attached.
  case empty
  /// The disk has no room for files.
  case noRoom
  /// The mailbox takes no more.
  case mailboxFull
  /// The one who told it came on another channel, or has taken it back.
  case noMailbox
  /// Death, wound and capture are told by a person, not by a text.
  case toldByPerson
  /// An answer written beforehand still has this place, which nobody has filled.
  case unfilled(String)
  /// The conversation is put together with itself, or is none.
  case notAConversation
}

/// A file that has arrived whole and is sealed.
package struct TakenFile: Sendable {
  /// The name it came with.
  package let name: String
  /// The sealed bytes.
  package let file: SealedFile

  /// A file by its name and bytes.
  package init(name: String, file: SealedFile) {
    self.name = name
    self.file = file
  }
}
