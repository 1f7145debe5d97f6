package import Foundation
internal import Markup

extension LetterPaper {
  /// The letter as OpenDocument text (ISO/IEC 26300-3), the least that word processors open.
  ///
  /// The first entry of the archive is the media type, stored as it is: by it the file is known.
  ///
  /// - Throws: what the writer of archives throws.
  package func openDocument() throws -> Data {
    try Zip.bytes([
      ("mimetype", Data(Self.openDocumentType.utf8)),
      ("META-INF/manifest.xml", Data(Self.manifest.utf8)), ("content.xml", Data(content.utf8)),
    ])
  }

  /// The media type of OpenDocument text.
  package static let openDocumentType = "application/vnd.oasis.opendocument.text"

  private var content: String {
    let marked = mark.map { Self.paragraph($0, style: "Strong") } ?? ""
    let lines = paragraphs.map { Self.paragraph($0, style: "Plain") }.joined()
    return Self.xml + "<office:document-content \(Self.spaces) office:version=\"1.3\">"
      + "<office:automatic-styles>" + Self.style("Strong", "fo:font-weight=\"bold\"")
      + Self.style("Plain", "fo:font-weight=\"normal\"") + "</office:automatic-styles>"
      + "<office:body><office:text>" + marked + Self.paragraph(subject, style: "Strong") + lines
      + "</office:text></office:body></office:document-content>"
  }

  private static func style(_ name: String, _ properties: String) -> String {
    "<style:style style:name=\"\(name)\" style:family=\"paragraph\">"
      + "<style:text-properties \(properties)/></style:style>"
  }

  /// A line as a paragraph; OpenDocument folds spaces, so that more than one is written as an element.
  private static func paragraph(_ text: String, style: String) -> String {
    let escaped = XMLText.escaped(text).replacing("  ", with: " <text:s/>")
    return "<text:p text:style-name=\"\(style)\">\(escaped)</text:p>"
  }

  private static let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let names = "urn:oasis:names:tc:opendocument:xmlns"
  private static let spaces =
    "xmlns:office=\"\(names):office:1.0\" xmlns:text=\"\(names):text:1.0\" "
    + "xmlns:style=\"\(names):style:1.0\" xmlns:fo=\"\(names):xsl-fo-compatible:1.0\""
  private static let manifest =
    xml + "<manifest:manifest xmlns:manifest=\"\(names):manifest:1.0\" manifest:version=\"1.3\">"
    + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
    + "manifest:media-type=\"\(openDocumentType)\"/>"
    + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
    + "</manifest:manifest>"
}
