import Foundation
import Intake
import Support
import Testing

@Suite struct `An export of Telegram` {
  static func read(
    _ text: String, choosing: @escaping (ConversationFacts) -> Bool = { _ in true }, piece: Int = 50
  ) throws -> (messages: [IncomingMessage], account: ReadingAccount) {
    var reader = try TelegramReader(ByteSource(text: text, piece: piece), choosing: choosing)
    var messages: [IncomingMessage] = []
    try reader.read { messages.append($0) }
    return (messages, reader.account)
  }

  static let account = #"""
    {"about":"x","personal_information":{"user_id":7},"contacts":{"list":[{"a":1}]},
     "chats":{"about":"","list":[
      {"name":"Учебов","type":"personal_chat","id":11,"messages":[
       {"id":1,"type":"service","date":"2023-01-02T10:00:00","actor":"Учебов","action":"phone_call","text":""},
       {"id":2,"type":"message","date":"2023-01-02T10:01:00","date_unixtime":"1672646460","from":"Учебов","from_id":"user11",
        "text":["Ёрдам ",{"type":"text_link","text":"беринг","href":"http://a.example/"}, "!"],"forwarded_from":"Ҷамшед","reply_to_message_id":1,
        "reactions":[{"type":"emoji","count":1,"emoji":"🙏"}]},
       {"id":3,"type":"message","date":"2023-01-02T10:02:00","from":"Учебов","from_id":"user11","file":"voice_messages/a.ogg","media_type":"voice_message","duration_seconds":9,"text":""},
       {"id":4,"type":"message","date":"2023-01-02T10:03:00","from":"Мы","from_id":"user7","photo":"../../etc/passwd","text":"ok"},
       {"id":5,"type":"message","date":"no date","from":null,"text":"","file":"(File not included. Change data exporting settings to download.)"},
       {"id":6,"type":"unsupported"}, 17, {"type":"message","x":{"deep":[1,2,{"y":"z"}]},"text":"new field"}]},
      {"name":null,"type":"private_group","id":12,"messages":[]}]},
     "left_chats":{"about":"","list":[{"name":"Бозор","type":"public_channel","id":13,"messages":[{"id":9,"type":"message","text":"иш"}]}]}}
    """#

  @Test(arguments: [1, 3, 16, 4096])
  func `is read whole: texts, links, forwards, files, what is missing`(piece: Int) throws {
    let (messages, account) = try Self.read(Self.account, piece: piece)
    #expect(account.read == 6)
    #expect(account.figures["service"] == 1)
    #expect(account.figures["left_chats"] == 1)
    #expect(account.conversations.map(\.id) == ["11", "12", "13"])
    #expect(account.refused.map(\.code) == ["telegram.unsupported", "not-a-message"])
    let told = messages[1]
    #expect(told.text == "Ёрдам беринг!")
    #expect(told.forwardedFrom == "Ҷамшед")
    #expect(told.replyTo == "1")
    #expect(told.sent?.seconds == 1_672_646_460)
    #expect(told.sender.ways == ["telegram:user11"])
    #expect(told.details.contains(Detail("link", "http://a.example/")))
    #expect(told.details.contains(Detail("reactions/1/emoji", "🙏")))
    #expect(
      messages[2].attachments == [
        Attachment(.voice, name: "a.ogg", content: .beside("voice_messages/a.ogg"), seconds: 9)
      ])
    #expect(messages[3].isOwn)
    #expect(messages[3].attachments.first?.content == .missing(.unsafeName))
    #expect(messages[4].attachments.first?.content == .missing(.notIncluded))
    #expect(messages[4].sent == nil)
    #expect(
      messages[5].details == [
        Detail("x/deep/1", "1"), Detail("x/deep/2", "2"), Detail("x/deep/3/y", "z"),
      ])
  }

  @Test func `hands out only the conversations that were chosen, and counts the others`() throws {
    let (messages, account) = try Self.read(Self.account) { $0.id == "13" }
    #expect(messages.map(\.text) == ["иш"])
    #expect(account.conversations.map(\.isChosen) == [false, false, true])
    #expect(account.conversations.first?.messages == 5)
    #expect(account.figures["not_chosen"] == 7)
  }

  @Test func `of one chat has its messages at the top`() throws {
    let (messages, _) = try Self.read(
      #"{"name":"X","type":"personal_chat","id":5,"messages":[{"id":1,"type":"message","text":"a"}]}"#
    )
    #expect(messages.first?.conversation == Conversation(id: "5", name: "X", type: "personal_chat"))
  }

  @Test func `that breaks off is read up to there, and says so`() throws {
    let cut = String(Self.account.prefix(900))
    let (messages, account) = try Self.read(cut)
    #expect(!messages.isEmpty)
    #expect(account.isIncomplete)
    #expect(account.refused.last?.code == "cut")
  }

  @Test(arguments: ["[]", "{}", "{\"a\":1}", "null", "", "{\"chats\":{\"list\":[]}}"])
  func `is told from other JSON`(text: String) {
    #expect(throws: IntakeError.self) { try Self.read(text) }
  }

  @Test(arguments: 0..<100) func `of invented messages reads back equal`(seed: Int) throws {
    let invented = InventedMessages.make(seed: seed)
    let list = invented.enumerated().map { index, message -> [String: Any] in
      [
        "id": index, "type": "message", "from": message.sender, "text": message.text,
        "date": String(
          format: "2023-%02d-%02dT%02d:%02d:00", message.month, message.day, message.hour,
          message.minute),
      ]
    }
    let chat: [String: Any] = ["name": "n", "type": "t", "id": 1, "messages": list]
    // JSONSerialization does not keep the order of keys, so the chat's id may come behind.
    let inner = try JSONSerialization.data(withJSONObject: chat)
    let (messages, _) = try Self.read(String(decoding: inner, as: UTF8.self))
    #expect(messages.map(\.text) == invented.map(\.text))
    #expect(messages.map(\.sender.name) == invented.map(\.sender))
    #expect(messages.compactMap(\.sent).count == invented.count)
  }

  @Test(arguments: 0..<200) func `survives spoiled bytes`(seed: Int) throws {
    var chance = Seed(seed)
    var bytes = Array(Self.account.utf8)
    for _ in 0..<4 {
      bytes[Int.random(in: bytes.indices, using: &chance)] = .random(in: 0...255, using: &chance)
    }
    var reader = try TelegramReader(ByteSource(name: "", bytes: bytes, piece: 11))
    try? reader.read { _ in }
  }
}
