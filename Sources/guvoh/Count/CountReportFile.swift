import Casework
import Counting
import Crypto
import Desk
import Foundation
import Markup
import Printing
import Sandbox

/// Writes the report of a count as a page or as paper.
struct CountReportFile {
  let count: Count
  let source: String
  let command: CountCommand

  init(_ count: Count, source: String, command: CountCommand) {
    (self.count, self.source, self.command) = (count, source, command)
  }

  func write(to path: String) async throws {
    let page = CountReportPage(
      count: count, words: CountWords(), fingerprint: fingerprint, arguments: arguments,
      program: Release.line
    ).html
    let bytes = path.hasSuffix(".pdf") ? try await pdf(page) : page.bytes
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Refusal(code: "report.not-written", status: .cannotCreate, values: ["path": path])
    }
  }

  private func pdf(_ page: HTML) async throws -> [UInt8] {
    do {
      return try await PDFPrinter(sandbox: Sandbox.find()).pdf(page)
    } catch {
      throw Refusal(code: "report.no-pdf", status: .unavailable)
    }
  }

  /// SHA-256 of the file as it was given.
  private var fingerprint: String {
    SHA256.hash(data: Data(source.utf8)).hexadecimal
  }

  /// The command that makes this report again; the name of the file without its folders.
  private var arguments: String {
    var parts = ["guvoh count", URL(filePath: command.table).lastPathComponent]
    if command.persons { parts.append("--persons") }
    parts += ["--method \(command.method)", "--seed \(command.seed)", "--level \(command.level)"]
    parts += ["--resamples \(command.resamples)", "--sweeps \(command.sweeps)"]
    if let missed = command.missed { parts.append("--missed \(missed)") }
    if let mistaken = command.mistaken { parts.append("--false \(mistaken)") }
    if let draws = command.draws {
      parts.append("--draws \(URL(filePath: draws).lastPathComponent)")
    }
    for list in command.foreign { parts.append("--foreign \(list)") }
    for pair in command.referral { parts.append("--referral \(pair)") }
    return parts.joined(separator: " ")
  }
}
