import Desk
import Hearing
import Hummingbird
import Language
import Vault

/// The addresses of *Come back*.
///
/// Nothing of a visit is in an address: every step is a form.
struct ComeBackRoutes: Sendable {
  let room: HearingRoom

  /// Adds the addresses below the folder of one language.
  func add(to group: RouterGroup<BasicRequestContext>, tongue: Tongue) {
    group.get("/come-back") { _, _ in Response(hearing: entrance(tongue).html) }
    group.post("/come-back") { request, _ in
      let form = try await room.form(request)
      form.drop()
      return try await letters(form["code"], tongue)
    }
    group.post("/come-back/again") { request, _ in
      let (_, receipt, visit) = try await visited(request)
      return try show(receipt, visit, tongue)
    }
    group.post("/come-back/write") { request, _ in try await write(request, tongue) }
    group.post("/come-back/heard") { request, _ in
      let (_, receipt, visit) = try await visited(request)
      try await room.hearing.hear(receipt)
      return try show(receipt, visit, tongue, news: "check-in.heard")
    }
    group.post("/come-back/withdraw") { request, _ in
      let (_, _, visit) = try await visited(request)
      return Response(hearing: withdrawal(visit, tongue).html)
    }
    group.post("/come-back/withdraw/yes") { request, _ in
      let (_, receipt, visit) = try await visited(request)
      try await room.hearing.withdraw(receipt)
      room.visits.end(visit)
      return Response(hearing: withdrawal(nil, tongue).html)
    }
    group.post("/come-back/leave") { request, _ in
      let (_, _, visit) = try await visited(request)
      room.visits.end(visit)
      return Response(leavingFor: room.site.exit)
    }
  }

  private func entrance(_ tongue: Tongue, isNothing: Bool = false) -> ComeBackPage {
    ComeBackPage(
      frame: room.frame(tongue, title: "come-back.title", place: "come-back", script: true),
      isNothing: isNothing)
  }

  private func withdrawal(_ visit: Visits.Token?, _ tongue: Tongue) -> WithdrawPage {
    WithdrawPage(
      frame: room.step(tongue, title: "come-back.withdraw"),
      visit: visit)
  }

  /// The answer to a code; to one that leads nowhere, for whatever reason, always the same.
  ///
  /// - Parameter isSignOfLife: whether the code is typed to say that its owner is there.
  func letters(
    _ typed: String, _ tongue: Tongue, isSignOfLife: Bool = false
  ) async throws -> Response {
    let nothing = Response(hearing: entrance(tongue, isNothing: true).html)
    // The page is made inside the gate, which answers at its beat: its making tells nothing.
    let found = try await room.coming.pass {
      try await room.hearing.receipt(ReceiptCode.attempt(typed))
    } _: { receipt -> Response? in
      guard try room.hearing.correspondence(receipt) != nil else { return nil }
      if isSignOfLife { try await room.hearing.hear(receipt) }
      guard let letters = try room.hearing.correspondence(receipt) else { return nil }
      let visit = Visits.Token()
      try room.visits.keep(receipt.secret.copy, for: visit)
      return page(letters, visit, tongue, news: isSignOfLife ? "check-in.heard" : nil)
    }
    return found ?? nothing
  }

  private func page(
    _ letters: Correspondence, _ visit: Visits.Token, _ tongue: Tongue, news: String? = nil
  ) -> Response {
    let page = LettersPage(
      frame: room.step(tongue, title: "come-back.letters"),
      letters: letters, visit: visit, duty: room.duty(tongue), news: news)
    return Response(hearing: page.html, script: .sends)
  }

  private func show(
    _ receipt: Receipt, _ visit: Visits.Token, _ tongue: Tongue, news: String? = nil
  ) throws -> Response {
    guard let letters = try room.hearing.correspondence(receipt) else { throw WebError(.over) }
    return page(letters, visit, tongue, news: news)
  }

  private func write(_ request: Request, _ tongue: Tongue) async throws -> Response {
    var (form, receipt, visit) = try await visited(request)
    form.claim(room.parts, visit)
    do {
      try await room.hearing.write(Telling(form, room.site.voice(tongue)), with: receipt)
    } catch {
      form.drop()
      throw error
    }
    return try show(receipt, visit, tongue, news: "come-back.written")
  }

  /// The form of a page that somebody came to with his code.
  ///
  /// - Throws: `WebError` of `over` when its quarter of an hour has passed.
  private func visited(
    _ request: Request
  ) async throws -> (HearingForm, Receipt, Visits.Token) {
    let form = try await room.form(request)
    guard let visit = form.visit, let secret = room.visits.value(for: visit),
      let receipt = try? Receipt(secret: secret)
    else {
      form.drop()
      throw WebError(.over)
    }
    // Each step gives the page another quarter of an hour.
    try room.visits.keep(secret, for: visit)
    return (form, receipt, visit)
  }
}
