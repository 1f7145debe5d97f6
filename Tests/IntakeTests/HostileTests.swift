import Intake
import Language
import Testing

/// Files that want to be executed, or to be more than the reader can hold.
@Suite struct `A hostile export` {
  /// A file that is made as it is read and lies nowhere.
  static func source(
    _ name: String, begin: String, piece: String, times: Int, end: String
  ) -> ByteSource {
    ByteSource(name: name) {
      var at = -1
      let (begin, piece, end) = (Array(begin.utf8), Array(piece.utf8), Array(end.utf8))
      return {
        defer { at += 1 }
        if at < 0 { return begin }
        if at < times { return piece }
        return at == times ? end : nil
      }
    }
  }

  /// Everything that might be executed by whoever reads it carelessly.
  static let poison =
    "=HYPERLINK(\"http://evil.invalid\") +1 -2 @SUM(1) <script>alert(1)</script> "
    + "\u{202E}gpj.exe\u{202C} \u{200F}'; DROP TABLE x; -- ${jndi:x} {{7*7}} %s%n \u{0}\u{1B}[2J"

  static func jsonText(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
        ? "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16) : String(scalar)
    }.joined()
  }

  // A gigabyte of it is read by `scripts/bench intake --hostile`, which looks at memory too.
  @Test func `of one endless line keeps little of it and says what it cut`() throws {
    let piece = String(repeating: "a", count: 1 << 20)
    var reader = try TelegramReader(
      Self.source(
        "result.json",
        begin:
          #"{"name":"X","type":"personal_chat","id":5,"messages":[{"id":1,"type":"message","date":"2023-01-01T00:00:00","text":""#,
        piece: piece, times: 20,
        end: #""},{"id":2,"type":"message","date":"2023-01-01T00:00:00","text":"после"}]}"#))
    var texts: [Int] = []
    try reader.read { texts.append($0.text.utf8.count) }
    #expect(texts.count == 2)
    #expect((texts.first ?? 0) <= 4 << 20)
    #expect(texts.last == "после".utf8.count)
    #expect(reader.account.notes.contains { $0.code == "json.long-text" })
  }

  @Test func `of one endless line of plain text is cut by name`() throws {
    let file = Self.source(
      "chat.txt", begin: "12.03.2023, 14:05 - A: ", piece: String(repeating: "b", count: 1 << 20),
      times: 20, end: "\n13.03.2023, 14:05 - A: после\n")
    var reader = WhatsAppReader(file, words: try WhatsAppWords(files: DataFiles()))
    var texts: [String] = []
    try reader.read { texts.append($0.text) }
    #expect(texts.last == "после")
    #expect(texts.allSatisfy { $0.utf8.count <= 8 << 20 })
    #expect(!reader.account.notes.isEmpty)
  }

  @Test(arguments: ["[", "{\"a\":"]) func `that is nested a million deep is refused by its place`(
    step: String
  ) throws {
    let file = Self.source(
      "x.json", begin: "{\"messages\":[{\"x\":", piece: String(repeating: step, count: 1000),
      times: 1000, end: "")
    var telegram = try TelegramReader(file)
    try telegram.read { _ in }
    #expect(telegram.account.isIncomplete && telegram.account.read == 0)
    #expect(telegram.account.refused.map(\.code).contains("too-deep"))
    #expect(throws: IntakeError.self) {
      var reader = try SubmissionReader(file, words: try ColumnWords(files: DataFiles()))
      try reader.read { _ in }
    }
  }

  @Test func `of bytes that are no text is read as far as it goes, and says so`() throws {
    var bytes = Array(#"{"name":"X","type":"personal_chat","id":5,"messages":["#.utf8)
    bytes += Array(#"{"id":1,"type":"message","date":"2023-01-01T00:00:00","text":"а"#.utf8)
    bytes += [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5]
    bytes += Array(#"б"}]}"#.utf8)
    var reader = try TelegramReader(ByteSource(name: "r.json", bytes: bytes, piece: 3))
    var texts: [String] = []
    try reader.read { texts.append($0.text) }
    #expect(texts.first?.hasPrefix("а") == true && texts.first?.hasSuffix("б") == true)
    #expect(reader.account.notes.contains { $0.code == "json.invalid-utf8" })
  }

  @Test func `keeps what would be executed as the words it is, in every format`() throws {
    let words = try IntakeWords(files: DataFiles())
    let text = Self.jsonText(Self.poison)
    let telegram =
      #"{"name":"\#(text)","type":"personal_chat","id":5,"messages":[{"id":1,"type":"message","date":"2023-01-01T00:00:00","from":"\#(text)","text":"\#(text)","file":"../../etc/\#(text)"}]}"#
    let signal =
      #"{"envelope":{"sourceNumber":"\#(text)","sourceName":"\#(text)","timestamp":1693810800000,"dataMessage":{"timestamp":1693810800000,"message":"\#(text)"}}}"#
    let kobo = #"[{"_uuid":"a","person/name":"\#(text)","what happened":"\#(text)"}]"#
    let line = Self.poison.filter { $0 != "\u{0}" }
    let table =
      "what happened\n\"" + line.replacing("\"", with: "\"\"") + "\"\n"
    for (format, file) in [
      (ExportFormat.telegram, telegram), (.signal, signal), (.kobo, kobo), (.csv, table),
    ] {
      let export = Export(
        format, name: "x",
        content: .files([ByteSource(name: "x", bytes: Array(file.utf8), piece: 50)]))
      var found: [IncomingMessage] = []
      _ = try export.read(words: words) { found.append($0) }
      let expected = format == .csv ? line : Self.poison
      #expect(found.map(\.text) == [expected], "\(format)")
      for attachment in found.flatMap(\.attachments) {
        if case .beside(let path) = attachment.content { #expect(!path.contains("..")) }
      }
    }
  }

  @Test
  func
    `that names more files with one message than anybody sends keeps some and counts the others`()
    throws
  {
    let one = #"{"filename":"a.jpg"},"#
    var reader = try SubmissionReader(
      Self.source(
        "k.json", begin: #"[{"_uuid":"a","q":"1","_attachments":["#,
        piece: String(repeating: one, count: 1000), times: 100, end: #"{"filename":"b.jpg"}]}]"#),
      words: try ColumnWords(files: DataFiles()))
    var forms: [IncomingMessage] = []
    try reader.read { forms.append($0) }
    #expect(forms.count == 1)
    #expect((forms.first?.attachments.count ?? 0) < 100_000)
    #expect(reader.account.notes.contains { $0.code == "details-left-out" })
  }
}
