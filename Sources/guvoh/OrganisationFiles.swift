import Foundation
import Language

/// The data files of an organisation, read from the folder of `--data` or `GUVOH_DATA`.
enum OrganisationFiles {
  private static let largest = 8 << 20

  /// The program's own files with those of `folder` over them; without a folder its own alone.
  ///
  /// - Throws: `Refusal` when the folder is not there or holds something that cannot be read.
  static func load(_ folder: String?) throws(Refusal) -> DataFiles {
    guard let folder = folder ?? ProcessInfo.processInfo.environment["GUVOH_DATA"],
      !folder.isEmpty
    else { return DataFiles() }
    let root = URL(filePath: folder)
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: root.path) else {
      throw Refusal(code: "file.missing", status: .noInput, values: ["path": folder])
    }
    var overlay: [String: [UInt8]] = [:]
    for path in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let file = root.appending(path: path)
      let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
      guard values?.isRegularFile == true else { continue }
      guard let size = values?.fileSize, size <= largest, let bytes = try? Data(contentsOf: file)
      else { throw Refusal(code: "file.missing", status: .noInput, values: ["path": path]) }
      overlay[path] = Array(bytes)
    }
    return DataFiles(overlay: overlay)
  }
}
