internal import Intake

/// Reads a workbook out of its archive, in the child.
enum WorkbookReading {
  /// The sheets as rows of cells.
  ///
  /// - Throws: `ReadingError.nothingInside`, `.tooLarge`, and why a part was refused.
  static func sheets(of archive: PaperArchive) throws(ReadingError) -> [[[String]]] {
    var parts: [String: [UInt8]] = [:]
    for entry in archive.entries where isWanted(entry.name) && entry.refusal == nil {
      parts[entry.name] = try archive.bytes(of: entry)
    }
    var workbook = Workbook { parts[$0] }
    let sheets = workbook.sheets()
    guard !sheets.isEmpty else { throw .nothingInside }
    guard !workbook.isCut else { throw .tooLarge }
    return sheets.map(\.rows)
  }

  private static func isWanted(_ name: String) -> Bool {
    ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"]
      .contains(name) || (name.hasPrefix("xl/worksheets/") && name.hasSuffix(".xml"))
  }
}
