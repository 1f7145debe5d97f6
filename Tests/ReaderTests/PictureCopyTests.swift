import Casework
import Foundation
import Language
import Sandbox
import Support
import Testing

@testable import Reader

@Suite struct `A copy of a picture` {
  private func copy(_ bytes: [UInt8], page: Int = 0) async throws -> PictureCopy {
    Program.isOwnProgram()
    let child = ReadingChild(sandbox: try Sandbox.find())
    _ = try await child.open(bytes)
    let copy = try await child.copy(of: page)
    await child.end()
    return copy
  }

  private func sample(_ number: Int = 1) throws -> [UInt8] {
    try #require(DataFiles().bytes("check/sample/page-\(number).jpg"))
  }

  private func fixture(_ name: String) throws -> [UInt8] {
    let folder = Repository.root.appending(path: "Tests/ReaderTests/Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  @Test func `carries nothing that stood beside the pixels`() async throws {
    let photo = PlantedPhoto.jpeg(try sample())
    #expect(PlantedPhoto.isIn(photo))
    let copy = try await copy(photo)
    for picture in [copy.view, copy.thumbnail] {
      let bytes = try picture.jpeg()
      #expect(FileKind(bytes) == .jpeg)
      #expect(!PlantedPhoto.isIn(bytes))
    }
    #expect(max(copy.thumbnail.width, copy.thumbnail.height) == PictureCopy.thumbnailSide)
  }

  @Test func `stands upright as the camera said`() async throws {
    let lying = try await copy(PlantedPhoto.jpeg(try sample()))
    let upright = try await copy(PlantedPhoto.jpeg(try sample(), orientation: 6))
    #expect(upright.view.width == lying.view.height && upright.view.height == lying.view.width)
  }

  @Test(arguments: [("page.heic", 0), ("two-pages.tiff", 1)])
  func `is made of other kinds of pictures too`(_ name: String, _ page: Int) async throws {
    let copy = try await copy(try fixture(name), page: page)
    #expect(max(copy.view.width, copy.view.height) <= PictureCopy.viewSide)
    #expect(Set(copy.view.pixels).count > 1)
  }

  @Test func `is made of a page of a document`() async throws {
    let pdf = HostilePapers.textPDF([["one line of words"], ["another line of words"]])
    let copy = try await copy(pdf, page: 1)
    #expect(copy.view.height > copy.view.width)
    #expect(Set(copy.view.pixels).count > 2)
  }

  @Test func `keeps its colours`() async throws {
    let red = try #require(
      RawPicture(width: 64, height: 48, pixels: (0..<64 * 48).flatMap { _ in [200, 30, 40] }))
    let copy = try await copy(try red.jpeg(quality: 95))
    #expect(copy.view.width == 64)
    for (seen, wanted) in zip(copy.view.pixels.prefix(3), [200, 30, 40]) {
      #expect(abs(Int(seen) - wanted) < 6)
    }
  }

  @Test func `of a damaged or too large picture there is none`() async throws {
    for bytes in [
      Array(try sample().dropLast(2000)), HostilePapers.png(width: 60_000, height: 60_000),
    ] {
      await #expect(throws: ReadingError.self) { try await copy(bytes) }
    }
  }

  @Test(arguments: [
    [], [0, 1], [0, 1, 0, 1, 9, 9], [0xFF, 0xFF, 0xFF, 0xFF, 1], [0, 0, 0, 0, 1],
  ])
  func `is not taken from a child that lies about its size`(_ frame: [UInt8]) {
    #expect(RawPicture(frame: frame, longest: PictureCopy.viewSide) == nil)
  }

  @Test func `looks like what it was made of, and not like another page`() async throws {
    let one = try await copy(try sample(1))
    let again = try await copy(try one.thumbnail.jpeg(quality: 40))
    let other = try await copy(try sample(3))
    let look = try #require(PictureLook(grey: one.grey))
    let same = look.distance(to: try #require(PictureLook(grey: again.grey)))
    let different = look.distance(to: try #require(PictureLook(grey: other.grey)))
    #expect(same <= PictureLook.nearest, "\(same)")
    #expect(different > PictureLook.nearest, "\(different)")
  }

  @Test func `covers a part in black, and nothing else`() throws {
    let picture = try #require(
      RawPicture(width: 4, height: 3, pixels: [UInt8](repeating: 9, count: 36)))
    let covered = picture.blackened(x: 1..<3, y: 2..<9)
    let black = covered.pixels.indices.filter { covered.pixels[$0] == 0 }
    #expect(black == Array(27..<33))
    #expect(covered.pixels.count == 36 && picture.pixels.allSatisfy { $0 == 9 })
  }
}
