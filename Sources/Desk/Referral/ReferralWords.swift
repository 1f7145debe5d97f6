internal import Casework
internal import Language

/// Says in words what a referral holds, for a reader with a browser alone.
struct ReferralWords {
  let words: Words
  let tongue: Tongue
  let vocabulary: Vocabulary

  typealias Section = ReferralContent.Section
  typealias Line = ReferralContent.Line

  /// The parts that hold something, in their order.
  func sections(_ content: ReferralContent) -> [Section] {
    [
      section("case", about(content)), section("people", people(content)),
      section("contact", contact(content.contact)), section("events", events(content.events)),
      section("promises", content.promises.map(promise)),
      section("signing", signing(content.signing)),
      section("tried", content.tried.map { Line(name: "\($0.day) · \($0.whom)", text: $0.words) }),
      section("tasks", content.tasks.map { Line(name: $0.day ?? "", text: $0.title) }),
      section("letters", content.letters.flatMap(letter)),
      section("notes", content.notes.map { Line(name: "", text: $0) }),
      section("files", files(content)),
    ].compactMap(\.self)
  }

  private func section(_ name: String, _ lines: [Line]) -> Section? {
    let lines = lines.filter { !$0.text.isEmpty }
    return lines.isEmpty ? nil : Section(heading: text("referral.section.\(name)"), lines: lines)
  }

  private func text(_ key: String, count: Int? = nil) -> String {
    words.text(key, in: tongue, count: count, [:])
  }

  private func about(_ content: ReferralContent) -> [Line] {
    [
      Line(name: text("referral.line.label"), text: content.label),
      Line(name: text("referral.line.day"), text: content.day),
      Line(
        name: text("casebook.urgency"), text: text("casebook.urgency.\(content.urgency.rawValue)")),
      Line(name: text("casebook.field.summary"), text: content.summary ?? ""),
      Line(
        name: "",
        text: content.withheld == 0 ? "" : text("referral.withheld", count: content.withheld)),
    ]
  }

  private func people(_ content: ReferralContent) -> [Line] {
    content.people.map { somebody in
      let facts =
        [somebody.name.full, somebody.name.born ?? ""] + somebody.citizenship
        + somebody.languages
        + somebody.standings.map { text("casebook.standing.\($0.rawValue)") }
      return Line(
        name: text("casebook.role.\(somebody.role.rawValue)"),
        text: facts.filter { !$0.isEmpty }.joined(separator: " · "))
    }
  }

  /// What stands above the files, which the page hands out itself.
  private func files(_ content: ReferralContent) -> [Line] {
    guard let files = content.files else { return [] }
    let stay = content.filesWithheld ?? 0
    return files.map { Line(name: $0.name, text: "SHA-256 " + $0.sha256) } + [
      Line(name: "", text: files.isEmpty ? "" : text("referral.files.open")),
      Line(name: "", text: stay == 0 ? "" : text("referral.files.stay", count: stay)),
    ]
  }

  private func contact(_ contact: Contact?) -> [Line] {
    guard let contact else { return [] }
    return [
      Line(name: contact.name ?? "", text: contact.ways.joined(separator: " · ")),
      Line(name: text("casebook.field.hours"), text: contact.safeHours ?? ""),
    ]
  }

  private func events(_ events: [ReferralContent.Happening]) -> [Line] {
    events.flatMap { event in
      [
        Line(name: text("casebook.column.event"), text: event.title),
        Line(
          name: text("casebook.column.when"), text: event.times.joined(separator: " / ")),
        Line(name: text("casebook.column.where"), text: event.places.joined(separator: " / ")),
        Line(name: text("casebook.field.amount"), text: event.amounts.joined(separator: " / ")),
        Line(
          name: text("referral.line.indicators"),
          text: event.codes.map { vocabulary.label($0, in: tongue) }.joined(separator: "; ")),
        Line(name: text("casebook.field.account"), text: event.account),
      ]
    }
  }

  private func promise(_ promise: ReferralContent.Promised) -> Line {
    Line(
      name: vocabulary.label(promise.what, in: tongue),
      text: [promise.words, text("casebook.kept.\(promise.outcome.rawValue)")]
        .filter { !$0.isEmpty }.joined(separator: " — "))
  }

  private func signing(_ signing: Signing?) -> [Line] {
    guard let signing else { return [] }
    return [
      Line(name: signing.time, text: vocabulary.label(signing.paper, in: tongue)),
      Line(
        name: text("casebook.understood"),
        text: text("casebook.understood.\(signing.understood.rawValue)")),
      Line(name: "", text: signing.words),
    ]
  }

  private func letter(_ letter: ReferralContent.Sent) -> [Line] {
    [Line(name: letter.day, text: letter.recipient)]
      + letter.answers.map { Line(name: "← " + $0.day, text: $0.words) }
  }
}
