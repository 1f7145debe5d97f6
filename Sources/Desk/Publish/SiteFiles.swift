internal import Foundation
internal import Language

/// Public pages and what lies beside them.
extension DataFiles {
  /// The stylesheet of public pages; empty when an organisation has taken it out.
  var siteStyle: String { text("web/site.css") ?? "" }

  /// Pages with their stylesheet as files by their path; `write` hands out the pages.
  func siteFiles(
    _ write: ((String, [UInt8]) throws -> Void) throws -> Void
  ) rethrows -> [(name: String, data: Data)] {
    var files: [(name: String, data: Data)] = [("style.css", Data(siteStyle.utf8))]
    try write { path, bytes in files.append((path, Data(bytes))) }
    return files
  }
}
