internal import CTesseract

/// Makes a photo of a page even: the same white everywhere, edges sharpened, the desk painted over.
enum PictureCleaning {
  /// The grey that paper gets.
  static let paper = 200
  /// What is darker than this, after cleaning, is ink.
  static let ink = 150

  /// The page with even light and sharpened edges, and everything that is not paper made paper.
  ///
  /// - Returns: the cleaned picture and how much of the photo is paper, 0…1.
  static func cleaned(_ photo: Picture) throws(ReadingError) -> (Picture, paper: PaperMask) {
    let mask = try PaperMask(photo)
    let even = evened(photo)
    // Half-width 2 and a weight of 1: a larger weight breaks blurred letters (measured: the words
    // found on hard photos fall from 0.51 to 0.34 at weight 3).
    let sharp = try unsafe Picture(pixUnsharpMaskingGray(even.pix, 2, 1))
    mask.paint(over: sharp)
    return (sharp, mask)
  }

  /// Even light: each tile of 16 × 32 pixels is measured against the paper around it.
  private static func evened(_ photo: Picture) -> Picture {
    let even = unsafe pixBackgroundNorm(
      photo.pix, nil, nil, 16, 32, 60, 40, Int32(paper), 2, 1)
    // Leptonica gives nothing back for a picture without any bright tile; it is read as it is.
    return (try? unsafe Picture(even)) ?? photo
  }

  /// Ink as black on white, one bit a pixel.
  static func inked(_ cleaned: Picture) throws(ReadingError) -> Picture {
    try unsafe Picture(pixThresholdToBinary(cleaned.pix, Int32(ink)))
  }
}

extension Picture {
  /// The cleaned picture without the marks that its edges cut.
  ///
  /// Halves of letters along an edge are taken for a line of very low letters, which is made as tall
  /// as any other and so takes the work of three.
  func withoutCutMarks() throws(ReadingError) -> Picture {
    let ink = try PictureCleaning.inked(self)
    let cut = try unsafe Picture(pixExtractBorderConnComps(ink.pix, 8))
    let wide = try unsafe Picture(pixDilateBrick(nil, cut.pix, 5, 5))
    let rest = try unsafe Picture(pixCopy(nil, pix))
    unsafe pixPaintThroughMask(rest.pix, wide.pix, 0, 0, UInt32(PictureCleaning.paper))
    return rest
  }
}
