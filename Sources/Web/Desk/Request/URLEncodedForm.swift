/// `application/x-www-form-urlencoded` in pairs (WHATWG URL Standard §5.1), with limits.
enum URLEncodedForm {
  /// The most pairs that a form may have.
  static let mostPairs = 400

  /// The pairs of a body; bytes that are no UTF-8 become U+FFFD.
  ///
  /// - Throws: `WebError` when there are too many.
  static func pairs(_ bytes: some Collection<UInt8>) throws(WebError) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for piece in bytes.split(separator: UInt8(ascii: "&")) {
      guard pairs.count < mostPairs else { throw WebError(.tooMany) }
      let end = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
      let value = end < piece.endIndex ? piece[piece.index(after: end)...] : piece[end...]
      pairs.append((decoded(piece[..<end]), decoded(value)))
    }
    return pairs
  }

  /// Text with `+` as a space and `%xx` as a byte.
  static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+") {
        plain.append(0x20)
      } else if byte == UInt8(ascii: "%"), let value = hexByte(rest.prefix(2)) {
        plain.append(value)
        rest = rest.dropFirst(2)
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Text as it may stand in a query, everything doubtful as `%xx`.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var plain: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: plain.append(byte)
      default: plain += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func hexByte(_ digits: some Collection<UInt8>) -> UInt8? {
    guard digits.count == 2 else { return nil }
    return digits.reduce(UInt8?(0)) { value, digit in
      guard let value, let nibble = nibble(digit) else { return nil }
      return value << 4 | nibble
    }
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
