import Desk
import Intake
import Markup

/// What was read of a file, and what a person must say before it is taken in.
struct WaitingPage: DeskPage {
  /// Which.
  let id: String
  /// The format.
  let format: String
  /// How much was read.
  let read: Int
  /// How many files came with it.
  let kept: Int
  /// How many files are named and not there.
  let missing: Int
  /// The conversations to choose from; none is chosen.
  let chats: [ShownChat]
  /// The columns, and what each was taken for.
  let columns: [ShownColumn]
  /// Whether the order of day and month must be said.
  let asksForOrder: Bool
  /// What was odd.
  let remarks: [ShownRemark]
  /// What could not be read, the first of it.
  let refused: [ShownRefused]
  /// How much could not be read.
  let refusedCount: Int
  /// How many questions the definition names that came with filled forms; `nil` without one.
  let questions: Int?

  init(id: String, _ waiting: WaitingExport) {
    let (result, account) = (waiting.result, waiting.result.account)
    self.id = id
    format = result.format
    read = account.read
    kept = result.kept
    missing = result.missingCount
    chats =
      account.conversations.count > 1 ? account.conversations.prefix(1000).map(ShownChat.init) : []
    columns = account.columns.prefix(200).map {
      ShownColumn(name: $0.name, field: $0.field?.rawValue)
    }
    asksForOrder = Self.asksForOrder(result)
    remarks = account.notes.map {
      ShownRemark(
        code: $0.code, subject: $0.subject, count: $0.count, place: $0.first.description)
    }
    refused = account.refused.prefix(100).map {
      ShownRefused(code: $0.code, place: $0.place.description)
    }
    refusedCount = account.refusedCount
    questions = waiting.input.export.options.definition?.count
  }

  /// Whether a date of the file can be read in two ways.
  static func asksForOrder(_ result: ImportResult) -> Bool {
    result.account.notes.contains { $0.code == "date-order" }
  }

  func title(_ scene: DeskScene) -> String { scene.text("intake.desk.waiting") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("intake.would", count: read) }
      Facts([
        (scene.text("intake.desk.format"), HTML(text: scene.text("intake.desk.format.\(format)"))),
        (scene.text("intake.desk.kept"), HTML(text: String(kept))),
        (scene.text("intake.desk.missing"), HTML(text: String(missing))),
      ]).html
      if let questions {
        Tag.p(.class("hint")) { scene.text("intake.desk.defined", ["count": String(questions)]) }
      }
      RemarkList(remarks: remarks, refused: refused, refusedCount: refusedCount).html(scene)
      form(scene)
      scene.button("/imports/waiting/\(id)/drop", "intake.desk.drop")
    }
  }

  private func form(_ scene: DeskScene) -> HTML {
    Tag.form(
      .class("form"), .action(Link(path: "/imports/waiting/\(id)")), Attribute("method", "post")
    ) {
      scene.token
      if !chats.isEmpty { chatList(scene) }
      if !columns.isEmpty { columnList(scene) }
      if asksForOrder { order(scene) }
      if !columns.isEmpty { cases(scene) }
      Tag.p(.class("end")) {
        Tag.button(.type("submit"), .class("go")) { scene.text("intake.desk.take") }
      }
    }
  }

  private func trouble(_ field: String, _ scene: DeskScene) -> HTML? {
    scene.troubles[field].map { code in
      Tag.p(.class("trouble"), .role("alert")) { scene.text("errors.\(code)") }
    }
  }

  private func chatList(_ scene: DeskScene) -> HTML {
    Tag.fieldset {
      Tag.legend { scene.text("intake.desk.chats") }
      Tag.p(.class("hint")) { scene.text("intake.desk.chats.hint") }
      trouble("chat", scene)
      for chat in chats {
        Tag.p {
          Tag.label {
            Tag.input(.type("checkbox"), .name("chat"), .value("#\(chat.number)"))
            " "
            Tag.bdi { chat.name.isEmpty ? chat.id : chat.name }
            " · "
            scene.text("intake.desk.messages", count: chat.messages)
          }
        }
      }
    }
  }

  private func columnList(_ scene: DeskScene) -> HTML {
    Tag.fieldset {
      Tag.legend { scene.text("intake.desk.columns") }
      Tag.p(.class("hint")) { scene.text("intake.desk.columns.hint") }
      for column in columns {
        Tag.p {
          Tag.label {
            Tag.bdi { column.name }
            " "
            Tag.select(.name("map")) {
              Tag.option(.value("")) { scene.text("intake.desk.field.own") }
              for field in ColumnField.allCases {
                Tag.option(
                  .value("\(field.rawValue)=\(column.name)"),
                  column.field == field.rawValue ? Attribute("selected", "selected") : nil
                ) { scene.text("intake.desk.field.\(field.rawValue)") }
              }
            }
          }
        }
      }
    }
  }

  /// A list of cases that an organisation has kept elsewhere; undoing the import takes them back too.
  private func cases(_ scene: DeskScene) -> HTML {
    Tag.p {
      Tag.label {
        Tag.input(.type("checkbox"), .name("cases"), .value("yes"))
        " "
        scene.text("intake.desk.cases")
      }
    }
  }

  private func order(_ scene: DeskScene) -> HTML {
    Tag.fieldset {
      Tag.legend { scene.text("intake.desk.order") }
      trouble("order", scene)
      for order in ["day-first", "month-first"] {
        Tag.p {
          Tag.label {
            Tag.input(.type("radio"), .name("order"), .value(order))
            " "
            scene.text("intake.desk.order.\(order)")
          }
        }
      }
    }
  }
}

/// A conversation to choose.
struct ShownChat: Codable, Equatable, Sendable {
  /// Its place in the export.
  let number: Int
  /// The id the service gave it.
  let id: String
  /// Its name.
  let name: String
  /// How many messages it holds.
  let messages: Int

  init(_ chat: ConversationFacts) {
    number = chat.number
    id = chat.id
    name = chat.name ?? ""
    messages = chat.messages
  }
}

/// A column and what it was taken for.
struct ShownColumn: Codable, Equatable, Sendable {
  /// Its name.
  let name: String
  /// What it was taken for.
  let field: String?
}
