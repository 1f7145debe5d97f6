import Markup

/// What letters, referrals and submissions show alike.
enum LetterParts {
  /// What came back, one thing under the other.
  static func answers(_ answers: [CasePage.Moment], _ scene: DeskScene) -> HTML? {
    guard !answers.isEmpty else { return nil }
    return HTML {
      Tag.h2 { scene.text("casebook.letter.answers") }
      Tag.ol(.class("timeline")) {
        for answer in answers {
          Tag.li {
            Tag.time { answer.day }
            Tag.div { Tag.bdi { answer.words } }
          }
        }
      }
    }
  }
}
