/// Reads an `mbox` (RFC 4155): letters one behind the other, each after a line that begins with `From `.
package struct MailboxReader {
  private let source: ByteSource
  private var letters = LetterReader()

  /// A reader of a file.
  package init(_ source: ByteSource) { self.source = source }

  /// What became of everything in it.
  package var account: ReadingAccount { letters.account }

  /// Hands out the letters in the order of the file.
  ///
  /// - Throws: `IntakeError.notThisFormat`, and what the source and `take` throw.
  package mutating func read(_ take: (IncomingMessage) throws -> Void) throws {
    var lines = Lines(try source.open())
    var letter: [UInt8] = []
    var (hasBegun, isTooLarge, isAfterEmpty) = (false, false, true)
    while let line = try lines.next() {
      if isAfterEmpty, line.bytes.starts(with: Self.mark) {
        if hasBegun { try finish(&letter, isTooLarge, take) }
        (hasBegun, isTooLarge) = (true, false)
      } else if !hasBegun {
        guard line.bytes.isEmpty else { throw IntakeError.notThisFormat }
        continue
      } else if letter.count + line.bytes.count > IntakeLimits.letter || line.isCut {
        isTooLarge = true
      } else {
        letter += Self.unquoted(line.bytes) + [0x0D, 0x0A]
      }
      isAfterEmpty = line.bytes.isEmpty
    }
    guard hasBegun else { throw IntakeError.notThisFormat }
    try finish(&letter, isTooLarge, take)
  }

  private mutating func finish(
    _ letter: inout [UInt8], _ isTooLarge: Bool, _ take: (IncomingMessage) throws -> Void
  ) throws {
    defer { letter.removeAll(keepingCapacity: true) }
    guard !isTooLarge else { return letters.refuse("mail.too-large") }
    // The empty line before the next letter belongs to the mbox.
    if letter.suffix(4) == [0x0D, 0x0A, 0x0D, 0x0A] { letter.removeLast(2) }
    if let read = letters.read(letter) { try take(read) }
  }

  private static let mark = Array("From ".utf8)

  /// `>From ` was `From ` before it was put into the file.
  private static func unquoted(_ line: [UInt8]) -> [UInt8] {
    guard line.first == 0x3E, line.drop(while: { $0 == 0x3E }).starts(with: mark) else {
      return line
    }
    return Array(line.dropFirst())
  }
}
