import Casework
import Desk
import Language
import Markup

/// How often people agreed with each rule of coding.
struct RulesPage: DeskPage {
  /// The rules that were judged, the most judged first.
  let rules: [Rule]
  /// How many rules nobody has judged yet.
  let unjudged: Int

  /// One rule and what was said of it.
  struct Rule: Codable, Equatable, Sendable {
    /// Its name.
    let rule: String
    /// The code that it proposes, as a word.
    let label: String
    /// How often it was accepted.
    let accepted: Int
    /// How often another code was right.
    let changed: Int
    /// How often the text did not say it.
    let rejected: Int
  }

  init(_ precision: [RulePrecision], _ tools: CodingTools, _ voice: Voice) {
    let codes = Dictionary(tools.rules.map { ($0.id, $0.code) }) { first, _ in first }
    rules = precision.map { judged in
      let code = codes[judged.rule] ?? String(judged.rule.drop { $0 != "." }.dropFirst())
      return Rule(
        rule: judged.rule, label: tools.vocabulary.label(code, in: voice.tongue),
        accepted: judged.accepted, changed: judged.changed, rejected: judged.rejected)
    }
    let known = Set(precision.map(\.rule))
    unjudged = tools.rules.filter { !known.contains($0.id) }.count
  }

  func title(_ scene: DeskScene) -> String { scene.text("coding.rules") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("coding.rules.lead") }
      if rules.isEmpty {
        EmptyState(key: "coding.rules.none").html(scene)
      } else {
        table(scene)
      }
      Tag.p(.class("hint")) { scene.text("coding.rules.unjudged", count: unjudged) }
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    let columns = ["rule", "code", "agreed", "changed", "rejected"]
    return DeskTable(
      caption: scene.text("coding.rules"),
      columns: columns.map { scene.text("coding.column.\($0)") },
      rows: rules.map { rule in
        let all = rule.accepted + rule.changed + rule.rejected
        return [
          Tag.code { rule.rule }, HTML(text: rule.label),
          HTML(
            text: scene.text(
              "coding.agreed", ["accepted": String(rule.accepted), "all": String(all)])),
          HTML(text: String(rule.changed)), HTML(text: String(rule.rejected)),
        ]
      }
    ).html
  }
}
