import Foundation
package import Testing

/// A text that must stay as it was recorded, beside the tests in `__Snapshots__`.
package enum Snapshot {
  /// Expects `text` to be the recorded one; with `GUVOH_RECORD=1` records it and fails this once.
  ///
  /// - Parameters:
  ///   - name: the name of the recorded file, with its ending.
  ///   - file: the test's own file; the folder beside it holds the recording.
  package static func expect(
    _ text: String, named name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "__Snapshots__")
    let path = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["GUVOH_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: path)
      Issue.record("recorded \(name); look at it and run again", sourceLocation: sourceLocation)
      return
    }
    let recorded = try String(contentsOf: path, encoding: .utf8)
    #expect(text == recorded, "\(name) has changed", sourceLocation: sourceLocation)
  }
}
