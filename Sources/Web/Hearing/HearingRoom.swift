import Desk
import HTTPTypes
import Hearing
import Hummingbird
import Language
import Markup
import NIOCore

/// What the pages of hearing share: who hears, what a page remembers, and the gates against floods.
struct HearingRoom: Sendable {
  let site: PublicSite
  let hearing: PublicHearing
  let visits: Visits
  let parts: PartUploads
  /// Before the making of codes.
  let telling: AttemptGate
  /// Before the trying of codes.
  let coming: AttemptGate
  /// Before the forms with files.
  let uploads = Turnstile(places: 12, queue: 0)

  init(site: PublicSite, hearing: PublicHearing) {
    self.site = site
    self.hearing = hearing
    visits = Visits { hearing.now }
    parts = PartUploads(hearing)
    telling = AttemptGate(queue: 20, free: 60, pause: site.pause)
    coming = AttemptGate(queue: 2, pause: site.pause)
  }

  /// The frame of a page of hearing.
  func frame(_ tongue: Tongue, title key: String, place: String, script: Bool = false) -> PageFrame
  {
    let voice = site.voice(tongue)
    var frame = PageFrame(voice: voice, title: voice.text(key), place: place)
    frame.hears = hearing.isExercise ? .exercise : .open
    frame.script = script ? "hearing.js" : nil
    return frame
  }

  /// The frame of a page that answers a form, and to which no address leads.
  func step(_ tongue: Tongue, title key: String) -> PageFrame {
    var frame = frame(tongue, title: key, place: "", script: true)
    frame.isStep = true
    return frame
  }

  /// Takes a form in.
  ///
  /// - Throws: `WebError`, `MultipartError`, `VaultError`; then its files are removed.
  func form(_ request: Request) async throws -> HearingForm {
    guard let type = request.headers[.contentType] else { throw WebError(.badUpload) }
    let place: Turnstile.Place
    do { place = try await uploads.enter() } catch is WebError { throw WebError(.crowded) }
    defer { place.leave() }
    var form = try HearingForm(contentType: type, hearing: hearing, limits: site.limits.hearing)
    do {
      for try await buffer in request.body { try form.take(buffer.readableBytesView) }
      try form.finish()
    } catch {
      form.drop()
      throw error
    }
    return form
  }

  /// Makes a code through the gate, once for each page however often its form is sent.
  ///
  /// - Returns: the code, and whether the page had been sent before.
  /// - Throws: what `make` throws, and `WebError` of `crowded`.
  func code(
    for visit: Visits.Token, _ make: () async throws -> ReceiptCode
  ) async throws -> ReceiptCode {
    let made = try await telling.pass { () -> ReceiptCode? in
      if let known = self.code(keptFor: visit) { return known }
      let fresh = try await make()
      try visits.keep(Array(fresh.text.utf8), for: visit)
      telling.fail(at: .now)
      return fresh
    }
    guard let made else { throw WebError(.fault) }
    return made
  }

  /// The code that was made for a page and not yet confirmed.
  func code(keptFor visit: Visits.Token) -> ReceiptCode? {
    visits.value(for: visit).flatMap { ReceiptCode(String(decoding: $0, as: UTF8.self)) }
  }
}

extension Response {
  /// A page of hearing, its length one of few, so that it does not tell whether an answer waits.
  init(hearing page: HTML, script policy: SecurityHeaders.Policy = .page) {
    // The page for a code that leads nowhere and that of a first answer are of one length.
    let step = 16 * 1024
    let length = page.bytes.count
    let missing = (step - (length + 9) % step) % step
    let padding = RawHTML("\n<!-- " + String(repeating: " ", count: missing) + "-->")
    self.init(html: page + HTML(padding), script: policy)
  }
}
