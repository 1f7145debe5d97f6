/// The fields at the head of a letter or of a part, unfolded, as bytes.
struct HeaderFields {
  private var fields: [(name: String, value: [UInt8])] = []
  /// Whether it was longer than the limit, and what came after is left out.
  private(set) var isCut = false
  /// Lines that are no field.
  private(set) var strangeLines = 0

  /// Reads a head; returns where the body begins.
  static func read(_ bytes: [UInt8], from start: Int) -> (head: HeaderFields, body: Int) {
    var head = HeaderFields()
    var position = start
    while position < bytes.count {
      let (line, next) = MailLines.line(bytes, at: position)
      position = next
      if line.isEmpty { break }
      if position - start > IntakeLimits.head {
        head.isCut = true
        continue
      }
      head.take(bytes[line])
    }
    return (head, position)
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    if line.first == 0x20 || line.first == 0x09 {
      guard !fields.isEmpty else { return strangeLines += 1 }
      fields[fields.count - 1].value += line
      return
    }
    guard let colon = line.firstIndex(of: 0x3A),
      line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F }), colon > line.startIndex
    else {
      // The line in front of a letter of an mbox is no fault.
      if !line.starts(with: Array("From ".utf8)) { strangeLines += 1 }
      return
    }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    fields.append((name, Array(line[(colon + 1)...])))
  }

  /// The first field of a name as bytes without space around it.
  func bytes(_ name: String) -> [UInt8]? {
    fields.first { $0.name == name }.map { MailLines.trimmed($0.value[...]) }
  }

  /// The first field of a name as text, its encoded words decoded.
  func text(_ name: String) -> String? { bytes(name).map { EncodedWords.decode($0) } }

  /// A field with a value and parameters: `text/plain; charset=koi8-r`.
  func parameters(_ name: String) -> ParameterField { ParameterField(bytes(name) ?? []) }
}

/// Lines of a letter in memory.
enum MailLines {
  /// The line at a place without its end, and where the next begins.
  static func line(_ bytes: [UInt8], at start: Int) -> (Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    let next = min(end + 1, bytes.count)
    return (start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end), next)
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(bytes[first...last])
  }
}
