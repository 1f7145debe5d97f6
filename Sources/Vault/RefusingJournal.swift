internal import Casework
internal import Foundation
internal import Ledger

/// A journal that refuses everything with one error: for appends whose commit could not begin.
struct RefusingJournal: JournalWriting {
  let error: any Error

  func lastSequence() throws -> Int { throw error }
  func entries(after sequence: Int, limit: Int) throws -> [JournalEntry] { throw error }
  func versions(of document: DocumentID) throws -> [JournalEntry] { throw error }
  func latest(of document: DocumentID) throws -> JournalEntry? { throw error }
  func leaves(upTo sequence: Int) throws -> [TreeHash] { throw error }
  func document(ofSource key: [UInt8], team: TeamID) throws -> DocumentID? { throw error }
  func key(of document: DocumentID) throws -> KeyRow? { throw error }
  func keys(of team: TeamID?) throws -> [KeyRow] { throw error }
  func files() throws -> [FileRow] { throw error }
  func files(of document: DocumentID) throws -> [FileRow] { throw error }
  func fields() throws -> [FieldRow] { throw error }
  func field(_ digest: [UInt8], of document: DocumentID) throws -> FieldRow? { throw error }
  func checkpoints() throws -> [CheckpointRow] { throw error }
  func mail() throws -> [MailRow] { throw error }
  func mail(_ lookup: Data) throws -> MailRow? { throw error }
  func append(_ entry: NewEntry, leaf: TreeHash) throws -> JournalEntry { throw error }
  func put(_ key: KeyRow) throws { throw error }
  func put(_ file: FileRow) throws { throw error }
  func put(_ field: FieldRow) throws { throw error }
  func put(_ checkpoint: CheckpointRow) throws { throw error }
  func put(_ mail: MailRow) throws { throw error }
  func removeMail(_ lookup: Data) throws { throw error }
  func removeKeys(of document: DocumentID) throws -> [FileRow] { throw error }
  func removeFields(of document: DocumentID) throws { throw error }
  func attempt(_ body: () throws -> Void) throws { throw error }
}
