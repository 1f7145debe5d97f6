package import Foundation

/// Files made to hurt whoever opens them, each as small as it can be.
package enum HostilePapers {
  /// Half a photo.
  package static func cut(_ photo: Data) -> [UInt8] { Array(photo.prefix(photo.count / 2)) }

  /// A PNG that says it is 30,000 × 30,000 pixels and weighs less than a kilobyte.
  package static var vastPNG: [UInt8] {
    png(width: 30_000, height: 30_000)
  }

  /// A PNG of a size, with nothing in it.
  package static func png(width: UInt32, height: UInt32) -> [UInt8] {
    let header = big(width) + big(height) + [8, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", header) + chunk("IDAT", [UInt8](repeating: 0, count: 64)) + chunk("IEND", [])
  }

  /// A progressive JPEG of so many scans.
  package static func manyScans(_ count: Int) -> [UInt8] {
    let frame: [UInt8] = [0xFF, 0xC2, 0, 11, 8, 1, 0, 1, 0, 1, 1, 0x11, 0]
    let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0, 0, 0x3F]
    return [0xFF, 0xD8] + frame + (0..<count).flatMap { _ in scan } + [0xFF, 0xD9]
  }

  /// A TIFF whose second picture points back to the first.
  package static var loopedTIFF: [UInt8] {
    [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0, 1, 4, 0, 1, 0, 0, 0, 10, 0, 0, 0, 8, 0, 0, 0]
  }

  /// A PDF whose page tree holds itself.
  package static var loopedPDF: [UInt8] {
    pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"])
  }

  /// A PDF of so many empty pages.
  package static func pagesPDF(_ count: Int) -> [UInt8] {
    let kids = (0..<count).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>"
    return pdf(
      ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[\(kids)]/Count \(count)>>"]
        + [String](repeating: page, count: count))
  }

  /// A PDF of one page of so many points.
  package static func pagePDF(width: String, height: String) -> [UInt8] {
    pdf([
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(width) \(height)]>>",
    ])
  }

  /// A PDF that asks for a password.
  package static var lockedPDF: [UInt8] {
    let secret = String(repeating: "A5", count: 32)
    return pdf(
      [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>",
        "<</Filter/Standard/V 1/R 2/P -44/O<\(secret)>/U<\(secret)>>>",
      ], trailer: "/Encrypt 4 0 R/ID[<00><00>]")
  }

  /// A PDF with lines of words in a text layer, one page for each list of lines.
  package static func textPDF(_ pages: [[String]]) -> [UInt8] {
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for (index, lines) in pages.enumerated() {
      let text = lines.map { "(\($0)) Tj T*" }.joined(separator: " ")
      let stream = "BT /F1 14 Tf 20 TL 50 780 Td \(text) ET"
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(5 + 2 * index) 0 R"
          + "/Resources<</Font<</F1 3 0 R>>>>>>")
      objects.append("<</Length \(stream.utf8.count)>>stream\n\(stream)\nendstream")
    }
    return pdf(objects)
  }

  /// A PDF of one page that is a photo, with a line of other words in its text layer.
  package static func picturePDF(_ jpeg: Data, width: Int, height: Int, layer: String) -> [UInt8] {
    let stream = "q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F1 9 Tf 50 780 Td (\(layer)) Tj ET"
    return pdf(
      [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
          + "/Resources<</XObject<</I 5 0 R>>/Font<</F1 6 0 R>>>>>>",
        "<</Length \(stream.utf8.count)>>stream\n\(stream)\nendstream", nil,
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
      ],
      binary: Array(
        ("<</Type/XObject/Subtype/Image/Width \(width)/Height \(height)/ColorSpace/DeviceRGB"
          + "/BitsPerComponent 8/Filter/DCTDecode/Length \(jpeg.count)>>stream\n").utf8)
        + Array(jpeg) + Array("\nendstream".utf8))
  }

  /// A PDF with a rich text layer over a page that is full of curves.
  package static func curvesPDF(_ curves: Int, layer: [String]) -> [UInt8] {
    let text = layer.map { "(\($0)) Tj T*" }.joined(separator: " ")
    let paths = (0..<curves).map { index in
      let (x, y) = (50 + index % 80 * 6, 700 - index / 80 * 12)
      return "\(x) \(y) m \(x + 2) \(y + 6) \(x + 4) \(y + 6) \(x + 5) \(y) c \(x + 3) \(y + 1) l f"
    }
    let stream = "BT /F1 14 Tf 20 TL 50 800 Td \(text) ET \(paths.joined(separator: " "))"
    return pdf([
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        + "/Resources<</Font<</F1 5 0 R>>>>>>",
      "<</Length \(stream.utf8.count)>>stream\n\(stream)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ])
  }

  /// Objects as a PDF; `nil` stands for the binary one.
  private static func pdf(
    _ objects: [String?], trailer: String = "", binary: [UInt8] = []
  ) -> [UInt8] {
    var file = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.count)
      file += Array("\(index + 1) 0 obj\n".utf8) + (object.map { Array($0.utf8) } ?? binary)
      file += Array("\nendobj\n".utf8)
    }
    let start = file.count
    let rows = places.map { place in
      String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n"
    }
    file += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(rows.joined())".utf8)
    file += Array(
      "trailer\n<</Root 1 0 R/Size \(objects.count + 1)\(trailer)>>\nstartxref\n\(start)\n%%EOF\n"
        .utf8)
    return file
  }

  private static func big(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// A chunk without a true checksum: a header reader does not look at it.
  private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    big(UInt32(body.count)) + Array(name.utf8) + body + [0, 0, 0, 0]
  }
}
