import Intake
import Language
import Support
import Testing

@Suite struct `A table` {
  static func read(
    bytes: [UInt8], mapping: [String: ColumnField] = [:], format: ExportFormat = .csv
  ) throws -> (rows: [IncomingMessage], account: ReadingAccount) {
    var reader = TableReader(
      ByteSource(name: "t.csv", bytes: bytes, piece: 5), words: try ColumnWords(files: DataFiles()),
      mapping: mapping, format: format)
    var rows: [IncomingMessage] = []
    try reader.read { rows.append($0) }
    return (rows, reader.account)
  }

  static func read(_ text: String, mapping: [String: ColumnField] = [:]) throws -> (
    rows: [IncomingMessage], account: ReadingAccount
  ) { try read(bytes: Array(text.utf8), mapping: mapping) }

  static let text =
    "Имя;Дата;Что случилось;Место\nБахром;04.09.2023;\"увезли; ночью\nна \"\"машине\"\"\";Сахарово\n"

  @Test(arguments: [
    "utf-8", "windows-1251", "koi8-r", "cp866", "iso-8859-5", "utf-16le", "utf-16be",
  ])
  func `is read in old encodings, which are found out`(charset: String) throws {
    var bytes = Encodings.bytes(Self.text, charset)
    if charset == "utf-16le" { bytes = [0xFF, 0xFE] + bytes }
    if charset == "utf-16be" { bytes = [0xFE, 0xFF] + bytes }
    let (rows, account) = try Self.read(bytes: bytes)
    #expect(account.encoding == charset)
    #expect(rows.first?.text == "увезли; ночью\nна \"машине\"")
    #expect(rows.first?.sender.name == "Бахром")
    #expect(rows.first?.sent?.day == "2023-09-04")
    #expect(rows.first?.details == [Detail("Место", "Сахарово")])
  }

  @Test(arguments: [",", ";", "\t", "|"]) func `has its separator found out`(separator: String)
    throws
  {
    let (rows, account) = try Self.read(
      "a\(separator)b\(separator)text\n1\(separator)2\(separator)x\n")
    #expect(account.columns.map(\.name) == ["a", "b", "text"])
    #expect(rows.first?.text == "x")
  }

  @Test func `may name its separator as Excel does, and begin with a mark`() throws {
    let (rows, _) = try Self.read("\u{FEFF}sep=|\ntext|n\nx|1\n")
    #expect(rows.first?.text == "x")
  }

  @Test func `is mapped by a person, and refuses a column it has not`() throws {
    let (rows, _) = try Self.read("a,b\n1,2\n", mapping: ["b": .text])
    #expect(rows.first?.text == "2")
    #expect(rows.first?.details == [Detail("a", "1")])
    #expect(throws: IntakeError.noSuchColumn("zz")) {
      try Self.read("a,b\n1,2\n", mapping: ["zz": .text])
    }
  }

  @Test func `keeps formulas as text, and counts every oddity of its rows`() throws {
    let (rows, account) = try Self.read("a,text\n=1+1,x,extra\n\nshort\n\"open,y\n")
    #expect(rows.count == 2)
    #expect(rows[0].details == [Detail("a", "=1+1"), Detail("column 3", "extra")])
    #expect(account.refused.map(\.code) == ["table.open-quote"])
    let codes = Set(account.notes.map(\.code))
    #expect(
      codes.isSuperset(of: ["table.formula-like", "table.row-too-long", "table.row-too-short"]))
  }

  @Test func `refuses a cell of more than a megabyte, and goes on`() throws {
    let long = String(repeating: "x", count: 2 << 20)
    let (rows, account) = try Self.read("a,text\n1,\(long)\n2,y\n")
    #expect(rows.map(\.text) == ["y"])
    #expect(account.refused.map(\.place) == [.row(1)])
  }

  @Test func `asks for the order of a date that can be read in two ways`() throws {
    let (rows, account) = try Self.read("date,text\n01/02/2023,x\n25/02/2023,y\n2023-02-01,z\n")
    #expect(rows.map(\.sent?.day) == [nil, "2023-02-25", "2023-02-01"])
    #expect(rows[0].details == [Detail("date", "01/02/2023")])
    #expect(account.notes.contains { $0.code == "date-order" })
  }

  @Test func `tells equal rows apart`() throws {
    let (rows, _) = try Self.read("text,n\nx,1\nx,1\nx,1\n")
    #expect(Set(rows.map(\.identity)).count == 3)
  }

  @Test(arguments: 0..<80) func `of invented messages reads back equal`(seed: Int) throws {
    let invented = InventedMessages.make(seed: seed)
    let separator = [",", ";", "\t"][seed % 3]
    let quoted = { (text: String) in "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    var text = ["name", "date", "text"].joined(separator: separator) + "\r\n"
    for message in invented {
      let day = "2023-\(message.month < 10 ? "0" : "")\(message.month)-\(message.day)"
      text +=
        [quoted(message.sender), day, quoted(message.text)].joined(separator: separator) + "\r\n"
    }
    let (rows, account) = try Self.read(text)
    #expect(account.refusedCount == 0)
    #expect(rows.map(\.text) == invented.map(\.text))
    #expect(rows.map(\.sender.name) == invented.map(\.sender))
  }

  @Test(arguments: 0..<200) func `survives spoiled bytes`(seed: Int) throws {
    var chance = Seed(seed)
    var bytes = Array(Self.text.utf8)
    for _ in 0..<5 {
      bytes[Int.random(in: bytes.indices, using: &chance)] = .random(in: 0...255, using: &chance)
    }
    _ = try? Self.read(bytes: bytes)
  }
}

/// Text as bytes of old charsets, for tests.
enum Encodings {
  static func bytes(_ text: String, _ charset: String) -> [UInt8] {
    switch charset {
    case "utf-16le": return text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case "utf-16be": return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    case "utf-8": return Array(text.utf8)
    default:
      guard let charset = Charset(label: charset) else { return [] }
      var table: [Character: UInt8] = [:]
      for byte in UInt8.min...UInt8.max {
        if let letter = TextDecoding.text([byte], charset).text.first { table[letter] = byte }
      }
      return text.compactMap { table[$0] }
    }
  }
}
