import ArgumentParser
import Coding
import Foundation
import Language

/// `guvoh code`: what a text reports, as codes with the words that support them.
struct CodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Propose codes for a text, each with the words that support it.",
    discussion: """
      FILE.txt is a report, a message or an article in Uzbek (either script), Tajik, Kyrgyz, Russian,
      English or German. What comes out are proposals: nothing is stored, and nothing is a fact
      before a person has confirmed it. Offsets count Unicode scalars from 0; the end is exclusive.

        guvoh code report.txt
        guvoh code report.txt --language tg --json
        guvoh code *.txt              one line of JSON for each file

      A text that denies what it tells, or tells of a film, of the past or of another army, gets no
      events; `notes` says why.
      """)

  @Argument(help: ArgumentHelp("The text, UTF-8.", valueName: "file.txt"))
  var files: [String]

  @Option(
    help: "The language of the text: uz, tg, ky, ru, en or de; told from the words otherwise.")
  var language: String?

  @Flag(help: "Print JSON; that is the default.")
  var json = false

  @Option(help: "Code the texts this many times and print how many reports of 3 kB a second.")
  var measure: Int?

  @OptionGroup var data: DataOption

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name a text.") }
    if let language, TextTongue(rawValue: language) == nil {
      throw ValidationError("--language is uz, tg, ky, ru, en or de.")
    }
    if let measure, !(1...1_000_000).contains(measure) {
      throw ValidationError("--measure lies between 1 and 1000000.")
    }
  }

  func run() async throws {
    let texts = try files.map { (path: $0, text: try CodeText.read($0)) }
    let coder = Coder(try rules())
    if let measure { return Self.measure(texts.map(\.text), rounds: measure, coder) }
    let tongue = language.flatMap(TextTongue.init)
    for (path, text) in texts {
      let proposal = coder.proposal(for: text, language: tongue)
      try print(files.count == 1 ? CodeOutput(proposal) : CodeOutput(proposal, file: path))
    }
  }

  private func rules() throws -> CodingRules {
    do {
      return try CodingRules(files: data.files())
    } catch let error as CodingError {
      throw Refusal(error)
    }
  }

  private func print(_ output: CodeOutput) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if files.count == 1 { encoder.outputFormatting.insert(.prettyPrinted) }
    FileHandle.standardOutput.write(try encoder.encode(output) + Data("\n".utf8))
  }

  private static func measure(_ texts: [String], rounds: Int, _ coder: Coder) {
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    var events = 0
    let began = clock()
    for _ in 0..<rounds {
      for text in texts { events += coder.proposal(for: text).events.count }
    }
    let seconds = Double(clock() - began) / Double(CLOCKS_PER_SEC)
    let reports = Double(bytes) * Double(rounds) / 3_000
    Swift.print(
      """
      {"reports":\(Int(reports)),"processor_seconds":\(seconds),\
      "reports_per_second":\(Int(reports / max(seconds, 1e-9))),"events":\(events)}
      """)
  }
}

/// What is printed for one text: the proposal, and its file when there are several.
struct CodeOutput: Encodable {
  private let proposal: Proposal
  private let file: String?

  init(_ proposal: Proposal, file: String? = nil) {
    self.proposal = proposal
    self.file = file.map { ($0 as NSString).lastPathComponent }
  }

  private enum Key: String, CodingKey { case file }

  func encode(to encoder: any Encoder) throws {
    try proposal.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encodeIfPresent(file, forKey: .file)
  }
}

/// Reads a text that a person named.
enum CodeText {
  /// The most megabytes of one text; a book is a hundredth of that.
  static let limit = 64

  /// The text of a file; a byte order mark stays, since offsets count it.
  ///
  /// - Throws: `Refusal`, exit 66 for no file, 65 for one that is too large or no UTF-8.
  static func read(_ path: String) throws -> String {
    let data = try InputFile.bytes(path)
    guard data.count <= limit << 20 else {
      throw Refusal(code: "code.too-large", status: .badData, values: ["limit": "\(limit)"])
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Refusal(code: "code.not-text", status: .badData)
    }
    return text
  }
}
