package import Language
import Markup

/// Whom a person can turn to, from the file of the one who runs the program.
///
/// The program carries no number and no name of its own: a wrong one can cost a man his freedom,
/// and some organisations must not be found on a telephone.
package struct Contacts: Equatable, Sendable {
  /// One of them.
  package struct Contact: Equatable, Sendable {
    /// What it is: `lawyer`, `embassy`, `hotline`, `prison`, `home`.
    package let category: String
    /// What it is called.
    package let name: String
    /// How to reach it, as the operator wrote it.
    package let reach: String
    /// Anything the operator adds: languages, hours.
    package let note: String
  }

  /// The categories, in the order in which they are named before a signature.
  package static let categories = ["embassy", "lawyer", "hotline", "prison", "home"]

  /// All of them in the order of the file.
  package let all: [Contact]
  /// How many rows were left out: of an unknown category, or without a way to reach anybody.
  package let leftOut: Int

  /// The contacts of `operator/contacts.csv`; none when the file is empty or missing.
  ///
  /// A row of an unknown category, or without a way to reach it, is left out and
  /// counted, so that the operator is told.
  package init(files: DataFiles) {
    let table = try? CommaSeparated(
      files, path: "operator/contacts.csv", columns: ["category", "name", "contact", "note"])
    let rows = table?.rows ?? []
    all = rows.compactMap { row in
      guard Self.categories.contains(row["category"]), !row["contact"].isEmpty else { return nil }
      return Contact(
        category: row["category"], name: row["name"], reach: row["contact"], note: row["note"])
    }
    leftOut = rows.count - all.count
  }

  /// Whether the operator has entered none, which he is told as a fault.
  package var isEmpty: Bool { all.isEmpty }
}

extension Contacts {
  /// The contacts as a part of a page; without any, only the categories.
  func html(_ voice: Voice) -> HTML {
    Tag.section(.class("contacts"), .id("contacts")) {
      Tag.h2 { voice.text("check-page.contacts") }
      voice.shown(.p, "check-answers.do.who", class: "told", pictogram: .talk)
      Tag.ul(.class("points")) {
        for category in Self.categories { entries(category, voice) }
      }
    }
  }

  private func entries(_ category: String, _ voice: Voice) -> HTML {
    HTML {
      let contacts = all.filter { $0.category == category }
      if isEmpty || !contacts.isEmpty {
        Tag.li {
          Self.pictogram(category).html
          Tag.span {
            Tag.b { voice.text("check-page.contacts.\(category)") }
            for contact in contacts {
              Tag.br()
              Tag.bdi { contact.name }
              " "
              Tag.bdi(.class("reach")) { contact.reach }
              if !contact.note.isEmpty { Tag.small { " \(contact.note)" } }
            }
          }
        }
      }
    }
  }

  private static func pictogram(_ category: String) -> Pictogram {
    switch category {
    case "embassy": .embassy
    case "lawyer": .lawyer
    case "home": .home
    case "prison": .prison
    case "hotline": .hotline
    default: .talk
    }
  }
}
