import Intake
import Language
import Support
import Testing

@Suite struct `A chat of WhatsApp` {
  static func read(
    _ text: String, order: DateOrder? = nil, offset: Int? = nil, open: Bool = false,
    name: String = "WhatsApp Chat with A.txt"
  ) throws -> (messages: [IncomingMessage], account: ReadingAccount) {
    var reader = WhatsAppReader(
      ByteSource(text: text, name: name, piece: 13), words: try WhatsAppWords(files: DataFiles()),
      order: order, offset: offset, allowsOpenOrder: open)
    var messages: [IncomingMessage] = []
    try reader.read { messages.append($0) }
    return (messages, reader.account)
  }

  @Test(
    arguments: [
      ("12.03.2023, 14:05 - А Б: салом", "2023-03-12T14:05:00"),
      ("[12.03.2023, 14:05:33] А Б: салом", "2023-03-12T14:05:33"),
      ("\u{200E}[12.03.23, 14:05:33] \u{200E}А Б: салом", "2023-03-12T14:05:33"),
      ("3/25/23, 2:05\u{202F}PM - А Б: салом", "2023-03-25T14:05:00"),
      ("[3/25/23, 2:05:33\u{202F}PM] А Б: салом", "2023-03-25T14:05:33"),
      ("25/03/2023 14:05 - А Б: салом", "2023-03-25T14:05:00"),
      ("25/03/2023, 2:05 p. m. - А Б: салом", "2023-03-25T14:05:00"),
      ("25.03.23, 12:05 AM - А Б: салом", "2023-03-25T00:05:00"),
      ("25.03.2023, 2:05 пп - А Б: салом", "2023-03-25T14:05:00"),
      ("25/03/23, 2:05 TK - А Б: салом", "2023-03-25T14:05:00"),
      ("2023-03-12, 14:05 - А Б: салом", "2023-03-12T14:05:00"),
      ("2023/03/12 14:05 - А Б: салом", "2023-03-12T14:05:00"),
      ("12.3.2023 klo 14.05 - А Б: салом", "2023-03-12T14:05:00"),
      ("12.03.23 um 14:05 - А Б: салом", "2023-03-12T14:05:00"),
      ("\u{200F}٢٥\u{200F}/٣\u{200F}/٢٠٢٣، ٢:٠٥ م - А Б: салом", "2023-03-25T14:05:00"),
      ("۱۴۰۲/۱/۵، ۱۴:۰۵ - А Б: салом", "2023-03-25T14:05:00"),
      ("25/3/2566 14:05 - А Б: салом", "2023-03-25T14:05:00"),
      ("25/3/66 14:05 - А Б: салом", "2023-03-25T14:05:00"),
      ("2023年3月12日 14:05 - А Б: салом", "2023-03-12T14:05:00"),
      ("2023年3月12日 午後2:05 - А Б: салом", "2023-03-12T14:05:00"),
      ("R5/3/12 14:05 - А Б: салом", nil),
      ("2023. 3. 12. 오후 2:05 - А Б: салом", "2023-03-12T14:05:00"),
      ("[2023. 03. 12. 14:05:33] А Б: салом", "2023-03-12T14:05:33"),
      ("25-03-2023 14:05 - А Б: салом", "2023-03-25T14:05:00"),
    ] as [(String, String?)])
  func `is read from telephones of many languages`(line: String, local: String?) throws {
    let (messages, _) = try Self.read(line, order: local == nil ? .yearFirst : nil)
    #expect(messages.count == 1)
    #expect(messages.first?.sender.name == "А Б")
    #expect(messages.first?.text == "салом")
    #expect(messages.first?.sent?.local == local ?? "2023-03-12T14:05:00")
  }

