package import Casework
package import Foundation
internal import Synchronization

/// A sealed file that is read piece by piece, as fast as somebody takes it.
package final class FileOpening: Sendable {
  /// How many plain bytes it has.
  package let length: Int
  private let state: Mutex<State>

  private struct State {
    var reader: SealedFileReader
    var left: Int
    var last = Data()
    var isAtEnd = false
  }

  init(_ reader: sending SealedFileReader, length: Int) {
    self.length = length
    state = Mutex(State(reader: reader, left: length))
  }

  /// The next plain bytes; `nil` at the end, where the length is held against what the file tells.
  ///
  /// - Throws: `VaultError.fileDamaged`; what was given before is not to be trusted then.
  package func next() throws -> Data? {
    try state.withLock { state in
      while !state.isAtEnd {
        let (plain, isLast) = try state.reader.piece()
        let count = min(state.left, isLast ? max(0, plain.count - 8) : plain.count)
        state.left -= count
        state.last = plain
        state.isAtEnd = isLast
        if isLast { try Self.check(state, length) }
        if count > 0 { return Data(plain.prefix(count)) }
      }
      return nil
    }
  }

  private static func check(_ state: State, _ length: Int) throws {
    let told = state.last.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard state.last.count >= 8, state.left == 0, told == UInt64(length) else {
      throw VaultError.fileDamaged
    }
  }
}

extension TeamVault {
  /// A file of a document, to be read piece by piece.
  ///
  /// - Throws: `VaultError.unknownDocument`, `.fileDamaged`.
  package func opening(
    _ id: FileID, of document: DocumentID, length: Int
  ) throws -> FileOpening {
    let rows = try vault.journal.read { try $0.files(of: document) }
    guard let row = rows.first(where: { $0.id == id }) else { throw VaultError.unknownDocument }
    let key = try keys.unwrap(row.wrapped, owner: .file(id, row.team))
    return FileOpening(
      try SealedFileReader(vault.files.path(of: id), key: key), length: length)
  }
}
