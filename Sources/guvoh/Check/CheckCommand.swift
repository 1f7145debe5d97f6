import ArgumentParser
import Desk
import Foundation
import Language
import Papers
import Sandbox

/// `guvoh check`: which page not to sign, and why.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say which page of a stack not to sign, and why.",
    discussion: """
      PATH is a photograph (JPEG, PNG, TIFF, HEIC), a PDF, a ZIP of them, or a folder. Nothing is
      stored and nothing leaves this machine.

        guvoh check stack/ --language uz
        guvoh check page1.jpg page2.jpg --report answer.pdf
        guvoh check scan.pdf --json > answer.json

      It ends with 0 when nothing was found, 10 when at least one page says stop, 11 when no page
      says stop but something was not read, and 65 when nothing could be opened. That nothing was
      found does not mean that a paper is harmless.
      """)

  @Argument(help: ArgumentHelp("What to check.", valueName: "path"), completion: .file())
  var paths: [String]

  @OptionGroup var language: LanguageOption
  @OptionGroup var data: DataOption

  @Option(
    help: ArgumentHelp("Write the answer as .html or .pdf too.", valueName: "file"),
    completion: .file())
  var report: String?

  @Flag(help: "Print one JSON value in the shape guvoh.check/1 and nothing else.")
  var json = false

  @Flag(help: .hidden)
  var unsafeNoSandbox = false

  mutating func run() async throws {
    let files = try data.files()
    let report = try self.report.map(ReportFile.init)
    let stack = try CheckPaths(paths)
    let words = try Words(files: files)
    let answers = try PageAnswers(files: files)
    let voice = Voice(words: words, tongue: language.tongue, drafts: .marked)
    let check = try Self.check(files, sandbox: unsafeNoSandbox ? .none : Self.sandbox())
    let printer = CheckPrinter(voice: voice, answers: answers, total: stack.inputs.count)

    let start = ContinuousClock.now
    var result = CheckReport()
    for refused in stack.refused { result.take(.refused(refused), after: 0) }
    for await event in check.check(stack.inputs) {
      result.take(event, after: (ContinuousClock.now - start) / .seconds(1))
      if !json { printer.show(event) }
    }
    if json {
      FileHandle.standardOutput.write(Data(try result.json() + [0x0A]))
    } else {
      printer.close(result)
    }
    if let report { try await report.write(result, voice: voice, files: files) }
    throw ExitCode(Self.status(of: result))
  }

  private static func check(_ files: DataFiles, sandbox: Sandbox) throws -> PaperCheck {
    let rules = try PageRules(files: files)
    return PaperCheck(sandbox: sandbox, judge: { rules.judge($0) })
  }

  /// The sandbox, or a refusal: without it no foreign file is opened.
  static func sandbox() throws -> Sandbox {
    do { return try Sandbox.find() } catch {
      throw Refusal(code: "check.no-reader", status: .unavailable)
    }
  }

  /// The exit status that scripts rely on.
  static func status(of report: CheckReport) -> Int32 {
    if report.count(.stop) > 0 { return 10 }
    if report.pages.isEmpty { return Refusal.Status.badData.rawValue }
    return report.somethingWasNotRead ? 11 : 0
  }
}
