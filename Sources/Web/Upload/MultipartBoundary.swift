/// The boundary of a multipart message, from its `Content-Type` (RFC 2046 §5.1.1, RFC 7578 §4.1).
package struct MultipartBoundary: Equatable, Sendable {
  /// The bytes that stand between two parts: CRLF, two dashes and the boundary.
  let delimiter: [UInt8]

  /// The boundary that a `Content-Type` of `multipart/form-data` names.
  init(contentType: String) throws(MultipartError) {
    let pieces = contentType.split(separator: ";", omittingEmptySubsequences: false)
    guard let kind = pieces.first, Self.trimmed(kind).lowercased() == "multipart/form-data" else {
      throw .notMultipart
    }
    for piece in pieces.dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, Self.trimmed(pair[0]).lowercased() == "boundary" else { continue }
      try self.init(Self.unquoted(Self.trimmed(pair[1])))
      return
    }
    throw .noBoundary
  }

  /// A boundary of 1 to 70 characters of those that RFC 2046 allows, not ending in a space.
  ///
  /// - Throws: `MultipartError.noBoundary` for any other.
  package init(_ boundary: some StringProtocol) throws(MultipartError) {
    let bytes = Array(boundary.utf8)
    guard (1...70).contains(bytes.count), bytes.allSatisfy(Self.isAllowed), bytes.last != 0x20
    else { throw .noBoundary }
    delimiter = Array("\r\n--".utf8) + bytes
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> Substring {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  private static func unquoted(_ text: Substring) -> Substring {
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
    return text.dropFirst().dropLast()
  }
}

/// Why a message is refused by the multipart parser.
package enum MultipartError: Error, Equatable, Sendable {
  /// The message does not say that it is `multipart/form-data`.
  case notMultipart
  /// The message names no boundary, or one that RFC 2046 does not allow.
  case noBoundary
  /// The bytes do not keep to RFC 2046.
  case malformed
  /// The bytes ended before the last boundary.
  case cutShort
  /// The head of a part is longer than the limit.
  case headTooLong
  /// There are more parts than the limit.
  case tooManyParts
  /// A part, or the whole, has more bytes than the limit.
  case tooManyBytes
}
