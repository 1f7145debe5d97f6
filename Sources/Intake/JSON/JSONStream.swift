/// JSON read token by token from bytes as they come, in memory that does not grow with the file.
///
/// Exports run to gigabytes in one value, so nothing is ever read whole. Tolerant where exporters are
/// known to be wrong (`\x0B`, lone surrogates, bytes that are no UTF-8, raw control characters): what was
/// odd is counted in `oddities`. It does not recurse; nesting is a stack of at most 64 bits.
package struct JSONStream {
  /// What stands next in the file.
  package enum Token: Equatable, Sendable {
    case beginObject, endObject, beginArray, endArray, key, string, number, null, end
    case truth(Bool)
  }

  /// What was not as RFC 8259 has it and was read all the same.
  package struct Oddities: Equatable, Sendable {
    /// Nothing odd.
    package init() {}

    /// `\x0B`: Telegram Desktop writes control characters so.
    package var hexEscapes = 0
    /// Half of a surrogate pair; it became U+FFFD.
    package var loneSurrogates = 0
    /// Bytes that are no UTF-8; they became U+FFFD.
    package var invalidUTF8 = 0
    /// A control character that stands as it is.
    package var rawControls = 0
    /// A backslash before something that has no meaning there.
    package var unknownEscapes = 0
    /// A comma with nothing after it.
    package var trailingCommas = 0
    /// A text longer than the limit; what came after it is lost.
    package var longTexts = 0
  }

  private enum Expected { case value, firstValue, firstKey, key, comma, done }

  private let more: NextBytes
  private let allowsSeveral: Bool
  private var buffer: [UInt8] = []
  private var position = 0
  private var passed = 0
  private var depth = 0
  private var objects: UInt64 = 0
  private var expected = Expected.value
  private var plain = 0..<0
  private var decoded: [UInt8] = []
  private var isDecoded = false
  /// What was odd so far.
  package private(set) var oddities = Oddities()

  /// A stream over bytes as they come.
  ///
  /// `allowsSeveral` says whether values may follow one another, as in JSON Lines.
  package init(_ more: @escaping NextBytes, allowsSeveral: Bool = false) {
    self.more = more
    self.allowsSeveral = allowsSeveral
  }

  /// How many bytes were read.
  package var byte: Int { passed + position }
  /// How deep the next token stands.
  package var level: Int { depth }

  /// The next token; `key`, `string` and `number` leave their text in `text`.
  ///
  /// - Throws: `IntakeError.broken`, `.cut`, `.tooDeep`, and what the source throws.
  package mutating func next() throws -> Token {
    while true {
      guard let byte = try skipSpace() else {
        guard expected == .done || (depth == 0 && passed == 0 && allowsSeveral) else {
          throw IntakeError.cut(byte: self.byte)
        }
        return .end
      }
      switch expected {
      case .done:
        guard allowsSeveral else { throw broken }
        expected = .value
      case .comma:
        guard byte == 0x2C else {
          return try close(byte)
        }
        position += 1
        expected = isInObject ? .key : .value
      case .firstKey, .key:
        if byte == 0x22 { return try key() }
        if expected == .key { oddities.trailingCommas += 1 }
        return try close(byte)
      case .firstValue where byte == 0x5D: return try close(byte)
      case .value where byte == 0x5D && depth > 0 && !isInObject:
        oddities.trailingCommas += 1
        return try close(byte)
      case .value, .firstValue: return try value(byte)
      }
    }
  }

  /// Reads over one value, whatever it is.
  ///
  /// - Throws: as `next`.
  package mutating func skip() throws {
    let outside = depth
    repeat {
      if try next() == .end { throw IntakeError.cut(byte: byte) }
    } while depth > outside
  }

  /// The text of the last key, string or number.
  package mutating func text() -> String {
    if let text = isDecoded ? valid(decoded[...]) : valid(buffer[plain]) { return text }
    oddities.invalidUTF8 += 1
    return isDecoded
      ? String(decoding: decoded, as: UTF8.self) : String(decoding: buffer[plain], as: UTF8.self)
  }

  /// Which of the known names the last key or string is.
  package func known<Name>(in names: NameTable<Name>) -> Name? {
    isDecoded ? names[decoded[...]] : names[buffer[plain]]
  }

  /// Whether the last string is empty.
  package var isEmptyText: Bool { isDecoded ? decoded.isEmpty : plain.isEmpty }

  /// The next value as a text: a string, a number, `true`, `false`; `nil` for null, and for an object or a
  /// list, which is read over.
  ///
  /// - Throws: as `next`.
  package mutating func scalar() throws -> String? {
    switch try next() {
    case .string, .number: return text()
    case .truth(let value): return value ? "true" : "false"
    case .null: return nil
    case .beginObject, .beginArray:
      try leave()
      return nil
    case .key, .endObject, .endArray, .end: throw broken
    }
  }

  /// Reads to the end of the object or list that was begun last.
  ///
  /// - Throws: as `next`.
  package mutating func leave() throws {
    let inside = depth
    while depth >= inside {
      if try next() == .end { throw IntakeError.cut(byte: byte) }
    }
  }

  private func valid(_ bytes: ArraySlice<UInt8>) -> String? {
    String(validating: bytes, as: UTF8.self)
  }

  private var broken: IntakeError { .broken(byte: byte) }
  private var isInObject: Bool { depth > 0 && objects >> UInt64(depth - 1) & 1 == 1 }
}

