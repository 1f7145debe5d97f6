/// A random name of 128 bits for something that is stored; it says nothing of what it names.
package struct Identifier<Named>: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// A new name.
  package static func random(using chance: inout some RandomNumberGenerator) -> Self {
    Self(high: chance.next(), low: chance.next())
  }

  /// A new name from the generator of the system.
  package static func random() -> Self {
    var system = SystemRandomNumberGenerator()
    return random(using: &system)
  }

  /// The name of all zeros, which stands for the vault itself.
  package static var zero: Self { Self(high: 0, low: 0) }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A name from its 16 bytes; `nil` for any other number of them.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    let words = bytes.withContiguousStorageIfAvailable { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      return unsafe (
        UInt64(bigEndian: raw.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
    high = words?.0 ?? bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = words?.1 ?? bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A name from its 32 hexadecimal digits; `nil` when it is none.
  package init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 32,
      let high = Self.word(digits[..<16]), let low = Self.word(digits[16...])
    else { return nil }
    self.init(high: high, low: low)
  }

  /// The 16 bytes.
  package var bytes: [UInt8] {
    (0..<16).map { index in
      let word = index < 8 ? high : low
      return UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64(index % 8)))
    }
  }

  private static func word(_ digits: ArraySlice<UInt8>) -> UInt64? {
    var word: UInt64 = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: word = word << 4 | UInt64(digit - 0x30)
      case 0x61...0x66: word = word << 4 | UInt64(digit - 0x57)
      default: return nil
      }
    }
    return word
  }
}

extension Identifier: CustomStringConvertible {
  /// The 32 hexadecimal digits.
  package var description: String {
    unsafe String(unsafeUninitializedCapacity: 32) { digits in
      for index in 0..<32 {
        let word = index < 16 ? high : low
        unsafe digits[index] = hexadecimalDigit(
          UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (index % 16))))
      }
      return 32
    }
  }
}

extension Sequence<UInt8> {
  /// The bytes as small hexadecimal digits, two for each.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * underestimatedCount)
    for byte in self {
      digits.append(hexadecimalDigit(byte >> 4))
      digits.append(hexadecimalDigit(byte))
    }
    return String(decoding: digits, as: UTF8.self)
  }
}

/// The small hexadecimal digit of the lower half of a byte.
private func hexadecimalDigit(_ byte: UInt8) -> UInt8 {
  let value = byte & 15
  return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

extension Identifier: Codable {
  /// Reads the hexadecimal digits.
  ///
  /// - Throws: `DecodingError` when they are none.
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not an identifier"))
    }
    self = value
  }

  /// Writes the hexadecimal digits.
  ///
  /// - Throws: what the encoder throws.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The name of a document of the journal.
package typealias DocumentID = Identifier<any CaseDocument>
/// The name of a team that works on the same cases.
package typealias TeamID = Identifier<TeamMark>
/// The name of a person who has a slot: staff, never somebody of a case.
package typealias MemberID = Identifier<MemberMark>
/// The name of a sealed file.
package typealias FileID = Identifier<FileMark>

/// Marks the names of teams.
package enum TeamMark {}
/// Marks the names of members of the staff.
package enum MemberMark {}
/// Marks the names of sealed files.
package enum FileMark {}
