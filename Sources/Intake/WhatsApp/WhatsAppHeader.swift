/// Finds the date and time that begin an entry: `12.03.2023, 14:05 - `, `[3/12/23, 2:05:33 PM] `.
struct WhatsAppHeader {
  private let scalars: String.UnicodeScalarView
  private var index: String.UnicodeScalarView.Index

  /// The stamp of a line and where the rest of it begins; `nil` for a line that goes on with a message.
  static func read(_ line: String) -> (stamp: WhatsAppStamp, rest: Substring)? {
    var header = WhatsAppHeader(line)
    guard let stamp = header.stamp() else { return nil }
    return (stamp, line[header.index...])
  }

  private init(_ line: String) {
    scalars = line.unicodeScalars
    index = scalars.startIndex
  }

  private mutating func stamp() -> WhatsAppStamp? {
    skip(Self.isMark)
    let isBracketed = eat("[")
    skip { Self.isMark($0) || Self.isSpace($0) }
    let era = era()
    guard let first = number(), let separator = separator(), let second = number(),
      separator2(), let third = number(), !(first.digits > 4 || third.digits > 4)
    else { return nil }
    let between = text(limit: 16, until: { Self.digit($0) != nil })
    guard let between, let hour = number(), hour.digits <= 2, timeMark(), let minute = number(),
      minute.digits == 2
    else { return nil }
    var stamp = WhatsAppStamp(
      form: .init(
        separator: separator, firstDigits: first.digits, lastDigits: third.digits,
        isBracketed: isBracketed),
      numbers: (first.value, second.value, third.value), hour: hour.value, minute: minute.value,
      era: era)
    if timeMark() {
      guard let seconds = number(), seconds.digits == 2 else { return nil }
      stamp.second = seconds.value
    }
    guard let after = end(isBracketed) else { return nil }
    stamp.mark = [between, after].map(Self.letters).joined()
    return stamp
  }

  /// What stands between the time and the end of the header.
  private mutating func end(_ isBracketed: Bool) -> String? {
    if isBracketed {
      guard let after = text(limit: 24, until: { $0 == "]" }) else { return nil }
      _ = eat("]")
      skip { Self.isSpace($0) }
      return after
    }
    guard let after = text(limit: 24, until: { $0 == "-" || $0 == "–" }), isSpaceBefore else {
      return nil
    }
    index = scalars.index(after: index)
    guard index == scalars.endIndex || Self.isSpace(scalars[index]) else { return nil }
    if index < scalars.endIndex { index = scalars.index(after: index) }
    return after
  }

  private var isSpaceBefore: Bool {
    index > scalars.startIndex && Self.isSpace(scalars[scalars.index(before: index)])
  }

  private mutating func era() -> Int? {
    for (name, before) in [
      ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("R", 2018), ("H", 1988),
    ] where scalars[index...].starts(with: name.unicodeScalars) {
      index = scalars.index(index, offsetBy: name.unicodeScalars.count)
      return before
    }
    return nil
  }

  private mutating func number() -> (value: Int, digits: Int)? {
    var (value, digits) = (0, 0)
    while index < scalars.endIndex, let digit = Self.digit(scalars[index]), digits < 5 {
      value = value * 10 + digit
      digits += 1
      index = scalars.index(after: index)
    }
    return digits == 0 ? nil : (value, digits)
  }

  private mutating func separator() -> Unicode.Scalar? {
    skip { Self.isMark($0) || Self.isSpace($0) }
    guard index < scalars.endIndex else { return nil }
    let found = scalars[index]
    guard "/.-年년".unicodeScalars.contains(found) else { return nil }
    index = scalars.index(after: index)
    skip { Self.isMark($0) || Self.isSpace($0) }
    return found
  }

  private mutating func separator2() -> Bool {
    skip { Self.isMark($0) || Self.isSpace($0) }
    guard index < scalars.endIndex, "/.-月월".unicodeScalars.contains(scalars[index]) else {
      return false
    }
    index = scalars.index(after: index)
    skip { Self.isMark($0) || Self.isSpace($0) }
    return true
  }

  private mutating func timeMark() -> Bool {
    skip(Self.isMark)
    guard index < scalars.endIndex, ":.hч時时시分".unicodeScalars.contains(scalars[index]) else {
      return false
    }
    let next = scalars.index(after: index)
    guard next < scalars.endIndex, Self.digit(scalars[next]) != nil else { return false }
    index = next
    return true
  }

  /// The text up to a sign, or `nil` when the sign does not come soon.
  private mutating func text(
    limit: Int, until isEnd: (Unicode.Scalar) -> Bool
  ) -> String? {
    var found = String.UnicodeScalarView()
    while index < scalars.endIndex, found.count <= limit {
      let scalar = scalars[index]
      if isEnd(scalar) { return String(found) }
      found.append(scalar)
      index = scalars.index(after: index)
    }
    return nil
  }

  private mutating func eat(_ scalar: Unicode.Scalar) -> Bool {
    guard index < scalars.endIndex, scalars[index] == scalar else { return false }
    index = scalars.index(after: index)
    return true
  }

  private mutating func skip(_ belongs: (Unicode.Scalar) -> Bool) {
    while index < scalars.endIndex, belongs(scalars[index]) { index = scalars.index(after: index) }
  }
}

extension WhatsAppHeader {
  /// Marks of direction and of byte order, which show nothing.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x2007, 0x2009, 0x202F, 0x3000: true
    default: false
    }
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII {
      return (0x30...0x39).contains(scalar.value) ? Int(scalar.value - 0x30) : nil
    }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return Int(value)
  }

  /// The letters of what stands around a time, without words that mean "at".
  private static func letters(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0 == "." || isSpace($0) }
    let words = String(String.UnicodeScalarView(kept)).split { $0.isWhitespace }
    let fillers: Set = [
      ".", "um", "uhr", "at", "в", "à", "a", "las", "alle", "ore", "klo", "kl", "kl.", "г", "г.",
      "ж", "日", "일", "om", "o", "da", "às", "saat", "pukul", "соат", "да", "godz.", "в.",
    ]
    return words.map { $0.lowercased() }.filter { !fillers.contains($0) }.joined(separator: " ")
  }
}
