internal import CHeif
internal import CLibraryAids
internal import CTesseract
internal import CTurboJPEG

/// From the bytes of a picture file to grey pixels, no larger than reading needs.
enum PictureDecoding {
  /// The longer side that a page is read at: about 170 dots an inch on A4.
  ///
  /// Measured on photos of 8 to 12 megapixels: 3/8 of the size loses a tenth of the words of easy
  /// photos, 5/8 costs a fifth more time and gains a hundredth.
  static let readingSide = 2_000

  /// Decodes picture `index` of the file.
  ///
  /// - Throws: `ReadingError` as the header says, or `.damaged`.
  static func picture(
    _ bytes: [UInt8], kind: FileKind, header: PictureHeader, index: Int = 0
  ) throws(ReadingError) -> Picture {
    let picture: Picture
    switch kind {
    case .jpeg: picture = try jpeg(bytes, header: header, side: readingSide, .grey)
    case .heic: picture = try heic(bytes)
    case .png: picture = try unsafe grey(of: Picture(pixReadMemPng(bytes, bytes.count)))
    case .tiff: picture = try grey(of: try directory(index, of: bytes))
    case .pdf, .zip: throw .unknownKind
    }
    let fitting = try fitted(picture)
    // libheif turns by itself; of a TIFF only the first directory was asked.
    guard kind == .jpeg || (kind == .tiff && index == 0) else { return fitting }
    return try upright(fitting, orientation: header.orientation)
  }

  /// The picture at reading size, when it is much larger.
  static func fitted(_ picture: Picture) throws(ReadingError) -> Picture {
    let side = max(picture.width, picture.height)
    guard side > readingSide * 5 / 4 else { return picture }
    return try picture.scaled(by: Double(readingSide) / Double(side))
  }

  /// Turned as EXIF 2.32 table 4.6.4 A says.
  static func upright(_ picture: Picture, orientation: Int) throws(ReadingError) -> Picture {
    switch orientation {
    case 2: try picture.mirrored()
    case 3: try picture.turned(quarters: 2)
    case 4: try picture.mirrored().turned(quarters: 2)
    case 5: try picture.mirrored().turned(quarters: 3)
    case 6: try picture.turned(quarters: 1)
    case 7: try picture.mirrored().turned(quarters: 1)
    case 8: try picture.turned(quarters: 3)
    default: picture
    }
  }

  /// The decoder's own scaling: a picture at 4/8 costs a third of one at full size.
  static func jpeg(
    _ bytes: [UInt8], header: PictureHeader, side wanted: Int, _ depth: Picture.Depth
  ) throws(ReadingError) -> Picture {
    let side = max(header.width, header.height)
    let eighths = (1...8).first { side * $0 / 8 >= wanted - 20 } ?? 8
    guard let decoder = unsafe tjInitDecompress() else { throw .damaged }
    defer { unsafe tjDestroy(decoder) }
    let width = (header.width * eighths + 7) / 8
    let height = (header.height * eighths + 7) / 8
    let picture = try Picture(width: width, height: height, depth)
    let pitch = picture.pitch
    let format = depth == .grey ? TJPF_GRAY : TJPF_RGBX
    let flags = TJFLAG_FASTDCT | TJFLAG_LIMITSCANS
    let status = try unsafe picture.fill { rows throws(ReadingError) in
      unsafe tjDecompress2(
        decoder, bytes, UInt(bytes.count), rows, Int32(width), Int32(pitch), Int32(height),
        Int32(format.rawValue), flags)
    }
    // A warning is a hole in the picture: what cannot be seen must not pass as seen.
    guard status == 0 else { throw .damaged }
    return picture
  }

  /// A directory of a TIFF, as it is stored.
  static func directory(_ index: Int, of bytes: [UInt8]) throws(ReadingError) -> Picture {
    var offset = 0
    for page in 0...index {
      let picture = try unsafe Picture(
        pixReadMemFromMultipageTiff(bytes, bytes.count, &offset))
      if page == index { return picture }
      guard offset != 0, picture.width > 0 else { throw .damaged }
    }
    throw .damaged
  }

