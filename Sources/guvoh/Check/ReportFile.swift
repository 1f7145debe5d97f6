import Desk
import Foundation
import Language
import Markup
import Papers
import Printing
import Sandbox
import Web

/// The file that `guvoh check --report` writes: HTML or PDF, by the end of its name.
struct ReportFile {
  private enum Kind { case html, pdf }

  private let path: String
  private let kind: Kind

  /// A report at `path`, which ends in `.html` or `.pdf`.
  init(path: String) throws(Refusal) {
    let lower = path.lowercased()
    if lower.hasSuffix(".html") {
      kind = .html
    } else if lower.hasSuffix(".pdf") {
      kind = .pdf
    } else {
      throw Refusal(code: "report.name", status: .usage, values: ["path": path])
    }
    self.path = path
  }

  /// Writes the report; a file of the same name is replaced only by a whole one.
  func write(_ report: CheckReport, voice: Voice, files: DataFiles) async throws {
    let page = try ReportPage(
      report: report, voice: voice, files: files, today: Today.text()
    ).html
    let bytes =
      switch kind {
      case .html: page.bytes
      case .pdf: try await pdf(page)
      }
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Refusal(code: "report.not-written", status: .cannotCreate, values: ["path": path])
    }
  }

  private func pdf(_ page: HTML) async throws(Refusal) -> [UInt8] {
    do {
      return try await PDFPrinter(sandbox: Sandbox.find()).pdf(page)
    } catch {
      throw Refusal(code: "report.no-pdf", status: .unavailable)
    }
  }
}

/// The day on this machine's calendar.
enum Today {
  /// The day as `2026-11-21`, in the time zone of the machine.
  static func text(_ date: Date = Date()) -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: date)
    func padded(_ number: Int?, _ width: Int) -> String {
      let digits = String(number ?? 0)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }
}
