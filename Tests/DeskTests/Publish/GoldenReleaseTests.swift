import Casework
import Foundation
import Language
import Markup
import Printing
import Support
import Testing

@testable import Desk

/// A small release of invented records, as its pages and its report were recorded in each tongue.
@Suite struct `The golden release` {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private static func release(retracted: Bool = false) -> PublicRelease {
    let lines = [
      (["2023-01", "g:vladimir", "T_PRISON", "O_SIGNED"], 1240),
      (["2023-02", "g:moscow", "T_DOC_TRICK", ""], 37),
      (["2023", "c:RU", "T_RAID_STREET", "O_REFUSED"], 21), (["", "", "", ""], 11),
    ]
    return PublicRelease(
      title: "Recruitment 2023", day: "2026-11-26", unit: .reports, from: "2023-01", to: "2023-12",
      k: 11, columns: ["received", "place", "tactic", "outcome"],
      cells: lines.map { .init(words: $0.0, count: $0.1) },
      account: .init(
        records: 1400, published: 1309, withheld: 21, stayed: ["refused": 30, "notAsked": 40],
        repeats: 5),
      voices: [.init(text: "Нам дали бумаги и не дали прочесть.", language: "ru")],
      retraction: retracted ? .init(day: "2026-12-01", reason: "Two lists were one.") : nil)
  }

  private func pages(_ release: PublicRelease, _ isWanted: (String) -> Bool) throws -> String {
    let folder = scratch.folder.appending(path: "site")
    _ = try SiteWriting(release).write(to: folder)
    return try Scratch.contents(of: folder).filter { isWanted($0.key) }
      .sorted { $0.key < $1.key }
      .map { "— \($0.key)\n" + String(decoding: $0.value, as: UTF8.self) + "\n" }.joined()
  }

  @Test(arguments: Tongue.allCases) func `has the pages on record`(tongue: Tongue) throws {
    let text = try pages(Self.release()) { $0.hasPrefix(tongue.rawValue + "/") }
    #expect(text.components(separatedBy: "— ").count > 6)
    try Snapshot.expect(text, named: "site.\(tongue.rawValue).txt")
  }

  @Test func `has the pages on record when it was taken back`() throws {
    let text = try pages(Self.release(retracted: true)) {
      ["index.html", "en/index.html", "en/map.html", "data/datapackage.json"].contains($0)
    }
    try Snapshot.expect(text, named: "site.retracted.txt")
  }

  /// How lines break is the printer's affair; the words are ours.
  @Test(arguments: Tongue.allCases) func `has the report on record`(tongue: Tongue) async throws {
    let pdf = try await SiteWriting(Self.release()).pdf(in: tongue)
    let words = try PDFText.of(pdf).split(whereSeparator: \.isWhitespace)
    try Snapshot.expect(
      words.joined(separator: "\n") + "\n", named: "report.\(tongue.rawValue).txt")
  }

  private static let id = DocumentID("00112233445566778899aabbccddeeff")

  private func poster(retracted: Bool = false) throws -> PosterWriting {
    PosterWriting(
      Self.release(retracted: retracted), id: try #require(Self.id),
      address: "https://example.org/figures")
  }

  @Test(arguments: Tongue.allCases)
  func `has the poster on record, which is one sheet`(tongue: Tongue) async throws {
    let pdf = try await poster().pdf(in: tongue)
    #expect(PDFPrinter.pages(pdf) == 1)
    let words = try PDFText.of(pdf).split(whereSeparator: \.isWhitespace)
    try Snapshot.expect(
      words.joined(separator: "\n") + "\n", named: "poster.\(tongue.rawValue).txt")
  }

  @Test(arguments: Tongue.allCases)
  func `has a poster whose picture is told in words and in a table`(tongue: Tongue) throws {
    let page = String(decoding: try poster().page(in: tongue).bytes, as: UTF8.self)
    let pictures = page.matches(of: /<svg[^>]*>/).map { String($0.output) }
    #expect(pictures.count == 2)
    #expect(pictures.allSatisfy { $0.contains("role=\"img\"") && $0.contains("aria-label=\"") })
    #expect(page.matches(of: /<table>/).count == 2 && !page.contains("<script"))
    #expect(page.contains("2026-11-26-00112233") && page.contains("https://example.org/figures"))
    #expect(!page.contains("site."))
  }

  @Test(arguments: Tongue.allCases)
  func `has a poster that says first that it was taken back`(tongue: Tongue) async throws {
    let page = String(
      decoding: try poster(retracted: true).page(in: tongue).bytes, as: UTF8.self)
    let retraction = try #require(page.range(of: "class=\"retracted\" role=\"alert\""))
    #expect(retraction.lowerBound < (try #require(page.range(of: "<h1>"))).lowerBound)
    #expect(page.contains("class=\"figure gone\"") && page.contains("Two lists were one."))
    #expect(!page.contains("<svg") && !page.contains("<table"))
    let pdf = try await poster(retracted: true).pdf(in: tongue)
    #expect(PDFPrinter.pages(pdf) == 1)
  }
}
