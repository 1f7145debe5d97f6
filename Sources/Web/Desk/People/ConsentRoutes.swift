import Casework
import Desk

/// What a person said yes and no to, and what two of the staff decided for his life.
extension PeopleRoutes {
  private static let asked = [
    DeskField("use", .choice(ConsentRule.Use.allCases.map(\.rawValue)), "casebook.use"),
    DeskField(
      "audience", .choice(ConsentRule.Audience.allCases.map(\.rawValue)), "casebook.audience"),
  ]

  static let consent = DeskRoute.act(
    "/people/{id}/consents", "recordConsent",
    "Record what somebody said to one use and one audience; the latest word counts.",
    need: .right(.decide),
    fields: asked + [
      DeskField("answer", .choice(Consent.Answer.allCases.map(\.rawValue)), "casebook.answer"),
      DeskField("given", .day, "casebook.field.given"),
    ], on: "/people/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    let answer = Consent.Answer(rawValue: form["answer"]) ?? .no
    _ = try await request.session.recordConsent(
      Consent(
        of: id, use: form["use"], audience: form["audience"], answer: answer, given: form["given"]))
    return DeskNext("/people/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let propose = DeskRoute.act(
    "/people/{id}/vital", "proposeVitalInterest",
    "Propose to act for somebody who cannot be asked and whose life is at risk.",
    need: .right(.decide),
    fields: asked + [
      DeskField("recipient", .line(most: 300), "casebook.field.recipient"),
      DeskField("reason", .text(most: 5000), "casebook.field.reason"),
    ], on: "/people/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    guard let use = ConsentRule.Use(rawValue: form["use"]),
      let audience = ConsentRule.Audience(rawValue: form["audience"])
    else { throw FormTrouble("use", "desk.field.choice") }
    _ = try await request.session.proposeVitalInterest(
      of: id, use: use, audience: audience, recipient: form["recipient"], reason: form["reason"])
    return DeskNext("/people/\(id)", notice: "casebook.vital.proposed", document: "\(id)")
  }

  static let agree = DeskRoute.act(
    "/vital/{id}/agree", "agreeToVitalInterest", "Agree to another's proposal, for 72 hours.",
    need: .right(.decide)
  ) { request in
    let id = try request.document()
    let vital = try request.session.opened(id, as: VitalInterest.self).document
    _ = try request.session.agreeToVitalInterest(id)
    return DeskNext("/people/\(vital.of)", notice: "casebook.saved", document: "\(id)")
  }
}
