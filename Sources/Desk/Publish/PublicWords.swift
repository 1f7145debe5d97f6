internal import Casework
package import Language
internal import Publication

/// Words that stand in public beside figures: a title, or the reason why something was taken back.
///
/// Somebody typed them, and so they may name somebody. Places and days may stand, for figures are of them;
/// a name only when a person let it stand, and a way to reach somebody never.
package struct PublicWords: Sendable {
  /// The words.
  package let text: String
  /// The marks that may stand, by their words.
  package let accepted: Set<String>

  /// Words with every fact given.
  package init(_ text: String, accepted: Set<String> = []) {
    self.text = text
    self.accepted = accepted
  }

  /// The words, when they name nobody whom no person let stand.
  ///
  /// - Throws: `ExportError.unseenMarks`, what the tables throw.
  package func checked(_ files: DataFiles) throws -> String {
    let checker = try TextChecker(files: files, gazetteer: Gazetteer(files: files))
    let open = checker.open(in: [text], accepted: accepted, of: [.name, .contact])
    guard open.isEmpty else { throw ExportError.unseenMarks(open.count) }
    return text
  }
}
