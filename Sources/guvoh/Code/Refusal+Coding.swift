import Casework
import Coding
import Language

extension Refusal {
  /// The refusal that says which file and line of the rules is wrong.
  init(_ error: CodingError) {
    let place =
      switch error {
      case .table(.missingFile(path: let path)), .table(.missingColumn(path: let path, column: _)):
        (path, 1)
      case .vocabulary: ("vocabulary", 1)
      case .badWording(let path, let line), .tooManyConcepts(let path, let line),
        .unknownConcept(let path, let line, _), .badValue(let path, let line, _),
        .duplicateID(let path, let line, _):
        (path, line)
      }
    self.init(
      code: "code.bad-rules", status: .badData,
      values: ["path": place.0, "line": String(place.1)])
  }
}
