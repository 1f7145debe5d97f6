import Casework
import Foundation
import Language
import Support
import Testing

@testable import Desk

@Suite struct `A published warning` {
  private func order(_ texts: [PublicWarning.Text], accepted: Set<String> = []) -> WarningOrder {
    WarningOrder(
      title: "Осторожно", day: "2026-11-26", texts: texts, address: "https://example.org/w",
      accepted: accepted, reason: "test")
  }

  private static let russian = PublicWarning.Text(
    language: "ru", text: "Не подписывайте: это контракт.")

  private func pages(_ warning: PublicWarning) throws -> [String: String] {
    try WarningWriting(warning).pages().reduce(into: [:]) {
      $0[$1.name] = String(decoding: $1.data, as: UTF8.self)
    }
  }

  @Test func `has a page and a poster in six tongues, without script, with a square`() async throws
  {
    let desk = try DeskFixture(exercise: false)
    _ = try await desk.session.publishWarning(order([Self.russian]))
    let warning = try #require(try desk.session.warnings().first).document
    let pages = try pages(warning)
    for tongue in Tongue.allCases {
      for file in ["index", "poster"] {
        let page = try #require(pages["\(tongue.rawValue)/\(file).html"])
        // Who reads another tongue gets the Russian words, marked as Russian.
        #expect(page.contains("lang=\"ru\"") && page.contains("Не подписывайте"))
        #expect(!page.contains("<script") && !page.contains("site.warning"))
        #expect(page.contains("class=\"qr\"") == (file == "poster"))
      }
    }
  }

  @Test func `is taken back on every page and poster, above all else and as large`() async throws {
    let desk = try DeskFixture(exercise: false)
    let saved = try await desk.session.publishWarning(order([Self.russian]))
    #expect(throws: DeskError.reasonMissing) {
      try desk.session.retractWarning(saved.document, on: "2026-11-27", reason: PublicWords(""))
    }
    let gone = try desk.session.retractWarning(
      saved.document, on: "2026-11-27", reason: PublicWords("The office was another."))
    #expect(throws: ExportError.retracted) {
      try desk.session.retractWarning(
        saved.document, on: "2026-11-28", reason: PublicWords("again"))
    }
    for (path, page) in try pages(gone) where path.hasSuffix(".html") {
      let retraction = try #require(page.range(of: "class=\"retracted\" role=\"alert\""))
      let title = try #require(page.range(of: "<h1"))
      #expect(retraction.lowerBound < title.lowerBound, "\(path)")
      #expect(page.contains("class=\"warning figure gone\""), "\(path)")
      #expect(!page.contains("class=\"qr\""), "\(path)")
      let large = page.matches(of: /<p class="figure"/).count
      #expect(large == (path == "index.html" ? Tongue.allCases.count : 1), "\(path)")
      if path != "index.html" { #expect(page.contains("The office was another."), "\(path)") }
    }
  }

  @Test func `is refused with unseen marks, unsigned tongues, no words, and in training`()
    async throws
  {
    let desk = try DeskFixture(exercise: false)
    let named = PublicWarning.Text(language: "ru", text: "Во Владимире ждут, звоните +998901234567")
    await #expect(throws: ExportError.self) {
      try await desk.session.publishWarning(order([named], accepted: ["Владимире"]))
    }
    for readers in [[], ["A"], ["A", "A"]] {
      let tajik = PublicWarning.Text(language: "tg", text: "Имзо накунед.", readers: readers)
      await #expect(throws: ExportError.unreadTongue("tg")) {
        try await desk.session.publishWarning(order([Self.russian, tajik]))
      }
    }
    await #expect(throws: ExportError.nothing) {
      try await desk.session.publishWarning(order([.init(language: "ru", text: " ")]))
    }
    #expect(try desk.session.warnings().isEmpty)
    let training = try DeskFixture(exercise: true)
    await #expect(throws: DeskError.exercise) {
      try await training.session.publishWarning(order([Self.russian]))
    }
  }
}
