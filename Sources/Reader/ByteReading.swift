/// Reads numbers out of bytes that nobody vouches for: past the end is `nil`, never a trap.
struct ByteReading {
  let bytes: [UInt8]
  /// Whether numbers have their smallest byte first.
  var littleEndian = false

  /// The byte at `at`.
  func byte(_ at: Int) -> Int? {
    bytes.indices.contains(at) ? Int(bytes[at]) : nil
  }

  /// Two bytes as a number.
  func short(_ at: Int) -> Int? {
    guard let first = byte(at), let second = byte(at &+ 1) else { return nil }
    return littleEndian ? second << 8 | first : first << 8 | second
  }

  /// Four bytes as a number.
  func long(_ at: Int) -> Int? {
    guard let first = short(at), let second = short(at &+ 2) else { return nil }
    return littleEndian ? second << 16 | first : first << 16 | second
  }

  /// Four letters.
  func name(_ at: Int) -> String? {
    guard at >= 0, at &+ 4 <= bytes.count, at &+ 4 > at else { return nil }
    return String(decoding: bytes[at..<(at + 4)], as: UTF8.self)
  }
}
