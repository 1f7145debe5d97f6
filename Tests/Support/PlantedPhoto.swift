import Foundation

/// Photos with something written beside their pixels, as telephones do.
package enum PlantedPhoto {
  /// What is planted.
  package static let words = "PLANTED 41.2995N 69.2401E"

  /// A JPEG with an EXIF head that holds `words` and an orientation (EXIF 2.32 §4.5.2, TIFF 6.0).
  package static func jpeg(_ photo: [UInt8], orientation: UInt8 = 1) -> [UInt8] {
    let entry: [UInt8] = [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
    let tiff: [UInt8] = Array("II*\0".utf8) + [8, 0, 0, 0, 1, 0] + entry + [0, 0, 0, 0]
    let body = Array("Exif\0\0".utf8) + tiff + Array(words.utf8)
    let length = body.count + 2
    return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + body
      + photo.dropFirst(2)
  }

  /// Whether some of what was planted is in bytes.
  package static func isIn(_ bytes: [UInt8]) -> Bool {
    let data = Data(bytes)
    return ["PLANTED", "Exif"].contains { data.firstRange(of: Data($0.utf8)) != nil }
  }
}
