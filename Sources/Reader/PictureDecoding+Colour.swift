internal import CHeif
internal import CTesseract
internal import CTurboJPEG

extension PictureDecoding {
  /// Decodes picture `index` of the file in its colours, no larger than it is looked at.
  ///
  /// - Throws: `ReadingError` as the header says, or `.damaged`.
  static func coloured(
    _ bytes: [UInt8], kind: FileKind, header: PictureHeader, index: Int = 0
  ) throws(ReadingError) -> Picture {
    let picture: Picture
    switch kind {
    case .jpeg: picture = try jpeg(bytes, header: header, side: PictureCopy.viewSide, .coloured)
    case .heic: picture = try colours(ofHEIC: bytes)
    case .png: picture = try unsafe flat(Picture(pixReadMemPng(bytes, bytes.count))).coloured()
    case .tiff: picture = try flat(try directory(index, of: bytes)).coloured()
    case .pdf, .zip: throw .unknownKind
    }
    let fitting = try picture.within(PictureCopy.viewSide)
    guard kind == .jpeg || (kind == .tiff && index == 0) else { return fitting }
    return try upright(fitting, orientation: header.orientation)
  }

  private static func colours(ofHEIC bytes: [UInt8]) throws(ReadingError) -> Picture {
    try unsafe withHEIC(bytes, heif_colorspace_RGB, heif_chroma_interleaved_RGB) {
      image throws(ReadingError) in
      var stride: Int32 = 0
      let width = unsafe Int(heif_image_get_width(image, heif_channel_interleaved))
      let height = unsafe Int(heif_image_get_height(image, heif_channel_interleaved))
      guard width > 0, height > 0, width * height <= ReadingLimits.usual.pixels,
        let plane = unsafe heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride)
      else { throw .damaged }
      let picture = try Picture(width: width, height: height, .coloured)
      let pitch = picture.pitch
      return try unsafe picture.fill { rows throws(ReadingError) in
        for y in 0..<height {
          for x in 0..<width {
            let (to, from) = (y * pitch + 4 * x, y * Int(stride) + 3 * x)
            for colour in 0..<3 { unsafe rows[to + colour] = plane[from + colour] }
            unsafe rows[to + 3] = 0
          }
        }
        return picture
      }
    }
  }
}
