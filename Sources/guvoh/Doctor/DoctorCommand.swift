import ArgumentParser
import Desk
import Foundation
import Language
import Papers

/// `guvoh doctor`: what this machine has, what is missing and how to get it.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at this machine: what is there, what is missing, what nobody has signed.",
    discussion: """
      It looks at the libraries and programs that open papers, tries the sandbox, lists the
      languages of Tesseract, and names what an operator must know: an empty contacts file, texts
      that no native reader and rows that no lawyer has signed.

        guvoh doctor
        guvoh doctor --json

      It ends with 0 only if the main jobs can run, and with 69 otherwise.
      """)

  @OptionGroup var language: LanguageOption
  @OptionGroup var data: DataOption

  @Flag(help: "Print one JSON value in the shape guvoh.doctor/1 and nothing else.")
  var json = false

  mutating func run() async throws {
    let files = try data.files()
    let voice = Voice(words: try Words(files: files), tongue: language.tongue, drafts: .marked)
    let examination = await Examiner(files: files, voice: voice).examine()
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      FileHandle.standardOutput.write(try encoder.encode(examination) + Data([0x0A]))
    } else {
      show(examination, voice)
    }
    if !examination.isReady { throw ExitCode(Refusal.Status.unavailable.rawValue) }
  }

  private func show(_ examination: Examination, _ voice: Voice) {
    let paint = Paint.standardOutput
    let width = examination.items.map(\.name.count).max() ?? 0
    print(Release.line)
    var group = ""
    for item in examination.items {
      if item.group != group {
        group = item.group
        print("\n\(paint.strong(voice.text("doctor.group.\(group)")))")
      }
      let padding = String(repeating: " ", count: width - item.name.count)
      print("  \(mark(item.state, paint)) \(item.name)\(padding)  \(Terminal.escaped(item.detail))")
      if !item.remedy.isEmpty { print("      → \(item.remedy)") }
    }
    print("")
    print(voice.text(examination.isReady ? "doctor.ready" : "doctor.not-ready"))
  }

  /// A sign and not only a colour, so that it can be read without one.
  private func mark(_ state: Examination.State, _ paint: Paint) -> String {
    switch state {
    case .good: "+"
    case .fault: paint.state("!", .caution)
    case .missing: paint.state("×", .stop)
    }
  }
}
