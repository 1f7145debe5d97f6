import Casework
import Desk
import Markup
import Store

/// What waits for somebody to listen, or to compare with the original.
struct TranscriptsPage: DeskPage {
  /// A sound that nobody has heard.
  struct Sound: Codable, Equatable, Sendable {
    /// The file.
    let id: String
    /// The name it came with.
    let name: String
    /// When it was saved, in seconds of UTC.
    let at: Int
  }

  /// A text that nobody has compared.
  struct Typed: Codable, Equatable, Sendable {
    /// The file it was typed from.
    let file: String
    /// Its beginning.
    let title: String
  }

  /// How many sounds nobody has heard.
  let unheard: Int
  /// The newest of them.
  let sounds: [Sound]
  /// The newest texts that wait for a second person.
  let typed: [Typed]

  init(_ waiting: WaitingTranscripts) {
    unheard = waiting.unheard
    sounds = waiting.sounds.map {
      Sound(id: $0.document.description, name: $0.title, at: $0.at)
    }
    typed = waiting.typed.map {
      Typed(file: $0.transcript.of.description, title: $0.transcript.title)
    }
  }

  func title(_ scene: DeskScene) -> String { scene.text("transcript.place") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("transcript.lead") }
      Tag.h2 { scene.text("transcript.unheard", ["count": String(unheard)]) }
      if sounds.isEmpty { Tag.p(.class("hint")) { scene.text("transcript.unheard.none") } }
      Tag.ul(.class("files")) {
        for sound in sounds {
          Tag.li {
            Tag.a(.href(Link(path: "/evidence/\(sound.id)/view"))) { Tag.bdi { sound.name } }
            " · "
            scene.moment(sound.at)
          }
        }
      }
      Tag.h2 { scene.text("transcript.second") }
      if typed.isEmpty { Tag.p(.class("hint")) { scene.text("transcript.second.none") } }
      Tag.ul(.class("files")) {
        for text in typed {
          Tag.li {
            Tag.a(.href(Link(path: "/evidence/\(text.file)/view"))) { Tag.bdi { text.title } }
          }
        }
      }
    }
  }
}
