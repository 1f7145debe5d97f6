internal import Intake
internal import Language
internal import Web

extension FuzzTarget {
  /// What visitors and people at the desk type and send.
  static let forms = [
    FuzzTarget("multipart") { parts($0, piece: 1 << 16) == parts($0, piece: 1) },
    FuzzTarget("date") { bytes in
      guard let date = Edtf(text(bytes)) else { return true }
      return Edtf(date.description) == date && date.first <= date.last
    },
    FuzzTarget("typed-date") { bytes in
      guard let date = (try? dateWords.get())?.reading(text(bytes)) else { return true }
      return Edtf(date.description) == date
    },
    FuzzTarget("form-definition") { bytes in
      let sheets = sheets(text(bytes))
      guard let definition = FormDefinition(sheets: sheets) else { return true }
      return definition.count > 0
        && sheets.joined().allSatisfy { row in
          guard let answer = definition.answer(row.joined(separator: "/"), row.last ?? "") else {
            return true
          }
          return answer.question.contains(answer.label) && answer.unknown >= 0
        }
    },
  ]

  /// Sheets as a text: a form feed between sheets, a line for each row, a tab between cells.
  private static func sheets(_ text: String) -> [[[String]]] {
    text.split(separator: "\u{0C}").map { sheet in
      sheet.split(separator: "\n", omittingEmptySubsequences: false).map { row in
        row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    }
  }

  private static let dateWords = Result { try DateWords(files: DataFiles()) }

  /// The parts of a message, each with all its bytes; of one that is refused, only why.
  private static func parts(_ bytes: [UInt8], piece: Int) -> [String] {
    guard let boundary = try? MultipartBoundary("fuzz") else { return [] }
    var parser = MultipartParser(boundary: boundary, limits: UploadLimits())
    var parts: [String] = []
    do {
      for start in stride(from: 0, to: bytes.count, by: piece) {
        for event in try parser.feed(bytes[start..<min(start + piece, bytes.count)]) {
          note(event, in: &parts)
        }
      }
      try parser.finish()
    } catch { return ["\(error)"] }
    return parts
  }

  private static func note(_ event: MultipartParser.Event, in parts: inout [String]) {
    switch event {
    case .began(let head): parts.append("\(head)")
    case .bytes(let slice): parts[parts.count - 1] += slice.map { " \($0)" }.joined()
    case .ended: parts[parts.count - 1] += " ."
    }
  }
}
