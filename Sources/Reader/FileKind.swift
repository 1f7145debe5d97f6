/// What a file is by its first bytes; its name and what a browser says of it count for nothing.
package enum FileKind: String, Codable, Sendable, CaseIterable {
  case jpeg, png, tiff, heic, pdf, zip

  /// The kind whose mark the bytes begin with, or `nil`.
  ///
  /// A PDF may have up to 1,024 bytes of anything before its mark (ISO 32000-1, Annex H.3.4.1).
  package init?(_ bytes: [UInt8]) {
    let start = Array(bytes.prefix(1_032))
    if start.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if start.starts(with: [0x49, 0x49, 0x2A, 0])
      || start.starts(with: [0x4D, 0x4D, 0, 0x2A])
    {
      self = .tiff
    } else if Self.isHEIC(start) {
      self = .heic
    } else if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .zip
    } else if start.firstRange(of: Array("%PDF-".utf8)) != nil {
      self = .pdf
    } else {
      return nil
    }
  }

  /// ISO/IEC 23008-12: a box `ftyp` whose brands name HEVC or the general image format.
  private static func isHEIC(_ start: [UInt8]) -> Bool {
    guard start.count >= 16, Array(start[4..<8]) == Array("ftyp".utf8) else { return false }
    let brands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]
    return stride(from: 8, to: min(start.count - 3, 64), by: 4).contains { at in
      brands.contains(String(decoding: start[at..<(at + 4)], as: UTF8.self))
    }
  }
}
