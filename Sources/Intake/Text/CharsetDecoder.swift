internal import Glibc

/// Turns bytes of a charset into UTF-8 piece by piece; what cannot be read becomes U+FFFD and is counted.
@safe struct CharsetDecoder: ~Copyable {
  private let handle: iconv_t
  private var rest: [UInt8] = []
  /// How many bytes could not be read.
  private(set) var unreadable = 0

  /// A decoder; `nil` when the machine has not the charset.
  init?(_ charset: Charset) {
    // The label is one of our own list; glibc spells two of them otherwise.
    let names = ["mac-cyrillic": "MAC-CYRILLIC", "mac": "MACINTOSH", "us-ascii": "UTF-8"]
    guard
      let handle = unsafe iconv_open("UTF-8", names[charset.name] ?? charset.name.uppercased())
    else { return nil }
    guard Int(bitPattern: handle) != -1 else { return nil }
    unsafe self.handle = unsafe handle
  }

  deinit { _ = unsafe iconv_close(handle) }

  /// Decodes a piece; bytes of a letter that is cut by its end wait for the next.
  mutating func decode(_ piece: [UInt8], isLast: Bool = false) -> [UInt8] {
    var input = rest + piece
    rest = []
    var output: [UInt8] = []
    var start = 0
    while start < input.count {
      start += convert(&input, from: start, into: &output)
      guard start < input.count else { break }
      if !isLast, input.count - start < 8 {
        rest = Array(input[start...])
        break
      }
      output += [0xEF, 0xBF, 0xBD]
      unreadable += 1
      start += 1
    }
    return output
  }

  /// Converts up to the first byte that cannot be; returns how many bytes were taken.
  private func convert(
    _ input: inout [UInt8], from start: Int, into output: inout [UInt8]
  ) -> Int {
    var (taken, filled) = (start, 0)
    var buffer = [UInt8](repeating: 0, count: (input.count - start) * 4 + 64)
    unsafe input.withUnsafeMutableBytes { source in
      unsafe buffer.withUnsafeMutableBytes { target in
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        var next: UnsafeMutablePointer<CChar>? = unsafe (from + start).assumingMemoryBound(
          to: CChar.self)
        var place: UnsafeMutablePointer<CChar>? = unsafe to.assumingMemoryBound(to: CChar.self)
        var left = source.count - start
        var room = target.count
        _ = unsafe iconv(handle, &next, &left, &place, &room)
        taken = source.count - left
        filled = target.count - room
      }
    }
    output += buffer[..<filled]
    return taken - start
  }
}

/// Whole texts in a charset.
package enum TextDecoding {
  /// The text of some bytes, and how many of them could not be read.
  package static func text(
    _ bytes: some Collection<UInt8>, _ charset: Charset
  ) -> (text: String, unreadable: Int) {
    if charset == .utf8 || charset.name == "us-ascii" { return utf8(Array(bytes)) }
    guard var decoder = CharsetDecoder(charset) else { return utf8(Array(bytes)) }
    let decoded = decoder.decode(Array(bytes), isLast: true)
    return (String(decoding: decoded, as: UTF8.self), decoder.unreadable)
  }

  private static func utf8(_ bytes: [UInt8]) -> (text: String, unreadable: Int) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
    let text = String(decoding: bytes, as: UTF8.self)
    let marks = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    return (text, marks)
  }

  /// Bytes of a charset as bytes of UTF-8, as they come.
  package static func utf8(_ next: @escaping NextBytes, from charset: Charset) -> NextBytes {
    guard charset != .utf8, charset.name != "us-ascii", let decoder = DecoderBox(charset) else {
      return next
    }
    var isAtEnd = false
    return {
      while !isAtEnd {
        let piece = try next()
        isAtEnd = piece == nil
        let decoded = decoder.decode(piece ?? [], isLast: isAtEnd)
        if !decoded.isEmpty { return decoded }
      }
      return nil
    }
  }
}

/// A decoder that a closure can hold.
private final class DecoderBox {
  private var decoder: CharsetDecoder

  init?(_ charset: Charset) {
    guard let decoder = CharsetDecoder(charset) else { return nil }
    self.decoder = decoder
  }

  func decode(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
    decoder.decode(piece, isLast: isLast)
  }
}
