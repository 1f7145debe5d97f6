internal import Intake
internal import Language

extension FuzzTarget {
  /// What readers of exports are given.
  static let intake =
    [ExportFormat.telegram, .whatsapp, .signal, .mail, .csv, .kobo, .uwazi, .htcds].map(reader)
    + [
      FuzzTarget("workbook") { bytes in
        var workbook = Workbook { $0.hasSuffix(".xml") || $0.hasSuffix(".rels") ? bytes : nil }
        return workbook.sheets().allSatisfy { $0.rows.count <= bytes.count }
      }
    ]

  private static let words = Result { try IntakeWords(files: DataFiles()) }

  /// A reader; however the file is cut into pieces, it must say the same.
  private static func reader(_ format: ExportFormat) -> FuzzTarget {
    FuzzTarget(format.rawValue) { bytes in
      account(bytes, format, piece: 1 << 16) == account(bytes, format, piece: 3)
    }
  }

  /// What a reader makes of a file; an error of ours is an answer too.
  private static func account(_ bytes: [UInt8], _ format: ExportFormat, piece: Int) -> String {
    var export = Export(
      format, name: "fuzz", content: .files([ByteSource(name: "fuzz", bytes: bytes, piece: piece)]))
    export.options.allowsOpenOrder = true
    var taken: [String] = []
    do {
      let account = try export.read(words: words.get()) { taken.append("\($0)") }
      return "\(account.read) \(account.figures.sorted { $0.key < $1.key }) \(taken)"
    } catch { return "\(error)" }
  }
}
