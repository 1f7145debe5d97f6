internal import Casework
internal import Crypto
internal import Foundation

extension Draft {
  /// The entry of this draft as a version of its document.
  ///
  /// - Throws: `VaultError`.
  func sealed(version: Int, team: TeamID, key: SymmetricKey) throws -> NewEntry {
    try SealedVersion.entry(
      document: document, version: version, team: team, key: key, kind: kind, schema: schema,
      payload: payload, sourceKey: sourceKey, file: file.map { ($0.facts, $0.digest) })
  }
}
