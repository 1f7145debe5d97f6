import Foundation
internal import Papers

/// A PDF in the child's own memory disk, asked through Poppler's programs.
final class PortableDocument {
  private let path: String
  /// How many pages it says it has, after the limit.
  let pages: Int
  private let layer: [TextLayer.Page]
  private let pictured: Set<Int>

  /// A page with fewer words than this is drawn and read as well: its text may be a picture.
  static let fewWords = 12
  /// A picture of fewer square inches than this is a seal or a logo.
  static let smallPicture = 6.0

  /// Writes the document down and asks for its pages and texts.
  ///
  /// - Throws: `ReadingError.password`, `.damaged`, `.tooManyPages`, `.tooSlow`, `.toolMissing`.
  init(_ bytes: [UInt8], limits: ReadingLimits = .usual) throws(ReadingError) {
    path = try Self.write(bytes)
    do throws(ReadingError) {
      let answers = try Self.ask(path, isDrawn: DrawnText.isLikely(bytes), limits)
      pages = try Self.count(answers.pages, path, limits: limits)
      layer = answers.layer
      pictured = answers.pictured ?? Set(0..<pages)
    } catch {
      unsafe unlink(path)
      throw error
    }
  }

  deinit { unsafe unlink(path) }

  /// The words of a page's text layer, or `nil` when the page has to be drawn and read as well.
  func textPage(_ index: Int) -> RecognisedPage? {
    guard layer.indices.contains(index), layer.count == pages, !pictured.contains(index),
      layer[index].words.count >= Self.fewWords
    else { return nil }
    return RecognisedPage(words: layer[index].words, origin: .textLayer)
  }

  /// The words of a page's text layer, few or many.
  func layerWords(_ index: Int) -> [RecognisedWord] {
    layer.count == pages && layer.indices.contains(index) ? layer[index].words : []
  }

  /// The page drawn in grey.
  ///
  /// - Throws: `ReadingError.nothingDrawn` when the program drew no page, whatever it says.
  func drawn(_ index: Int) throws(ReadingError) -> Picture {
    let stem = "/tmp/drawn-\(getpid())"
    let output = stem + ".pgm"
    defer { unsafe unlink(output) }
    _ = try Poppler.run([
      "pdftoppm", "-f", String(index + 1), "-l", String(index + 1), "-gray", "-singlefile",
      "-scale-to", String(PictureDecoding.readingSide), path, stem,
    ])
    guard let bytes = try? Data(contentsOf: URL(filePath: output)) else { throw .nothingDrawn }
    return try PortableGreyMap.picture(Array(bytes))
  }

  private static func write(_ bytes: [UInt8]) throws(ReadingError) -> String {
    var name = Array("/tmp/paper-XXXXXX".utf8CString)
    let file = unsafe mkstemp(&name)
    guard file >= 0 else { throw .unreadable }
    close(file)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do { try Data(bytes).write(to: URL(filePath: path)) } catch {
      unsafe unlink(path)
      throw .tooLarge
    }
    return path
  }

  private static func count(
    _ outcome: Poppler.Outcome, _ path: String, limits: ReadingLimits
  ) throws(ReadingError) -> Int {
    let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
    let count = lines.first { $0.hasPrefix("Pages:") }
      .flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) }
    guard outcome.status == 0, let count else {
      throw isLocked(path) ? .password : .damaged
    }
    guard count > 0 else { throw .nothingDrawn }
    guard count <= limits.pages else { throw .tooManyPages }
    return count
  }

  /// Whether the trailer names an encryption; then a password was wanting.
  private static func isLocked(_ path: String) -> Bool {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else { return false }
    return bytes.firstRange(of: Data("/Encrypt".utf8)) != nil
  }

  private struct Answers {
    /// What `pdfinfo` says.
    var pages: Poppler.Outcome
    /// The words of all pages.
    var layer: [TextLayer.Page]
    /// The pages with a picture large enough to hold a text; `nil` when any may have one.
    var pictured: Set<Int>?
  }

  /// Asks all programs at the same time, none of them for more pages than a document may have.
  ///
  /// One after the other they took a third of a second for forty pages. Each reads the document once:
  /// of two that share its pages both load every font.
  private static func ask(
    _ path: String, isDrawn: Bool, _ limits: ReadingLimits
  ) throws(ReadingError) -> Answers {
    let pages = ["-l", String(limits.pages), path]
    let pictures = isDrawn ? [] : [["pdfimages", "-list"] + pages]
    let outcomes = try Poppler.runTogether(
      [["pdfinfo", path], ["pdftotext", "-bbox-layout"] + pages + ["-"]] + pictures,
      limits: limits)
    let listed = outcomes.dropFirst(2).first { $0.status == 0 }
    return Answers(
      pages: outcomes[0],
      layer: outcomes[1].status == 0 ? TextLayer.pages(outcomes[1].output) : [],
      pictured: listed.map { pagesWithPictures($0.output) })
  }

  /// The pages, from 0, with a picture large enough to hold a text, of what `pdfimages` lists.
  private static func pagesWithPictures(_ list: [UInt8]) -> Set<Int> {
    var pages: Set<Int> = []
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n").dropFirst(2) {
      // page num type width height color comp bpc enc interp object ID x-ppi y-ppi size ratio
      let fields = line.split(separator: " ")
      guard fields.count >= 14, let page = Int(fields[0]), let width = Double(fields[3]),
        let height = Double(fields[4])
      else { continue }
      let (across, down) = (Double(fields[12]) ?? 72, Double(fields[13]) ?? 72)
      let inches = width / max(across, 1) * height / max(down, 1)
      if inches >= smallPicture { pages.insert(page - 1) }
    }
    return pages
  }
}

/// A picture in the plain format of `pdftoppm`: `P5`, width, height, 255, and the bytes.
enum PortableGreyMap {
  /// - Throws: `ReadingError.nothingDrawn` when there are no plausible pixels.
  static func picture(_ bytes: [UInt8]) throws(ReadingError) -> Picture {
    var at = 0
    func word() -> String {
      while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
      let start = at
      while at < bytes.count, bytes[at] > 0x20 { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    guard word() == "P5", let width = Int(word()), let height = Int(word()), word() == "255",
      width >= 40, height >= 40, width <= 10_000, height <= 10_000,
      bytes.count >= at + 1 + width * height
    else { throw .nothingDrawn }
    let start = at + 1
    let picture = try Picture(width: width, height: height)
    let pitch = picture.pitch
    try unsafe picture.fill { rows throws(ReadingError) in
      unsafe bytes.withUnsafeBufferPointer { source in
        guard let base = source.baseAddress else { return }
        for row in 0..<height {
          unsafe (rows + row * pitch).update(from: base + start + row * width, count: width)
        }
      }
    }
    return picture
  }
}
