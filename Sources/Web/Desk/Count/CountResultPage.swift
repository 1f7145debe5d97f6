import Casework
import Desk
import Markup

/// What a count said.
struct CountResultPage: DeskPage {
  /// Which.
  let id: String
  /// What somebody called it.
  let name: String
  /// Where the lists came from.
  let source: String
  /// How many lists.
  let lists: Int
  /// How many people were seen.
  let observed: Int
  /// The range of all; `nil` when it was refused.
  let range: CountResult.Range?
  /// The lower bound.
  let bound: Double?
  /// Why there is no number.
  let refusals: [CountResult.Remark]
  /// What must be said beside it.
  let warnings: [CountResult.Remark]
  /// The seed of all chance.
  let seed: Int

  init(id: String, result: CountResult) {
    self.id = id
    name = result.title
    source = result.source
    lists = result.lists
    observed = result.observed
    range = result.range
    bound = result.bound
    refusals = result.refusals
    warnings = result.warnings
    seed = Int(clamping: result.seed)
  }

  func title(_ scene: DeskScene) -> String { name }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      CountBadge.html(isAnswered: range != nil, scene)
      Tag.p(.class("lead")) { headline(scene) }
      if let bound {
        Tag.p {
          scene.text("count.bound", ["number": CountWords.number(bound)])
          " "
          scene.text("count.bound.conditions")
        }
      }
      remarks(refusals, scene)
      remarks(warnings, scene)
      Facts([
        (scene.text("count.desk.source"), HTML(text: sourceName(scene))),
        (scene.text("count.desk.lists"), HTML(text: String(lists))),
        (scene.text("count.desk.seed"), HTML(text: String(seed))),
      ]).html
      Tag.p {
        scene.link("/count/\(id)/report", scene.text("count.desk.report"), class: "go")
        " "
        scene.link("/count/\(id)/report.pdf", scene.text("count.desk.paper"))
      }
    }
  }

  private func sourceName(_ scene: DeskScene) -> String {
    source == "given" ? scene.text("count.desk.given") : source
  }

  /// The sentence that must not be shortened: the range, and how far it may be wrong.
  private func headline(_ scene: DeskScene) -> String {
    let seen = ["observed": CountWords.number(Double(observed))]
    guard let range else { return scene.text("count.headline.refused", seen) }
    let high = CountWords.number(range.high)
    let answer = scene.text(
      "count.headline.answer",
      seen.merging([
        "low": CountWords.number(range.low), "high": high,
        "level": CountWords.number(range.level * 100),
      ]) { $1 })
    let share = scene.text(
      "count.headline.share", ["percent": CountWords.number(range.share * 100), "high": high])
    return "\(answer) \(share)"
  }

  private func remarks(_ remarks: [CountResult.Remark], _ scene: DeskScene) -> HTML {
    guard !remarks.isEmpty else { return .empty }
    return Tag.ul {
      for remark in remarks {
        let key = "count.objection.\(remark.code)"
        Tag.li {
          scene.text(key, remark.facts)
          if Self.helped.contains(remark.code) { " " + scene.text(key + ".help", remark.facts) }
        }
      }
    }
  }

  /// The reasons that say what would help.
  private static let helped: Set = [
    "chains_disagree", "different_population", "list_contained", "lists_disconnected",
    "models_disagree", "no_admissible_model", "prior_makes_answer", "too_few_lists",
    "too_few_overlaps", "too_uncertain",
  ]
}