  @Test func `has the order that any page of it decides`() throws {
    let first = "01/02/23, 10:00 - A: x\n"
    #expect(try Self.read(first + "25/02/23, 10:00 - A: y").messages[0].sent?.day == "2023-02-01")
    #expect(
      try Self.read("01/02/23, 10:00 - A: x\n02/25/23, 10:00 - A: y").messages[0].sent?.day
        == "2023-01-02")
  }

  @Test func `has the order in which its messages do not run backwards`() throws {
    let (messages, account) = try Self.read("05/06/23, 10:00 - A: x\n01/07/23, 10:00 - A: y")
    #expect(messages.map(\.sent?.day) == ["2023-06-05", "2023-07-01"])
    #expect(account.notes.contains { $0.code == "date-order-by-sequence" })
  }

  @Test func `is asked about when nothing decides the order`() throws {
    let text = "01/02/23, 10:00 - A: x\n02/02/23, 10:00 - A: y"
    #expect(throws: IntakeError.dateOrderUnknown) { try Self.read(text) }
    #expect(try Self.read(text, order: .dayFirst).messages[0].sent?.day == "2023-02-01")
    #expect(try Self.read(text, order: .monthFirst).messages[0].sent?.day == "2023-01-02")
    let (messages, account) = try Self.read(text, open: true)
    #expect(messages[0].sent == nil)
    #expect(account.notes.contains { $0.code == "date-order" })
  }

  @Test func `keeps lines together, tells its own messages, names files and what is left out`()
    throws
  {
    let (messages, account) = try Self.read(
      """
      12.03.2023, 14:05 - Сообщения защищены сквозным шифрованием.
      12.03.2023, 14:06 - А: первая

      третья: строка
      12.03.2023, 14:07 - А: \u{200E}IMG-20230312-WA0001.jpg (файл добавлен)
      подпись
      12.03.2023, 14:07 - А: <Без медиафайлов>
      12.03.2023, 14:07 - А: <Sirli soʻz>
      12.03.2023, 14:07 - А: \u{200E}<прикреплено: 0001-AUDIO-2023.opus>
      12.03.2023, 14:07 - А: договор.pdf (файл добавлен)
      12.03.2023, 14:08 - А: null
      12.03.2023, 14:08 - А: да
      12.03.2023, 14:08 - А: да
      """)
    #expect(account.read == 9)
    #expect(account.figures["service"] == 1)
    #expect(messages[1].text == "первая\n\nтретья: строка")
    #expect(messages[2].text == "подпись")
    #expect(messages[2].attachments.first?.kind == .photo)
    #expect(messages[3].attachments.first?.content == .missing(.notIncluded))
    #expect(messages[4].attachments.count == 1)
    #expect(messages[5].attachments.first?.kind == .voice)
    #expect(messages[6].attachments.first?.name == "договор.pdf")
    #expect(Set(messages.suffix(2).map(\.identity)).count == 2)
    let codes = Set(account.notes.map(\.code))
    #expect(
      codes.isSuperset(of: [
        "whatsapp.system", "whatsapp.unknown-omission", "whatsapp.null", "time-without-zone",
      ]))
  }

  @Test func `takes the zone that a person says`() throws {
    let (messages, account) = try Self.read("12.03.2023, 14:05 - A: x", offset: 10_800)
    #expect(messages.first?.sent?.seconds == 1_678_619_100)
    #expect(!account.notes.contains { $0.code == "time-without-zone" })
  }

  @Test(arguments: 0..<120) func `of invented messages reads back equal`(seed: Int) throws {
    let invented = InventedMessages.make(seed: seed).map { message in
      var message = message
      message.month = 1
      return message
    }
    let forms: [(InventedMessages.Message) -> String] = [
      { "\($0.day).01.2023, \(two($0.hour)):\(two($0.minute)) - " },
      { "[\($0.day)/01/23, \(two($0.hour)):\(two($0.minute)):00] \u{200E}" },
      {
        "1/\($0.day)/23, \(($0.hour + 11) % 12 + 1):\(two($0.minute))\u{202F}\($0.hour < 12 ? "AM" : "PM") - "
      },
      { "2023-01-\($0.day) \(two($0.hour)):\(two($0.minute)) - " },
    ]
    let form = forms[seed % forms.count]
    let text = invented.map { form($0) + $0.sender + ": " + $0.text }.joined(separator: "\n")
    let (messages, _) = try Self.read(text)
    #expect(messages.map(\.text) == invented.map(\.text))
    #expect(messages.map(\.sender.name) == invented.map(\.sender))
    #expect(
      messages.map(\.sent?.local)
        == invented.map {
          "2023-01-\($0.day)T\(two($0.hour)):\(two($0.minute)):00"
        })
  }

  @Test func `survives a single line of many megabytes`() throws {
    let long = "12.03.2023, 14:05 - A: " + String(repeating: "x", count: 6 << 20)
    let (messages, account) = try Self.read(long + "\n12.03.2023, 14:06 - A: y")
    #expect(messages.last?.text == "y")
    #expect(account.notes.contains { $0.code == "line-cut" })
  }

  @Test func `is told from other text`() {
    #expect(throws: IntakeError.notThisFormat) { try Self.read("hello\nworld") }
  }
}

private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
