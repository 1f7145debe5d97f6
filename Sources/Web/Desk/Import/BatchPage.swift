import Casework
import Language
import Markup

/// An import: what was read, what became of it, and the way back.
struct BatchPage: DeskPage {
  /// Which.
  let id: String
  /// When it was saved, in seconds of UTC.
  let at: Int
  /// The import.
  let name: String
  /// The format.
  let format: String
  /// Where it stands.
  let stage: String
  /// What was counted, by the key of its word.
  let counts: [ShownCount]
  /// What was odd.
  let remarks: [ShownRemark]
  /// What could not be read, the first of it.
  let refused: [ShownRefused]
  /// How much could not be read.
  let refusedCount: Int

  init(id: String, at: Int, batch: ImportBatch) {
    self.id = id
    self.at = at
    name = batch.name
    format = batch.format
    stage = batch.stage.rawValue
    counts = [
      ShownCount(name: "read", count: batch.read), ShownCount(name: "new", count: batch.new),
      ShownCount(name: "already", count: batch.already),
      ShownCount(name: "replaced", count: batch.replaced),
      ShownCount(name: "kept", count: batch.kept),
      ShownCount(name: "missing", count: batch.missing),
      ShownCount(name: "voices", count: batch.voices),
      ShownCount(name: "stayed", count: batch.stayed),
    ]
    remarks = batch.remarks.map {
      ShownRemark(code: $0.code, subject: $0.subject, count: $0.count, place: $0.place)
    }
    refused = batch.refused.map { ShownRefused(code: $0.code, place: $0.place) }
    refusedCount = batch.refusedCount
  }

  func title(_ scene: DeskScene) -> String { scene.text("intake.desk.one") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Badge(text: scene.text("intake.stage.\(stage)"), tone: ImportsPage.tone(stage)).html
        " "
        Tag.bdi { name }
        " "
        scene.moment(at)
      }
      Facts(
        [(scene.text("intake.desk.format"), HTML(text: scene.text("intake.desk.format.\(format)")))]
          + counts.filter { $0.count > 0 || $0.name == "read" || $0.name == "new" }.map {
            (scene.text("intake.desk.\($0.name)"), HTML(text: String($0.count)))
          }
      ).html
      RemarkList(remarks: remarks, refused: refused, refusedCount: refusedCount).html(scene)
      if stage != ImportBatch.Stage.undone.rawValue {
        Tag.h2 { scene.text("intake.desk.undo.title") }
        Tag.p(.class("hint")) { scene.text("intake.desk.undo.hint") }
        FormView(
          route: ImportRoutes.undo, action: "/imports/\(id)/undo", button: "intake.desk.undo",
          isGrave: true
        ).html(scene)
      }
    }
  }
}

/// Something that was counted.
struct ShownCount: Codable, Equatable, Sendable {
  /// What.
  let name: String
  /// How many.
  let count: Int
}

/// Something odd.
struct ShownRemark: Codable, Equatable, Sendable {
  /// Its code.
  let code: String
  /// A word of the format.
  let subject: String?
  /// How often.
  let count: Int
  /// Where first.
  let place: String
}

/// Something that could not be read.
struct ShownRefused: Codable, Equatable, Sendable {
  /// The code of why.
  let code: String
  /// Where.
  let place: String
}

/// Everything that was odd or could not be read, in words.
struct RemarkList {
  let remarks: [ShownRemark]
  let refused: [ShownRefused]
  let refusedCount: Int

  func html(_ scene: DeskScene) -> HTML {
    HTML {
      if !refused.isEmpty {
        Tag.h2 { scene.text("intake.refused", count: refusedCount) }
        Tag.ul {
          for item in refused {
            Tag.li {
              "\(item.place): "
              why(item.code, scene)
            }
          }
        }
      }
      if !remarks.isEmpty {
        Tag.h2 { scene.text("intake.desk.remarks") }
        Tag.ul {
          for remark in remarks {
            Tag.li {
              "\(remark.count) × \(scene.text("intake.note.\(remark.code)"))"
              if let subject = remark.subject {
                " ("
                Tag.bdi { subject }
                ")"
              }
              " · \(remark.place)"
            }
          }
        }
      }
    }
  }

  private func why(_ code: String, _ scene: DeskScene) -> String {
    let key = "intake.why.\(code)"
    return scene.voice.words.has(key) ? scene.text(key) : scene.text("errors.\(code)")
  }
}
