package import Intake
internal import Reader

/// A ZIP: an export with its files, or a workbook, opened in the sandboxed child.
package struct ImportArchive {
  private let name: String
  private let format: ExportFormat?
  private let child: ArchiveChild
  private let entries: [ArchiveEntry]

  /// Whether the first bytes are those of an archive.
  package static func isOne(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// Opens an archive.
  ///
  /// - Parameter format: the format that was named; `nil` to find it out.
  /// - Throws: `ReadingError`, `IntakeError.tooLarge`.
  package init(_ source: ByteSource, format: ExportFormat?, child: ArchiveChild) throws {
    name = source.name
    self.format = format
    self.child = child
    entries = try child.open(try source.whole(limit: ReadingLimits.usual.bytes))
  }

  /// The export in it.
  ///
  /// - Throws: `ReadingError`, `IntakeError`.
  package func input() throws -> ImportInput {
    if entries.contains(where: { $0.name == "xl/workbook.xml" }) {
      let sheets = try child.workbook()
      return ImportInput(
        Export(format ?? .csv, name: name, content: .sheets(sheets)), fingerprint: "")
    }
    var account = ReadingAccount()
    for (index, entry) in entries.enumerated() {
      if let refusal = entry.refusal { account.refuse(refusal.rawValue, at: .entry(index + 1)) }
    }
    let open = opener
    let names = entries.filter { $0.refusal == nil }.map(\.name)
    let export = try ExportBundle(names, open: open).export(format, name: name) { _ in nil }
    return ImportInput(export, fingerprint: "", account: account, beside: { open($0) })
  }

  /// A chat names its files without the folder that the archive has around everything.
  private var opener: @Sendable (String) -> ByteSource? {
    let pairs = entries.filter { $0.refusal == nil }.map { ($0.name, $0.index) }
    let whole = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let last = Dictionary(
      pairs.map { (Self.last($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    let child = child
    return { path in
      guard let index = whole[path] ?? last[Self.last(path)] else { return nil }
      return ByteSource(name: path) {
        var rest: [UInt8]? = try child.entry(index)
        return {
          defer { rest = nil }
          return rest
        }
      }
    }
  }

  private static func last(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
