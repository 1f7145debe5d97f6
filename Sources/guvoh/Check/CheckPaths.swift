import Desk
import Foundation

/// The files that a person named, in the order in which their pages are numbered.
///
/// A folder stands for the plain files in it and below it, in the order a person would sort them:
/// `p2` before `p10`. A link is not followed: it could lead anywhere.
struct CheckPaths {
  /// The files to open.
  private(set) var inputs: [CheckInput] = []
  /// What was passed over in a folder, and why.
  private(set) var refused: [RefusedPaper] = []

  /// More files than this are no stack of papers.
  static let mostFiles = 5_000

  /// Looks at what was named.
  ///
  /// - Throws: `Refusal` for a path that is not there, and for too many files.
  init(_ paths: [String]) throws {
    for path in paths {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Refusal(code: "file.missing", status: .noInput, values: ["path": path])
      }
      if isFolder.boolValue { addFolder(path) } else { add(path, named: Self.name(path)) }
    }
    guard inputs.count <= Self.mostFiles else {
      throw Refusal(
        code: "check.too-many-files", status: .badData,
        values: ["limit": String(Self.mostFiles)])
    }
  }

  private mutating func addFolder(_ path: String) {
    let entries = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    let visible = entries.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
    for entry in visible.sorted(by: Self.byNumber) {
      let full = path + "/" + entry
      let attributes = try? FileManager.default.attributesOfItem(atPath: full)
      switch attributes?[.type] as? FileAttributeType {
      case .typeRegular?: add(full, named: entry)
      case .typeDirectory?: continue
      case .typeSymbolicLink?: refused.append(RefusedPaper(source: entry, code: "paper.link"))
      default: refused.append(RefusedPaper(source: entry, code: "paper.unreadable"))
      }
    }
  }

  private mutating func add(_ path: String, named name: String) {
    inputs.append(
      CheckInput(name: name) { Array(try Data(contentsOf: URL(filePath: path))) })
  }

  private static func name(_ path: String) -> String { URL(filePath: path).lastPathComponent }

  /// Whether a name stands before another, runs of digits compared as numbers.
  static func byNumber(_ left: String, _ right: String) -> Bool {
    let order = left.compare(right, options: [.numeric, .caseInsensitive])
    return order == .orderedSame ? left < right : order == .orderedAscending
  }
}
