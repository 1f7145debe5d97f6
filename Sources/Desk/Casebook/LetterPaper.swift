package import Foundation
internal import Markup
internal import Printing
internal import Sandbox

/// A letter as paper: PDF, or a file for word processors.
package struct LetterPaper: Sendable {
  /// The tag of the tongue it is in.
  package let language: String
  /// The subject line.
  package let subject: String
  /// The text, lines as they were written.
  package let text: String
  /// What stands on every page of a training vault; `nil` in a real one.
  package let mark: String?

  /// A paper.
  package init(language: String, subject: String, text: String, mark: String?) {
    self.language = language
    self.subject = subject
    self.text = text
    self.mark = mark
  }

  var paragraphs: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The letter as PDF.
  ///
  /// - Throws: `PrintError` when WeasyPrint is missing or fails.
  package func pdf() async throws -> [UInt8] {
    try await PDFPrinter(sandbox: Sandbox.find()).pdf(page)
  }

  private var page: HTML {
    let style = RawHTML(
      "@page{size:A4;margin:25mm 22mm}body{font:12pt/1.5 'PT Serif','Noto Serif','DejaVu Serif',serif}"
        + "h1{font-size:14pt;margin:0 0 12mm}p{margin:0;min-height:1.5em}"
        + ".mark{position:fixed;top:-15mm;right:0;font:bold 10pt sans-serif;letter-spacing:.2em}")
    return Document(language: language, title: subject, head: Tag.style { HTML(style) }).page {
      if let mark { Tag.p(.class("mark")) { mark } }
      Tag.h1 { subject }
      for paragraph in paragraphs { Tag.p { paragraph } }
    }
  }

  /// The letter as a Word document (ECMA-376, the least that word processors open).
  ///
  /// - Throws: what the writer of archives throws.
  package func word() throws -> Data {
    try Zip.bytes([
      ("[Content_Types].xml", Data(Self.types.utf8)), ("_rels/.rels", Data(Self.relations.utf8)),
      ("word/document.xml", Data(document.utf8)),
    ])
  }

  private var document: String {
    let lines = (mark.map { [$0] } ?? []) + [subject, ""] + paragraphs
    let head = mark == nil ? 0 : 1
    let body = lines.enumerated().map { Self.paragraph($1, isBold: $0 <= head) }.joined()
    return Self.head + "<w:document xmlns:w=\"\(Self.space)\"><w:body>" + body
      + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1247\" "
      + "w:bottom=\"1418\" w:left=\"1247\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>"
      + "</w:sectPr></w:body></w:document>"
  }

  private static func paragraph(_ text: String, isBold: Bool) -> String {
    "<w:p><w:r>" + (isBold ? "<w:rPr><w:b/></w:rPr>" : "")
      + "<w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r></w:p>"
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let types =
    head + "<Types xmlns=\"\(packages)/content-types\"><Default Extension=\"rels\" "
    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
    + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
  private static let relations =
    head + "<Relationships xmlns=\"\(packages)/relationships\"><Relationship Id=\"r1\" "
    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    + "Target=\"word/document.xml\"/></Relationships>"
}