  private static func grey(of any: Picture) throws(ReadingError) -> Picture {
    try unsafe Picture(pixConvertTo8(try flat(any).pix, 0))
  }

  /// A picture on white paper where it is transparent.
  static func flat(_ any: Picture) throws(ReadingError) -> Picture {
    guard unsafe pixGetSpp(any.pix) == 4 else { return any }
    return try unsafe Picture(pixAlphaBlendUniform(any.pix, 0xFFFF_FF00))
  }

  private static func heic(_ bytes: [UInt8]) throws(ReadingError) -> Picture {
    // Letters are much larger than the edges of blocks: not smoothing them saves a fifth of the decoding.
    guvoh_leave_blocks(1)
    defer { guvoh_leave_blocks(0) }
    return try unsafe withHEIC(bytes, heif_colorspace_YCbCr, heif_chroma_420) {
      image throws(ReadingError) in
      try unsafe luminance(of: image)
    }
  }

  /// Decodes a HEIC to a colour space, and hands the image out for as long as `work` takes.
  static func withHEIC(
    _ bytes: [UInt8], _ space: heif_colorspace, _ chroma: heif_chroma,
    _ work: (OpaquePointer) throws(ReadingError) -> Picture
  ) throws(ReadingError) -> Picture {
    guard let context = unsafe heif_context_alloc() else { throw .damaged }
    defer { unsafe heif_context_free(context) }
    var handle: OpaquePointer?
    guard
      unsafe heif_context_read_from_memory_without_copy(context, bytes, bytes.count, nil).code
        == heif_error_Ok,
      unsafe heif_context_get_primary_image_handle(context, &handle).code == heif_error_Ok,
      let handle = unsafe handle
    else { throw .damaged }
    defer { unsafe heif_image_handle_release(handle) }
    var image: OpaquePointer?
    guard
      unsafe heif_decode_image(handle, &image, space, chroma, nil).code == heif_error_Ok,
      let image = unsafe image
    else { throw .damaged }
    defer { unsafe heif_image_release(image) }
    return try unsafe work(image)
  }

  /// The plane of brightness, halved where half of it is what reading needs; colour says nothing about ink.
  static func luminance(of image: OpaquePointer) throws(ReadingError) -> Picture {
    var stride: Int32 = 0
    let width = unsafe Int(heif_image_get_width(image, heif_channel_Y))
    let height = unsafe Int(heif_image_get_height(image, heif_channel_Y))
    guard width > 0, height > 0, width * height <= ReadingLimits.usual.pixels,
      unsafe heif_image_get_bits_per_pixel_range(image, heif_channel_Y) == 8,
      let plane = unsafe heif_image_get_plane_readonly(image, heif_channel_Y, &stride)
    else { throw .damaged }
    let isHalved = max(width, height) / 2 >= readingSide - 20
    let picture = try Picture(
      width: isHalved ? width / 2 : width, height: isHalved ? height / 2 : height)
    let (pitch, across) = (picture.pitch, picture.width)
    try unsafe picture.fill { rows throws(ReadingError) in
      for row in 0..<picture.height {
        let to = unsafe rows + row * pitch
        guard isHalved else {
          unsafe to.update(from: plane + row * Int(stride), count: width)
          continue
        }
        let (upper, lower) = unsafe (
          plane + 2 * row * Int(stride), plane + (2 * row + 1) * Int(stride)
        )
        for x in 0..<across {
          let sum =
            unsafe UInt16(upper[2 * x]) &+ UInt16(upper[2 * x + 1])
            &+ UInt16(lower[2 * x]) &+ UInt16(lower[2 * x + 1])
          unsafe to[x] = UInt8(truncatingIfNeeded: (sum &+ 2) >> 2)
        }
      }
    }
    return picture
  }
}
