internal import CTesseract

/// What a copy to look at needs of a picture; all of it is done in the child.
extension Picture {
  /// The picture with its longer side no longer than so many pixels.
  func within(_ side: Int) throws(ReadingError) -> Picture {
    let factor = Float(side) / Float(max(width, height))
    guard factor < 1 else { return self }
    return try unsafe Picture(pixScaleAreaMap(pix, factor, factor))
  }

  /// The picture with 32 bits for each pixel, whatever it had.
  func coloured() throws(ReadingError) -> Picture { try unsafe Picture(pixConvertTo32(pix)) }

  /// The pixels of a coloured picture.
  func raw() throws(ReadingError) -> RawPicture {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(3 * width * height)
    unsafe withRows { rows in
      for y in 0..<height {
        for x in 0..<width {
          let word = unsafe rows[y * (pitch / 4) + x]
          for shift in [24, 16, 8] as [UInt32] {
            pixels.append(UInt8(truncatingIfNeeded: word >> shift))
          }
        }
      }
    }
    guard let raw = RawPicture(width: width, height: height, pixels: pixels) else {
      throw .damaged
    }
    return raw
  }

  /// Brightness in a square of so many rows.
  func greySquare(_ side: Int) throws(ReadingError) -> [UInt8] {
    let grey = try unsafe Picture(pixConvertTo8(pix, 0))
    let square = try unsafe Picture(pixScaleToSize(grey.pix, Int32(side), Int32(side)))
    guard square.width == side, square.height == side else { throw .damaged }
    return (0..<side * side).map { UInt8(clamping: square.grey($0 % side, $0 / side)) }
  }
}
