package import Casework
package import Foundation
package import Language
internal import Markup
internal import Printing
internal import Publication
internal import Sandbox

/// The pages and posters of a warning as files.
package struct WarningWriting {
  private let warning: PublicWarning
  private let files: DataFiles

  /// A writer.
  package init(_ warning: PublicWarning, files: DataFiles = DataFiles()) {
    self.warning = warning
    self.files = files
  }

  private var site: WarningSite {
    get throws {
      let square = warning.address.isEmpty ? nil : try? QRCode(warning.address)
      return WarningSite(warning, words: try Words(files: files)) { square?.drawing(label: $0) }
    }
  }

  /// Every file by its path.
  ///
  /// - Throws: what the words throw.
  package func pages() throws -> [(name: String, data: Data)] {
    try files.siteFiles(try site.write)
  }

  /// Writes the pages into a folder that is not there yet, or empty.
  ///
  /// - Returns: how many files.
  /// - Throws: `ExportError.occupied`, `.unwritable`, what the words throw.
  package func write(to root: URL) throws -> Int {
    let pages = try pages()
    let folder = try ExportFolder(root)
    do {
      for page in pages { try folder.write(page.name, page.data) }
    } catch {
      folder.abandon()
      throw error
    }
    return pages.count
  }

  /// The pages as a ZIP.
  ///
  /// - Throws: what the words and the writer of archives throw.
  package func zip() throws -> Data { try Zip.bytes(pages()) }

  /// The poster of a tongue as PDF.
  ///
  /// - Throws: `PrintError` when WeasyPrint is missing or fails.
  package func poster(in tongue: Tongue) async throws -> [UInt8] {
    try await PDFPrinter(sandbox: Sandbox.find()).pdf(
      site.poster(in: tongue, style: files.siteStyle))
  }
}
