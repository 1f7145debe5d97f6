internal import Papers

/// A file that the child has opened, with what is needed to read its pages.
enum OpenedPaper {
  case picture(bytes: [UInt8], kind: FileKind, header: PictureHeader)
  case document(PortableDocument)
  case archive(PaperArchive)

  /// Opens a file by what its first bytes say, after its header was held against the limits.
  ///
  /// - Throws: `ReadingError`, the reason why it is not opened.
  init(_ bytes: [UInt8], limits: ReadingLimits = .usual) throws(ReadingError) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.bytes else { throw .tooLarge }
    guard let kind = FileKind(bytes) else { throw .unknownKind }
    switch kind {
    case .pdf: self = .document(try PortableDocument(bytes, limits: limits))
    case .zip: self = .archive(try PaperArchive(bytes, limits: limits))
    case .jpeg, .png, .tiff, .heic:
      let header = try PictureHeader(bytes, kind: kind, limits: limits)
      self = .picture(bytes: bytes, kind: kind, header: header)
    }
  }

  /// What the parent is told.
  var reply: ReadingReply {
    switch self {
    case .picture(_, _, let header): .document(pages: header.pictures, isText: false)
    case .document(let document):
      .document(
        pages: document.pages,
        isText: (0..<document.pages).allSatisfy { document.textPage($0) != nil })
    case .archive(let archive): .archive(archive.entries)
    }
  }

  /// Reads a page, from 0.
  ///
  /// - Throws: `ReadingError`, the reason why it is not read.
  func page(_ index: Int, with reading: PageReading) throws(ReadingError) -> ReadPage {
    switch self {
    case .archive: throw .unknownKind
    case .picture(let bytes, let kind, let header):
      guard (0..<header.pictures).contains(index) else { throw .damaged }
      return try reading.read(
        try PictureDecoding.picture(bytes, kind: kind, header: header, index: index))
    case .document(let document):
      guard (0..<document.pages).contains(index) else { throw .damaged }
      if let page = document.textPage(index) { return ReadPage(page: page) }
      return Self.joined(
        try reading.read(try document.drawn(index), isDrawn: true),
        layer: document.layerWords(index))
    }
  }

  /// The words seen in the picture, then those of the layer: neither stands in for the other.
  private static func joined(_ seen: ReadPage, layer: [RecognisedWord]) -> ReadPage {
    guard !layer.isEmpty else { return seen }
    var joined = seen
    let next = (seen.page.words.last?.line ?? -1) + 1
    joined.page.origin = .both
    joined.page.words += layer.map { word in
      var word = word
      word.line += next
      return word
    }
    return joined
  }
}
