import Foundation
import Linkage

/// Writes the results of linking; files are readable by their owner alone.
enum LinkOutput {
  /// Writes `left_id,right_id,probability,because`.
  ///
  /// - Throws: `Refusal` `link.cannot-write` when the file cannot be made.
  static func links(_ run: LinkRun, to path: String) throws {
    var file = try OwnFile(path)
    file.write("left_id,right_id,probability,because\n")
    for link in run.links {
      let because = run.levels(link.left, link.right).filter { $0.level > 0 }
        .map { "\($0.header)=\($0.level)" }.joined(separator: " ")
      let chance = (link.probability * 1_000_000).rounded() / 1_000_000
      file.write(
        "\(quoted(run.records.id(link.left))),\(quoted(run.records.id(link.right))),\(chance),\(because)\n"
      )
    }
    file.flush()
  }

  /// Writes `id,cluster_id` for every record.
  ///
  /// - Throws: `Refusal` `link.cannot-write` when the file cannot be made.
  static func clusters(_ run: LinkRun, to path: String) throws {
    var file = try OwnFile(path)
    file.write("id,cluster_id\n")
    for (record, cluster) in run.clusters.enumerated() {
      file.write("\(quoted(run.records.id(record))),\(cluster)\n")
    }
    file.flush()
  }

  /// Writes `draw,list,id,cluster_id`, every record once for each draw.
  ///
  /// - Throws: `Refusal` `link.cannot-write` when the file cannot be made.
  static func draws(
    _ run: LinkRun, _ count: Int, seed: UInt64, names: [String], to path: String
  ) throws {
    var file = try OwnFile(path)
    file.write("draw,list,id,cluster_id\n")
    for (draw, clusters) in run.draws(count, seed: seed).enumerated() {
      for (record, cluster) in clusters.enumerated() {
        let list = quoted(names[Int(run.records.lists[record])])
        file.write("\(draw + 1),\(list),\(quoted(run.records.id(record))),\(cluster)\n")
      }
    }
    file.flush()
  }

  private static func quoted(_ text: String) -> String {
    text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }
      ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}

/// A new file with the mode 0600, written in large pieces.
struct OwnFile {
  private let handle: FileHandle
  private var buffer: [UInt8] = []

  init(_ path: String) throws {
    let manager = FileManager.default
    guard
      manager.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let handle = FileHandle(forWritingAtPath: path)
    else {
      throw Refusal(code: "link.cannot-write", status: .cannotCreate, values: ["path": path])
    }
    try? manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    self.handle = handle
  }

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 20 { flush() }
  }

  mutating func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    flush()
  }

  mutating func flush() {
    try? handle.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
