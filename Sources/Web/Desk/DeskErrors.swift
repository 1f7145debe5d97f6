import Desk
import HTTPTypes
import Vault

/// What the vault and the desk refuse, as pages say it; what is another's looks like what is not there.
extension WebError {
  init(_ error: VaultError) {
    switch error {
    case .unknownDocument, .erased, .notInTeam, .unknownMember: self.init(.notFound)
    case .staleVersion: self.init(code: "vault.document.stale", status: .conflict)
    case .weakPassphrase:
      self.init(code: "vault.passphrase.weak", status: .unprocessableContent)
    case .wrongPassphrase: self.init(.wrongSignIn)
    case .wrongShares: self.init(code: "vault.shares.wrong", status: .unprocessableContent)
    case .clockBack: self.init(code: "vault.clock", status: .conflict)
    case .diskFull: self.init(code: "vault.disk.full", status: .serviceUnavailable)
    case .diskFailing: self.init(code: "vault.disk.failing", status: .serviceUnavailable)
    case .journalBusy: self.init(code: "vault.busy", status: .serviceUnavailable)
    case .noSecretMemory: self.init(code: "vault.memory", status: .serviceUnavailable)
    case .notWritable: self.init(code: "vault.unwritable", status: .serviceUnavailable)
    case .folderNotEmpty: self.init(code: "vault.occupied", status: .conflict)
    case .backupDamaged: self.init(code: "vault.backup.damaged", status: .unprocessableContent)
    case .checkpointForeign:
      self.init(code: "vault.checkpoint.foreign", status: .unprocessableContent)
    case .fileDamaged: self.init(code: "vault.file.damaged", status: .serviceUnavailable)
    case .slotDamaged: self.init(code: "vault.slot.damaged", status: .serviceUnavailable)
    case .slotLowered: self.init(code: "vault.slot.lowered", status: .serviceUnavailable)
    case .slotsMissing, .slotsUnreadable, .noVault, .journalMissing:
      self.init(code: "vault.slots.missing", status: .serviceUnavailable)
    case .slotsNewer, .journalNewer: self.init(code: "vault.newer", status: .serviceUnavailable)
    case .ringForged: self.init(code: "vault.ring.forged", status: .serviceUnavailable)
    case .journalForeign, .journalDamaged, .sealBroken, .entryMalformed:
      self.init(code: "vault.damaged", status: .serviceUnavailable)
    }
  }

  init(_ error: DeskError) {
    switch error {
    case .notPermitted: self.init(.forbidden)
    case .whichTeam: self.init(.noTeam)
    case .unknownTeam: self.init(.notFound)
    case .exercise: self.init(code: "vault.exercise", status: .forbidden)
    case .notAnExercise: self.init(code: "vault.exercise.only", status: .forbidden)
    case .nameTaken: self.init(code: "vault.name.taken", status: .conflict)
    case .reasonMissing: self.init(code: "vault.reason", status: .unprocessableContent)
    case .lastMember: self.init(code: "vault.last", status: .conflict)
    case .unknownJob: self.init(.notFound)
    case .tooManyJobs: self.init(code: "desk.job.many", status: .tooManyRequests)
    case .samePerson: self.init(code: "links.same-person", status: .unprocessableContent)
    case .merged: self.init(code: "links.merged", status: .conflict)
    case .mustBeSealed: self.init(code: "links.must-be-sealed", status: .unprocessableContent)
    }
  }
}
