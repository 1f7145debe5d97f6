package import Foundation
internal import Glibc

/// A plain archive of files one after the other (POSIX.1-1988 ustar), so that any `tar` can list it.
package enum Tape {
  /// Bytes of a head, and of what the rest of a file is filled up to.
  package static let block = 512

  /// The head of a file in the archive.
  static func header(_ name: String, size: Int) throws -> Data {
    guard name.utf8.count < 100 else { throw VaultError.backupDamaged }
    var head = [UInt8](repeating: 0, count: block)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { head[offset + index] = byte }
    }
    func octal(_ value: Int, _ digits: Int) -> String {
      let text = String(value, radix: 8)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    put(name, at: 0)
    put(octal(0o600, 7), at: 100)
    put(octal(0, 7), at: 108)
    put(octal(0, 7), at: 116)
    if size < 1 << 33 {
      put(octal(size, 11), at: 124)
    } else {
      // Sizes above 8 GiB in base 256, as GNU and POSIX archives have them.
      head[124] = 0x80
      for (index, byte) in UInt64(size).bigEndianBytes.enumerated() { head[128 + index] = byte }
    }
    put(octal(0, 11), at: 136)
    // The sum counts its own field as spaces.
    put("        0", at: 148)
    put("ustar\u{0}00", at: 257)
    put(octal(head.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
    return Data(head)
  }

  /// The name and the size in a head; `nil` for the blocks of zeros at the end.
  ///
  /// - Throws: `VaultError.backupDamaged`.
  package static func entry(_ head: Data) throws -> (name: String, size: Int)? {
    let bytes = Array(head)
    guard bytes.count == block else { throw VaultError.backupDamaged }
    guard bytes.contains(where: { $0 != 0 }) else { return nil }
    let sum = bytes.enumerated().reduce(0) { $0 + ((148..<156).contains($1.0) ? 32 : Int($1.1)) }
    guard number(bytes[148..<156]) == sum, bytes[156] == 0x30,
      let name = String(validating: bytes[..<100].prefix { $0 != 0 }, as: UTF8.self),
      let size = bytes[124] == 0x80
        ? Int(exactly: bytes[128..<136].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
        : number(bytes[124..<136]), size >= 0
    else { throw VaultError.backupDamaged }
    return (name, size)
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.prefix { $0 != 0 && $0 != 0x20 }
    return Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }
}
