import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Language
import Markup
import NIOCore
import Papers

/// The addresses of the check: the first page, a stack, a photo of it, the sample.
struct CheckRoutes: Sendable {
  let site: PublicSite
  let stacks: Turnstile
  let photos: Turnstile
  let uploads: Turnstile

  /// Adds the addresses below the folder of one language.
  func add(to group: RouterGroup<BasicRequestContext>, tongue: Tongue) {
    group.get("/") { _, _ in first(tongue) }
    group.get("/sample") { _, _ in
      try await answer(site.sample(), tongue: tongue, isSample: true)
    }
    group.post("/check") { request, _ in
      let stack = try await receive(request)
      if request.wantsJSON { return try await report(stack.inputs) }
      return try await answer(stack.inputs, tongue: tongue)
    }
    group.post("/check/photo") { request, _ in
      let before = request.uri.queryParameters["before"].flatMap { Int($0) } ?? 0
      let stack = try await receive(request)
      return try await photo(stack.inputs, before: min(max(before, 0), 9999), tongue: tongue)
    }
  }

  /// The first page.
  func first(_ tongue: Tongue) -> Response {
    let page = CheckPage(
      voice: site.voice(tongue), trouble: site.reader.trouble, contacts: site.contacts,
      hears: site.hearing != nil)
    return Response(html: page.html, script: .sends)
  }

  /// The answer to a stack as a page that streams.
  private func answer(
    _ inputs: [CheckInput], tongue: Tongue, isSample: Bool = false
  ) async throws -> Response {
    let check = try site.reader.check()
    let place = try await stacks.enter()
    let page = AnswerPage(sheet: site.sheet(tongue), contacts: site.contacts, isSample: isSample)
    let stream = AnswerStream(page: page, place: place, tally: site.tally) { check(inputs) }
    return Response(streaming: stream, policy: .answer)
  }

  /// The answer to one photo for the script.
  private func photo(
    _ inputs: [CheckInput], before: Int, tongue: Tongue
  ) async throws -> Response {
    let check = try site.reader.check()
    let place = try await photos.enter()
    defer { place.leave() }
    var answer = PhotoAnswer(sheet: site.sheet(tongue, .drawnByScript), before: before)
    for await event in check(inputs) {
      site.tally.count(event)
      answer.take(event)
    }
    return Response(html: answer.html)
  }

  /// The answer to a stack for a program.
  private func report(_ inputs: [CheckInput]) async throws -> Response {
    let check = try site.reader.check()
    let place = try await stacks.enter()
    defer { place.leave() }
    var report = CheckReport()
    let start = ContinuousClock.now
    for await event in check(inputs) {
      site.tally.count(event)
      report.take(event, after: start.secondsSince)
    }
    guard report.isFinished else { throw WebError(.brokenOff) }
    return Response(json: try report.json())
  }

  /// Takes the body in, sealed, and gives its files.
  private func receive(_ request: Request) async throws -> ReceivedStack {
    _ = try site.reader.check()
    guard let type = request.headers[.contentType] else { throw WebError(.badUpload) }
    // One who waits here would hold his bytes back until the idle timer closes: better say so now.
    let place = try await uploads.enter()
    defer { place.leave() }
    var upload = try Upload(contentType: type, limits: site.limits)
    for try await buffer in request.body { try upload.take(buffer.readableBytesView) }
    let stack = try upload.finish()
    guard !stack.files.isEmpty else { throw WebError(.noPhotos) }
    return stack
  }
}

extension ReceivedStack {
  /// The files as the check takes them; each is opened when its turn comes.
  var inputs: [CheckInput] {
    files.map { file in CheckInput(name: file.name) { [spool] in try spool.bytes(of: file) } }
  }
}

extension ContinuousClock.Instant {
  /// How many seconds ago this was.
  var secondsSince: Double {
    let passed = ContinuousClock.now - self
    return Double(passed.components.seconds) + Double(passed.components.attoseconds) * 1e-18
  }
}
