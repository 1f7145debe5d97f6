import Reader
import Testing

@Suite struct `The kind of a file` {
  @Test(
    arguments: [
      (FileKind.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]),
      (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      (.tiff, [0x49, 0x49, 0x2A, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A]),
      (.zip, [0x50, 0x4B, 3, 4]), (.zip, [0x50, 0x4B, 5, 6]),
      (.pdf, Array("%PDF-1.7\n".utf8)), (.pdf, [0x0A, 0x0A] + Array("%PDF-1.7\n".utf8)),
      (.heic, [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8)),
    ] as [(FileKind, [UInt8])])
  func `is told by its first bytes`(kind: FileKind, bytes: [UInt8]) {
    #expect(FileKind(bytes) == kind)
  }

  @Test(
    arguments: [
      [], Array("Прочтите это".utf8), Array("GIF89a".utf8), Array("<html>".utf8), [0xFF, 0xD8],
      [UInt8](repeating: 0x20, count: 2_000) + Array("%PDF-1.7".utf8),
    ] as [[UInt8]])
  func `is unknown for everything else`(bytes: [UInt8]) {
    #expect(FileKind(bytes) == nil)
  }
}
