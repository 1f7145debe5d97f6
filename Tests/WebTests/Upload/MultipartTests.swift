import Support
import Testing

@testable import Web

@Suite struct `The multipart parser` {
  private static let boundary = "----x7MA4YWxk"

  /// What a message holds, however it was cut.
  private struct Part: Equatable {
    var name: String
    var fileName: String?
    var bytes: [UInt8] = []
    var isComplete = false
  }

  private static func parts(
    _ chunks: [[UInt8]], boundary: String = boundary, limits: UploadLimits = UploadLimits()
  ) throws -> [Part] {
    var parser = MultipartParser(boundary: try MultipartBoundary(boundary), limits: limits)
    var parts: [Part] = []
    for chunk in chunks {
      for event in try parser.feed(chunk) {
        switch event {
        case .began(let head): parts.append(Part(name: head.name, fileName: head.fileName))
        case .bytes(let bytes): parts[parts.count - 1].bytes += bytes
        case .ended: parts[parts.count - 1].isComplete = true
        }
      }
    }
    try parser.finish()
    return parts
  }

  private static func message(_ parts: [(head: String, body: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += "--\(boundary)\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8
      bytes += part.body
      bytes += "\r\n".utf8
    }
    return bytes + "--\(boundary)--\r\n".utf8
  }

  @Test func `reads the example of RFC 7578, with its preamble and epilogue`() throws {
    let text = """
      a line before\r
      --AaB03x  \r
      content-disposition: form-data; name="field1"\r
      content-type: text/plain;charset=UTF-8\r
      \r
      Joe owes\r
      me €100.\r
      --AaB03x\r
      content-disposition: form-data; name="empty"; filename=""\r
      \r
      \r
      --AaB03x--\r
      a line after
      """
    let parts = try Self.parts([Array(text.utf8)], boundary: "AaB03x")
    #expect(
      parts == [
        Part(
          name: "field1", fileName: nil, bytes: Array("Joe owes\r\nme €100.".utf8),
          isComplete: true),
        Part(name: "empty", fileName: "", bytes: [], isComplete: true),
      ])
  }

  @Test(arguments: 0..<300)
  func `gives the same parts however the bytes are cut`(_ seed: Int) throws {
    var chance = Seed(seed)
    // Bytes that look like the boundary more often than any photo does.
    let bait = ["\r", "\n", "\r\n", "-", "--", "\r\n--", "\r\n------x7MA4YW", "a", "\u{0}"]
    let expected = (0..<Int.random(in: 1...5, using: &chance)).map { number in
      var body: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<30, using: &chance) {
        body += bait[Int.random(in: 0..<bait.count, using: &chance)].utf8
      }
      return Part(name: "photo", fileName: "p\(number).jpg", bytes: body, isComplete: true)
    }
    let whole = Self.message(
      expected.map { ("name=\"photo\"; filename=\"\($0.fileName ?? "")\"", $0.bytes) })
    var chunks: [[UInt8]] = []
    var rest = whole[...]
    while !rest.isEmpty {
      let count = Int.random(in: 0...min(rest.count, seed % 3 == 0 ? 3 : 90), using: &chance)
      chunks.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    #expect(try Self.parts(chunks) == expected)
    #expect(try Self.parts([whole]) == expected)
    #expect(try Self.parts(whole.map { [$0] }) == expected)
  }

  @Test(arguments: 0..<300)
  func `ends any bytes at all with parts or a reason`(_ seed: Int) throws {
    var chance = Seed(seed &+ 10_000)
    var bytes = Self.message([
      ("name=\"photo\"; filename=\"a.jpg\"", Array("abc".utf8)), ("name=\"n\"", []),
    ])
    for _ in 0..<Int.random(in: 1...6, using: &chance) {
      let index = Int.random(in: 0..<bytes.count, using: &chance)
      switch Int.random(in: 0..<3, using: &chance) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.remove(at: index)
      default: bytes.insert(UInt8.random(in: 0...255, using: &chance), at: index)
      }
    }
    do {
      let parts = try Self.parts([bytes])
      #expect(parts.allSatisfy { $0.bytes.count <= bytes.count })
    } catch {
      #expect(error is MultipartError)
    }
  }

  @Test func `notices a message that was cut`() throws {
    let whole = Self.message([("name=\"photo\"; filename=\"a.jpg\"", Array("abc".utf8))])
    for count in 0..<(whole.count - 2) {
      #expect(throws: MultipartError.cutShort) {
        _ = try Self.parts([Array(whole.prefix(count))])
      }
    }
  }

  @Test func `keeps to its limits`() throws {
    var limits = UploadLimits()
    limits.headBytes = 200
    limits.parts = 2
    limits.totalBytes = 5000
    let many = Self.message(Array(repeating: (head: "name=\"a\"", body: []), count: 3))
    #expect(throws: MultipartError.tooManyParts) { try Self.parts([many], limits: limits) }
    let long = Self.message([("name=\"\(String(repeating: "a", count: 300))\"", [])])
    #expect(throws: MultipartError.headTooLong) { try Self.parts([long], limits: limits) }
    #expect(throws: MultipartError.headTooLong) {
      try Self.parts(long.map { [$0] }, limits: limits)
    }
    let big = Self.message([("name=\"a\"", Array(repeating: 7, count: 6000))])
    #expect(throws: MultipartError.tooManyBytes) { try Self.parts([big], limits: limits) }
  }

  @Test(arguments: [
    ("name=\"photo\"; filename=\"C:\\photos\\a.jpg\"", "photo", "a.jpg"),
    ("name=\"photo\"; filename=\"../../etc/passwd\"", "photo", "passwd"),
    ("name=\"photo\"; filename=\"справка № 5.jpg\"", "photo", "справка № 5.jpg"),
    ("name=\"photo\"; filename=\"a;b=\\\"c\\\".jpg\"", "photo", "a;b=\"c\".jpg"),
    ("name=\"photo\"; filename=\"a%22b.jpg\"", "photo", "a\"b.jpg"),
    ("name=photo;filename=صورة.jpg", "photo", "صورة.jpg"),
  ])
  func `takes the last part of a file's name`(
    _ head: String, _ name: String, _ fileName: String
  ) throws {
    let part = try Self.parts([Self.message([(head, [1])])]).first
    #expect(part?.name == name)
    #expect(part?.fileName == fileName)
  }

  @Test(arguments: [
    "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=\"\"", "multipart/mixed; boundary=a",
    "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
    "multipart/form-data; boundary=a\u{1}b", "",
  ])
  func `asks for a boundary that RFC 2046 allows`(_ contentType: String) {
    #expect(throws: MultipartError.self) { try MultipartBoundary(contentType: contentType) }
  }

  @Test func `understands a boundary in quotes`() throws {
    let boundary = try MultipartBoundary(
      contentType: "Multipart/Form-Data; charset=utf-8; Boundary=\"gc0p4Jq0M:2Yt08\"")
    #expect(boundary.delimiter == Array("\r\n--gc0p4Jq0M:2Yt08".utf8))
  }
}
