import Casework
import Language
import Markup

/// What one source says of one thing, as a page shows it.
struct Saying: Codable, Equatable, Sendable {
  /// The value as it was understood.
  let value: String
  /// The words it came from.
  let words: String
  /// Who says it.
  let source: String
  /// How far he can be relied on, as a code.
  let reliability: String
  /// The report in which it stands.
  let document: String?
}

/// What several sources say of one thing.
struct Sayings: Codable, Equatable, Sendable {
  /// What it is about, as a key of the words.
  let about: String
  /// How they stand to one another, as a code.
  let agreement: String
  /// What each says.
  let said: [Saying]

  /// The sources side by side; where they cannot all be right, the page says so.
  func html(_ scene: DeskScene) -> HTML? {
    guard !said.isEmpty else { return nil }
    return Tag.section(.class("card keep")) {
      Tag.h3 {
        scene.text(about)
        " "
        if agreement == Agreement.differing.rawValue {
          Badge(text: scene.text("casebook.agreement.differing"), tone: .care).html
        } else if agreement == Agreement.compatible.rawValue {
          Badge(text: scene.text("casebook.agreement.compatible")).html
        }
      }
      Tag.ul {
        for saying in said {
          Tag.li {
            Tag.b { Tag.bdi { saying.value } }
            " "
            if !saying.words.isEmpty, saying.words != saying.value {
              Tag.q { Tag.bdi { saying.words } }
              " "
            }
            Tag.small { source(saying, scene) }
          }
        }
      }
    }
  }

  private func source(_ saying: Saying, _ scene: DeskScene) -> HTML {
    HTML {
      if let document = saying.document {
        Tag.a(.href(Link(path: "/documents/\(document)"))) { Tag.bdi { saying.source } }
      } else {
        Tag.bdi { saying.source }
      }
      if saying.reliability != Reliability.unknown.rawValue {
        " · " + scene.text("casebook.reliability.\(saying.reliability)")
      }
    }
  }
}

extension DeskRequest {
  /// What sources say of one thing, in this reader's words.
  ///
  /// - Parameter addsUp: whether different values are no disagreement, as two means may both be used.
  func sayings<Value: Tellable>(
    _ about: String, _ statements: Statements<Value>, addsUp: Bool = false,
    _ text: (Value) -> String
  ) -> Sayings {
    let agreement = addsUp ? Agreement.single : statements.agreement
    return Sayings(
      about: about, agreement: agreement.rawValue,
      said: statements.told.map { told in
        Saying(
          value: text(told.value), words: told.words, source: name(of: told.source),
          reliability: told.source.reliability.rawValue,
          document: told.source.document?.description)
      })
  }

  /// A source in words: what kind it is, and its public name.
  func name(of source: Source) -> String {
    label(source.code) + (source.name.isEmpty ? "" : ": " + source.name)
  }
}