extension JSONStream {
  private mutating func refill() throws -> Bool {
    passed += buffer.count
    position = 0
    while let piece = try more() {
      guard !piece.isEmpty else { continue }
      buffer = piece
      if passed == 0, piece.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
      return true
    }
    buffer = []
    return false
  }

  private mutating func skipSpace() throws -> UInt8? {
    repeat {
      while position < buffer.count {
        let byte = buffer[position]
        guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
        position += 1
      }
    } while try refill()
    return nil
  }

  private mutating func take() throws -> UInt8 {
    while position >= buffer.count {
      guard try refill() else { throw IntakeError.cut(byte: byte) }
    }
    defer { position += 1 }
    return buffer[position]
  }

  private mutating func open(isObject: Bool) throws {
    guard depth < IntakeLimits.depth else { throw IntakeError.tooDeep(byte: byte) }
    position += 1
    if isObject { objects |= 1 << UInt64(depth) } else { objects &= ~(1 << UInt64(depth)) }
    depth += 1
    expected = isObject ? .firstKey : .firstValue
  }

  private mutating func close(_ byte: UInt8) throws -> Token {
    guard depth > 0, byte == (isInObject ? 0x7D : 0x5D) else { throw broken }
    let wasObject = isInObject
    position += 1
    depth -= 1
    ended()
    return wasObject ? .endObject : .endArray
  }

  private mutating func ended() { expected = depth == 0 ? .done : .comma }

  private mutating func key() throws -> Token {
    position += 1
    try string()
    // The colon is looked for while the key's bytes must stay: a refill would overwrite them.
    if !isDecoded, position >= buffer.count || buffer[position] != 0x3A { keep() }
    guard try skipSpace() == 0x3A else { throw broken }
    position += 1
    expected = .value
    return .key
  }

  private mutating func keep() {
    decoded.removeAll(keepingCapacity: true)
    decoded += buffer[plain]
    isDecoded = true
  }

  private mutating func value(_ byte: UInt8) throws -> Token {
    switch byte {
    case 0x22:
      position += 1
      try string()
      ended()
      return .string
    case 0x7B:
      try open(isObject: true)
      return .beginObject
    case 0x5B:
      try open(isObject: false)
      return .beginArray
    case 0x2D, 0x30...0x39: return try number()
    default: return try word()
    }
  }

