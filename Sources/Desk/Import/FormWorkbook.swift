package import Intake
internal import Reader

/// The workbook that a form is defined in, opened in the sandboxed child.
package enum FormWorkbook {
  /// The definition in a workbook; `nil` when it is none, or no workbook.
  ///
  /// - Throws: `ReadingError` for an archive that cannot be opened, `IntakeError.tooLarge`.
  package static func definition(
    _ source: ByteSource, _ child: ArchiveChild
  ) throws -> FormDefinition? {
    guard ImportArchive.isOne(try source.head(4)) else { return nil }
    let entries = try child.open(try source.whole(limit: ReadingLimits.usual.bytes))
    guard entries.contains(where: { $0.name == "xl/workbook.xml" }) else { return nil }
    return FormDefinition(sheets: try child.workbook())
  }
}
