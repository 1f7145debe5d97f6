import Desk
import Markup

/// Answers that wait to be sent by hand.
struct OutgoingPage: DeskPage {
  /// The answers.
  let replies: [ReplyToSend]

  func title(_ scene: DeskScene) -> String { scene.text("inbox.outgoing") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("inbox.outgoing.hint") }
      if replies.isEmpty {
        EmptyState(key: "inbox.outgoing.none").html(scene)
      } else {
        scene.button("/inbox/outgoing/export", "inbox.outgoing.export", class: "go")
        Tag.p(.class("hint")) { scene.text("inbox.outgoing.formulas") }
        for reply in replies { self.reply(reply, scene) }
      }
    }
  }

  private func reply(_ reply: ReplyToSend, _ scene: DeskScene) -> HTML {
    Tag.article(.class("to-send")) {
      Tag.p(.class("facts-line")) {
        Tag.b { Tag.bdi { ChannelWords(reply.channel).text(scene) } }
        Tag.time(Attribute("datetime", reply.day)) { reply.day }
        scene.link("/inbox/\(reply.conversation)", scene.text("inbox.open"))
      }
      Tag.div(.class("said-text")) { reply.text }
      scene.button("/inbox/outgoing/\(reply.id)/sent", "inbox.outgoing.sent")
    }
  }
}
