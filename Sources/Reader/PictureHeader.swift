/// What a picture file says of itself, read before any decoder sees it.
package struct PictureHeader: Equatable, Sendable {
  /// Pixels from left to right, as stored.
  package var width: Int
  /// Pixels from top to bottom, as stored.
  package var height: Int
  /// The orientation of EXIF 2.32, 4.6.4 A: 1 is upright, 3, 6 and 8 are turned.
  package var orientation = 1
  /// How many pictures the file holds.
  package var pictures = 1

  /// Reads the header of a file of `kind` and refuses what is beyond `limits`.
  ///
  /// - Throws: `ReadingError.damaged`, `.tooManyPixels`, `.tooManyScans`, `.tooManyPages` or
  ///   `.unknownKind` for a kind that is no picture.
  package init(
    _ bytes: [UInt8], kind: FileKind, limits: ReadingLimits = .usual
  ) throws(ReadingError) {
    switch kind {
    case .jpeg: self = try Self.jpeg(bytes, limits: limits)
    case .png: self = try Self.png(bytes)
    case .tiff: self = try Self.tiff(bytes, limits: limits)
    case .heic: self = try Self.heic(bytes)
    case .pdf, .zip: throw .unknownKind
    }
    guard width > 0, height > 0 else { throw .damaged }
    guard width <= limits.side, height <= limits.side, width * height <= limits.pixels else {
      throw .tooManyPixels
    }
    guard pictures <= limits.pages else { throw .tooManyPages }
  }

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

extension PictureHeader {
  /// ITU-T T.81 Annex B: markers, of which the frame header gives the size.
  ///
  /// A file without its end marker is refused: half a page that was not seen is no page.
  private static func jpeg(
    _ bytes: [UInt8], limits: ReadingLimits
  ) throws(ReadingError) -> PictureHeader {
    let file = ByteReading(bytes: bytes)
    var header: PictureHeader?
    var orientation = 1
    var scans = 0
    var at = 2
    while let mark = nextMarker(bytes, from: at) {
      let marker = bytes[mark + 1]
      at = mark + 2
      if marker == 0xD9, var header {
        guard scans > 0 else { throw .damaged }
        header.orientation = orientation
        return header
      }
      if marker == 0xD8 || marker == 0x01 || (0xD0...0xD7).contains(marker) { continue }
      guard let length = file.short(at), length >= 2 else { throw .damaged }
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = file.short(at + 3), let width = file.short(at + 5) else {
          throw .damaged
        }
        header = PictureHeader(width: width, height: height)
      case 0xDA:
        scans += 1
        guard scans <= limits.scans else { throw .tooManyScans }
      case 0xE1:
        orientation = exifOrientation(bytes, at: at + 2, length: length - 2) ?? orientation
      default: break
      }
      at += length
    }
    throw .damaged
  }

  /// The place of the next marker: `FF` and a byte that is neither `00` (a stuffed byte) nor `FF`.
  private static func nextMarker(_ bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + 1 < bytes.count {
      if bytes[at] == 0xFF, bytes[at + 1] != 0, bytes[at + 1] != 0xFF { return at }
      at += 1
    }
    return nil
  }

  /// Tag 0x0112 of the first directory of an EXIF block.
  private static func exifOrientation(_ bytes: [UInt8], at start: Int, length: Int) -> Int? {
    let end = start + length
    guard length > 14, end <= bytes.count,
      Array(bytes[start..<(start + 6)]) == [0x45, 0x78, 0x69, 0x66, 0, 0]
    else { return nil }
    let block = Array(bytes[(start + 6)..<end])
    let file = ByteReading(bytes: block, littleEndian: block.starts(with: [0x49, 0x49]))
    guard let directory = file.long(4), let count = file.short(directory) else { return nil }
    for entry in 0..<min(count, 200) {
      let at = directory &+ 2 &+ entry &* 12
      if file.short(at) == 0x0112, let value = file.short(at &+ 8), (1...8).contains(value) {
        return value
      }
    }
    return nil
  }

  /// W3C PNG 11.2.2: the first chunk is `IHDR`; the chunks must lead to `IEND`.
  private static func png(_ bytes: [UInt8]) throws(ReadingError) -> PictureHeader {
    let file = ByteReading(bytes: bytes)
    guard file.name(12) == "IHDR", let width = file.long(16), let height = file.long(20) else {
      throw .damaged
    }
    var at = 8
    while let length = file.long(at), let name = file.name(at + 4) {
      if name == "IEND" { return PictureHeader(width: width, height: height) }
      at += length + 12
    }
    throw .damaged
  }

  /// TIFF 6.0 section 2: a chain of directories, each a picture; a chain that bites itself ends it.
  private static func tiff(
    _ bytes: [UInt8], limits: ReadingLimits
  ) throws(ReadingError) -> PictureHeader {
    let file = ByteReading(bytes: bytes, littleEndian: bytes.starts(with: [0x49]))
    guard var directory = file.long(4) else { throw .damaged }
    var header = PictureHeader(width: 0, height: 0)
    var seen: Set<Int> = []
    header.pictures = 0
    while directory != 0 {
      guard seen.insert(directory).inserted, let count = file.short(directory) else {
        throw .damaged
      }
      header.pictures += 1
      guard header.pictures <= limits.pages else { throw .tooManyPages }
      for entry in 0..<count {
        let at = directory &+ 2 &+ entry &* 12
        guard let tag = file.short(at), let type = file.short(at &+ 2) else { throw .damaged }
        let value = (type == 3 ? file.short(at &+ 8) : file.long(at &+ 8)) ?? 0
        switch tag {
        case 0x0100: header.width = max(header.width, value)
        case 0x0101: header.height = max(header.height, value)
        case 0x0112 where header.pictures == 1 && (1...8).contains(value):
          header.orientation = value
        default: break
        }
      }
      directory = file.long(directory &+ 2 &+ count &* 12) ?? 0
    }
    return header
  }

  /// ISO/IEC 14496-12 boxes: `meta` / `iprp` / `ipco` / `ispe` gives the size of each item.
  private static func heic(_ bytes: [UInt8]) throws(ReadingError) -> PictureHeader {
    var header = PictureHeader(width: 0, height: 0)
    var open = [0..<bytes.count]
    var boxes = 0
    let file = ByteReading(bytes: bytes)
    while let range = open.popLast() {
      var at = range.lowerBound
      while let size = file.long(at), let name = file.name(at + 4), at + 8 <= range.upperBound {
        boxes += 1
        guard boxes < 10_000 else { throw .damaged }
        let length = size == 0 ? range.upperBound - at : size
        let end = at + length
        if size == 1 { break }  // A box of 64-bit size holds the pictures and comes last.
        guard length >= 8, end <= range.upperBound else { throw .damaged }
        switch name {
        case "meta": open.append((at + 12)..<max(at + 12, end))
        case "iprp", "ipco": open.append((at + 8)..<end)
        case "ispe":
          header.width = max(header.width, file.long(at + 12) ?? 0)
          header.height = max(header.height, file.long(at + 16) ?? 0)
        default: break
        }
        at = end
      }
    }
    return header
  }
}
