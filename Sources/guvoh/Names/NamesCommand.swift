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
    if let pairs {
      let rows = try NamePairs(path: pairs)
      if let measure {
        NamePairs.measure(rows, rounds: measure, tables: tables)
      } else {
        try printAll(rows, tables: tables)
      }
    } else if let left, let right {
      let comparison = NameComparison(readings: tables.readings)
      let result = comparison.compare(
        NameParts(left, tables: tables), NameParts(right, tables: tables))
      print(try ComparedLine(json: json).line(left, right, result))
    }
  }

  private func printAll(_ rows: NamePairs, tables: NameTables) throws {
    var book = NameBook(tables: tables)
    let lines = try ComparedLine(json: json)
    var output = ""
    for row in rows.rows {
      let (left, right) = (String(row.left), String(row.right))
      let result = book.compare(book.number(left), book.number(right))
      output += lines.line(left, right, result)
      output += "\n"
      if output.utf8.count > 1 << 16 { flush(&output) }
    }
    flush(&output)
  }

  private func flush(_ output: inout String) {
    FileHandle.standardOutput.write(Data(output.utf8))
    output = ""
  }
}
