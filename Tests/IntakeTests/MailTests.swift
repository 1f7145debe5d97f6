import Intake
import Support
import Testing

@Suite struct `A letter` {
  static func read(_ text: String) -> (letter: IncomingMessage?, account: ReadingAccount) {
    var reader = LetterReader()
    let letter = reader.read(Array(text.replacing("\n", with: "\r\n").utf8))
    return (letter, reader.account)
  }

  @Test func `has names of files in every coding`() throws {
    let (letter, _) = Self.read(
      """
      From: =?koi8-r?B?7cHU2A==?= =?koi8-r?Q?_?= <a@b.example>
      Subject: =?utf-8?B?0JA=?=
       =?utf-8?B?0JE=?= end
      Date: Mon, 16 Jan 2023 09:15:00 +0300
      Content-Type: multipart/mixed; boundary=x

      --x
      Content-Type: text/plain; charset=cp1251
      Content-Transfer-Encoding: quoted-printable

      =CF=F0=E8=E2=E5=F2 =
      soft
      --x
      Content-Type: image/jpeg; name*0*=utf-8''%D1%84; name*1*=%D0%BE; name*2=.jpg
      Content-Transfer-Encoding: base64

      /9j/
      --x
      Content-Disposition: attachment; filename="=?windows-1251?B?5O7jLnBkZg==?="

      x
      --x--
      """)
    #expect(letter?.sender.name == "Мать")
    #expect(letter?.title == "АБ end")
    #expect(letter?.text == "Привет soft")
    #expect(letter?.sent?.seconds == 1_673_849_700)
    #expect(letter?.attachments.map(\.name) == ["фо.jpg", "дог.pdf", "letter.eml"])
    #expect(letter?.attachments.first?.content == .bytes([0xFF, 0xD8, 0xFF]))
  }

  @Test func `that is broken is kept as it is, and what is broken is named`() throws {
    let (letter, account) = Self.read(
      """
      From: a@b.example
      strange line
      Content-Type: multipart/mixed; boundary=x
      Date: not a date

      --x
      Content-Transfer-Encoding: uuencode
      Content-Type: text/plain; charset=nonsense

      text
      --x
      Content-Type: application/pdf
      Content-Transfer-Encoding: base64

      A!!A
      """)
    #expect(letter?.text == "text")
    #expect(letter?.details.contains(Detail("date", "not a date")) == true)
    let codes = Set(account.notes.map(\.code))
    #expect(
      codes.isSuperset(of: [
        "mail.unclosed", "mail.unknown-coding", "mail.unknown-charset", "mail.damaged-base64",
        "mail.strange-line", "date-unreadable", "mail.no-id",
      ]))
  }

  @Test func `of HTML is read as words, and nothing of it runs`() {
    let (letter, _) = Self.read(
      """
      From: a@b.example
      Content-Type: text/html

      <html><head><title>t</title></head><script>alert(1)</script><p>Салом &amp; хайр<br>2 < 3</p></html>
      """)
    #expect(letter?.text == "Салом & хайр\n2 < 3")
  }

  @Test func `nested a thousand times ends, and says where it stopped`() {
    var text = "From: a@b.example\n"
    for level in 0..<1000 {
      text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
    }
    let (letter, account) = Self.read(text + "\ninner")
    #expect(letter != nil)
    #expect(account.notes.contains { $0.code == "mail.too-deep" })
  }

  @Test func `with a million parts ends, and says that parts were left out`() {
    let part = "--x\n\na\n"
    let (letter, account) = Self.read(
      "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n"
        + String(repeating: part, count: 100_000))
    #expect(letter != nil)
    #expect(account.notes.contains { $0.code == "mail.too-many-parts" })
  }

  @Test(arguments: 0..<60) func `of invented people reads back equal, alone and in a mailbox`(
    seed: Int
  ) throws {
    let invented = InventedMessages.make(seed: seed, count: 5)
    let letters = invented.map { message in
      "From: \"x\" <x@y.example>\nSubject: =?utf-8?B?\(Self.base64(message.sender))?=\n"
        + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + Self.base64(message.text) + "\n"
    }
    for (letter, message) in zip(letters, invented) {
      #expect(Self.read(letter).letter?.text == message.text)
      #expect(Self.read(letter).letter?.title == message.sender)
    }
    let box = letters.map { "From x@y.example Mon Jan 16 09:15:00 2023\n" + $0 + "\n" }.joined()
    var reader = MailboxReader(ByteSource(text: box, piece: 17))
    var texts: [String] = []
    try reader.read { texts.append($0.text) }
    #expect(texts == invented.map(\.text))
  }

  @Test(arguments: 0..<200) func `survives spoiled bytes`(seed: Int) {
    var chance = Seed(seed)
    var bytes = Array(
      """
      From: =?koi8-r?B?7cHU2A==?= <a@b>\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r
      Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n\u{1B}$B$9$_\u{1B}(B\r\n--x\r
      Content-Disposition: attachment; filename*=utf-8''%D0%B0\r\n\r\nx\r\n--x--\r\n
      """.utf8)
    for _ in 0..<5 {
      bytes[Int.random(in: bytes.indices, using: &chance)] = .random(in: 0...255, using: &chance)
    }
    var reader = LetterReader()
    _ = reader.read(bytes)
  }

  static func base64(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var (result, value, bits) = ("", 0, 0)
    for byte in text.utf8 {
      (value, bits) = (value << 8 | Int(byte), bits + 8)
      while bits >= 6 {
        bits -= 6
        result.append(letters[value >> bits & 63])
      }
      value &= (1 << bits) - 1
    }
    if bits > 0 { result.append(letters[value << (6 - bits) & 63]) }
    return result + String(repeating: "=", count: (4 - result.count % 4) % 4)
  }
}
