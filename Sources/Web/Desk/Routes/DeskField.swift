/// A field of a form: how it is asked for, what it may hold, and what programs are told of it.
struct DeskField: Sendable {
  /// What it may hold.
  enum Kind: Equatable, Sendable {
    /// One line.
    case line(most: Int)
    /// Several lines.
    case text(most: Int)
    /// One line that is not shown while it is typed.
    case secret
    /// One of these codes; the words are `<label>.<code>`.
    case choice([String])
    /// Any number of these codes; the words are `<label>.<code>`.
    case several([String])
    /// One of what the page offers; the act looks whether it is one.
    case pick
    /// Yes or no.
    case flag
    /// A whole number.
    case number(ClosedRange<Int>)
    /// A day, `2026-11-20`.
    case day
    /// One or more files.
    case files
  }

  /// Its name.
  let name: String
  /// What it may hold.
  let kind: Kind
  /// Whether it may be left out.
  var isRequired = true
  /// What it is called, as a key of the words.
  let label: String
  /// What helps to fill it in, as a key of the words.
  var hint: String?
  /// What the browser may fill in by itself: a value of `autocomplete`.
  var remembers = "off"

  /// A field with every fact given.
  init(
    _ name: String, _ kind: Kind, _ label: String, hint: String? = nil, isRequired: Bool = true,
    remembers: String = "off"
  ) {
    self.name = name
    self.kind = kind
    self.label = label
    self.hint = hint
    self.isRequired = isRequired
    self.remembers = remembers
  }

  /// The most letters that one value may have.
  var mostLetters: Int {
    switch kind {
    case .line(let most), .text(let most): most
    case .secret: 1024
    case .choice, .several, .pick: 200
    case .flag, .number, .day: 32
    case .files: 0
    }
  }

  /// The code of what is wrong with what was typed; `nil` when nothing is.
  func trouble(_ values: [String]) -> String? {
    guard let value = values.first(where: { !$0.isEmpty }) else {
      return isRequired && kind != .flag ? "desk.field.missing" : nil
    }
    if values.contains(where: { $0.unicodeScalars.count > mostLetters }) {
      return "desk.field.long"
    }
    switch kind {
    case .line, .text, .secret, .pick, .files: return nil
    case .flag: return value == "yes" ? nil : "desk.field.choice"
    case .choice(let codes): return codes.contains(value) ? nil : "desk.field.choice"
    case .several(let codes):
      return values.allSatisfy { $0.isEmpty || codes.contains($0) } ? nil : "desk.field.choice"
    case .number(let range):
      return Int(value).map(range.contains) == true ? nil : "desk.field.number"
    case .day: return DeskDay.isDay(value) ? nil : "desk.field.day"
    }
  }
}
