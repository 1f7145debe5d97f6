import Casework
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import Support
import Testing

@testable import Web

@Suite struct `The pages of publishing` {
  private func filled(exercise: Bool = false) async throws -> DeskTesting {
    let desk = try DeskTesting(exercise: exercise)
    for number in 0..<14 {
      let text = (0..<6).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }
        .joined(separator: " ")
      let saved = try await desk.session.save(
        Report(
          channel: "web", received: "2026-10-11", half: .morning, title: "", text: text,
          codes: ["T_PRISON", number % 2 == 0 ? "O_SIGNED" : "O_REFUSED"]), act: "test")
      _ = try await desk.session.recordConsent(
        Consent(
          of: saved.document, use: "publication", audience: "public",
          answer: number < 12 ? .yes : .no, given: "2026-11-20"))
    }
    return desk
  }

  private static let form = [
    "title": "Reports", "unit": "reports", "k": "5", "from": "", "to": "", "reason": "test",
    "accepted": "",
  ]

  @Test func `make a release in the background, show it, and take it back`() async throws {
    let desk = try await filled()
    try await desk.at { ask in
      #expect(try await ask("/publish").text.contains("Nothing has been published yet"))
      let begun = try await ask("/publish", form: Self.form)
      #expect(begun.status == .seeOther)
      while desk.staff.jobs.jobs.contains(where: \.isRunning) { await Task.yield() }
      let release = try #require(try desk.session.releases().first)
      let page = try await ask("/publish/\(release.id)").text
      #expect(page.contains("14,3 %") && page.contains("stands"))
      let site = try await ask("/publish/\(release.id)/site.zip", form: [:])
      #expect(site.status == .ok && site.text.hasPrefix("PK"))
      let sheet = ["tongue": "uz", "address": "https://example.org/f"]
      let poster = try await ask("/publish/\(release.id)/poster.pdf", form: sheet)
      let number = PosterWriting.number(of: release.document, release.id)
      #expect(page.contains(number))
      let words = try PDFText.of(Array(buffer: poster.body))
      #expect(words.contains(number) && words.contains("example.org"))
      let empty = try await ask(
        "/publish/\(release.id)/retract", form: ["reason": "", "accepted": ""])
      #expect(empty.status == .unprocessableContent)
      _ = try await ask(
        "/publish/\(release.id)/retract", form: ["reason": "Two lists were one.", "accepted": ""])
      let gone = try await ask("/publish/\(release.id)").text
      #expect(gone.contains("retracted") && gone.contains("Two lists were one."))
      #expect(try await ask("/publish").text.contains("retracted"))
    }
  }

  @Test func `say in words what cannot be published`() async throws {
    let desk = try await filled()
    try await desk.at { ask in
      let month = try await ask("/publish", form: Self.form.merging(["from": "2026"]) { $1 })
      #expect(month.status == .unprocessableContent && month.text.contains("2023-01"))
      let named = try await ask(
        "/publish", form: Self.form.merging(["title": "Список Бахрома Примерова"]) { $1 })
      #expect(named.status == .unprocessableContent && desk.staff.jobs.jobs.isEmpty)
      let job = try await ask("/publish", form: Self.form.merging(["k": "200"]) { $1 })
      while desk.staff.jobs.jobs.contains(where: \.isRunning) { await Task.yield() }
      let page = try await ask(try #require(job.headers[.location])).text
      #expect(page.contains("too few records"))
      let export = try await ask(
        "/publish/exports", form: ["format": "csv", "audience": "court", "reason": "test"])
      #expect(export.status == .unprocessableContent)
    }
    let training = try await filled(exercise: true)
    try await training.at { ask in
      let refused = try await ask("/publish", form: Self.form)
      #expect(refused.status == .forbidden)
    }
  }

  @Test func `mark a text, and approve it when every mark was let stand`() async throws {
    let desk = try await filled()
    let report = try #require(try desk.session.view().documents(.report).first)
    let text = "Нам сказал Бахром <b>, что во Владимире ждут."
    let form = ["about": "\(report.document)", "text": text, "language": "ru"]
    try await desk.at { ask in
      let marks = try await ask("/publish/wordings/check", form: form).text
      #expect(marks.contains("<mark>Бахром</mark>") && marks.contains("<mark>Владимире</mark>"))
      #expect(marks.contains("&lt;b&gt;"))
      let refused = try await ask("/publish/wordings", form: form)
      #expect(refused.status == .unprocessableContent)
      let approved = try await ask(
        "/publish/wordings", form: form.merging(["accepted": "Бахром\nВладимире"]) { $1 })
      #expect(approved.status == .seeOther)
      #expect(try await ask("/publish/wordings").text.contains("approved"))
    }
  }

  @Test func `warn everybody in words that were looked at, and take it back as visibly`()
    async throws
  {
    let desk = try await filled()
    let words = "Не подписывайте: это контракт."
    var form = ["title": "Осторожно", "text-ru": words, "address": "https://example.org/w"]
    for tongue in ["uz", "uz-Cyrl", "tg", "ky", "en"] { form["text-" + tongue] = "" }
    for tongue in ["uz", "uz-Cyrl", "tg", "ky"] { form["readers-" + tongue] = "" }
    form.merge(["accepted": "", "reason": "test"]) { $1 }
    let order = form
    try await desk.at { ask in
      let marked = order.merging(["text-ru": "Во Владимире " + words]) { $1 }
      #expect(try await ask("/publish/warnings", form: marked).status == .unprocessableContent)
      let unread = order.merging(["text-tg": "Имзо накунед", "readers-tg": "A"]) { $1 }
      let page = try await ask("/publish/warnings", form: unread)
      #expect(page.status == .unprocessableContent && page.text.contains("native readers"))
      #expect(try await ask("/publish/warnings", form: order).status == .seeOther)
      let id = try #require(try desk.session.warnings().first).id
      let poster = try await ask("/publish/warnings/\(id)/poster.pdf", form: ["tongue": "uz"])
      let text = try PDFText.of(Array(buffer: poster.body))
      #expect(text.contains("Не подписывайте") && text.contains("example.org"))
      let zip = try await ask("/publish/warnings/\(id)/site.zip", form: [:])
      #expect(zip.status == .ok && zip.text.hasPrefix("PK"))
      _ = try await ask(
        "/publish/warnings/\(id)/retract",
        form: ["reason": "The office was another.", "accepted": ""])
      #expect(try await ask("/publish/warnings/\(id)").text.contains("The office was another."))
      let gone = try await ask("/publish/warnings/\(id)/poster.pdf", form: ["tongue": "en"])
      // How lines break is the printer's affair.
      let taken = try PDFText.of(Array(buffer: gone.body)).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(taken.contains("taken back") && taken.contains("The office was another."))
      #expect(!taken.contains("example.org"))
    }
  }

  @Test func `are for publishers`() async throws {
    let desk = try await filled()
    let lawyer = try desk.person("lawyer", [.lawyer])
    let publisher = try desk.person("publisher", [.publisher])
    try await desk.at { ask in
      for path in [
        "/publish", "/publish/new", "/publish/exports", "/publish/wordings", "/publish/warnings",
      ] {
        let (no, yes) = (try await ask(path, as: lawyer), try await ask(path, as: publisher))
        #expect(no.status == .forbidden && yes.status == .ok, "\(path)")
      }
    }
  }
}
