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
  static func measure(
    _ pairs: NamePairs, rounds: Int, tables: NameTables, comparison: NameComparison
  ) throws {
    let keys = pairs.rows.map {
      (NameParts(String($0.left), tables: tables), NameParts(String($0.right), tables: tables))
    }
    var sum = 0.0
    let clock = ContinuousClock()
    let took = clock.measure {
      for _ in 0..<rounds {
        for (left, right) in keys { sum += comparison.score(left, right) }
      }
    }
    let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    let count = Double(rounds * keys.count)
    print(
      """
      {"pairs":\(rounds * keys.count),"seconds":\(seconds),\
      "pairs_per_second":\(Int(count / max(seconds, 1e-9))),"sum":\(sum)}
      """)
  }
}
