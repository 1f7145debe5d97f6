import Testing

@testable import Web

@Suite struct `The schema of a page` {
  private struct Inner: Codable { let at: Int, ratio: Double?, stage: ShownJob.Stage }
  private struct Outer: Codable {
    let name: String, list: [Inner], more: [String: String], maybe: Inner?, flag: Bool
  }

  @Test func `is that of its struct`() {
    let schema = JSONSchema(of: Outer.self)
    let inner = JSONSchema.object([
      .init(name: "at", schema: .integer, isRequired: true),
      .init(name: "ratio", schema: .orNull(.number), isRequired: false),
      .init(
        name: "stage", schema: .code(["running", "finished", "cancelled", "failed"]),
        isRequired: true),
    ])
    #expect(
      schema
        == .object([
          .init(name: "name", schema: .string, isRequired: true),
          .init(name: "list", schema: .list(inner), isRequired: true),
          .init(name: "more", schema: .map(.string), isRequired: true),
          .init(name: "maybe", schema: .orNull(inner), isRequired: false),
          .init(name: "flag", schema: .boolean, isRequired: true),
        ]))
  }
}

@Suite struct `Fields of a form` {
  @Test(arguments: [
    ("a=1&b=%D0%B0+%D0%B1&c", [("a", "1"), ("b", "а б"), ("c", "")]), ("", []),
    ("a=%zz%4", [("a", "%zz%4")]), ("=x&&", [("", "x")]),
  ])
  func `are read as browsers write them`(_ text: String, _ pairs: [(String, String)]) throws {
    let read = try URLEncodedForm.pairs(Array(text.utf8))
    #expect(read.map(\.0) == pairs.map(\.0) && read.map(\.1) == pairs.map(\.1))
  }

  @Test(arguments: 0..<200) func `survive being written and read`(_ seed: Int) throws {
    var chance = SystemRandomNumberGenerator()
    let text = String(
      String.UnicodeScalarView(
        (0..<20).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &chance)) }))
    #expect(URLEncodedForm.decoded(Array(URLEncodedForm.encoded(text).utf8)) == text)
  }

  @Test func `are refused when there are too many`() {
    let body = String(repeating: "a=1&", count: URLEncodedForm.mostPairs + 1)
    #expect(throws: WebError(.tooMany)) { try URLEncodedForm.pairs(Array(body.utf8)) }
  }

  @Test(arguments: [
    ("2026-02-28", true), ("2026-02-30", false), ("2024-02-29", true), ("26-1-1", false),
    ("2026-13-01", false), ("٢٠٢٦-01-01", false),
  ])
  func `know a day from none`(_ text: String, _ isDay: Bool) {
    #expect(DeskDay.isDay(text) == isDay)
  }

  @Test func `write a moment as the calendar has it`() {
    #expect(DeskDay.text(0) == ("1970-01-01", "00:00"))
    #expect(DeskDay.text(1_709_210_096) == ("2024-02-29", "12:34"))
    #expect(DeskDay.text(-1) == ("1969-12-31", "23:59"))
    #expect(DeskDay.text(1_795_000_000, offset: 18_000) == ("2026-11-18", "16:06"))
  }
}
