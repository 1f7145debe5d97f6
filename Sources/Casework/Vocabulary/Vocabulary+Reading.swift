package import Language

extension Vocabulary {
  /// The codes that somebody typed, parted by semicolons, in any of the six tongues.
  ///
  /// A code, a whole label, or a beginning that only one code has. What is not understood is given back.
  package func reading(
    _ typed: String, in tongue: Tongue, schemes: Set<VocabularyScheme> = []
  ) -> (codes: [String], unknown: [String]) {
    var (codes, unknown): ([String], [String]) = ([], [])
    for part in typed.split(whereSeparator: { ";\n".contains($0) }) {
      let words = String(part).trimmed
      guard !words.isEmpty else { continue }
      if let code = code(words, in: tongue, schemes) {
        if !codes.contains(code) { codes.append(code) }
      } else {
        unknown.append(words)
      }
    }
    return (codes, unknown)
  }

  private func code(
    _ words: String, in tongue: Tongue, _ schemes: Set<VocabularyScheme>
  ) -> String? {
    if let code = self[words.uppercased()], !code.isSealed { return code.code }
    let found = codes(typed: words, in: tongue, schemes: schemes)
    let whole = found.filter { code in
      code.labels.values.contains { SearchFolding.folded($0.text) == SearchFolding.folded(words) }
    }
    if let exact = whole.first { return exact.code }
    return found.count == 1 ? found[0].code : nil
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
