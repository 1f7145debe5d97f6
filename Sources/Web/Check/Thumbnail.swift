import Desk
import Language
import Markup
import Papers

/// The small picture of a page with the words marked that gave it away.
struct Thumbnail: Sendable {
  /// The page.
  let page: CheckedPage
  /// How the picture is spoken of.
  let voice: Voice

  /// The picture, or nothing when there is none.
  func html(_ way: AnswerSheet.Thumbnails) -> HTML? {
    guard let size = PictureSize(jpeg: page.thumbnail) else { return caption }
    return Tag.figure {
      switch way {
      case .inside: inside(size)
      case .drawnByScript: drawn(size)
      }
      caption
    }
  }

  private var caption: HTML {
    Tag.p(.class("caption")) {
      Tag.bdi { page.source }
      if page.pageInSource > 1 { " · \(page.pageInSource)" }
    }
  }

  private var label: String {
    voice.text("check-page.picture", ["page": String(page.number)])
  }

  private func inside(_ size: PictureSize) -> HTML {
    Tag.svg(
      .class("thumbnail"), .role("img"), .ariaLabel(label),
      Attribute("viewBox", "0 0 \(size.width) \(size.height)"),
      Attribute("width", String(size.width)), Attribute("height", String(size.height))
    ) {
      Tag.image(
        .href(Link(jpeg: page.thumbnail)), Attribute("width", String(size.width)),
        Attribute("height", String(size.height)))
      for box in boxes(size) {
        Tag.rect(
          .class("found"), Attribute("x", String(box[0])), Attribute("y", String(box[1])),
          Attribute("width", String(box[2])), Attribute("height", String(box[3])),
          Attribute("rx", "3"), Attribute("fill", "#ffd400"), Attribute("fill-opacity", "0.3"),
          Attribute("stroke", "#b00020"), Attribute("stroke-width", "3"))
      }
    }
  }

  private func drawn(_ size: PictureSize) -> HTML {
    Tag.canvas(
      .class("thumbnail"), .role("img"), .ariaLabel(label),
      Attribute("width", String(size.width)), Attribute("height", String(size.height)),
      Attribute("data-jpeg", Base64.text(page.thumbnail)),
      Attribute(
        "data-boxes",
        boxes(size).map { $0.map(String.init).joined(separator: ",") }.joined(separator: ";")))
  }

  /// The marked places in pixels of the picture, a little larger than the words.
  private func boxes(_ size: PictureSize) -> [[Int]] {
    guard page.finding.state == .stop || page.finding.state == .caution else { return [] }
    let (width, height) = (Double(size.width), Double(size.height))
    return page.finding.reasons.prefix(12).compactMap { reason in
      let box = reason.box
      let edges = [box.x, box.y, box.width, box.height]
      guard edges.allSatisfy(\.isFinite), box.width > 0, box.height > 0 else { return nil }
      let left = max(0, min(box.x, 1) * width - 4)
      let top = max(0, min(box.y, 1) * height - 4)
      let right = min(width, min(box.x + box.width, 1) * width + 4)
      let bottom = min(height, min(box.y + box.height, 1) * height + 4)
      guard right > left, bottom > top else { return nil }
      return [Int(left), Int(top), Int(right - left), Int(bottom - top)]
    }
  }
}

/// How large a JPEG says it is.
struct PictureSize: Equatable, Sendable {
  /// Pixels across.
  let width: Int
  /// Pixels down.
  let height: Int

  /// The size in the frame header of a JPEG (ITU-T T.81 §B.2.2); `nil` when there is none, or when
  /// it is larger than a thumbnail can be.
  init?(jpeg bytes: [UInt8]) {
    guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        height = Int(bytes[index + 5]) << 8 | Int(bytes[index + 6])
        width = Int(bytes[index + 7]) << 8 | Int(bytes[index + 8])
        guard (1...2000).contains(width), (1...2000).contains(height) else { return nil }
        return
      }
      guard length >= 2 else { return nil }
      index += 2 + length
    }
    return nil
  }
}
