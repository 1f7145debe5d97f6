import ArgumentParser
import Foundation
import Language
import Papers

/// Judges pages that were read before, for those who change the rules and want to see the effect.
struct Judge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge pages that were read before, to try changed rules.",
    discussion: """
      Reads one JSON object a line on standard input, {"page": …} with whatever else stands beside
      it, and writes the same number of lines, {"finding": …, "milliseconds": …}.

        guvoh judge < pages.jsonl

      It opens no photograph and stores nothing. scripts/bench papers-rules uses it.
      """)

  @OptionGroup var data: DataOption

  private struct Question: Decodable {
    let page: RecognisedPage
  }

  private struct Answer: Encodable {
    let finding: PageFinding
    let milliseconds: Double
  }

  func run() throws {
    let rules = try PageRules(files: data.files())
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    while let line = readLine() {
      let page = try decoder.decode(Question.self, from: Data(line.utf8)).page
      let clock = ContinuousClock()
      var finding = PageFinding(state: .notRead, confidence: 0)
      let took = clock.measure { finding = rules.judge(page) }
      let answer = Answer(finding: finding, milliseconds: took / .milliseconds(1))
      FileHandle.standardOutput.write(try encoder.encode(answer) + Data("\n".utf8))
    }
  }
}
