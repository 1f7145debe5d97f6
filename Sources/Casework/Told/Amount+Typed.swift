extension Amount {
  /// An amount as people type it: `1060`, `20×53`, `20 * 53`, `200-999`, `>1000`, `<50`; `nil` when not understood.
  package init?(typed: String) {
    let text = typed.filter { !$0.isWhitespace && $0 != "," && $0 != "'" }
    let numbers = text.split { !$0.isNumber }.map { Int($0) }
    guard !numbers.isEmpty, !numbers.contains(nil) else { return nil }
    let signs = text.filter { !$0.isNumber }
    let found = numbers.compactMap(\.self)
    switch (signs, found.count) {
    case ("", 1): self.init(lower: found[0], upper: found[0])
    case ("×", 2), ("x", 2), ("х", 2), ("*", 2): self.init(found[0], times: found[1])
    case ("-", 2), ("–", 2), ("…", 2), ("..", 2): self.init(lower: found[0], upper: found[1])
    case (">", 1), ("≥", 1), ("+", 1): self.init(lower: found[0], upper: nil)
    case ("<", 1), ("≤", 1): self.init(lower: nil, upper: found[0])
    case ("~", 1), ("≈", 1):
      self.init(lower: found[0] - found[0] / 10, upper: found[0] + found[0] / 10)
    default: return nil
    }
  }
}
