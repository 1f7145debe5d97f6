import Desk
import Markup

/// The map as a picture that works by keyboard and without scripts, and its table.
extension MapPage {
  func body(_ scene: DeskScene) -> HTML {
    HTML {
      PatternTabs.html(scene)
      filter.html(scene)
      Tag.figure(.class("map"), .id("map")) {
        picture(scene)
        Tag.figcaption { legend(scene) }
      }
      steering(scene)
      Tag.p(.class("hint")) { scene.text("patterns.map.hint") }
      Tag.h2 { scene.text("patterns.table") }
      if marks.isEmpty { EmptyState(key: "patterns.empty").html(scene) } else { table(scene) }
      notes.html(scene)
      Tag.p(.class("hint")) { scene.text("patterns.map.credit") }
    }
  }

  private func picture(_ scene: DeskScene) -> HTML {
    Tag.svg(
      Attribute("viewBox", window.viewBox), .role("group"), .ariaLabel(scene.text("patterns.map"))
    ) {
      Tag.g(.class("land"), .ariaHidden) {
        for (country, path) in ground?.outlines ?? [] {
          Tag.path(
            Attribute("d", path), Self.homes.contains(country) ? Attribute.class("home") : nil,
            Attribute("stroke-width", SVGNumber.text(max(0.1, window.share))))
        }
      }
      for mark in drawn.reversed() { circle(mark, scene) }
      Tag.g(.ariaHidden) { for mark in labelled { label(mark) } }
    }
  }

  /// The countries where most of those come from who are told of here.
  private static let homes: Set = ["UZ", "TJ", "KG", "KZ", "TM"]

  private var drawn: [Mark] { marks.filter { $0.x != nil } }

  private func circle(_ mark: Mark, _ scene: DeskScene) -> HTML {
    let radius = (4 + 2 * Double(min(mark.figure.independent, 100)).squareRoot()) * window.share
    let look =
      (mark.figure.shade > 0 ? "spot shade-\(mark.figure.shade)" : "spot alone")
      + (mark.isPoint ? "" : " around")
    return Tag.a(
      .href(Link(path: "/patterns/places/\(mark.place)")), .ariaLabel(says(mark, scene))
    ) {
      Tag.circle(
        .class(look), Attribute("cx", SVGNumber.text(mark.x ?? 0)),
        Attribute("cy", SVGNumber.text(mark.y ?? 0)),
        Attribute("r", SVGNumber.text(mark.isPoint ? radius : radius * 1.5)),
        Attribute("stroke-width", SVGNumber.text(max(0.1, 1.6 * window.share)))
      ) {
        Tag.title { says(mark, scene) }
      }
    }
  }

  private func says(_ mark: Mark, _ scene: DeskScene) -> String {
    mark.name + ": "
      + scene.text("patterns.says.independent", count: mark.figure.independent) + ", "
      + scene.text("patterns.says.reported", count: mark.figure.reported)
  }

  /// The names of the places most told of, as far as they do not lie upon one another.
  private var labelled: [Mark] {
    var (kept, boxes): ([Mark], [(x: Double, y: Double, width: Double)]) = ([], [])
    let size = 15 * window.share
    for mark in drawn where mark.figure.shade > 0 && kept.count < 16 {
      guard let x = mark.x, let y = mark.y else { continue }
      let width = Double(mark.name.count) * size * 0.6
      let isFree = boxes.allSatisfy { box in
        abs(box.y - y) > size * 1.2 || x > box.x + box.width || x + width < box.x
      }
      guard isFree else { continue }
      boxes.append((x, y, width))
      kept.append(mark)
    }
    return kept
  }

  private func label(_ mark: Mark) -> HTML {
    let radius = (5 + 2 * Double(min(mark.figure.independent, 100)).squareRoot()) * window.share
    return Tag.text(
      Attribute("x", SVGNumber.text((mark.x ?? 0) + radius * (mark.isPoint ? 1 : 1.5))),
      Attribute("y", SVGNumber.text((mark.y ?? 0) + 5 * window.share)),
      Attribute("font-size", SVGNumber.text(15 * window.share)),
      Attribute("stroke-width", SVGNumber.text(4 * window.share))
    ) { mark.name }
  }

  private func legend(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.span(.class("key point")) { scene.text("patterns.map.point") }
      " "
      Tag.span(.class("key around")) { scene.text("patterns.map.around") }
      " "
      Tag.span(.class("key alone")) { scene.text("patterns.map.alone") }
    }
  }

  private func steering(_ scene: DeskScene) -> HTML {
    let steps: [(String, String, MapWindow)] = [
      ("in", "+", window.zoomed(1)), ("out", "−", window.zoomed(-1)),
      ("west", "←", window.moved(-1, 0)), ("east", "→", window.moved(1, 0)),
      ("north", "↑", window.moved(0, -1)), ("south", "↓", window.moved(0, 1)),
      ("whole", "⤢", .whole),
    ]
    return Tag.nav(.class("steer"), .ariaLabel(scene.text("patterns.map.steer"))) {
      for (name, sign, window) in steps {
        Tag.a(.href(Link(path: path(window))), .ariaLabel(scene.text("patterns.map.\(name)"))) {
          sign
        }
      }
    }
  }

  private func path(_ window: MapWindow) -> String {
    address + (address.contains("?") ? "&" : "?")
      + "x=\(window.x)&y=\(window.y)&zoom=\(window.zoom)#map"
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("patterns.map"),
      columns: [
        "casebook.column.where", "patterns.independent", "patterns.reported", "casebook.events",
        "patterns.map.drawn",
      ].map { scene.text($0) },
      rows: marks.map { mark in
        [
          Tag.a(.href(Link(path: "/patterns/places/\(mark.place)"))) { mark.name },
          HTML {
            "\(mark.figure.independent)"
            if mark.figure.of > 0 { Tag.small { "/\(mark.figure.of)" } }
          }, HTML(text: "\(mark.figure.reported)"), HTML(text: "\(mark.figure.events)"),
          HTML(
            text: scene.text(
              mark.x == nil
                ? "patterns.map.none" : mark.isPoint ? "patterns.map.point" : "patterns.map.around")
          ),
        ]
      }
    ).html
  }
}
