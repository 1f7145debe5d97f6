import Foundation
import Markup
import Printing
import Sandbox
import Support
import Testing

@Suite(.serialized) struct `The printer` {
  private static func printer() throws -> PDFPrinter {
    try PDFPrinter(sandbox: Sandbox.find())
  }

  @Test func `draws the letters of all six languages`() async throws {
    let letters = [
      "Oʻzbekcha gʻ oʻ ʼ", "Ўзбекча ҳ қ ғ ў", "Тоҷикӣ ӣ ӯ ҷ ҳ қ ғ", "Кыргызча ң ө ү",
      "Русский ё ъ щ", "English",
    ]
    let page = Document(language: "ru", title: "t").page {
      for line in letters { Tag.p { line } }
    }
    let pdf = try await Self.printer().pdf(page)
    #expect(PDFPrinter.pages(pdf) == 1)
    let text = try PDFText.of(pdf)
    for line in letters { #expect(text.contains(line), "\(line)") }
  }

  @Test func `fetches nothing of the machine and nothing of the web`() async throws {
    let secret = FileManager.default.temporaryDirectory
      .appending(path: "guvoh-secret-\(UUID().uuidString).txt")
    try Data("the secret words".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    // Such a page cannot be made by the program; it is written raw to try the walls.
    let page = HTML(
      RawHTML(
        """
        <p>begin</p><link rel=attachment href="file://\(secret.path)">
        <img src="file://\(secret.path)"><object data="file:///etc/passwd"></object>
        <style>@import url("http://127.0.0.1:9/x.css");</style><p>end</p>
        """))
    let pdf = try await Self.printer().pdf(page)
    #expect(try PDFText.of(pdf).contains("begin"))
    #expect(Data(pdf).firstRange(of: Data("EmbeddedFile".utf8)) == nil)
    #expect(try !PDFText.of(pdf).contains("root:"))
  }

  @Test(arguments: [
    "", "%PDF-1.7\n", "<html>/Type /Page</html>", "%PDF-1.7 /Type /Pages /Count 0",
  ])
  func `counts no page in what is no document`(_ text: String) {
    #expect(PDFPrinter.pages(Array(text.utf8)) == 0)
  }

  @Test func `counts pages`() {
    let text = "%PDF-1.7 /Type /Pages <</Type /Page/Parent 1 0 R>> <</Type /Page >>"
    #expect(PDFPrinter.pages(Array(text.utf8)) == 2)
  }
}
