import CHeif
import CLibraryAids
import Foundation
import Support
import Testing

@testable import Reader

@Suite struct `What libraries call of this program` {
  @Test(arguments: [
    ("libgomp.so.1", "GOMP_parallel"), ("libgomp.so.1", "GOMP_parallel_sections"),
    ("libgomp.so.1", "GOMP_sections_next"), ("libgomp.so.1", "GOMP_sections_end_nowait"),
    ("liblept.so.5", "pixWriteMem"), ("libde265.so.0", "de265_new_decoder"),
  ])
  func `is found before what a library has of the same name`(
    library: String, name: String
  ) throws {
    let loaded = unsafe dlopen(library, RTLD_NOW)
    let theirs = unsafe dlsym(loaded, name)
    let found = unsafe dlsym(nil, name)
    #expect(unsafe theirs != nil && found != nil && found != theirs)
  }

  @Test func `does each section once, also within a section`() {
    var done: [UInt32] = []
    unsafe withUnsafeMutablePointer(to: &done) { list in
      unsafe GOMP_parallel_sections(
        { list in
          while case let section = GOMP_sections_next(), section != 0 {
            unsafe list?.assumingMemoryBound(to: [UInt32].self).pointee.append(section)
            guard section == 2 else { continue }
            unsafe GOMP_parallel_sections(
              { list in
                while case let inner = GOMP_sections_next(), inner != 0 {
                  unsafe list?.assumingMemoryBound(to: [UInt32].self).pointee.append(inner * 10)
                }
              }, list, 0, 2, 0)
          }
        }, list, 0, 3, 0)
    }
    #expect(done == [1, 2, 10, 20, 3])
    #expect(GOMP_sections_next() == 0)
  }

  @Test func `keeps every pixel of a line without packing it`() throws {
    let line = try Picture(width: 33, height: 7)
    unsafe pixSetPixel(line.pix, 30, 5, 17)
    var (bytes, size) = unsafe (UnsafeMutablePointer<UInt8>?.none, 0)
    #expect(unsafe pixWriteMem(&bytes, &size, line.pix, Int32(IFF_PNG)) == 0)
    defer { unsafe lept_free(bytes) }
    #expect(unsafe bytes?[0] == 0x50 && bytes?[1] == 0x35)
    let back = try unsafe Picture(pixReadMem(bytes, size))
    #expect(back.width == 33 && back.height == 7)
    #expect(back.grey(30, 5) == 17 && back.grey(0, 0) == 255)
  }

  @Test func `leaves the edges of blocks of a photograph only while it is read`() throws {
    let page = Repository.root.appending(path: "Tests/ReaderTests/Fixtures/page.heic")
    let bytes = [UInt8](try Data(contentsOf: page))
    let header = try PictureHeader(bytes, kind: .heic)
    func looked() throws -> Picture {
      try unsafe PictureDecoding.withHEIC(bytes, heif_colorspace_YCbCr, heif_chroma_420) {
        image throws(ReadingError) in try unsafe PictureDecoding.luminance(of: image)
      }
    }
    func differences(_ one: Picture, _ other: Picture) -> [Int] {
      (0..<one.height).flatMap { y in
        (0..<one.width).map { abs(one.grey($0, y) - other.grey($0, y)) }
      }
    }
    let smooth = try looked()
    let read = try PictureDecoding.picture(bytes, kind: .heic, header: header)
    let left = differences(smooth, read)
    #expect(left.contains { $0 > 0 } && left.reduce(0, +) < left.count)
    #expect(!differences(smooth, try looked()).contains { $0 > 0 })
  }

  @Test(arguments: [(4_032, 64, 2_016, 32), (3_264, 64, 3_264, 64)])
  func `halves the brightness of a photograph where half of it is enough`(
    width: Int, height: Int, across: Int, down: Int
  ) throws {
    var image: OpaquePointer?
    #expect(
      unsafe heif_image_create(
        Int32(width), Int32(height), heif_colorspace_monochrome, heif_chroma_monochrome, &image
      ).code == heif_error_Ok)
    defer { unsafe heif_image_release(image) }
    #expect(
      unsafe heif_image_add_plane(image, heif_channel_Y, Int32(width), Int32(height), 8).code
        == heif_error_Ok)
    var stride: Int32 = 0
    guard let plane = unsafe heif_image_get_plane(image, heif_channel_Y, &stride),
      let whole = unsafe image
    else { throw ReadingError.damaged }
    for y in 0..<height {
      for x in 0..<width { unsafe plane[y * Int(stride) + x] = UInt8((x / 8 + y * 3) % 256) }
    }
    let picture = try unsafe PictureDecoding.luminance(of: whole)
    #expect(picture.width == across && picture.height == down)
    for (x, y) in [(0, 0), (across - 1, down - 1), (1_003, 17)] {
      // Columns of eight are alike, and of two rows the brightness lies between.
      let step = width / across
      let rows = (0..<step).map { (x * step / 8 + (y * step + $0) * 3) % 256 }
      #expect(abs(picture.grey(x, y) * step - rows.reduce(0, +)) <= 1)
    }
  }

  @Test func `leaves the other formats to Leptonica`() throws {
    var (bytes, size) = unsafe (UnsafeMutablePointer<UInt8>?.none, 0)
    let page = try Picture(width: 20, height: 20)
    #expect(unsafe pixWriteMem(&bytes, &size, page.pix, Int32(IFF_BMP)) == 0)
    defer { unsafe lept_free(bytes) }
    #expect(unsafe bytes?[0] == 0x42 && bytes?[1] == 0x4D)
  }
}
