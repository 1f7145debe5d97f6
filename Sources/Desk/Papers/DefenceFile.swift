internal import Casework
internal import Language
internal import Store

/// The evidence of deceit and coercion that a vault has of one man, in the words of its sources.
///
/// It repeats what sources say and finds nothing: codes are "indicators reported", and a court's words are
/// quoted and never told.
struct DefenceFile {
  let session: Session
  let id: DocumentID
  let work: Case
  let person: DocumentID
  let vocabulary: Vocabulary
  let words: Words
  let tongue: Tongue

  /// What fills the fields of the template; where nothing is recorded, it says so.
  func values() throws -> [String: String] {
    let events = try session.linked("victim", to: person, as: Event.self).map(\.document)
    let told = events.flatMap { event in event.acts.flatMap { self.told($0, in: event) } }
    let (deceit, coercion) = (told.filter(\.isDeceit), told.filter { !$0.isDeceit })
    return [
      "promises": list(try promises()), "deceit": list(deceit.map(\.line)),
      "coercion": list(coercion.map(\.line)), "signing": list(signing),
      "court": list(try courtWords()),
    ]
  }

  private func list(_ lines: [String]) -> String {
    var seen: Set<String> = []
    let once = lines.filter { seen.insert($0).inserted }
    return once.isEmpty ? text("papers.nothing") : once.map { "– " + $0 }.joined(separator: "\n")
  }

  private func text(_ key: String) -> String { words.text(key, in: tongue, [:]) }

  /// Facts of one thing in a row, the empty ones left out.
  private func line(_ facts: [String?]) -> String {
    facts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func quoted(_ words: String) -> String { words.isEmpty ? "" : "«\(words)»" }

  /// What kind of source it is and its public name; a private person is never named here.
  private func source(_ source: Source) -> String {
    line([vocabulary.label(source.code, in: tongue), source.name])
  }

  private func promises() throws -> [String] {
    let about = try [id, person].flatMap {
      try session.linked("about", to: $0, as: Promise.self).map(\.document)
    }
    return about.map { promise in
      line([
        vocabulary.label(promise.what, in: tongue), quoted(promise.words),
        vocabulary.label(promise.by, in: tongue), promise.time?.description,
        promise.outcomes.values.last.map { text("casebook.kept.\($0.rawValue)") },
      ])
    }
  }

  /// One thing that a source tells, and whether it is of deceit or of coercion.
  private struct Told {
    let isDeceit: Bool
    let line: String
  }

  private static let deceit: Set = ["PE_DECEPTION", "PE_FRAUD"]
  private static let coercion: Set = [
    "PE_FORCE", "PE_COERCION", "PE_ABDUCTION", "PE_POWER", "PE_VULNERABILITY",
  ]

  private func told(_ act: Act, in event: Event) -> [Told] {
    act.codes.told.compactMap { told in
      guard let code = vocabulary[told.value.text], code.scheme == .means, !code.isSealed else {
        return nil
      }
      let elements = Set(code.palermo)
      let isDeceit = !elements.isDisjoint(with: Self.deceit)
      guard isDeceit || !elements.isDisjoint(with: Self.coercion) else { return nil }
      return Told(
        isDeceit: isDeceit,
        line: line([
          code.label(in: tongue).text, event.time.values.first?.description,
          event.place.values.first?.written, quoted(told.words), source(told.source),
        ]))
    }
  }

  private var signing: [String] {
    guard let signing = work.signing else { return [] }
    return [
      line([
        vocabulary.label(signing.paper, in: tongue), signing.time,
        text("casebook.understood") + ": "
          + text("casebook.understood.\(signing.understood.rawValue)"),
        signing.words,
      ])
    ]
  }

  /// Word for word, with the court and the day; nothing of it is retold.
  private func courtWords() throws -> [String] {
    try [id, person].flatMap { try session.linked("about", to: $0, as: Claim.self) }
      .map(\.document).filter { $0.code == Session.courtSource }
      .map { line([$0.by, $0.time?.description, quoted($0.words), $0.published]) }
  }
}
