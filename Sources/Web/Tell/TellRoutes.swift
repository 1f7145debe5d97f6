import Casework
import Desk
import Foundation
import HTTPTypes
import Hearing
import Hummingbird
import Language
import Markup
import NIOCore

/// The addresses of *Tell us*: the form, files in parts, the code.
struct TellRoutes: Sendable {
  let room: HearingRoom

  /// Adds the addresses below the folder of one language.
  func add(to group: RouterGroup<BasicRequestContext>, tongue: Tongue) {
    group.get("/tell") { _, _ in
      let frame = room.frame(tongue, title: "tell.title", place: "tell", script: true)
      let page = TellPage(frame: frame, visit: Visits.Token(), duty: room.duty(tongue))
      return Response(hearing: page.html, script: .sends)
    }
    group.post("/tell") { request, _ in try await tell(request, tongue) }
    group.post("/tell/part") { request, _ in try await part(request) }
    group.post("/tell/code") { request, _ in try await confirm(request, tongue) }
  }

  private func tell(_ request: Request, _ tongue: Tongue) async throws -> Response {
    var form = try await room.form(request)
    let visit = form.visit ?? Visits.Token()
    form.claim(room.parts, visit)
    let told = Telling(form, room.site.voice(tongue))
    return try await room.take(form, visit, tongue) { try await room.hearing.tell(told) }
  }

  /// One part of a file, and how many bytes of it have arrived.
  private func part(_ request: Request) async throws -> Response {
    guard let type = request.headers[.contentType] else { throw WebError(.badUpload) }
    var limits = room.site.limits
    limits.totalBytes = 2 * PartUploads.partBytes
    var part = try PartForm(contentType: type, limits: limits)
    for try await buffer in request.body { try part.take(buffer.readableBytesView) }
    try part.finish()
    guard let visit = part.visit, let number = part.number("number"),
      let offset = part.number("offset")
    else { throw WebError(.badUpload) }
    let received =
      part.bytes.isEmpty
      ? room.parts.received(visit, number)
      : try room.parts.take(
        part.bytes, of: number, named: part.name, at: offset, isLast: part.number("last") == 1,
        visit: visit)
    return Response(json: Array("{\"received\":\(received)}".utf8))
  }

  private func confirm(_ request: Request, _ tongue: Tongue) async throws -> Response {
    let form = try await room.form(request)
    defer { form.drop() }
    guard let visit = form.visit, let code = room.code(keptFor: visit) else {
      throw WebError(.over)
    }
    guard form["group"].filter(\.isNumber) == code.groups[CodePage.asked(visit)] else {
      return room.codePage(code, visit, tongue, isWrong: true)
    }
    room.visits.end(visit)
    let frame = room.step(tongue, title: "tell.told.title")
    return Response(hearing: ToldPage(frame: frame, duty: room.duty(tongue)).html)
  }
}

extension HearingRoom {
  /// The page with a code.
  func codePage(
    _ code: ReceiptCode, _ visit: Visits.Token, _ tongue: Tongue, isWrong: Bool = false,
    beside: HTML = .empty
  ) -> Response {
    let frame = step(tongue, title: "tell.code.title")
    var page = CodePage(frame: frame, code: code, visit: visit, isWrong: isWrong)
    page.beside = beside
    return Response(hearing: page.html)
  }

  /// Takes in what a form brings and answers with its code; what was not taken in leaves no file.
  func take(
    _ form: HearingForm, _ visit: Visits.Token, _ tongue: Tongue, beside: HTML = .empty,
    _ act: @escaping @Sendable () async throws -> ReceiptCode
  ) async throws -> Response {
    do {
      return codePage(try await code(for: visit, act), visit, tongue, beside: beside)
    } catch {
      form.drop()
      throw error
    }
  }

  /// When somebody reads, for a reader of a tongue.
  func duty(_ tongue: Tongue) -> DutyNotice {
    DutyNotice(voice: site.voice(tongue), duty: hearing.duty, now: hearing.now)
  }
}

extension HearingForm {
  /// Adds the files that the page has sent in parts.
  mutating func claim(_ parts: PartUploads, _ visit: Visits.Token) {
    add(parts.claim(visit))
  }
}

extension Telling {
  /// What the form of *Tell us* says: the story, then each question that was answered, under its words.
  init(_ form: HearingForm, _ voice: Voice) {
    let questions = ["when", "where", "who", "people"].compactMap { name -> String? in
      form[name].isEmpty ? nil : voice.text("tell.\(name)") + " " + form[name]
    }
    let story = form["story"]
    let parts = (story.isEmpty ? [] : [story]) + questions
    self.init(text: parts.joined(separator: "\n\n"), tongue: voice.tongue)
    isInDanger = form["danger"] == "yes"
    files = form.files
    contact = form.contact(named: "name")
    consents = TellPage.uses.compactMap { id, use, audience in
      Consent.Answer(rawValue: form["consent-\(id)"]).map {
        ConsentChoice(use: use, audience: audience, answer: $0)
      }
    }
  }
}
