package import Language
internal import Markup
package import Printing
package import Vault

/// The paper that one custodian keeps: his share as words and as a QR, and what it is for.
package struct RecoverySheet: Sendable {
  /// The share.
  package let share: RecoveryShare
  /// The name of the ledger, so that sheets of two vaults are told apart.
  package let origin: String
  /// Whether the vault is one for training.
  package let exercise: Bool
  /// The day it was made, `2026-11-21`.
  package let date: String

  /// A sheet with every fact given.
  package init(share: RecoveryShare, origin: String, exercise: Bool, date: String) {
    self.share = share
    self.origin = origin
    self.exercise = exercise
    self.date = date
  }

  /// The sheet as a PDF; the share goes to the printer through a pipe and never to the disk.
  ///
  /// - Throws: `PrintError`, `WordsError`.
  package func pdf(
    _ printer: PDFPrinter, in tongue: Tongue, files: DataFiles = DataFiles()
  ) async throws -> [UInt8] {
    try await printer.pdf(HTML(RawHTML(try html(in: tongue, files: files))))
  }

  private func html(in tongue: Tongue, files: DataFiles) throws -> String {
    let words = try Words(files: files)
    func text(_ key: String) -> String {
      Self.escaped(
        words.text(
          "vault.sheet.\(key)", in: tongue,
          ["number": String(share.number), "origin": origin, "date": date]))
    }
    let groups = share.words.split(separator: " ").enumerated().map { index, word in
      "<li><span>\(index + 1)</span>\(word)</li>"
    }
    let banner = exercise ? "<p class=\"exercise\">EXERCISE</p>" : ""
    return """
      <!doctype html><html lang="\(tongue.rawValue)"><meta charset="utf-8"><style>\(Self.style)</style>
      <body>\(banner)<h1>\(text("title"))</h1><p class="lead">\(text("what"))</p>
      <div class="share"><ol>\(groups.joined())</ol>\(try Self.qr(share.words))</div>
      <ul><li>\(text("keep"))</li><li>\(text("two"))</li><li>\(text("never"))</li>
      <li>\(text("lost"))</li></ul><footer>\(text("foot"))</footer></body></html>
      """
  }

  private static let style = """
    @page { size: A4; margin: 22mm 20mm }
    body { font: 11.5pt/1.45 "Liberation Serif", serif; color: #111 }
    h1 { font: bold 22pt "Liberation Sans", sans-serif; margin: 0 0 4mm }
    .lead { font-size: 12.5pt; margin: 0 0 8mm }
    .share { display: flex; gap: 10mm; align-items: flex-start; border: 0.5pt solid #111;
      padding: 6mm; margin-bottom: 8mm }
    ol { list-style: none; columns: 3; margin: 0; padding: 0; flex: 1; font: 13pt "DejaVu Sans Mono" }
    ol li { margin-bottom: 3mm } ol span { display: inline-block; width: 8mm; color: #777;
      font: 8pt "Liberation Sans" }
    svg { width: 46mm; height: 46mm; flex: none }
    ul { padding-left: 5mm } ul li { margin-bottom: 2.5mm }
    footer { position: fixed; bottom: 0; font: 9pt "Liberation Sans"; color: #555 }
    .exercise { font: bold 15pt "Liberation Sans"; letter-spacing: 0.4em; text-align: center;
      border: 2pt solid #111; padding: 2mm; margin: 0 0 8mm }
    """

  /// A QR as SVG: 18 words of small letters, error correction M.
  private static func qr(_ text: String) throws -> String {
    let code = try QRCode(text)
    var path = ""
    for row in 0..<code.size {
      for column in 0..<code.size where code[row, column] {
        path += "M\(column) \(row)h1v1h-1z"
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" \
      viewBox="-2 -2 \(code.size + 4) \(code.size + 4)" \
      shape-rendering="crispEdges"><path d="\(path)"/></svg>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
