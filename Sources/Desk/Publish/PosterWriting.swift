package import Casework
package import Language
internal import Markup
internal import Printing
internal import Publication
internal import Sandbox

/// The figure of a release as a sheet for a wall.
package struct PosterWriting {
  private let release: PublicRelease
  private let number: String
  private let address: String
  private let files: DataFiles

  /// A writer.
  ///
  /// - Parameters:
  ///   - release: the release.
  ///   - id: its name, of which the number on the sheet is made.
  ///   - address: where its pages are, for the square; empty for none.
  ///   - files: the words.
  package init(
    _ release: PublicRelease, id: DocumentID, address: String = "", files: DataFiles = DataFiles()
  ) {
    self.release = release
    number = Self.number(of: release, id)
    self.address = address
    self.files = files
  }

  /// The number by which somebody who stands before a sheet can ask for its release.
  package static func number(of release: PublicRelease, _ id: DocumentID) -> String {
    "\(release.day)-\(id.description.prefix(8))"
  }

  /// The sheet of a tongue as PDF.
  ///
  /// An address that no square can hold stands on it in letters alone.
  ///
  /// - Throws: `PrintError` when WeasyPrint is missing or fails.
  package func pdf(in tongue: Tongue) async throws -> [UInt8] {
    try await PDFPrinter(sandbox: Sandbox.find()).pdf(page(in: tongue))
  }

  func page(in tongue: Tongue) throws -> HTML {
    let words = SiteWords(
      tongue, words: try Words(files: files), vocabulary: try Vocabulary(files: files),
      gazetteer: try Gazetteer(files: files))
    let square = address.isEmpty ? nil : try? QRCode(address)
    return FigurePoster(release, words, number: number, address: address) {
      square?.drawing(label: $0)
    }.html(style: files.siteStyle)
  }
}
