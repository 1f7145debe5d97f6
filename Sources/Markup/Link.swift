/// An address that a page may point to: a place on the same site, the web, or a picture in itself.
///
/// There is no way to make `javascript:` or any other scheme out of a text from outside.
package struct Link: Equatable, Sendable {
  /// The address as it stands in the page.
  package let address: String

  /// A place on the same site, from its root: `/ru/card`; two slashes would be another site.
  package init(path: String) {
    let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    let rest = path.utf8.drop(while: isSlash)
    // Nearly all come as they are to stand.
    let isWhole = path.utf8.first == UInt8(ascii: "/") && rest.count == path.utf8.count - 1
    address = isWhole ? path : "/" + String(Substring(rest))
  }

  /// A place on the same page.
  package init(fragment: String) {
    address = "#" + fragment
  }

  /// A file beside the page, for pages that are read from a folder: `../data/cells.csv`; `nil` for a name that
  /// could be read as an address of another kind.
  package init?(relative path: String) {
    guard !path.isEmpty, !path.hasPrefix("/"),
      path.utf8.allSatisfy({ byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || "._-/".utf8.contains(byte)
      })
    else { return nil }
    address = path
  }

  /// A page of the web; `nil` unless it begins with `https://` or `http://`.
  package init?(web address: String) {
    let lower = address.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
      !address.unicodeScalars.contains(where: { $0.value <= 0x20 })
    else { return nil }
    self.address = address
  }

  /// A JPEG picture carried in the page itself (RFC 2397).
  package init(jpeg bytes: [UInt8]) {
    address = "data:image/jpeg;base64," + Base64.text(bytes)
  }

  /// A PNG picture carried in the page itself (RFC 2397).
  package init(png bytes: [UInt8]) {
    address = "data:image/png;base64," + Base64.text(bytes)
  }
}
