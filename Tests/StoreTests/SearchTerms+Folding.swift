import Language
import Store

extension SearchTerms {
  /// The terms of a text, all of them new.
  init(_ text: String) {
    let terms = SearchFolding.terms(text)
    self.init(line: terms.joined(separator: " "), fresh: terms)
  }
}
