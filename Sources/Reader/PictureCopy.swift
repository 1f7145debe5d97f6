/// A foreign picture, or a page of a foreign document, as pixels that are safe to show.
package struct PictureCopy: Equatable, Sendable {
  /// To look at: at most `PictureCopy.viewSide` pixels on its longer side, upright, in its colours.
  package let view: RawPicture
  /// To recognise it by: at most `PictureCopy.thumbnailSide` pixels.
  package let thumbnail: RawPicture
  /// Brightness in 32 rows of 32, whatever the sides of the picture, for what it looks like.
  package let grey: [UInt8]

  /// Longer side of what is looked at, in pixels.
  package static let viewSide = 1600
  /// Longer side of the small picture.
  package static let thumbnailSide = 320
  /// Sides of the square by which pictures are compared.
  package static let greySide = 32
}

extension OpenedPaper {
  /// A page, from 0, as a picture that carries nothing but its pixels.
  ///
  /// - Throws: `ReadingError`, the reason why there is none.
  func copy(of index: Int) throws(ReadingError) -> PictureCopy {
    let picture: Picture
    switch self {
    case .archive: throw .unknownKind
    case .picture(let bytes, let kind, let header):
      guard (0..<header.pictures).contains(index) else { throw .damaged }
      picture = try PictureDecoding.coloured(bytes, kind: kind, header: header, index: index)
    case .document(let document):
      guard (0..<document.pages).contains(index) else { throw .damaged }
      picture = try document.drawn(index).within(PictureCopy.viewSide).coloured()
    }
    return PictureCopy(
      view: try picture.raw(), thumbnail: try picture.within(PictureCopy.thumbnailSide).raw(),
      grey: try picture.greySquare(PictureCopy.greySide))
  }
}
