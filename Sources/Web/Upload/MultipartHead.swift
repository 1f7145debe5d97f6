/// The head of a part: which field of the form it is, and what the visitor's file is called.
package struct MultipartHead: Equatable, Sendable {
  /// The name of the field.
  let name: String
  /// The file's name without its path; `nil` when the field is no file, empty when none was chosen.
  let fileName: String?

  /// The head of a part, from the bytes between the boundary and the empty line.
  ///
  /// Only `Content-Disposition` is read. The type that a sender claims for a file is not looked
  /// at: what a file is, its bytes say.
  init(_ bytes: some Collection<UInt8>) throws(MultipartError) {
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\r\n") {
      let pair = line.split(separator: ":", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased() == "content-disposition" else { continue }
      let fields = try Self.parameters(Array(pair[1].unicodeScalars))
      guard fields.kind == "form-data", let name = fields.values["name"] else { throw .malformed }
      self.name = name
      fileName = fields.values["filename"].map(Self.lastComponent)
      return
    }
    throw .malformed
  }

  /// `form-data; name="photo"; filename="a.jpg"`, as browsers write it: a quote inside a value is
  /// `%22` (HTML Living Standard) or `\"` (RFC 9110).
  private static func parameters(
    _ scalars: [Unicode.Scalar]
  ) throws(MultipartError) -> (kind: String, values: [String: String]) {
    var pieces: [String.UnicodeScalarView] = [.init()]
    var inQuotes = false
    var escaped = false
    for scalar in scalars {
      if escaped {
        // A backslash before anything but a quote is a path of an old browser.
        if scalar != "\"" { pieces[pieces.count - 1].append("\\") }
        pieces[pieces.count - 1].append(scalar == "\"" ? "\u{0}" : scalar)
        escaped = false
      } else if inQuotes, scalar == "\\" {
        escaped = true
      } else if scalar == "\"" {
        inQuotes.toggle()
      } else if scalar == ";", !inQuotes {
        pieces.append(.init())
      } else {
        pieces[pieces.count - 1].append(scalar)
      }
    }
    guard !inQuotes, let kind = pieces.first else { throw .malformed }
    var values: [String: String] = [:]
    for piece in pieces.dropFirst() {
      let pair = String(piece).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      let key = pair[0].filter { !$0.isWhitespace }.lowercased()
      values[key] = String(pair[1]).replacing("\u{0}", with: "\"").replacing("%22", with: "\"")
    }
    return (String(kind).filter { !$0.isWhitespace }.lowercased(), values)
  }

  private static func lastComponent(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    return String(last.prefix(200))
  }
}
