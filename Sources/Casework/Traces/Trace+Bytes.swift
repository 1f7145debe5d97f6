/// A trace as a few bytes, which the view keeps; a hundred thousand are read in a blink.
extension Trace {
  /// The bytes: numbers in groups of seven bits (LEB128), texts with their length before them.
  package var bytes: [UInt8] {
    var writer = TraceWriter()
    writer.number(sources.count)
    for source in sources {
      writer.text(source.code)
      writer.bytes += source.document.map { [1] + $0.bytes } ?? [0]
      writer.text(source.name)
    }
    writer.number(tellings.count)
    for telling in tellings {
      writer.number((telling.source ?? -1) + 1)
      writer.fact(telling.fact)
    }
    return writer.bytes
  }

  /// A trace from its bytes; `nil` for anything else.
  package init?(bytes: some Collection<UInt8>) {
    var reader = TraceReader(bytes: Array(bytes))
    guard let trace = reader.trace(), reader.isAtEnd else { return nil }
    self = trace
  }
}

private let timeMark: UInt8 = 100
private let placeMark: UInt8 = 101

private struct TraceWriter {
  var bytes: [UInt8] = []

  mutating func number(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number that may be negative: the sign goes to the lowest bit.
  mutating func signed(_ number: Int) { self.number((number << 1) ^ (number >> 63)) }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  mutating func fact(_ fact: Trace.Fact) {
    switch fact {
    case .code(let role, let code):
      bytes.append(role.rawValue)
      text(code)
    case .time(let days):
      bytes.append(timeMark)
      signed(days.lowerBound)
      signed(days.upperBound)
    case .place(let id, let precision):
      bytes.append(placeMark)
      text(id)
      bytes.append(UInt8(PlaceMention.Precision.allCases.firstIndex(of: precision) ?? 0))
    }
  }
}

private struct TraceReader {
  let bytes: [UInt8]
  var place = 0

  var isAtEnd: Bool { place == bytes.count }

  private mutating func byte() -> UInt8? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  private mutating func number() -> Int? {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while let byte = byte(), shift < 64 {
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    return nil
  }

  private mutating func signed() -> Int? {
    number().map { Int(bitPattern: UInt(bitPattern: $0) >> 1) ^ -($0 & 1) }
  }

  private mutating func slice(_ length: Int?) -> ArraySlice<UInt8>? {
    guard let length, length >= 0, length <= bytes.count - place else { return nil }
    defer { place += length }
    return bytes[place..<place + length]
  }

  private mutating func text() -> String? {
    slice(number()).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A count of things that take at least `size` bytes each.
  private mutating func count(of size: Int) -> Int? {
    guard let count = number(), count >= 0, count <= (bytes.count - place) / size else {
      return nil
    }
    return count
  }

  mutating func trace() -> Trace? {
    guard let sourceCount = count(of: 3) else { return nil }
    var sources: [Source] = []
    for _ in 0..<sourceCount {
      guard let source = source() else { return nil }
      sources.append(source)
    }
    guard let tellingCount = count(of: 3) else { return nil }
    var tellings: [Trace.Telling] = []
    tellings.reserveCapacity(tellingCount)
    for _ in 0..<tellingCount {
      guard let index = number(), index >= 0, index <= sources.count, let fact = fact() else {
        return nil
      }
      tellings.append(Trace.Telling(source: index == 0 ? nil : index - 1, fact: fact))
    }
    return Trace(sources: sources, tellings: tellings)
  }

  private mutating func source() -> Source? {
    guard let code = text(), let mark = byte(), mark <= 1 else { return nil }
    var document: DocumentID?
    if mark == 1 {
      guard let id = slice(16).flatMap({ DocumentID($0) }) else { return nil }
      document = id
    }
    return text().map { Source(code, document: document, name: $0) }
  }

  private mutating func fact() -> Trace.Fact? {
    guard let mark = byte() else { return nil }
    switch mark {
    case timeMark:
      guard let first = signed(), let last = signed(), first <= last else { return nil }
      return .time(first...last)
    case placeMark:
      guard let id = text(), let number = byte(),
        Int(number) < PlaceMention.Precision.allCases.count
      else { return nil }
      return .place(id, PlaceMention.Precision.allCases[Int(number)])
    default:
      guard let role = Trace.Role(rawValue: mark), let code = text() else { return nil }
      return .code(role, code)
    }
  }
}
