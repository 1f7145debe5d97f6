/// A field with a value and parameters (RFC 2045 §5.1), with those of RFC 2231 put together.
struct ParameterField {
  /// The value in small letters: `multipart/mixed`.
  private(set) var value = ""
  private var plain: [String: [UInt8]] = [:]
  private var pieces: [String: [Int: (bytes: [UInt8], isEncoded: Bool)]] = [:]

  /// Takes a field apart.
  init(_ field: [UInt8]) {
    let parts = Self.parts(field)
    value = String(decoding: MailLines.trimmed(parts.first ?? []), as: UTF8.self).lowercased()
    for part in parts.dropFirst().prefix(200) {
      guard let equals = part.firstIndex(of: 0x3D) else { continue }
      let name = String(decoding: MailLines.trimmed(part[..<equals]), as: UTF8.self).lowercased()
      take(name, Self.unquoted(MailLines.trimmed(part[(equals + 1)...])))
    }
  }

  private mutating func take(_ name: String, _ value: [UInt8]) {
    let steps = name.split(separator: "*", omittingEmptySubsequences: false)
    guard steps.count > 1, let base = steps.first.map(String.init) else {
      if plain[name] == nil { plain[name] = value }
      return
    }
    // `name*`, `name*0`, `name*0*`
    let number = steps.count > 1 ? Int(steps[1]) ?? 0 : 0
    let isEncoded = steps.last?.isEmpty == true
    guard (0..<1000).contains(number) else { return }
    pieces[base, default: [:]][number] = (value, isEncoded)
  }

  /// The bytes of a parameter as they stand, such as a boundary.
  func bytes(_ name: String) -> [UInt8]? { plain[name] ?? joined(name)?.bytes }

  /// A parameter as text.
  func text(_ name: String) -> String? {
    if let joined = joined(name) {
      return TextDecoding.text(joined.bytes, joined.charset ?? .utf8).text
    }
    return plain[name].map { EncodedWords.decode($0) }
  }

  private func joined(_ name: String) -> (bytes: [UInt8], charset: Charset?)? {
    guard let pieces = pieces[name] else { return nil }
    var (bytes, charset): ([UInt8], Charset?) = ([], nil)
    for (number, piece) in pieces.sorted(by: { $0.key < $1.key }) {
      var content = piece.bytes[...]
      if piece.isEncoded {
        if number == 0 { (charset, content) = Self.charset(content) }
        bytes += Self.percentDecoded(content)
      } else {
        bytes += content
      }
    }
    return (bytes, charset)
  }

  /// The charset that stands in front of an encoded value: `iso-2022-jp'ja'name`.
  private static func charset(_ content: ArraySlice<UInt8>) -> (Charset?, ArraySlice<UInt8>) {
    let marks = content.indices.filter { content[$0] == 0x27 }.prefix(2)
    guard marks.count == 2, let first = marks.first, let last = marks.last else {
      return (nil, content)
    }
    let label = String(decoding: content[..<first], as: UTF8.self)
    return (Charset(label: label), content[(last + 1)...])
  }

  private static func percentDecoded(_ content: ArraySlice<UInt8>) -> [UInt8] {
    let content = Array(content)
    var (bytes, index): ([UInt8], Int) = ([], 0)
    while index < content.count {
      if content[index] == 0x25, index + 2 < content.count,
        let high = TransferCoding.hex(content[index + 1]),
        let low = TransferCoding.hex(content[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(content[index])
        index += 1
      }
    }
    return bytes
  }

  /// The parts between semicolons that do not stand in quotation marks.
  private static func parts(_ field: [UInt8]) -> [ArraySlice<UInt8>] {
    var (parts, start, isQuoted, isEscaped): ([ArraySlice<UInt8>], Int, Bool, Bool) =
      ([], 0, false, false)
    for (index, byte) in field.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = isQuoted
      } else if byte == 0x22 {
        isQuoted.toggle()
      } else if byte == 0x3B, !isQuoted {
        parts.append(field[start..<index])
        start = index + 1
      }
    }
    return parts + [field[start...]]
  }

  private static func unquoted(_ value: [UInt8]) -> [UInt8] {
    guard value.first == 0x22 else { return value }
    var (result, isEscaped): ([UInt8], Bool) = ([], false)
    for byte in value.dropFirst() {
      if isEscaped || (byte != 0x5C && byte != 0x22) {
        result.append(byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        break
      }
    }
    return result
  }
}
