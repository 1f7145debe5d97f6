import Foundation
import Language
import Reader
import Support
import Testing

@Suite struct `The header of a picture` {
  private func header(_ bytes: [UInt8]) throws(ReadingError) -> PictureHeader {
    guard let kind = FileKind(bytes) else { throw .unknownKind }
    return try PictureHeader(bytes, kind: kind)
  }

  @Test func `gives the size of a photo as the decoder will find it`() throws {
    let photo = try #require(DataFiles().bytes("check/sample/page-1.jpg"))
    let header = try header(photo)
    #expect(header.width > 500 && header.height > 500)
    #expect(header.orientation == 1)
  }

  @Test(arguments: [1, 3, 6, 8]) func `tells how the camera was held`(orientation: UInt8) throws {
    let block: [UInt8] =
      Array("Exif\0\0MM\0*".utf8) + [
        0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
      ]
      + [0, 0, 0, 0]
    let photo = try #require(DataFiles().bytes("check/sample/page-1.jpg"))
    let marked = photo[..<2] + [0xFF, 0xE1, 0, UInt8(block.count + 2)] + block + photo[2...]
    #expect(try header(Array(marked)).orientation == Int(orientation))
  }

  @Test(arguments: [
    (HostilePapers.vastPNG, ReadingError.tooManyPixels),
    (HostilePapers.png(width: 0, height: 10), .damaged),
    (HostilePapers.png(width: 40_000, height: 10), .tooManyPixels),
    (HostilePapers.png(width: .max, height: .max), .tooManyPixels),
    (HostilePapers.manyScans(3_000), .tooManyScans),
    (Array(HostilePapers.manyScans(3).dropLast(2)), .damaged),
    (HostilePapers.loopedTIFF, .damaged),
    ([0x49, 0x49, 0x2A, 0, 0xFF, 0xFF, 0xFF, 0xFF], .damaged),
  ])
  func `refuses what is beyond the limits`(bytes: [UInt8], error: ReadingError) {
    #expect(throws: error) { try header(bytes) }
  }

  @Test(arguments: 0..<300) func `survives any damage`(seed: Int) throws {
    var chance = Seed(seed)
    let photo = try #require(DataFiles().bytes("check/sample/page-1.jpg"))
    let originals: [[UInt8]] = [
      Array(photo.prefix(2_000)), HostilePapers.png(width: 9, height: 9),
      HostilePapers.loopedTIFF, HostilePapers.manyScans(4),
      [0, 0, 0, 16] + Array("ftypheic".utf8) + [0, 0, 0, 0, 0, 0, 0, 60] + Array("meta".utf8)
        + [UInt8](repeating: 0, count: 48),
    ]
    var bytes = originals[Int.random(in: 0..<originals.count, using: &chance)]
    for _ in 0..<20 {
      bytes[Int.random(in: 4..<bytes.count, using: &chance)] = UInt8.random(
        in: 0...255, using: &chance)
    }
    bytes.removeLast(Int.random(in: 0..<min(bytes.count - 4, 30), using: &chance))
    // Whatever comes back, it comes back.
    _ = try? header(bytes)
  }
}
