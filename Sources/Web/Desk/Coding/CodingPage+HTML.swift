import Casework
import Desk
import Markup

extension CodingPage {
  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("coding.lead") }
      for note in notes {
        Tag.p(.class("warn")) { scene.text("coding.note.\(note)") }
      }
      Tag.div(.class("halves")) {
        Tag.section {
          Tag.h2 { Tag.bdi { name.isEmpty ? scene.text("desk.untitled") : name } }
          told
        }
        Tag.section {
          Tag.h2 { scene.text("coding.proposed") }
          if codes.isEmpty {
            EmptyState(key: "coding.none").html(scene)
          } else {
            let first = codes.first { $0.answer == nil }?.code
            for code in codes { card(code, isFirst: code.code == first, scene) }
          }
          Tag.p { scene.link("/coding/rules", scene.text("coding.rules")) }
        }
      }
    }
  }

  private var told: HTML {
    Tag.div(.class("told"), .lang(language)) {
      for piece in pieces {
        if piece.codes.isEmpty {
          piece.text
        } else {
          Tag.mark(Attribute("title", piece.codes.joined(separator: ", "))) { piece.text }
        }
      }
    }
  }

  private func card(_ proposed: Proposed, isFirst: Bool, _ scene: DeskScene) -> HTML {
    Tag.article(.class("card keep"), .id("code-" + proposed.code)) {
      Tag.h3 {
        proposed.label
        " "
        Badge(text: scene.text("coding.scheme.\(proposed.scheme)")).html
        if let answer = proposed.answer {
          " "
          Badge(text: scene.text("coding.answer.\(answer)"), tone: Self.tone(answer)).html
        }
      }
      for words in proposed.words { Tag.p { Tag.q(.lang(language)) { words } } }
      if let chosen = proposed.chosen { Tag.p { scene.text("coding.instead", ["code": chosen]) } }
      Tag.p(.class("hint")) {
        proposed.code
        if !proposed.definition.isEmpty { ": " + proposed.definition }
      }
      if scene.may(.write) { buttons(proposed, isFirst: isFirst, scene) }
    }
  }

  private static func tone(_ answer: String) -> Badge.Tone {
    switch answer {
    case "accepted": .good
    case "changed": .care
    default: .grave
    }
  }

  private func buttons(_ proposed: Proposed, isFirst: Bool, _ scene: DeskScene) -> HTML {
    HTML {
      Tag.div(.class("acts")) {
        button(proposed, "accepted", key: isFirst ? "a" : nil, class: "go", scene)
        button(proposed, "rejected", key: isFirst ? "r" : nil, class: "quiet", scene)
      }
      Tag.details {
        Tag.summary(isFirst ? Attribute("accesskey", "c") : nil) { scene.text("coding.change") }
        form(proposed, "changed", scene) {
          Tag.select(.name("chosen"), .ariaLabel(scene.text("coding.chosen"))) {
            for other in proposed.others {
              Tag.option(.value(other.code)) { other.label }
            }
          }
          Tag.button(.type("submit"), .class("quiet")) { scene.text("coding.answer.changed") }
        }
      }
    }
  }

  /// The first that waits has the keyboard: one key accepts it, and the next one takes its place.
  private func button(
    _ proposed: Proposed, _ answer: String, key: String?, class name: String, _ scene: DeskScene
  ) -> HTML {
    form(proposed, answer, scene) {
      Tag.button(
        .type("submit"), .class(name), key.map { Attribute("accesskey", $0) },
        key == "a" ? Attribute("autofocus") : nil
      ) { scene.text("coding.do.\(answer)") }
    }
  }

  private func form(
    _ proposed: Proposed, _ answer: String, _ scene: DeskScene, @HTMLBuilder content: () -> HTML
  ) -> HTML {
    Tag.form(
      .class("one"), .action(Link(path: "/reports/\(report)/codes")), Attribute("method", "post")
    ) {
      scene.token
      Tag.input(.type("hidden"), .name("code"), .value(proposed.code))
      Tag.input(.type("hidden"), .name("answer"), .value(answer))
      content()
    }
  }
}
