/// Gives the next bytes of a file, or `nil` at its end.
package typealias NextBytes = () throws -> [UInt8]?

/// A file that whoever may open files lends to a reader; it can be read from its beginning again.
package struct ByteSource: Sendable {
  /// The name to show; a label, never a path to use.
  package let name: String
  /// Begins at the first byte.
  package let open: @Sendable () throws -> NextBytes

  /// A file by its name and the way to open it.
  package init(name: String, open: @escaping @Sendable () throws -> NextBytes) {
    self.name = name
    self.open = open
  }

  /// A file that lies in memory, given in pieces.
  package init(name: String, bytes: [UInt8], piece: Int = 1 << 16) {
    self.init(name: name) {
      var position = 0
      return {
        guard position < bytes.count else { return nil }
        let end = min(position + max(piece, 1), bytes.count)
        defer { position = end }
        return Array(bytes[position..<end])
      }
    }
  }

  /// The first bytes, by which a format is known.
  ///
  /// - Throws: what opening and reading throw.
  package func head(_ count: Int = 4096) throws -> [UInt8] {
    let next = try open()
    var head: [UInt8] = []
    while head.count < count, let piece = try next() { head += piece }
    return Array(head.prefix(count))
  }

  /// The whole file, unless it is longer than `limit`.
  ///
  /// - Throws: `IntakeError.tooLarge`, and what opening and reading throw.
  package func whole(limit: Int) throws -> [UInt8] {
    let next = try open()
    var bytes: [UInt8] = []
    while let piece = try next() {
      guard bytes.count + piece.count <= limit else { throw IntakeError.tooLarge(limit: limit) }
      bytes += piece
    }
    return bytes
  }
}
