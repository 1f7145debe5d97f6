import Support
import Testing

@testable import Intake

@Suite struct `A chat that Telegram wrote as a page` {
  static func read(
    _ messages: String, chat: String = "Навбатчи", name: String = "messages.html", piece: Int = 37
  ) throws -> (messages: [IncomingMessage], account: ReadingAccount) {
    let page = """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"/><title>Exported Data</title></head>
      <body onload="CheckLocation();"><div class="page_wrap"><div class="page_header">
      <div class="content"><div class="text bold">
      \(chat)
      </div></div></div><div class="page_body chat_page"><div class="history">
      \(messages)
      </div></div></div></body></html>
      """
    var reader = try TelegramPage(ByteSource(name: name, bytes: Array(page.utf8), piece: piece))
    var read: [IncomingMessage] = []
    try reader.read { read.append($0) }
    return (read, reader.account)
  }

  static func message(
    _ id: Int, from: String? = nil, joined: Bool = false, inside: String, at: String
  ) -> String {
    let name = from.map { "<div class=\"from_name\">\n\($0) \n</div>" } ?? ""
    return """
      <div class="message default clearfix\(joined ? " joined" : "")" id="message\(id)">
      <div class="pull_left userpic_wrap"><div class="initials">AB</div></div>
      <div class="body"><div class="pull_right date details" title="\(at)">10:00</div>
      \(name)\(inside)</div></div>
      """
  }

  @Test(arguments: [1, 7, 64, 4096])
  func `is read whole: names, texts, links, files, forwards, answers`(piece: Int) throws {
    let at = "02.01.2023 10:01:00 UTC+05:00"
    let (messages, account) = try Self.read(
      [
        """
        <div class="message service" id="message-1"><div class="body details">2 January</div></div>
        <div class="message service" id="message1"><div class="body details">A joined</div></div>
        """,
        Self.message(
          2, from: "Учебов",
          inside: """
            <div class="reply_to details">In reply to <a href="#go_to_message1">this message</a></div>
            <div class="text">\nЁрдам <a href="http://a.example/">беринг</a> &lt;3<br>қатор\n</div>
            """, at: at),
        Self.message(
          3, joined: true,
          inside: """
            <div class="media_wrap clearfix"><a class="media clearfix block_link media_voice_message"
             href="voice_messages/a.ogg"><div class="body"><div class="title bold">Voice message</div>
            <div class="status details">00:09, 20.1 KB</div></div></a></div>
            """, at: at),
        Self.message(
          4, from: "Мы",
          inside: """
            <div class="forwarded body"><div class="from_name">Ҷамшед <span class="date details"
             title="01.01.2023 09:00:00"> 01.01.2023 09:00:00</span></div>
            <div class="text">гапи ӯ</div></div>
            """, at: at),
        Self.message(
          5, from: "Учебов",
          inside: """
            <div class="media_wrap clearfix"><div class="media clearfix media_photo"><div class="body">
            <div class="title bold">Photo</div><div class="description">Not included, change data
            exporting settings to download.</div></div></div></div>
            """, at: "02.01.2023 10:05:00"),
        Self.message(
          6, joined: true,
          inside: """
            <div class="media_wrap clearfix"><a class="photo_wrap clearfix" href="../../etc/passwd">
            <img class="photo" src="x_thumb.jpg"/></a></div>
            """, at: "no date"),
      ].joined(separator: "\n"), piece: piece)
    #expect(account.read == 5)
    #expect(account.figures["service"] == 1)
    #expect(account.conversations.map(\.name) == ["Навбатчи"])
    #expect(messages.map(\.sender.name) == [nil, "Учебов", "Учебов", "Мы", "Учебов", "Учебов"])
    let told = messages[1]
    #expect(told.text == "Ёрдам беринг <3\nқатор")
    #expect(told.details == [Detail("link", "http://a.example/")])
    #expect(told.replyTo == "1")
    #expect(told.sent?.seconds == 1_672_635_660)
    #expect(
      messages[2].attachments == [
        Attachment(.voice, name: "a.ogg", content: .beside("voice_messages/a.ogg"), seconds: 9)
      ])
    #expect(messages[3].forwardedFrom == "Ҷамшед" && messages[3].text == "гапи ӯ")
    #expect(messages[4].attachments.map(\.content) == [.missing(.notIncluded)])
    #expect(messages[4].sent?.seconds == nil && messages[4].sent?.day == "2023-01-02")
    #expect(messages[5].attachments.map(\.content) == [.missing(.unsafeName)])
    #expect(account.notes.map(\.code).contains("date-unreadable"))
  }

  @Test func `names its files from the folder it lies in`() throws {
    let (messages, account) = try Self.read(
      Self.message(
        1, from: "A",
        inside:
          "<div class=\"media_wrap\"><a class=\"media media_file\" href=\"files/a.pdf\"></a></div>",
        at: "02.01.2023 10:01:00 UTC+05:00"), name: "chats/chat_001/messages.html")
    #expect(messages.first?.attachments.first?.content == .beside("chats/chat_001/files/a.pdf"))
    #expect(account.conversations.map(\.id) == ["chats/chat_001"])
  }

  @Test func `that goes on in a second page is one conversation`() throws {
    let text = "<div class=\"text\">a</div>"
    let at = "02.01.2023 10:01:00 UTC+05:00"
    var whole = ReadingAccount()
    for id in 1...2 {
      whole.add(try Self.read(Self.message(id, from: "A", inside: text, at: at)).account)
    }
    #expect(whole.conversations.map(\.messages) == [2])
  }

  @Test func `that breaks off within a message is read up to there, and says so`() throws {
    let page =
      "<div class=\"page_wrap\">"
      + Self.message(
        1, from: "A", inside: "<div class=\"text\">half a sent",
        at: "02.01.2023 10:01:00 UTC+05:00"
      ).prefix(260)
    var reader = try TelegramPage(ByteSource(name: "", bytes: Array(page.utf8)))
    var read: [IncomingMessage] = []
    try reader.read { read.append($0) }
    #expect(read.count == 1)
    #expect(reader.account.isIncomplete)
  }

  @Test(arguments: ["", "<html><body>text</body></html>", "plain", "<div class=\"page_wrap\">"])
  func `is told from other pages`(text: String) {
    #expect(throws: IntakeError.notThisFormat) {
      var reader = try TelegramPage(ByteSource(name: "", bytes: Array(text.utf8)))
      try reader.read { _ in }
    }
  }

  @Test(arguments: 0..<60) func `of invented messages reads back equal`(seed: Int) throws {
    let invented = InventedMessages.make(seed: seed)
    func escaped(_ text: String) -> String {
      text.map {
        ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\n": "<br>"][$0] ?? String($0)
      }
      .joined()
    }
    let page = invented.enumerated().map { index, message in
      let two = [message.day, message.month, message.hour, message.minute].map {
        ($0 < 10 ? "0" : "") + String($0)
      }
      return Self.message(
        index, from: escaped(message.sender),
        inside: "<div class=\"text\">\n\(escaped(message.text))\n</div>",
        at: "\(two[0]).\(two[1]).2023 \(two[2]):\(two[3]):00 UTC+00:00")
    }
    let (messages, _) = try Self.read(page.joined(separator: "\n"), piece: 1 + seed)
    #expect(messages.map(\.text) == invented.map(\.text.trimmed))
    #expect(messages.map(\.sender.name) == invented.map(\.sender))
    #expect(messages.compactMap(\.sent).count == invented.count)
  }
}
