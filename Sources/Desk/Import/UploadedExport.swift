internal import Casework
internal import Crypto
internal import Foundation
package import Intake
internal import Reader
internal import Sandbox

/// An export that was sent to the desk as one file or several.
package enum UploadedExport {
  /// The export in the files.
  ///
  /// - Parameter format: the format that was named; `nil` to find it out.
  /// - Throws: `IntakeError`; `ReadingError` and `SandboxError` for an archive.
  package static func input(
    _ files: [ByteSource], format: ExportFormat?
  ) throws -> ImportInput {
    let (rest, definition) = try withoutDefinition(files)
    var input = try read(rest, format)
    input.export.options.definition = definition
    input.fingerprint = try fingerprint(files)
    return input
  }

  /// Of several files one may be the definition of the form that the others are filled forms of.
  private static func withoutDefinition(
    _ files: [ByteSource]
  ) throws -> ([ByteSource], FormDefinition?) {
    guard files.count > 1 else { return (files, nil) }
    for (index, file) in files.enumerated() where file.name.lowercased().hasSuffix(".xlsx") {
      if let definition = try FormWorkbook.definition(file, ArchiveChild(try Sandbox.find())) {
        var rest = files
        rest.remove(at: index)
        return (rest, definition)
      }
    }
    return (files, nil)
  }

  private static func read(_ files: [ByteSource], _ format: ExportFormat?) throws -> ImportInput {
    guard let first = files.first else { throw IntakeError.empty }
    let beside = Dictionary(
      files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let find: @Sendable (String) -> ByteSource? = { path in
      beside[path.split(separator: "/").last.map(String.init) ?? path]
    }
    guard files.count == 1 else {
      let export = try ExportBundle(files.map(\.name), open: find).export(
        format, name: first.name
      ) { _ in nil }
      return ImportInput(export, fingerprint: "", beside: find)
    }
    let head = try first.head(8192)
    guard !head.isEmpty else { throw IntakeError.empty }
    if ImportArchive.isOne(head), format != .folder {
      let child = ArchiveChild(try Sandbox.find())
      return try ImportArchive(first, format: format, child: child).input()
    }
    guard let format = format ?? ExportFormat.guess(head, name: first.name) else {
      throw IntakeError.unknownFormat
    }
    let content: Export.Content =
      format == .folder ? .things([(first.name, nil)]) : .files([first])
    return ImportInput(
      Export(format, name: first.name, content: content), fingerprint: "", beside: find)
  }

  private static func fingerprint(_ files: [ByteSource]) throws -> String {
    var hasher = SHA256()
    for file in files {
      let next = try file.open()
      while let piece = try next() { hasher.update(data: piece) }
    }
    return hasher.finalize().hexadecimal
  }
}
