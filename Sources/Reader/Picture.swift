internal import CTesseract

/// A picture: grey of eight bits, white paper bright, or coloured of 32 for copies; it owns its memory.
///
/// A thin hold on Leptonica's `PIX`. It lives in the child that reads, on one thread.
@safe final class Picture {
  let pix: UnsafeMutablePointer<Pix>

  /// Takes over a `PIX`.
  ///
  /// - Throws: `ReadingError.damaged` when Leptonica gave none back.
  init(_ pix: UnsafeMutablePointer<Pix>?) throws(ReadingError) {
    guard let pix = unsafe pix else { throw .damaged }
    unsafe self.pix = pix
  }

  deinit {
    var gone: UnsafeMutablePointer<Pix>? = unsafe pix
    unsafe pixDestroy(&gone)
  }

  /// How many bits a pixel has.
  enum Depth: Int32 { case grey = 8, coloured = 32 }

  /// A white picture.
  convenience init(
    width: Int, height: Int, _ depth: Depth = .grey
  ) throws(ReadingError) {
    try unsafe self.init(pixCreateNoInit(Int32(width), Int32(height), depth.rawValue))
    unsafe pixSetAllGray(pix, 255)
  }

  var width: Int { unsafe Int(pixGetWidth(pix)) }
  var height: Int { unsafe Int(pixGetHeight(pix)) }

  /// Bytes from one row to the next; Leptonica keeps each four of them in the machine's order.
  var pitch: Int { unsafe Int(pixGetWpl(pix)) * 4 }

  /// The pixels as words of four, the leftmost in the highest byte.
  func withRows<Result>(_ work: (UnsafeMutableBufferPointer<UInt32>) -> Result) -> Result {
    unsafe work(
      UnsafeMutableBufferPointer(start: pixGetData(pix), count: pitch / 4 * height))
  }

  /// Lets a decoder write rows of bytes, and puts them in Leptonica's order.
  func fill<Result>(_ work: (UnsafeMutablePointer<UInt8>) throws(ReadingError) -> Result)
    throws(ReadingError) -> Result
  {
    guard let data = unsafe pixGetData(pix) else { throw .damaged }
    let result = try unsafe work(UnsafeMutableRawPointer(data).assumingMemoryBound(to: UInt8.self))
    unsafe pixEndianByteSwap(pix)
    return result
  }

  /// The grey of a pixel, 0 black … 255 white; the caller stays inside.
  func grey(_ x: Int, _ y: Int) -> Int {
    unsafe withRows { rows in
      let word = unsafe rows[y * (pitch / 4) + x / 4]
      return Int(word >> UInt32(8 * (3 - x % 4)) & 0xFF)
    }
  }

  /// The picture turned clockwise by quarters of a circle.
  func turned(quarters: Int) throws(ReadingError) -> Picture {
    let quarters = ((quarters % 4) + 4) % 4
    guard quarters != 0 else { return self }
    return try unsafe Picture(pixRotateOrth(pix, Int32(quarters)))
  }

  /// The picture mirrored left to right.
  func mirrored() throws(ReadingError) -> Picture {
    try unsafe Picture(pixFlipLR(nil, pix))
  }

  /// A part of the picture.
  func part(_ box: PixelBox) throws(ReadingError) -> Picture {
    var frame = unsafe boxCreate(
      Int32(box.x), Int32(box.y), Int32(box.width), Int32(box.height))
    defer { unsafe boxDestroy(&frame) }
    return try unsafe Picture(pixClipRectangle(pix, frame, nil))
  }

  /// The picture made smaller or larger by a factor.
  func scaled(by factor: Double) throws(ReadingError) -> Picture {
    guard abs(factor - 1) > 0.01 else { return self }
    return try unsafe Picture(
      factor < 0.7
        ? pixScaleAreaMap(pix, Float(factor), Float(factor))
        : pixScaleGrayLI(pix, Float(factor), Float(factor)))
  }

  /// The picture with its letters made narrower.
  func squeezed(by factor: Double) throws(ReadingError) -> Picture {
    try unsafe Picture(pixScaleGrayLI(pix, Float(factor), 1))
  }

  /// The picture turned clockwise by a small angle in degrees, the corners filled with paper.
  func leaned(by degrees: Double) throws(ReadingError) -> Picture {
    try unsafe Picture(
      pixRotateAMGray(pix, Float(degrees * .pi / 180), UInt8(PictureCleaning.paper)))
  }

  /// The picture as a JPEG without any metadata.
  func jpeg(quality: Int) -> [UInt8] {
    var data: UnsafeMutablePointer<UInt8>?
    var size = 0
    guard unsafe pixWriteMemJpeg(&data, &size, pix, Int32(quality), 0) == 0,
      let data = unsafe data
    else { return [] }
    defer { unsafe lept_free(data) }
    return unsafe Array(UnsafeBufferPointer(start: data, count: size))
  }
}

/// A rectangle in pixels.
struct PixelBox: Equatable, Sendable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  var right: Int { x + width }
  var bottom: Int { y + height }
  var middleX: Int { x + width / 2 }
  var middleY: Int { y + height / 2 }
}
