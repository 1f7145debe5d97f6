import Foundation
import Language
import Linkage

/// The pairs of a tab-separated file with the columns `left` and `right`.
struct NamePairs {
  /// The rows in their order.
  let rows: [(left: Substring, right: Substring)]

  /// Reads the file at `path`.
  ///
  /// - Throws: `Refusal` when the file is missing, no UTF-8, or lacks a column.
  init(path: String) throws {
    let text = try InputFile.text(path)
    let lines = text.split(whereSeparator: \.isNewline)
    let header = (lines.first ?? "").split(separator: "\t", omittingEmptySubsequences: false)
    guard let left = header.firstIndex(of: "left"), let right = header.firstIndex(of: "right")
    else {
      throw Refusal(code: "link.columns", status: .badData, values: ["columns": "left, right"])
    }
    var rows: [(left: Substring, right: Substring)] = []
    for (number, line) in lines.enumerated().dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count > max(left, right) else {
        throw Refusal(code: "link.short-row", status: .badData, values: ["line": "\(number + 1)"])
      }
      rows.append((cells[left], cells[right]))
    }
    self.rows = rows
  }

  /// Compares all pairs again and again with their keys made once, and prints pairs a second.
  ///
  /// The first round works out what pairs of words cost; later ones find most of that in the book.
  static func measure(_ pairs: NamePairs, rounds: Int, tables: NameTables) {
    var book = NameBook(tables: tables)
    let keys = pairs.rows.map { (book.number(String($0.left)), book.number(String($0.right))) }
    var sum = 0.0
    func round() { for (left, right) in keys { sum += book.score(left, right) } }
    let first = ContinuousClock().measure { round() }
    let later = ContinuousClock().measure { for _ in 0..<rounds { round() } }
    let pairs = Double(keys.count)
    print(
      """
      {"pairs":\(rounds * keys.count),"seconds":\(seconds(later)),\
      "pairs_per_second":\(Int(pairs * Double(rounds) / seconds(later))),\
      "first_round_pairs_per_second":\(Int(pairs / seconds(first))),"sum":\(sum)}
      """)
  }

  private static func seconds(_ time: Duration) -> Double { max(time / .seconds(1), 1e-9) }
}
