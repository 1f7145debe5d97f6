package import Markup

extension QRCode {
  /// The square as a drawing with the quiet zone of four modules that ISO/IEC 18004 §9.1 asks for.
  package func drawing(label: String) -> HTML {
    let side = size + 8
    var path = ""
    for row in 0..<size {
      for column in 0..<size where self[row, column] {
        path += "M\(column + 4) \(row + 4)h1v1h-1z"
      }
    }
    return Tag.svg(
      .class("qr"), .role("img"), .ariaLabel(label),
      Attribute("viewBox", "0 0 \(side) \(side)"), Attribute("width", "160"),
      Attribute("height", "160"), Attribute("shape-rendering", "crispEdges")
    ) {
      Tag.rect(
        Attribute("width", String(side)), Attribute("height", String(side)),
        Attribute("fill", "#fff"))
      Tag.path(Attribute("d", path), Attribute("fill", "#000"))
    }
  }
}
