package import Casework
internal import Coding
package import Language

/// What codes are proposed with: the rules and the vocabulary, read once.
package struct CodingTools: Sendable {
  let coder: Coder
  /// Tells rules that were read at another time from these.
  let edition = UInt64.random(in: 1...UInt64.max)
  /// The words for codes.
  package let vocabulary: Vocabulary
  /// The rules with the code that each proposes, in the order of their file.
  package let rules: [(id: String, code: String)]

  /// Reads rules, lexicon and vocabulary.
  ///
  /// - Throws: `CodingError`, `VocabularyError`.
  package init(files: DataFiles) throws {
    let rules = try CodingRules(files: files)
    coder = Coder(rules)
    vocabulary = try Vocabulary(files: files)
    self.rules = rules.codes
  }
}
