internal import Markup

/// A table as a workbook for spreadsheets (ECMA-376, the least that they open), part by part.
///
/// Every cell is a text: no formula, no link, no author, no date of making.
package enum WorkbookParts {
  /// The parts by name, to be put into a ZIP in this order.
  package static func parts(_ table: PlainTable) -> [(name: String, text: String)] {
    [
      ("[Content_Types].xml", types),
      ("_rels/.rels", relations("officeDocument", "xl/workbook.xml")),
      ("xl/workbook.xml", workbook),
      ("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml")),
      ("xl/worksheets/sheet1.xml", sheet(table)),
    ]
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let kind =
    "application/vnd.openxmlformats-officedocument.spreadsheetml."

  private static let types =
    head + "<Types xmlns=\"\(packages)/content-types\"><Default Extension=\"rels\" "
    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind)sheet.main+xml\"/>"
    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(kind)worksheet+xml\"/>"
    + "</Types>"

  private static let workbook =
    head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
    + "<sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"

  private static func relations(_ type: String, _ target: String) -> String {
    head + "<Relationships xmlns=\"\(packages)/relationships\"><Relationship Id=\"r1\" "
      + "Type=\"\(office)/\(type)\" Target=\"\(target)\"/></Relationships>"
  }

  private static func sheet(_ table: PlainTable) -> String {
    let rows = ([table.columns] + table.rows).enumerated().map { number, cells in
      "<row r=\"\(number + 1)\">"
        + cells.enumerated().map { cell($1, "\(column($0))\(number + 1)") }.joined() + "</row>"
    }
    return head + "<worksheet xmlns=\"\(main)\"><sheetData>" + rows.joined()
      + "</sheetData></worksheet>"
  }

  private static func cell(_ text: String, _ place: String) -> String {
    let told = SpreadsheetText.disarmed(text)
    return told.isEmpty
      ? ""
      : "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XMLText.escaped(told))</t></is></c>"
  }

  /// A, B … Z, AA: the name of a column by its number from 0.
  static func column(_ number: Int) -> String {
    var (rest, name) = (number, "")
    repeat {
      name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + name
      rest = rest / 26 - 1
    } while rest >= 0
    return name
  }

}
