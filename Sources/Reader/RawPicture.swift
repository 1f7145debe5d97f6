internal import CTurboJPEG

/// Plain pixels, as they come out of the child: there is no room for anything beside them.
package struct RawPicture: Equatable, Sendable {
  /// Pixels across.
  package let width: Int
  /// Pixels down.
  package let height: Int
  /// Red, green and blue of each pixel, row by row from the top.
  package let pixels: [UInt8]

  /// A picture from its pixels; `nil` when they are not as many as the sides say.
  package init?(width: Int, height: Int, pixels: [UInt8]) {
    guard width > 0, height > 0, width <= 10_000, height <= 10_000,
      pixels.count == width * height * 3
    else { return nil }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// A picture from the frame of a child that may have been taken over; `nil` when it is none, or is
  /// larger than what was asked for.
  init?(frame: [UInt8], longest side: Int) {
    guard frame.count > 4 else { return nil }
    let (width, height) = (Int(frame[0]) << 8 | Int(frame[1]), Int(frame[2]) << 8 | Int(frame[3]))
    guard max(width, height) <= side else { return nil }
    self.init(width: width, height: height, pixels: Array(frame.dropFirst(4)))
  }

  /// The picture with a part of it in black; what stood there is gone.
  package func blackened(x: Range<Int>, y: Range<Int>) -> RawPicture {
    var pixels = pixels
    for row in y.clamped(to: 0..<height) {
      for column in x.clamped(to: 0..<width) {
        let place = (row * width + column) * 3
        pixels.replaceSubrange(place..<place + 3, with: [0, 0, 0])
      }
    }
    return RawPicture(width: width, height: height, covered: pixels)
  }

  private init(width: Int, height: Int, covered pixels: [UInt8]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The picture as one frame.
  var frame: [UInt8] {
    [
      UInt8(width >> 8 & 0xFF), UInt8(width & 0xFF), UInt8(height >> 8 & 0xFF),
      UInt8(height & 0xFF),
    ]
      + pixels
  }

  /// The picture as a JPEG of our own making, without any metadata.
  ///
  /// - Throws: `ReadingError.damaged` when it cannot be written.
  package func jpeg(quality: Int = 85) throws(ReadingError) -> [UInt8] {
    guard let encoder = unsafe tjInitCompress() else { throw .damaged }
    defer { unsafe tjDestroy(encoder) }
    var bytes: UnsafeMutablePointer<UInt8>?
    var size: UInt = 0
    defer { unsafe tjFree(bytes) }
    let status = unsafe tjCompress2(
      encoder, pixels, Int32(width), 0, Int32(height), Int32(TJPF_RGB.rawValue), &bytes, &size,
      Int32(TJSAMP_420.rawValue), Int32(quality), 0)
    guard status == 0, let bytes = unsafe bytes else { throw .damaged }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }
}
