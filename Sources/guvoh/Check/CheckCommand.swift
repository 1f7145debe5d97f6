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
    let rules = ComingRules(files: files)
    let sandbox = unsafeNoSandbox ? Sandbox.none : try Self.sandbox(Sandbox.untried)
    let check = PaperCheck(sandbox: sandbox, judge: { await rules.judge($0) })

    let start = ContinuousClock.now
    let events = check.check(stack.inputs)
    // The first file is being opened while the words and the rules are read.
    let printer = json ? nil : try printer(files, total: stack.inputs.count)
    try await rules.come()
    var result = CheckReport()
    for refused in stack.refused { result.take(.refused(refused), after: 0) }
    for await event in events {
      result.take(event, after: (ContinuousClock.now - start) / .seconds(1))
      printer?.show(event)
    }
    if result.nobodyAnswered && sandbox.isWalled { _ = try Self.sandbox() }
    if let printer {
      printer.close(result)
    } else {
      FileHandle.standardOutput.write(Data(try result.json() + [0x0A]))
    }
    if let report { try await report.write(result, voice: try voice(files), files: files) }
    throw ExitCode(Self.status(of: result))
  }

  private func printer(_ files: DataFiles, total: Int) throws -> CheckPrinter {
    CheckPrinter(voice: try voice(files), answers: try PageAnswers(files: files), total: total)
  }

  private func voice(_ files: DataFiles) throws -> Voice {
    Voice(words: try Words(files: files), tongue: language.tongue, drafts: .marked)
  }

  /// The sandbox, or a refusal: without it no foreign file is opened.
  static func sandbox(_ find: () throws -> Sandbox = Sandbox.find) throws -> Sandbox {
    do { return try find() } catch {
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
