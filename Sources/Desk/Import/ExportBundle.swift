package import Intake

/// The files of a folder or an archive by their names: which of them hold messages.
package struct ExportBundle {
  private let names: [String]
  private let open: (String) -> ByteSource?

  /// A bundle of files.
  package init(_ names: [String], open: @escaping (String) -> ByteSource?) {
    self.names = names
    self.open = open
  }

  /// The export in the bundle; files that hold no messages are kept as they are.
  ///
  /// - Parameters:
  ///   - format: the format that was named; `nil` to find it out.
  ///   - written: when a file was last written, in seconds of UTC.
  /// - Throws: `IntakeError.notThisFormat`, and what opening throws.
  package func export(
    _ format: ExportFormat?, name: String, written: (String) -> Int?
  ) throws -> Export {
    guard let format = try format ?? found, format != .folder else {
      return Export(.folder, name: name, content: .things(names.map { ($0, written($0)) }))
    }
    let files = try files(of: format)
    guard !files.isEmpty else { throw IntakeError.notThisFormat }
    return Export(format, name: name, content: .files(files))
  }

  private var found: ExportFormat? {
    get throws {
      if names.contains(where: { isTelegram($0) || isTelegramPage($0) }) { return .telegram }
      if names.contains(where: isLetter) { return .mail }
      return try chats().isEmpty ? nil : .whatsapp
    }
  }

  private func files(of format: ExportFormat) throws -> [ByteSource] {
    switch format {
    case .telegram:
      let results = named(isTelegram)
      if !results.isEmpty { return results }
      let pages = names.filter(isTelegramPage).sorted { Self.page($0) < Self.page($1) }
      return pages.isEmpty ? named { ends($0, ".json") } : pages.compactMap(open)
    case .whatsapp: return try chats()
    case .mail: return named(isLetter)
    case .kobo: return named { ends($0, ".json", ".csv") }
    case .signal: return named { ends($0, ".json", ".jsonl", ".txt") }
    case .csv, .uwazi, .htcds, .xlsform, .folder: return named { ends($0, ".csv", ".tsv") }
    }
  }

  private func named(_ test: (String) -> Bool) -> [ByteSource] {
    names.filter(test).compactMap(open)
  }

  private func ends(_ name: String, _ endings: String...) -> Bool {
    endings.contains { name.lowercased().hasSuffix($0) }
  }

  private func isTelegram(_ name: String) -> Bool {
    name.split(separator: "/").last == "result.json"
  }

  /// `messages.html`, `messages2.html` … of a chat, in a folder of its own when there are several.
  private func isTelegramPage(_ name: String) -> Bool {
    guard let last = name.split(separator: "/").last, last.hasPrefix("messages") else {
      return false
    }
    return last.hasSuffix(".html") && last.dropFirst(8).dropLast(5).allSatisfy(\.isNumber)
  }

  /// The folder of a page, and its number in it: the second comes before the tenth.
  private static func page(_ name: String) -> (String, Int) {
    let parts = name.split(separator: "/")
    let number = (parts.last ?? "").dropFirst(8).dropLast(5)
    return (parts.dropLast().joined(separator: "/"), Int(number) ?? 1)
  }

  private func isLetter(_ name: String) -> Bool {
    name.split(separator: "/").dropLast().contains { $0 == "cur" || $0 == "new" }
      || ends(name, ".eml", "mbox")
  }

  private func chats() throws -> [ByteSource] {
    try named { ends($0, ".txt") }.filter { source in
      ExportFormat.guess(try source.head(8192), name: source.name) == .whatsapp
    }
  }
}
