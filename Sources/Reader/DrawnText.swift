import Foundation

/// Whether a PDF may have text that is drawn as curves, which no text layer tells.
///
/// Letters as outlines take some hundred bytes each; a page of text in fonts takes a few thousand in
/// all. So a stream that is neither font nor picture and is as large as a page of outlines is a
/// reason to draw the pages and to look. A logo or a plan may be one too: that costs time, no word.
enum DrawnText {
  /// The most bytes that a compressed page of text in fonts takes.
  static let packed = 12_000
  /// The same where the stream is not compressed.
  static let plain = 48_000
  /// How far before a stream its dictionary is looked for.
  private static let dictionary = 800
  /// What stands in the dictionaries of fonts, pictures and lists of objects.
  private static let others = [
    "/Image", "/Length1", "/Length2", "/Type1C", "/CIDFontType0C", "/OpenType", "/ObjStm", "/XRef",
    "/Metadata", "/EmbeddedFile",
  ]

  /// Looks at the size of every stream of the file.
  static func isLikely(_ file: [UInt8]) -> Bool {
    var at = 0
    while let start = find(streamMark, in: file, from: at) {
      let isEnd = start >= 3 && file[(start - 3)..<start].elementsEqual(endMark)
      guard !isEnd else {
        at = start + streamMark.count
        continue
      }
      let end = find(endStreamMark, in: file, from: start) ?? file.count
      if isLarge(end - start, described: file[max(at, start - dictionary)..<start]) { return true }
      at = min(end + endStreamMark.count, file.count)
    }
    return false
  }

  private static let streamMark = Array("stream".utf8)
  private static let endMark = Array("end".utf8)
  private static let endStreamMark = Array("endstream".utf8)

  private static func isLarge(_ size: Int, described bytes: ArraySlice<UInt8>) -> Bool {
    guard size > packed else { return false }
    let words = String(decoding: bytes, as: UTF8.self)
    let own =
      words.range(of: " obj", options: .backwards).map { words[$0.upperBound...] } ?? words[...]
    guard !others.contains(where: { own.contains($0) }) else { return false }
    return size > (own.contains("/Filter") ? packed : plain)
  }

  private static func find(_ mark: [UInt8], in file: [UInt8], from start: Int) -> Int? {
    guard file.count >= mark.count, start <= file.count - mark.count else { return nil }
    return (start...(file.count - mark.count)).first { at in
      file[at] == mark[0] && file[at..<(at + mark.count)].elementsEqual(mark)
    }
  }
}
