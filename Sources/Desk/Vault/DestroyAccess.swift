internal import Foundation
package import Vault

extension Vault {
  /// Overwrites and removes the slots: from now on nobody opens the vault here.
  ///
  /// Who has a backup of the slots and a passphrase, or two recovery sheets and such a backup, still
  /// does; flash memory may keep a copy. Whoever calls this has had it typed out and confirmed.
  ///
  /// - Throws: `VaultError`.
  package func destroyAccess() throws {
    try destroySlots()
    try? FileManager.default.removeItem(at: folder.appending(path: "snapshots"))
  }
}