  private mutating func number() throws -> Token {
    try letters(limit: 400) { byte in
      (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x45
        || byte == 0x65
    }
    ended()
    return .number
  }

  private mutating func word() throws -> Token {
    try letters(limit: 5) { (0x61...0x7A).contains($0) }
    let token: Token
    switch String(decoding: decoded, as: UTF8.self) {
    case "true": token = .truth(true)
    case "false": token = .truth(false)
    case "null": token = .null
    default: throw broken
    }
    ended()
    return token
  }

  private mutating func letters(limit: Int, _ belongs: (UInt8) -> Bool) throws {
    decoded.removeAll(keepingCapacity: true)
    isDecoded = true
    repeat {
      while position < buffer.count {
        guard belongs(buffer[position]) else { return }
        guard decoded.count < limit else { throw broken }
        decoded.append(buffer[position])
        position += 1
      }
    } while try refill()
  }
}

extension JSONStream {
  /// Reads a string behind its opening quotation mark: without a copy when it lies in one piece and has
  /// nothing to decode, as nearly all do.
  private mutating func string() throws {
    var start = position
    var end = special(from: start)
    if end < buffer.count, buffer[end] == 0x22 {
      plain = start..<end
      isDecoded = false
      position = end + 1
      return
    }
    decoded.removeAll(keepingCapacity: true)
    isDecoded = true
    var isLong = false
    while true {
      if isLong || decoded.count + end - start > IntakeLimits.text {
        isLong = true
      } else {
        decoded += buffer[start..<end]
      }
      position = end
      if end < buffer.count {
        position += 1
        if buffer[end] == 0x22 { break }
        try odd(buffer[end])
      } else if try !refill() {
        throw IntakeError.cut(byte: byte)
      }
      start = position
      end = special(from: start)
    }
    if isLong { oddities.longTexts += 1 }
  }

  /// The next byte that ends a plain stretch: a quotation mark, a backslash, a control character.
  private func special(from start: Int) -> Int {
    unsafe buffer.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        let byte = unsafe bytes[index]
        if byte == 0x22 || byte == 0x5C || byte < 0x20 { break }
        index += 1
      }
      return index
    }
  }

  private mutating func odd(_ byte: UInt8) throws {
    switch byte {
    case 0x5C: try escape()
    case 0..<0x20:
      oddities.rawControls += 1
      decoded.append(byte)
    default: decoded.append(byte)
    }
  }

  private mutating func escape() throws {
    let byte = try take()
    switch byte {
    case 0x22, 0x5C, 0x2F: decoded.append(byte)
    case 0x62: decoded.append(0x08)
    case 0x66: decoded.append(0x0C)
    case 0x6E: decoded.append(0x0A)
    case 0x72: decoded.append(0x0D)
    case 0x74: decoded.append(0x09)
    case 0x75: try unicode()
    case 0x78:
      oddities.hexEscapes += 1
      append(UInt32(try hex(2)))
    default:
      oddities.unknownEscapes += 1
      decoded.append(byte)
    }
  }

  private mutating func unicode() throws {
    var unit = try hex(4)
    while (0xD800..<0xDC00).contains(unit) {
      // The second half must follow at once; what follows instead is read for itself.
      guard try peek() == 0x5C else { return lone() }
      position += 1
      guard try peek() == 0x75 else {
        lone()
        return try escape()
      }
      position += 1
      let second = try hex(4)
      if (0xDC00..<0xE000).contains(second) {
        return append(0x10000 + UInt32(unit - 0xD800) << 10 + UInt32(second - 0xDC00))
      }
      lone()
      unit = second
    }
    if (0xDC00..<0xE000).contains(unit) { return lone() }
    append(UInt32(unit))
  }

  private mutating func lone() {
    oddities.loneSurrogates += 1
    append(0xFFFD)
  }

  private mutating func peek() throws -> UInt8 {
    let byte = try take()
    position -= 1
    return byte
  }

  private mutating func hex(_ count: Int) throws -> Int {
    var value = 0
    for _ in 0..<count {
      let byte = try take()
      switch byte {
      case 0x30...0x39: value = value << 4 | Int(byte - 0x30)
      case 0x41...0x46: value = value << 4 | Int(byte - 0x37)
      case 0x61...0x66: value = value << 4 | Int(byte - 0x57)
      default: throw broken
      }
    }
    return value
  }

  private mutating func append(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return lone() }
    decoded.append(contentsOf: Array(String(scalar).utf8))
  }
}
