internal import Casework
internal import Crypto
internal import Foundation
internal import Ledger
internal import Store
internal import Vault

extension FuzzTarget {
  /// What is parsed from the folder of a vault, a backup, or a paper that somebody hands in.
  static let vault = [
    FuzzTarget("slots", answers: { _ = try KeySlots(Data($0)) }),
    FuzzTarget("tape") { bytes in
      do {
        guard let (name, size) = try Tape.entry(Data(bytes.prefix(Tape.block))) else { return true }
        return size >= 0 && name.utf8.count <= 100
      } catch { return error is VaultError }
    },
    FuzzTarget(
      "entry",
      answers: { bytes in
        let entry = NewEntry(
          document: .zero, version: 1, team: TeamID.zero, sourceKey: [], commitment: [],
          bytes: Data(bytes))
        _ = (entry.file, entry.leaf)
        if entry.format == .ring { _ = try KeyRing(entry: entry) }
        _ = try SealedVersion.open(entry, key: SymmetricKey(data: [UInt8](repeating: 7, count: 32)))
      }),
    FuzzTarget(
      "document",
      answers: { bytes in
        guard let first = bytes.first else { return }
        for kind in DocumentKind.allCases where kind.rawValue == first & 0x3F {
          _ = try AnyDocument(kind: kind, schema: 1, payload: Data(bytes.dropFirst()))
        }
      }),
    FuzzTarget("note") { bytes in
      guard let note = try? SignedNote(text(bytes)) else { return true }
      return (try? SignedNote(note.description)) == note
    },
    FuzzTarget("proof") { bytes in
      guard let proof = try? LogProof(text: text(bytes)) else { return true }
      return (try? LogProof(text: proof.text)) == proof
    },
    FuzzTarget("snapshot", answers: { _ = try CaseView(snapshot: Data($0)) }),
  ]

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
