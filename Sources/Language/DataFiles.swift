private import GuvohFiles

/// The plain files the program works with: those it carries, overlaid by those of an organisation.
///
/// The overlay is read from disk by the caller (`--data DIR`), so that this stays a value.
package struct DataFiles: Sendable {
  private let overlay: [String: [UInt8]]

  /// The files carried in the program, with those of `overlay` put over them by path.
  package init(overlay: [String: [UInt8]] = [:]) {
    self.overlay = overlay
  }

  /// The paths of all files, sorted: `words/ru/check.json`.
  package var paths: [String] {
    Set(Self.carried.keys).union(overlay.keys).sorted()
  }

  /// The paths below a folder, sorted; `folder` is given without a slash at its end.
  package func paths(below folder: String) -> [String] {
    paths.filter { $0.hasPrefix(folder + "/") }
  }

  /// The bytes of a file, or `nil` when there is none of that path.
  package func bytes(_ path: String) -> [UInt8]? {
    overlay[path] ?? Self.carried[path]
  }

  /// The text of a file in UTF-8 without a byte order mark, or `nil` when there is none.
  package func text(_ path: String) -> String? {
    guard let bytes = bytes(path) else { return nil }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return String(decoding: body, as: UTF8.self)
  }

  /// The paths that an organisation has replaced or added, sorted, so that `doctor` can name them.
  package var replaced: [String] { overlay.keys.sorted() }

  /// Copied once: the table of the C target is read through pointers and never changes.
  private static let carried: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for index in 0..<guvoh_files_count() {
      let entry = unsafe guvoh_file_at(index)
      let bytes = unsafe UnsafeBufferPointer(start: entry.bytes, count: entry.count)
      unsafe files[String(cString: entry.path)] = unsafe Array(bytes)
    }
    return files
  }()
}
