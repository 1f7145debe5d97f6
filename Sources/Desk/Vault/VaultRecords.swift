package import Foundation

/// Days that the one who runs the vault is reminded of; nothing in it is secret or needed.
package struct VaultRecords: Codable, Equatable, Sendable {
  /// When a backup was last written, in seconds of UTC.
  package var backup: Int?
  /// When a backup was last restored and verified, in seconds of UTC.
  package var restoreCheck: Int?
  /// When a checkpoint was last carried out of the machine, in seconds of UTC.
  package var externalCheckpoint: Int?

  private static func file(_ folder: URL) -> URL { folder.appending(path: "records.json") }

  /// The records of a vault; empty when there are none.
  package static func read(_ folder: URL) -> VaultRecords {
    guard let data = try? Data(contentsOf: file(folder)) else { return VaultRecords() }
    return (try? JSONDecoder().decode(VaultRecords.self, from: data)) ?? VaultRecords()
  }

  /// Changes the records; that it cannot be written is no reason to fail what was done.
  package static func note(_ folder: URL, _ change: (inout VaultRecords) -> Void) {
    var records = read(folder)
    change(&records)
    guard let data = try? JSONEncoder().encode(records) else { return }
    try? data.write(to: file(folder), options: .atomic)
  }
}
