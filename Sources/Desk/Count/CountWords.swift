package import Counting
package import Language

/// The sentences about an answer, in the tongue of the one who reads it.
package struct CountWords: Sendable {
  /// The tongue.
  package let tongue: Tongue
  private let words: Words?

  /// Why a number is refused or doubted, in words.
  package struct Reason: Encodable, Sendable {
    /// The stable code.
    package let code: String
    /// What is wrong.
    package let why: String
    /// What would help.
    package let help: String?
  }

  /// Sentences from a catalogue; without one the keys stand in their place.
  package init(tongue: Tongue, words: Words?) {
    self.tongue = tongue
    self.words = words
  }

  /// Words of the interface.
  package func text(_ key: String, _ values: [String: String] = [:]) -> String {
    words?.text(key, in: tongue, values) ?? key
  }

  /// A reason in words.
  package func reason(_ objection: Objection) -> Reason {
    let key = "count.objection.\(objection.code.rawValue)"
    return Reason(
      code: objection.code.rawValue, why: text(key, objection.facts),
      help: words?.has(key + ".help") == true ? text(key + ".help", objection.facts) : nil)
  }

  /// The sentence that must not be shortened: number, range, and how far it must be wrong to fall.
  package func headline(_ count: Count) -> String {
    let seen = ["observed": Self.number(Double(count.table.observed))]
    guard let interval = count.interval, let tipping = count.tipping else {
      return text("count.headline.refused", seen)
    }
    let answer = text(
      "count.headline.answer",
      seen.merging([
        "low": Self.number(interval.low), "high": Self.number(interval.high),
        "level": Self.number(interval.level * 100),
      ]) { $1 })
    let share = text(
      "count.headline.share",
      ["percent": Self.number(tipping.share * 100), "high": Self.number(interval.high)])
    guard let factor = tipping.factor else { return "\(answer) \(share)" }
    let falls = text(
      "count.headline.factor",
      [
        "statement": Self.number(tipping.statement),
        "percent": Self.number(factor * 100),
      ])
    return "\(answer) \(share) \(falls)"
  }

  /// The whole answer for a terminal, line by line.
  package func lines(_ count: Count) -> [String] {
    var lines = [headline(count)]
    if let estimate = count.bound.estimate {
      lines.append(text("count.bound", ["number": Self.number(estimate)]))
      lines.append(text("count.bound.conditions"))
    }
    for objection in count.refusals {
      let reason = reason(objection)
      lines.append("- [\(reason.code)] \(reason.why)")
      if let help = reason.help { lines.append("  \(help)") }
    }
    for objection in count.warnings {
      let reason = reason(objection)
      lines.append("! [\(reason.code)] \(reason.why)")
    }
    for result in count.methods {
      let number = result.estimate.map(Self.number) ?? "-"
      let range = result.interval.map { "\(Self.number($0.low)) – \(Self.number($0.high))" } ?? "-"
      lines.append("\(result.method.rawValue)\t\(number)\t\(range)\t\(result.model)")
    }
    return lines
  }

  /// A whole number with thin groups of three, the same in all six languages.
  package static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "∞" }
    var digits = String(Int(abs(value).rounded()))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (value < -0.5 ? "-" : "") + groups.joined(separator: "\u{202F}")
  }

  /// A number with up to two decimals.
  package static func decimals(_ value: Double) -> String {
    let hundredths = (value * 100).rounded() / 100
    return hundredths == hundredths.rounded() ? number(hundredths) : String(hundredths)
  }
}
