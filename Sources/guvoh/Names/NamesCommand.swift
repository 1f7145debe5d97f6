import ArgumentParser
import Foundation
import Language
import Linkage

/// Names: compared across scripts and spellings.
struct NamesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Compare names across scripts and spellings.",
    subcommands: [NamesCompareCommand.self])
}

/// Says of two names, or of every pair in a file, whether they are spellings of one.
struct NamesCompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say whether two names are spellings of one.",
    discussion: """
      Uzbek, Tajik, Kyrgyz, Kazakh, Turkmen, Armenian and Russian names in the spellings of \
      passports and of the English, German, French, Polish and Turkish press:

        guvoh names compare 'Бахром Исмоилов' 'Bachrom Ismailow'
        guvoh names compare --pairs pairs.tsv --json

      The file has a header with the columns left and right, parted by tabs; others are left alone.
      """)

  @Argument(help: "One name.") var left: String?
  @Argument(help: "The other name.") var right: String?
  @Option(help: "A file of pairs: left<TAB>right, with a header.") var pairs: String?
  @Flag(help: "Print JSON; JSON Lines with --pairs.") var json = false
  @Option(help: "Compare the pairs this many times and print how many a second (keys cached).")
  var measure: Int?

  func validate() throws {
    if pairs == nil, left == nil || right == nil {
      throw ValidationError("Give two names, or --pairs FILE.")
    }
    if let measure, measure < 1 || pairs == nil {
      throw ValidationError("--measure needs --pairs and a number of rounds.")
    }
  }

  func run() async throws {
    let tables = try Tables.names()
    let comparison = NameComparison(readings: tables.readings)
    if let pairs {
      let rows = try NamePairs(path: pairs)
      if let measure {
        try NamePairs.measure(rows, rounds: measure, tables: tables, comparison: comparison)
      } else {
        try printAll(rows, tables: tables, comparison: comparison)
      }
    } else if let left, let right {
      let result = comparison.compare(
        NameParts(left, tables: tables), NameParts(right, tables: tables))
      print(try line(left, right, result))
    }
  }

  private func printAll(_ rows: NamePairs, tables: NameTables, comparison: NameComparison) throws {
    var parts: [Substring: NameParts] = [:]
    func key(_ text: Substring) -> NameParts {
      if let known = parts[text] { return known }
      let new = NameParts(String(text), tables: tables)
      parts[text] = new
      return new
    }
    var output = ""
    for row in rows.rows {
      let result = comparison.compare(key(row.left), key(row.right))
      output += try line(String(row.left), String(row.right), result) + "\n"
      if output.utf8.count > 1 << 16 { flush(&output) }
    }
    flush(&output)
  }

  private func flush(_ output: inout String) {
    FileHandle.standardOutput.write(Data(output.utf8))
    output = ""
  }

  private struct Line: Encodable {
    let left: String
    let right: String
    let score: Double
    let same: Bool
    let because: [NameReason]
  }

  private func line(
    _ left: String, _ right: String, _ result: NameComparison.Result
  ) throws -> String {
    let score = (result.score * 10_000).rounded() / 10_000
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let line = Line(
        left: left, right: right, score: score, same: result.same, because: result.because)
      return String(decoding: try encoder.encode(line), as: UTF8.self)
    }
    let words = try Words(files: DataFiles())
    let tongue = Terminal.tongue
    let verdict = words.text(result.same ? "link.names.same" : "link.names.different", in: tongue)
    let because = result.because.map { words.text("link.names.\($0.rawValue)", in: tongue) }
    return "\(score)\t\(verdict)\t\(because.joined(separator: "; "))"
  }
}
