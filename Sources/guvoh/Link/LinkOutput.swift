import Foundation
import Linkage

/// Writes the results of linking; files are readable by their owner alone.
enum LinkOutput {
  /// A name for every list: its path, with `#2` where one path is given twice.
  static func names(of lists: [ModelFile.List]) -> [String] {
    var seen: [String: Int] = [:]
    return lists.map { list in
      seen[list.name, default: 0] += 1
      let times = seen[list.name] ?? 1
      return times == 1 ? list.name : "\(list.name)#\(times)"
    }
  }

  /// Writes `left_id,right_id,probability,because,left_list,right_list`.
  ///
  /// An id belongs to its list: two lists may both number their rows from one.
  ///
  /// - Throws: `Refusal` `link.cannot-write` when the file cannot be made.
  static func links(_ run: LinkRun, names: [String], to path: String) throws {
    var file = try OwnFile(path)
    let lists = names.map { Array(quoted($0).utf8) }
    file.add("left_id,right_id,probability,because,left_list,right_list\n")
    let columns = run.records.headers.map { Array("\($0)=".utf8) }
    run.eachLink { link, levels in
      file.cell(run.records.idBytes(link.left))
      file.cell(run.records.idBytes(link.right))
      file.add("\((link.probability * 1_000_000).rounded() / 1_000_000),")
      because(columns, levels, &file)
      file.add(UInt8(ascii: ","))
      file.add(lists[Int(run.records.lists[link.left])])
      file.add(UInt8(ascii: ","))
      file.add(lists[Int(run.records.lists[link.right])])
      file.add(UInt8(ascii: "\n"))
    }
    try file.finish()
  }

  /// The levels on which values agree, as `given=1 date=3`; missing ones are left out.
  private static func because(_ columns: [[UInt8]], _ levels: [Int], _ file: inout OwnFile) {
    var isFirst = true
    for (column, level) in zip(columns, levels) where level > 0 {
      if !isFirst { file.add(UInt8(ascii: " ")) }
      isFirst = false
      file.add(column)
      file.add(UInt8(ascii: "0") + UInt8(level))
    }
  }

  /// Writes `id,cluster_id,list` for every record.
  ///
  /// - Throws: `Refusal` `link.cannot-write` when the file cannot be made.
  static func clusters(_ run: LinkRun, names: [String], to path: String) throws {
    var file = try OwnFile(path)
    let names = names.map(quoted)
    file.add("id,cluster_id,list\n")
    for (record, cluster) in run.clusters.enumerated() {
      file.cell(run.records.idBytes(record))
      file.add("\(cluster),\(list(record, run, names))\n")
    }
    try file.finish()
  }

  private static func list(_ record: Int, _ run: LinkRun, _ names: [String]) -> String {
    names[Int(run.records.lists[record])]
  }

  /// Writes `draw,list,id,cluster_id`, every record once for each draw.
  ///
  /// - Throws: `Refusal` `link.cannot-write` when the file cannot be made.
  static func draws(
    _ run: LinkRun, _ count: Int, seed: UInt64, names: [String], to path: String
  ) throws {
    var file = try OwnFile(path)
    let names = names.map(quoted)
    file.add("draw,list,id,cluster_id\n")
    for (draw, clusters) in run.draws(count, seed: seed).enumerated() {
      for (record, cluster) in clusters.enumerated() {
        file.add("\(draw + 1),\(list(record, run, names)),")
        file.cell(run.records.idBytes(record))
        file.add("\(cluster)\n")
      }
    }
    try file.finish()
  }

  static func quoted(_ text: String) -> String {
    isPlain(text.utf8) ? text : "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// Whether a cell needs no quotes.
  static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
    !bytes.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A }
  }
}

/// A new file with the mode 0600, written in large pieces.
struct OwnFile {
  private let path: String
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var isBroken = false

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
    self.path = path
  }

  /// Adds text as it stands.
  mutating func add(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 20 { flush() }
  }

  /// Adds a cell and the comma after it.
  mutating func cell(_ bytes: ArraySlice<UInt8>) {
    if LinkOutput.isPlain(bytes) {
      buffer += bytes
    } else {
      buffer += LinkOutput.quoted(String(decoding: bytes, as: UTF8.self)).utf8
    }
    buffer.append(UInt8(ascii: ","))
  }

  /// Adds bytes as they stand.
  mutating func add(_ bytes: [UInt8]) { buffer += bytes }

  /// Adds one byte.
  mutating func add(_ byte: UInt8) { buffer.append(byte) }

  /// Writes what is left.
  ///
  /// - Throws: `Refusal` `link.cannot-write` when any part of the file could not be written.
  mutating func finish() throws {
    flush()
    if isBroken {
      throw Refusal(code: "link.cannot-write", status: .cannotCreate, values: ["path": path])
    }
  }

  private mutating func flush() {
    do { try handle.write(contentsOf: Data(buffer)) } catch { isBroken = true }
    buffer.removeAll(keepingCapacity: true)
  }
}
