import Foundation
import Linkage

/// A finished run in a file: its model on the first line, then the lists it was made from.
///
/// The lists are there so that records can be added later and linked with the old ones; the file is
/// as sensitive as they are, and readable by its owner alone.
struct ModelFile {
  /// One list, as it was read.
  struct List {
    let name: String
    let bytes: [UInt8]
  }

  let model: LinkModel
  let lists: [List]

  /// Reads the file at `path`.
  ///
  /// - Throws: `Refusal` `file.missing`, or `link.other-model` for a file that is no model.
  init(path: String) throws {
    let data = try InputFile.bytes(path)
    let refusal = Refusal(code: "link.other-model", status: .badData, values: ["path": path])
    guard let end = data.firstIndex(of: 0x0A),
      let model = try? JSONDecoder().decode(LinkModel.self, from: data[..<end])
    else { throw refusal }
    var lists: [List] = []
    var position = end + 1
    while position < data.endIndex {
      guard let line = data[position...].firstIndex(of: 0x0A),
        let (count, name) = Self.head(data[position..<line]), count <= data.endIndex - line - 1
      else { throw refusal }
      lists.append(List(name: name, bytes: [UInt8](data[(line + 1)..<(line + 1 + count)])))
      position = line + 1 + count
    }
    self.model = model
    self.lists = lists
  }

  /// The length of a list and its name, as the line before it gives them.
  private static func head(_ line: Data) -> (count: Int, name: String)? {
    let text = String(decoding: line, as: UTF8.self)
    guard let count = Int(text.prefix { $0 != " " }), count >= 0 else { return nil }
    return (count, String(text.drop { $0 != " " }.dropFirst()))
  }

  /// Writes the file.
  ///
  /// - Throws: `Refusal` `link.cannot-write`.
  static func write(_ model: LinkModel, lists: [List], to path: String) throws {
    var file = try OwnFile(path)
    file.add(String(decoding: try JSONEncoder().encode(model), as: UTF8.self) + "\n")
    for list in lists {
      file.add("\(list.bytes.count) \(list.name.filter { !$0.isNewline })\n")
      file.add(list.bytes)
    }
    try file.finish()
  }
}
