import Foundation
import Intake
import Language
import Support
import Testing

/// Exports of others that lie beside the checkout on some machines; they are read, never copied.
@Suite(.enabled(if: Samples.areThere)) struct `Samples of others` {
  @Test(arguments: Samples.telegram) func `of Telegram hold what an independent reader found`(
    path: String
  ) throws {
    let expected = try #require(Samples.expected["telegram"]?[path] as? [String: Any])
    var reader = try TelegramReader(try Samples.source(path))
    try reader.read { _ in }
    let account = reader.account
    #expect(account.read == expected["messages"] as? Int)
    for figure in [
      "chats", "left_chats", "service", "unsupported", "with_text", "media_refs", "missing_media",
      "forwarded", "replies", "unixtime",
    ] { #expect(account.figures[figure] ?? 0 == expected[figure] as? Int, "\(figure)") }
  }

  @Test func `of WhatsApp, letters and tables hold what an independent reader found`() throws {
    for (path, expected) in Samples.expected["whatsapp"] ?? [:] {
      let expected = try #require(expected as? [String: Any])
      var reader = WhatsAppReader(
        try Samples.source(path), words: try WhatsAppWords(files: DataFiles()))
      var senders: Set<String> = []
      try reader.read { message in message.sender.name.map { _ = senders.insert($0) } }
      #expect(reader.account.figures["entries"] == expected["entries"] as? Int)
      #expect(reader.account.read == expected["entries_with_sender"] as? Int)
      #expect(senders.sorted() == (expected["senders"] as? [String])?.sorted())
      #expect(reader.account.dateOrder?.rawValue == expected["date_order"] as? String)
    }
    for (path, expected) in Samples.expected["mail"] ?? [:] {
      let expected = try #require(expected as? [String: Any])
      var reader = LetterReader()
      let letter = reader.read(try Samples.source(path).whole(limit: 1 << 24))
      #expect(reader.account.figures["parts"] == expected["parts"] as? Int, "\(path)")
      #expect(letter?.identity == expected["message_id"] as? String ?? "", "\(path)")
      let names = letter?.attachments.filter { $0.kind != .original }.map(\.name)
      #expect(names == expected["attachments"] as? [String], "\(path)")
      let subject = (expected["subject"] as? String)?.trimmingCharacters(in: .whitespaces)
      #expect(letter?.title == subject, "\(path)")
    }
    for (path, expected) in Samples.expected["csv"] ?? [:] {
      let expected = try #require(expected as? [String: Any])
      var reader = TableReader(
        try Samples.source(path), words: try ColumnWords(files: DataFiles()))
      try reader.read { _ in }
      #expect(reader.account.read == expected["data_rows"] as? Int, "\(path)")
      #expect(reader.account.columns.map(\.name) == expected["header"] as? [String], "\(path)")
      let encoding = (expected["encoding"] as? String)?.replacing("-sig", with: "")
      #expect(reader.account.encoding == encoding, "\(path)")
    }
  }
}

enum Samples {
  static let folder = Repository.root.deletingLastPathComponent().appending(
    path: "shared/data/intake")
  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static var expected: [String: [String: Any]] {
    guard let data = try? Data(contentsOf: folder.appending(path: "expected.json")),
      let value = try? JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
    else { return [:] }
    return value
  }

  static var telegram: [String] { (expected["telegram"] ?? [:]).keys.sorted() }

  static func source(_ path: String) throws -> ByteSource {
    ByteSource(
      name: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))), piece: 777)
  }
}
