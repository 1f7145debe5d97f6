import Casework
import Desk
import Vault

extension Refusal {
  /// Runs work of the vault, and says in words what it refuses.
  @discardableResult
  static func explaining<R>(_ work: () throws -> R) throws -> R {
    do { return try work() } catch { throw explained(error) }
  }

  /// The same for work that waits.
  @discardableResult
  static func explaining<R>(_ work: () async throws -> R) async throws -> R {
    do { return try await work() } catch { throw explained(error) }
  }

  private static func explained(_ error: any Error) -> any Error {
    switch error {
    case let error as VaultError: Refusal(error)
    case let error as DeskError: Refusal(error)
    case let error as ExportError: Refusal(error)
    case CasebookError.noConsent: Refusal(code: "casebook.no-consent", status: .refused)
    case CaseworkError.newerSchema:
      Refusal(code: "vault.newer", status: .badData)
    case is CaseworkError: Refusal(code: "vault.damaged", status: .badData)
    default: error
    }
  }

  init(_ error: VaultError) {
    switch error {
    case .noVault: self.init(code: "vault.none", status: .noInput)
    case .folderNotEmpty: self.init(code: "vault.occupied", status: .cannotCreate)
    case .journalMissing: self.init(code: "vault.journal.missing", status: .noInput)
    case .journalForeign: self.init(code: "vault.journal.foreign", status: .badData)
    case .journalNewer: self.init(code: "vault.newer", status: .badData)
    case .journalDamaged: self.init(code: "vault.damaged", status: .badData)
    case .journalBusy: self.init(code: "vault.busy", status: .unavailable)
    case .diskFull: self.init(code: "vault.disk.full", status: .inputOutput)
    case .diskFailing: self.init(code: "vault.disk.failing", status: .inputOutput)
    case .notWritable: self.init(code: "vault.unwritable", status: .cannotCreate)
    case .slotsMissing: self.init(code: "vault.slots.missing", status: .noInput)
    case .slotsUnreadable: self.init(code: "vault.slots.unreadable", status: .badData)
    case .slotsNewer: self.init(code: "vault.newer", status: .badData)
    case .slotDamaged: self.init(code: "vault.slot.damaged", status: .badData)
    case .slotLowered: self.init(code: "vault.slot.lowered", status: .refused)
    case .wrongPassphrase: self.init(code: "vault.passphrase.wrong", status: .refused)
    case .unknownMember: self.init(code: "vault.user.unknown", status: .refused)
    case .weakPassphrase: self.init(code: "vault.passphrase.weak", status: .badData)
    case .wrongShares: self.init(code: "vault.shares.wrong", status: .refused)
    case .ringForged: self.init(code: "vault.ring.forged", status: .refused)
    case .notInTeam: self.init(code: "vault.team.unknown", status: .refused)
    case .unknownDocument: self.init(code: "vault.document.unknown", status: .badData)
    case .erased: self.init(code: "vault.document.erased", status: .badData)
    case .staleVersion: self.init(code: "vault.document.stale", status: .badData)
    case .sealBroken, .entryMalformed: self.init(code: "vault.damaged", status: .badData)
    case .fileDamaged: self.init(code: "vault.file.damaged", status: .badData)
    case .noSecretMemory: self.init(code: "vault.memory", status: .unavailable)
    case .backupDamaged: self.init(code: "vault.backup.damaged", status: .badData)
    case .checkpointForeign: self.init(code: "vault.checkpoint.foreign", status: .badData)
    case .clockBack: self.init(code: "vault.clock", status: .refused)
    }
  }

  init(_ error: DeskError) {
    switch error {
    case .notPermitted: self.init(code: "vault.permission", status: .refused)
    case .whichTeam: self.init(code: "vault.team.which", status: .usage)
    case .unknownTeam: self.init(code: "vault.team.unknown", status: .refused)
    case .exercise: self.init(code: "vault.exercise", status: .refused)
    case .notAnExercise: self.init(code: "vault.exercise.only", status: .refused)
    case .nameTaken: self.init(code: "vault.name.taken", status: .badData)
    case .reasonMissing: self.init(code: "vault.reason", status: .usage)
    case .lastMember: self.init(code: "vault.last", status: .refused)
    case .unknownJob: self.init(code: "desk.job.unknown", status: .badData)
    case .tooManyJobs: self.init(code: "desk.job.many", status: .unavailable)
    case .samePerson: self.init(code: "links.same-person", status: .usage)
    case .merged: self.init(code: "links.merged", status: .refused)
    case .mustBeSealed: self.init(code: "links.must-be-sealed", status: .refused)
    }
  }
}
