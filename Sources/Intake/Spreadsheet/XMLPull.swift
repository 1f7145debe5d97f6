/// XML of office files, event by event: no entities but the five of XML, no external things, no recursion.
struct XMLPull {
  /// What stands next.
  enum Event: Equatable {
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var pendingEnd: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next event; `nil` at the end, also where the file breaks off in a tag.
  mutating func next() -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while position < bytes.count {
      if bytes[position] != 0x3C { return text() }
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        return characters()
      } else if starts(with: "<?") {
        skip(past: "?>")
      } else if starts(with: "<!") {
        skip(past: ">")
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func text() -> Event {
    let end = bytes[position...].firstIndex(of: 0x3C) ?? bytes.count
    defer { position = end }
    return .text(Self.decoded(bytes[position..<end]))
  }

  private mutating func characters() -> Event {
    let start = position + 9
    skip(past: "]]>")
    return .text(
      String(
        decoding: bytes[min(start, bytes.count)..<max(min(start, bytes.count), position - 3)],
        as: UTF8.self))
  }

  private mutating func tag() -> Event? {
    guard let end = bytes[position...].firstIndex(of: 0x3E) else {
      position = bytes.count
      return nil
    }
    var inside = bytes[(position + 1)..<end]
    position = end + 1
    if inside.first == 0x2F { return .end(Self.local(inside.dropFirst())) }
    let isEmpty = inside.last == 0x2F
    if isEmpty { inside = inside.dropLast() }
    let nameEnd = inside.firstIndex { $0 <= 0x20 } ?? inside.endIndex
    let name = Self.local(inside[..<nameEnd])
    if isEmpty { pendingEnd = name }
    return .start(name, Self.attributes(inside[nameEnd...]))
  }

  private static func attributes(_ text: ArraySlice<UInt8>) -> [String: String] {
    var (attributes, rest): ([String: String], ArraySlice<UInt8>) = ([:], text)
    while attributes.count < 64, let equals = rest.firstIndex(of: 0x3D) {
      let name = local(rest[..<equals].filter { $0 > 0x20 }[...])
      rest = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = rest.first, quote == 0x22 || quote == 0x27,
        let end = rest.dropFirst().firstIndex(of: quote)
      else { break }
      attributes[name] = decoded(rest[(rest.startIndex + 1)..<end])
      rest = rest[(end + 1)...]
    }
    return attributes
  }

  private static func local(_ name: ArraySlice<UInt8>) -> String {
    let trimmed = name.filter { $0 > 0x20 }
    let start = trimmed.firstIndex(of: 0x3A).map { $0 + 1 } ?? 0
    return String(decoding: trimmed[start...], as: UTF8.self)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("&") ? PlainText.entitiesDecoded(text) : text
  }

  private func starts(with mark: String) -> Bool { bytes[position...].starts(with: mark.utf8) }

  private mutating func skip(past mark: String) {
    let mark = Array(mark.utf8)
    while position < bytes.count, !bytes[position...].starts(with: mark) { position += 1 }
    position = min(position + mark.count, bytes.count)
  }
}
