/// How bytes travel in letters (RFC 2045 §6).
enum TransferCoding {
  /// The bytes of a body, and whether something in it belonged to no such coding.
  static func decode(_ body: ArraySlice<UInt8>, _ name: String) -> (bytes: [UInt8], isDamaged: Bool)
  {
    switch name {
    case "base64": base64(body)
    case "quoted-printable": (quoted(body), false)
    default: (Array(body), false)
    }
  }

  /// Base 64; what is none of its letters is left out, as RFC 2045 §6.8 asks.
  static func base64(_ text: some Sequence<UInt8>) -> (bytes: [UInt8], isDamaged: Bool) {
    var bytes: [UInt8] = []
    var (value, bits, isDamaged): (UInt32, Int, Bool) = (0, 0, false)
    for byte in text {
      guard let six = sextet(byte) else {
        if byte > 0x20, byte != 0x3D { isDamaged = true }
        continue
      }
      value = value << 6 | UInt32(six)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
      }
    }
    return (bytes, isDamaged || bits == 6)
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B, 0x2D: 62
    case 0x2F, 0x5F: 63
    default: nil
    }
  }

  /// Quoted-printable; in encoded words an underline is a space.
  static func quoted(_ text: some Collection<UInt8>, isWord: Bool = false) -> [UInt8] {
    let text = Array(text)
    var (bytes, index): ([UInt8], Int) = ([], 0)
    while index < text.count {
      let byte = text[index]
      index += 1
      if isWord, byte == 0x5F {
        bytes.append(0x20)
      } else if byte == 0x3D {
        index = escape(text, at: index, into: &bytes)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func escape(_ text: [UInt8], at index: Int, into bytes: inout [UInt8]) -> Int {
    if index + 1 < text.count, let high = hex(text[index]), let low = hex(text[index + 1]) {
      bytes.append(high << 4 | low)
      return index + 2
    }
    // A soft line break, perhaps with space that some gateway has added.
    var end = index
    while end < text.count, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D { end += 1 }
    if end < text.count, text[end] == 0x0A { return end + 1 }
    if end == text.count { return end }
    bytes.append(0x3D)
    return index
  }

  static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
