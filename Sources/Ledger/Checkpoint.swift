import FoundationEssentials

/// The head of a ledger at one size: what a witness keeps (C2SP tlog-checkpoint).
package struct Checkpoint: Equatable, Sendable {
  /// The name of the ledger; it must not name the organisation.
  package let origin: String
  /// How many leaves the tree has.
  package let size: Int
  /// The root over them.
  package let root: TreeHash

  /// A head with every fact given.
  package init(origin: String, size: Int, root: TreeHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The text that is signed: three lines, each ended.
  package var text: String {
    "\(origin)\n\(size)\n\(Data(root.bytes).base64EncodedString())\n"
  }

  /// Reads the text of a note; lines after the third are extensions and are let through.
  ///
  /// - Throws: `LedgerError.malformed` with the line.
  package init(text: String) throws(LedgerError) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 4, lines.last == "" else { throw .malformed(line: lines.count) }
    guard !lines[0].isEmpty else { throw .malformed(line: 1) }
    guard let size = Decimal.plain(lines[1]) else { throw .malformed(line: 2) }
    guard let root = Base64Line.hash(lines[2]) else { throw .malformed(line: 3) }
    guard !lines[3..<(lines.count - 1)].contains("") else { throw .malformed(line: 4) }
    self.init(origin: String(lines[0]), size: size, root: root)
  }
}

/// A number in ASCII digits without a sign, a space or a zero before it.
enum Decimal {
  static func plain(_ text: some StringProtocol) -> Int? {
    let digits = Array(text.utf8)
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    guard digits.count == 1 || digits[0] != 0x30 else { return nil }
    return Int(text)
  }
}

/// A line of standard base 64 (RFC 4648 §4) in its one true form.
enum Base64Line {
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    // Encoded again and compared: two texts of one signature would be two notes.
    guard let data = Data(base64Encoded: String(text)), data.base64EncodedString() == text else {
      return nil
    }
    return Array(data)
  }

  static func hash(_ text: some StringProtocol) -> TreeHash? {
    bytes(text).flatMap { TreeHash($0) }
  }
}
