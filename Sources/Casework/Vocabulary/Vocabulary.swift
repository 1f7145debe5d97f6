package import Language

/// The controlled vocabulary: `vocabulary/*.csv`, one form for every scheme.
package struct Vocabulary: Sendable {
  /// All codes in the order of the files, which is the order for lists.
  package let codes: [VocabularyCode]
  private let byCode: [String: Int]
  let keys: Lazily<[[Key]]>
  let beginnings: Lazily<WordBeginnings>

  /// A label of a code folded for typing.
  struct Key: Sendable {
    let words: [String]
    let tongue: Tongue?
  }

  /// Reads the three tables.
  ///
  /// - Throws: `VocabularyError` with the line of what is wrong.
  package init(files: DataFiles) throws(VocabularyError) {
    var codes: [VocabularyCode] = []
    for table in VocabularyTable.all { codes += try table.codes(files) }
    var byCode: [String: Int] = [:]
    for (index, code) in codes.enumerated() {
      guard byCode.updateValue(index, forKey: code.code) == nil else {
        throw .repeated(code: code.code)
      }
    }
    for code in codes {
      for named in [code.broader].compactMap(\.self) + code.ilo + code.palermo {
        guard byCode[named] != nil else { throw .unknown(code: named, in: code.code) }
      }
    }
    self.codes = codes
    self.byCode = byCode
    let keys = Lazily { [codes] in codes.map(Self.keys) }
    self.keys = keys
    beginnings = Lazily { WordBeginnings(keys.value.lazy.map { $0.lazy.flatMap(\.words) }) }
  }

  /// The code of that name; `nil` for one that no file has, which a reader keeps and shows as it is.
  package subscript(_ code: String) -> VocabularyCode? { byCode[code].map { codes[$0] } }

  /// The codes of a scheme in the order for lists.
  package func codes(of scheme: VocabularyScheme) -> [VocabularyCode] {
    codes.filter { $0.scheme == scheme }
  }

  /// The word of a code for a reader of `tongue`; an unknown code is its own word.
  package func label(_ code: String, in tongue: Tongue) -> String {
    self[code]?.label(in: tongue).text ?? code
  }

  /// The codes that have no word in `tongue` itself.
  package func missing(in tongue: Tongue) -> [String] {
    codes.filter { $0.labels[tongue] == nil }.map(\.code)
  }

  /// A code and those above it, the narrowest first.
  package func withBroader(_ code: String) -> [String] {
    var chain: [String] = []
    var next: String? = code
    while let code = next, !chain.contains(code) {
      chain.append(code)
      next = self[code]?.broader
    }
    return chain
  }

  private static func keys(_ code: VocabularyCode) -> [Key] {
    let labels = Tongue.allCases.compactMap { code.labels[$0] }
    return labels.map { Key(words: SearchFolding.words($0.text), tongue: $0.tongue) }
      + [Key(words: [code.code.lowercased()], tongue: nil)]
  }
}

extension SearchFolding {
  /// The folded words of a text, one key for each.
  static func words(_ text: String) -> [String] {
    folded(text).split(separator: " ").map(String.init)
  }
}

/// Why the vocabulary could not be read.
package enum VocabularyError: Error, Equatable, Sendable {
  /// A table is not there or lacks a column.
  case table(TableError)
  /// A row names no scheme that the program knows.
  case unknownScheme(path: String, line: Int)
  /// Two rows have the same code.
  case repeated(code: String)
  /// A code names another that is in no table.
  case unknown(code: String, in: String)
}
