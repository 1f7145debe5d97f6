import Language

/// Names for several concepts at once: `coding/groups.csv`.
struct ConceptGroups: Sendable {
  private var groups: [String: ConceptSet] = [:]
  private let names: ConceptNames

  /// Reads the groups; `NAT_*` stands for every concept that begins so.
  init(files: DataFiles, names: ConceptNames) throws(CodingError) {
    self.names = names
    let path = "coding/groups.csv"
    for row in try CodingError.rows(files, path: path, columns: ["group", "concepts"]) {
      let words = row["concepts"].split(separator: " ")
      groups[row["group"]] = try set(words, path: path, line: row.line)
    }
  }

  /// The set of concepts and groups.
  ///
  /// - Throws: `CodingError.unknownConcept` for a word that is neither.
  func set(_ words: [Substring], path: String, line: Int) throws(CodingError) -> ConceptSet {
    var set = ConceptSet()
    for word in words {
      if let group = groups[String(word)] {
        set.formUnion(group)
      } else if word.hasSuffix("*") {
        set.formUnion(names.set { $0.hasPrefix(word.dropLast()) })
      } else if let number = names[String(word)] {
        set.insert(number)
      } else {
        throw .unknownConcept(path: path, line: line, concept: String(word))
      }
    }
    return set
  }
}

extension ConceptNames {
  /// The concepts whose names fit.
  func set(where fits: (String) -> Bool) -> ConceptSet {
    var set = ConceptSet()
    for (number, name) in names.enumerated() where fits(name) { set.insert(number) }
    return set
  }
}
