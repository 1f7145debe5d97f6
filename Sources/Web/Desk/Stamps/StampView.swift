import Casework
import Desk
import Markup

/// A time stamp as pages show it.
struct ShownStamp: Codable, Equatable, Sendable {
  /// The moment it attests, in seconds of UTC.
  let at: Int
  /// Who attests it.
  let authority: String
  /// The hash function it was made over.
  let algorithm: String

  init(_ stamp: TimeStamp) {
    at = stamp.at
    authority = stamp.authority
    algorithm = stamp.algorithm
  }
}

/// The time stamps of a file, and the form for another one.
struct StampView: Sendable {
  /// The file.
  let id: String
  /// Its stamps, the earliest first.
  let stamps: [ShownStamp]

  func html(_ scene: DeskScene) -> HTML {
    HTML {
      if !stamps.isEmpty {
        Tag.h2 { scene.text("desk.stamp.title") }
        Tag.ul {
          for stamp in stamps {
            Tag.li {
              Tag.b { StampRoutes.moment(stamp.at) }
              " · "
              Tag.bdi { stamp.authority }
              " · \(stamp.algorithm)"
            }
          }
        }
        Tag.p(.class("hint")) { scene.text("desk.stamp.limits") }
      }
      if scene.may(.write) {
        Tag.details {
          Tag.summary { scene.text("desk.stamp.add") }
          FormView(
            route: EvidenceRoutes.stamp, action: "/evidence/\(id)/stamp", button: "desk.stamp.judge"
          ).html(scene)
        }
      }
    }
  }
}
