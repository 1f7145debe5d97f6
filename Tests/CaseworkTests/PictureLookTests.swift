import Casework
import Foundation
import Support
import Testing

@Suite struct `What a picture looks like` {
  /// Blobs of many sizes, as photographs have; the same seed gives the same picture.
  private static func picture(_ seed: Int) -> [Double] {
    var chance = Seed(seed)
    let blobs = (0..<60).map { _ in
      (
        x: Double.random(in: 0..<32, using: &chance), y: Double.random(in: 0..<32, using: &chance),
        size: Double.random(in: 1.2..<3, using: &chance),
        light: Double.random(in: -90..<90, using: &chance)
      )
    }
    return (0..<1024).map { place in
      let (x, y) = (Double(place % 32), Double(place / 32))
      return blobs.reduce(128) { light, blob in
        let distance = (x - blob.x) * (x - blob.x) + (y - blob.y) * (y - blob.y)
        return light + blob.light * exp(-distance / (2 * blob.size * blob.size))
      }
    }
  }

  private static func look(_ picture: [Double]) throws -> PictureLook {
    try #require(PictureLook(grey: picture.map { UInt8(min(max($0, 0), 255)) }))
  }

  @Test(arguments: 0..<50)
  func `stays when it is darker, flatter or noisy`(seed: Int) throws {
    var chance = Seed(1000 + seed)
    let picture = Self.picture(seed)
    let changed = picture.map { 0.8 * $0 + 10 + Double.random(in: -3...3, using: &chance) }
    #expect(try Self.look(picture).distance(to: Self.look(changed)) <= PictureLook.nearest)
  }

  @Test func `is another for another picture`() throws {
    let looks = try (0..<60).map { try Self.look(Self.picture($0)) }
    var near = 0
    for (index, one) in looks.enumerated() {
      near += looks.dropFirst(index + 1).count { one.distance(to: $0) <= PictureLook.nearest }
    }
    #expect(near == 0)
  }

  @Test func `is the transform of its definition, bit by bit`() throws {
    let grey = Self.picture(7).map { UInt8(min(max($0, 0), 255)) }
    // Zauner 2010, §3.2.1, written plainly: the whole transform, then the 64 low frequencies.
    var low: [Double] = []
    for v in 1...8 {
      for u in 1...8 {
        var sum = 0.0
        for y in 0..<32 {
          for x in 0..<32 {
            sum +=
              Double(grey[32 * y + x]) * cos(Double((2 * x + 1) * u) * .pi / 64)
              * cos(Double((2 * y + 1) * v) * .pi / 64)
          }
        }
        low.append(sum)
      }
    }
    let median = (low.sorted()[31] + low.sorted()[32]) / 2
    let bits = low.reduce(UInt64(0)) { $0 << 1 | ($1 > median ? 1 : 0) }
    #expect(PictureLook(grey: grey)?.bits == bits)
    #expect(PictureLook(number: PictureLook(bits: bits).number).bits == bits)
  }

  @Test func `is none for paper without anything on it, and for anything that is no square`() {
    #expect(PictureLook(grey: Array(repeating: 200, count: 1024)) == nil)
    #expect(PictureLook(grey: []) == nil)
  }
}
