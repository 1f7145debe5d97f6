import Casework
import Foundation
import Support

@testable import Vault

/// A vault in a folder of its own, with slots so weak that tests are quick; the program refuses such.
struct VaultFixture {
  static let cost = PassphraseCost(passes: 1, memory: 8192)
  static let passphrase = Array("correct lamp river".utf8)

  let scratch: Scratch
  let folder: URL
  let unlocked: UnlockedVault
  let shares: [RecoveryShare]
  let team: TeamVault

  var vault: Vault { unlocked.vault }

  init() throws {
    scratch = try Scratch()
    folder = scratch.folder.appending(path: "vault")
    (unlocked, shares) = try Vault.make(
      VaultPlan(
        member: "first", team: "team", passphrase: Self.passphrase, cost: Self.cost,
        exercise: true), at: folder)
    team = TeamVault(unlocked.vault, keys: try unlocked.keys(of: try unlocked.teams()[0]))
  }

  /// Opens the vault again, as another process would.
  func reopened() throws -> Vault { try Vault(at: folder) }

  static func note(_ text: String, at: Int = 1000) -> Saved<Note> {
    Saved(by: nil, at: at, act: "note", document: Note(about: .zero, text: text))
  }

  @discardableResult
  func add(_ text: String, source: String? = nil) throws -> DocumentID {
    let key = source.map { team.keys.sourceKey(of: Array($0.utf8)) } ?? []
    let draft = try Draft(Self.note(text), sourceKey: key)
    _ = try team.add([draft])
    return draft.document
  }

  func text(_ id: DocumentID) throws -> String? {
    guard let content = try team.versions(of: id).last?.1 else { return nil }
    guard
      case .note(let saved) = try AnyDocument(
        kind: content.kind, schema: content.schema, payload: content.payload)
    else { return nil }
    return saved.document.text
  }

  func attach(_ bytes: Data) throws -> (DocumentID, SealedFile) {
    var rest: Data? = bytes
    let sealed = try vault.files.seal {
      defer { rest = nil }
      return rest
    }
    let file = EvidenceFile(
      file: sealed.facts.id, name: "a", type: "b", length: sealed.length, sha256: "")
    let draft = try Draft(
      Saved(by: nil, at: 1000, act: "attach", document: file), file: sealed)
    _ = try team.add([draft])
    return (draft.document, sealed)
  }

  /// Everything that can be read, in the order of the journal.
  func export() throws -> [Data] {
    let vault = try reopened()
    let team = TeamVault(vault, keys: self.team.keys)
    var (export, sequence): ([Data], Int) = ([], 0)
    while true {
      let (entries, upTo) = try team.opened(after: sequence, limit: 1000)
      for case .version(let entry, let content) in entries {
        export.append(Data(entry.body.document.bytes) + content.payload)
        if let file = entry.body.file {
          guard
            case .file(let saved) = try AnyDocument(
              kind: content.kind, schema: content.schema, payload: content.payload)
          else { continue }
          try team.openFile(
            file.id, of: entry.body.document, length: saved.document.length
          ) { export.append($0) }
        }
      }
      guard upTo > sequence else { break }
      sequence = upTo
    }
    try vault.close()
    return export
  }
}
