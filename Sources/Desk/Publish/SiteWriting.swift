package import Casework
package import Foundation
package import Language
internal import Markup
internal import Printing
internal import Publication
internal import Sandbox
internal import Store

/// The pages of a release as files.
package struct SiteWriting {
  private let release: PublicRelease
  private let files: DataFiles

  /// A writer.
  package init(_ release: PublicRelease, files: DataFiles = DataFiles()) {
    self.release = release
    self.files = files
  }

  private var site: PublicSite {
    get throws {
      PublicSite(
        release, words: try Words(files: files), vocabulary: try Vocabulary(files: files),
        gazetteer: try Gazetteer(files: files))
    }
  }

  /// Writes the site into a folder that is not there yet, or empty.
  ///
  /// - Returns: how many files, and the size of the largest page.
  /// - Throws: `ExportError`, what the words throw.
  package func write(to root: URL) throws -> (files: Int, largestPage: Int) {
    let folder = try ExportFolder(root)
    var (count, largest) = (1, 0)
    do {
      try folder.write("style.css", Data(files.siteStyle.utf8))
      try site.write { path, bytes in
        try folder.write(path, bytes)
        count += 1
        if path.hasSuffix(".html") { largest = max(largest, bytes.count) }
      }
    } catch {
      folder.abandon()
      throw error
    }
    return (count, largest)
  }

  /// The site as a ZIP.
  ///
  /// - Throws: what the words and the writer of archives throw.
  package func zip() throws -> Data {
    try Zip.bytes(files.siteFiles(try site.write))
  }

  /// The report as PDF.
  ///
  /// - Throws: `PrintError` when WeasyPrint is missing or fails.
  package func pdf(in tongue: Tongue) async throws -> [UInt8] {
    guard let page = try site.report(in: tongue, style: files.siteStyle) else { return [] }
    return try await PDFPrinter(sandbox: Sandbox.find()).pdf(page)
  }
}

extension Session {
  /// The releases, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func releases(limit: Int = 100) throws -> [Opened<PublicRelease>] {
    try require(.read)
    return try view().documents(DocumentQuery(.release, limit: limit)).rows.map {
      try opened($0.document)
    }
  }

  /// Takes a release back; its pages, made again, say so as large as they said the figure.
  ///
  /// - Throws: `ExportError.retracted`, `.unseenMarks`, `DeskError.notPermitted`, `.reasonMissing`, `VaultError`.
  package func retract(
    _ id: DocumentID, on day: String, reason: PublicWords, files: DataFiles = DataFiles()
  ) throws -> PublicRelease {
    try takeBack(id, at: \PublicRelease.retraction, on: day, reason, files, act: "retract")
  }

  /// Says of something published that it no longer stands, once and with a reason.
  func takeBack<Document: CaseDocument>(
    _ id: DocumentID, at place: WritableKeyPath<Document, PublicRelease.Retraction?>,
    on day: String, _ reason: PublicWords, _ files: DataFiles, act: String
  ) throws -> Document {
    try require(.publish)
    guard !reason.text.isEmpty else { throw DeskError.reasonMissing }
    var opened = try opened(id, as: Document.self)
    guard opened.document[keyPath: place] == nil else { throw ExportError.retracted }
    opened.document[keyPath: place] = .init(day: day, reason: try reason.checked(files))
    _ = try keep(opened.document, by: .publish, as: id, parent: opened.version, act: act)
    return opened.document
  }
}
