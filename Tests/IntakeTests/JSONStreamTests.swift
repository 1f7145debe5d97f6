import Intake
import Support
import Testing

@Suite struct `A stream of JSON` {
  static func tokens(_ text: [UInt8], piece: Int = 7) throws -> [String] {
    var json = JSONStream(try ByteSource(name: "", bytes: text, piece: piece).open())
    var list: [String] = []
    while true {
      switch try json.next() {
      case .end: return list
      case .beginObject: list.append("{")
      case .endObject: list.append("}")
      case .beginArray: list.append("[")
      case .endArray: list.append("]")
      case .key: list.append("key " + json.text())
      case .string: list.append("text " + json.text())
      case .number: list.append("number " + json.text())
      case .null: list.append("null")
      case .truth(let value): list.append("\(value)")
      }
    }
  }

  static let sample = #"""
    {"a" : [1, -2.5e3, "ж\"\\\/\b\f\n\r\t", true,false,null, {}, []], "б\u0436": "\uD83D\uDE00"}
    """#

  @Test(arguments: 1..<80) func `is the same in pieces of any size`(piece: Int) throws {
    #expect(
      try Self.tokens(Array(Self.sample.utf8), piece: piece) == [
        "{", "key a", "[", "number 1", "number -2.5e3", "text ж\"\\/\u{8}\u{C}\n\r\t", "true",
        "false", "null", "{", "}", "[", "]", "]", "key бж", "text 😀", "}",
      ])
  }

  @Test(arguments: [
    (#"["a\x0Bb"]"#, "a\u{B}b"), (#"["\uD800x"]"#, "\u{FFFD}x"), (#"["\uDC00"]"#, "\u{FFFD}"),
    (#"["\uD800\uD83D\uDE00"]"#, "\u{FFFD}😀"), (#"["\uD800\n"]"#, "\u{FFFD}\n"),
    (#"["\v"]"#, "v"), ("[\"a\u{1}\"]", "a\u{1}"),
  ]) func `reads what exporters write wrongly, and counts it`(text: String, value: String) throws {
    var json = JSONStream(ByteSource.bytes(text))
    _ = try json.next()
    #expect(try json.scalar() == value)
    #expect(json.oddities != JSONStream.Oddities())
  }

  @Test func `replaces bytes that are no letters, and counts them`() throws {
    var json = JSONStream(
      try ByteSource(name: "", bytes: Array("[\"a".utf8) + [0xFF, 0xFE] + Array("\"]".utf8)).open())
    _ = try json.next()
    #expect(try json.scalar()?.hasPrefix("a\u{FFFD}") == true)
    #expect(json.oddities.invalidUTF8 == 1)
  }

  @Test func `refuses what is nested deeper than the limit, at its byte`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: IntakeError.tooDeep(byte: 64)) { try Self.tokens(Array(deep.utf8)) }
    #expect(throws: IntakeError.tooDeep(byte: 64)) {
      var json = JSONStream(ByteSource.bytes(deep))
      try json.skip()
    }
  }

  @Test(arguments: ["{\"a\":", "[1,", "\"abc", "{\"a\"", "[", "[tr", ""])
  func `says where a file breaks off`(text: String) {
    #expect(throws: IntakeError.self) { try Self.tokens(Array(text.utf8)) }
  }

  @Test func `keeps its memory when one text is longer than the limit`() throws {
    var left = 9 << 20
    var json = JSONStream({
      defer { left -= 1 << 20 }
      if left == 9 << 20 { return Array("[\"".utf8) }
      if left > 0 { return [UInt8](repeating: 0x61, count: 1 << 20) }
      return left > -(1 << 20) ? Array("\",2]".utf8) : nil
    })
    _ = try json.next()
    #expect(try json.scalar()?.utf8.count ?? 0 <= IntakeLimits.text)
    #expect(json.oddities.longTexts == 1)
    #expect(try json.scalar() == "2")
  }

  @Test(arguments: 0..<300) func `survives spoiled bytes`(seed: Int) throws {
    var chance = Seed(seed)
    var bytes = Array(Self.sample.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &chance) {
      bytes[Int.random(in: bytes.indices, using: &chance)] = .random(in: 0...255, using: &chance)
    }
    _ = try? Self.tokens(bytes, piece: Int.random(in: 1...40, using: &chance))
  }

  @Test func `gives every plain value with the path to it`() throws {
    var json = JSONStream(ByteSource.bytes(#"{"g":{"x":1,"r":[{"n":"a"},{"n":"b"}],"e":null}}"#))
    var found: [String] = []
    let left = try json.details(of: "top") { found.append("\($0)=\($1)") }
    #expect(left == 0)
    #expect(found == ["top/g/x=1", "top/g/r/1/n=a", "top/g/r/2/n=b"])
  }
}

extension ByteSource {
  static func bytes(_ text: String) -> NextBytes {
    var rest: [UInt8]? = Array(text.utf8)
    return {
      defer { rest = nil }
      return rest
    }
  }

  init(text: String, name: String = "file", piece: Int = 1 << 16) {
    self.init(name: name, bytes: Array(text.utf8), piece: piece)
  }
}
