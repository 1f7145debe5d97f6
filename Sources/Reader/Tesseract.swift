internal import CTesseract

/// The character recognition, kept loaded: Tesseract 5 through its C interface.
@safe final class Tesseract {
  private let engine: OpaquePointer

  /// How narrow letters are made before they are read.
  ///
  /// The network's work grows with the width of a line once its height is brought to 36 pixels.
  enum Squeeze: Double {
    /// 0.85 costs a sixth less than the full width and reads as well (0.931 of the words, 0.933).
    case usual = 0.85
    /// 0.72 costs an eighth less again. Sharp letters are read as well (of 19 photos 8 gave more
    /// words, 2 fewer), blurred ones are not (0.52 of the words of 23 hard photos, 0.63).
    case sharp = 0.72

    /// Sharpness from which on letters may be made narrower than usual.
    static let verySharp = 0.88

    /// The one for letters of that sharpness.
    static func fitting(_ sharpness: Double) -> Squeeze { sharpness >= verySharp ? .sharp : .usual }
  }

  /// One word as Tesseract gives it.
  struct Word {
    var text: String
    var box: PixelBox
    var confidence: Double
    var startsLine: Bool
  }

  /// Loads a language, such as `rus`, or several, `uzb+uzb_cyrl`.
  ///
  /// - Throws: `ReadingError.toolMissing` when its data is not installed.
  init(language: String) throws(ReadingError) {
    guard let engine = unsafe TessBaseAPICreate() else { throw .toolMissing }
    unsafe self.engine = engine
    guard unsafe TessBaseAPIInit2(engine, nil, language, OEM_LSTM_ONLY) == 0 else {
      throw .toolMissing
    }
    // Light on dark is not tried: it would read every poor line a second time.
    unsafe TessBaseAPISetVariable(engine, "tessedit_do_invert", "0")
    // Nor is every line asked whether a typewriter wrote it: the network takes no notice of it.
    unsafe TessBaseAPISetVariable(engine, "textord_all_prop", "1")
    unsafe TessBaseAPISetVariable(engine, "debug_file", "/dev/null")
    // One block of lines: the layout analysis of mode 3 throws a tenth of the words of an easy photo
    // and half of those of a hard one away as no text (measured 0.82 of the words against 0.92).
    unsafe TessBaseAPISetPageSegMode(engine, PSM_SINGLE_BLOCK)
  }

  deinit {
    unsafe TessBaseAPIEnd(engine)
    unsafe TessBaseAPIDelete(engine)
  }

  /// The version of the library.
  static var version: String { unsafe String(cString: TessVersion()) }

  /// Reads the words of a picture, in lines from top to bottom.
  func words(of picture: Picture, _ squeeze: Squeeze = .usual) -> [Word] {
    guard let narrow = try? picture.squeezed(by: squeeze.rawValue) else { return [] }
    unsafe TessBaseAPISetImage2(engine, narrow.pix)
    unsafe TessBaseAPISetSourceResolution(engine, 170)
    defer { unsafe TessBaseAPIClear(engine) }
    guard unsafe TessBaseAPIRecognize(engine, nil) == 0,
      let results = unsafe TessBaseAPIGetIterator(engine)
    else { return [] }
    defer { unsafe TessResultIteratorDelete(results) }
    var words: [Word] = []
    repeat {
      if let word = unsafe Self.word(at: results, squeeze.rawValue), word.box.x < picture.width {
        words.append(word)
      }
    } while unsafe TessResultIteratorNext(results, RIL_WORD) != 0
      && words.count < ReadingLimits.usual.words
    return words
  }

  private static func word(at results: OpaquePointer, _ squeeze: Double) -> Word? {
    guard let text = unsafe TessResultIteratorGetUTF8Text(results, RIL_WORD) else { return nil }
    defer { unsafe TessDeleteText(text) }
    let page = unsafe TessResultIteratorGetPageIteratorConst(results)
    var (left, top, right, bottom) = (Int32(0), Int32(0), Int32(0), Int32(0))
    guard
      unsafe TessPageIteratorBoundingBox(page, RIL_WORD, &left, &top, &right, &bottom) != 0
    else { return nil }
    let string = unsafe String(cString: text)
    guard string.contains(where: { !$0.isWhitespace }) else { return nil }
    return unsafe Word(
      text: string,
      box: PixelBox(
        x: Int(Double(left) / squeeze), y: Int(top), width: Int(Double(right - left) / squeeze),
        height: Int(bottom - top)),
      confidence: Double(TessResultIteratorConfidence(results, RIL_WORD)) / 100,
      startsLine: TessPageIteratorIsAtBeginningOf(page, RIL_TEXTLINE) != 0)
  }
}
