import Support
import Testing

@testable import Intake

@Suite struct `Messages of Signal as text` {
  static func read(_ text: String, piece: Int = 29) throws -> ([IncomingMessage], ReadingAccount) {
    var reader = try SignalText(ByteSource(name: "", bytes: Array(text.utf8), piece: piece))
    var messages: [IncomingMessage] = []
    try reader.read { messages.append($0) }
    return (messages, reader.account)
  }

  @Test(arguments: [1, 29, 4096])
  func `are read with their fields, files and what they answer`(piece: Int) throws {
    let (messages, account) = try Self.read(
      """
      Conversation: Навбатчи (+000 12)

      From: Учебов (+000 12)
      Type: incoming
      Sent: Mon, 2 Jan 2023 10:01:00 +0500
      Received: Mon, 2 Jan 2023 10:01:02 +0500
      Attachment: photo.jpg (image/jpeg, 123 bytes)
      Reaction: 🙏 from You

      > From: You
      > Sent: Mon, 2 Jan 2023 10:00:00 +0500
      >
      > қаерда?

      Ёрдам беринг
      > own arrow

      From: we are asked where
      second line

      From: You
      Type: outgoing
      Sent: unknown

      ok

      """, piece: piece)
    #expect(
      messages.map(\.text) == [
        "Ёрдам беринг\n> own arrow\n\nFrom: we are asked where\nsecond line", "ok",
      ])
    #expect(messages[0].sender == Sender(name: "Учебов", ways: ["+000 12"]))
    #expect(messages[0].sent?.seconds == 1_672_635_660)
    #expect(messages[0].attachments.map(\.kind) == [.photo])
    #expect(messages[0].attachments.map(\.content) == [.missing(.notIncluded)])
    #expect(messages[0].details.contains { $0.name == "quote" && $0.value.contains("қаерда?") })
    #expect(messages[0].details.contains(Detail("reaction", "🙏 from You")))
    #expect(messages[1].isOwn && messages[1].sent == nil)
    #expect(account.read == 2 && account.figures["missing_media"] == 1)
    #expect(account.notes.map(\.code) == ["date-unreadable"])
  }

  @Test func `are known by their first lines`() {
    let head = "Conversation: A\n\nFrom: A\nType: incoming\nSent: x\n"
    #expect(ExportFormat.guess(Array(head.utf8), name: "a.txt") == .signal)
    #expect(ExportFormat.guess(Array("Conversation: A\n\nhello".utf8), name: "a.txt") != .signal)
  }

  @Test(arguments: 0..<60) func `that are invented read back equal`(seed: Int) throws {
    let invented = InventedMessages.make(seed: seed)
    let text = invented.map { message in
      """
      From: \(message.sender)
      Type: incoming
      Sent: Mon, \(message.day) Jan 2023 10:01:00 +0000

      \(message.text)

      """
    }
    let (messages, _) = try Self.read(
      (["Conversation: A", ""] + text).joined(separator: "\n"), piece: seed + 1)
    #expect(messages.map(\.text) == invented.map(\.text.trimmed))
    #expect(messages.map(\.sender.name) == invented.map(\.sender))
  }

  @Test(arguments: 0..<100) func `survive spoiled bytes`(seed: Int) throws {
    var chance = Seed(seed)
    let sound =
      "Conversation: A\n\nFrom: A\nType: incoming\nSent: x\n\nwords\n\nFrom: B\nType: x\n\n"
    let bytes = chance.spoil(Array(sound.utf8))
    var reader = try SignalText(ByteSource(name: "", bytes: bytes, piece: 3))
    try? reader.read { #expect($0.text.utf8.count <= bytes.count * 3) }
  }
}
