import Casework
import Foundation

/// Why the vault refuses, with facts and without names.
package enum VaultError: Error, Equatable, Sendable {
  /// There is no vault in the folder.
  case noVault
  /// The folder holds something already.
  case folderNotEmpty
  /// The journal file is missing beside slots that are there.
  case journalMissing
  /// The file in its place is no journal of Guvoh.
  case journalForeign
  /// The journal was written by a later release.
  case journalNewer(version: Int)
  /// The journal cannot be read; `verify` says where.
  case journalDamaged
  /// The journal is held by another program for too long.
  case journalBusy
  /// The disk is full or a quota is reached.
  case diskFull
  /// The disk refused to write or to confirm what was written.
  case diskFailing
  /// The folder or a file in it may not be written.
  case notWritable
  /// The file of the slots is missing: the access was destroyed or the file was lost.
  case slotsMissing
  /// The file of the slots cannot be read.
  case slotsUnreadable
  /// The file of the slots was written by a later release.
  case slotsNewer(version: Int)
  /// The bytes of this slot do not fit their checksum.
  case slotDamaged
  /// The cost in the file is below what a slot may cost: somebody lowered it.
  case slotLowered
  /// The passphrase does not open the slot.
  case wrongPassphrase
  /// No slot of this person.
  case unknownMember
  /// The passphrase is too short or too common.
  case weakPassphrase
  /// The shares are not two different ones of this vault.
  case wrongShares
  /// The ring of public keys was not signed with the key of this vault.
  case ringForged
  /// The person is in no such team.
  case notInTeam
  /// The document is not known.
  case unknownDocument
  /// The document was erased.
  case erased
  /// Another version was saved meanwhile; the number of the present one.
  case staleVersion(current: Int)
  /// A seal does not open: the bytes were changed, or the key is another.
  case sealBroken
  /// A sealed file is cut short or changed.
  case fileDamaged
  /// The bytes are no entry of the journal that this release knows.
  case entryMalformed
  /// Guarded memory is not to be had.
  case noSecretMemory
  /// The backup is none, or is cut short or changed.
  case backupDamaged
  /// The checkpoint is none, or not of this vault.
  case checkpointForeign
  /// The clock stands before the last entry, by so many seconds.
  case clockBack(seconds: Int)
}

extension VaultError {
  /// The error that stands for what the system said.
  init(errno code: Int32) {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull
    case EACCES, EPERM, EROFS: self = .notWritable
    default: self = .diskFailing
    }
  }
}
