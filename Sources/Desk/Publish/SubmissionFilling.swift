internal import Casework
internal import Language
internal import Publication
internal import Vault

/// What a case knows of the items of a form.
struct SubmissionFilling {
  private let session: Session
  private let work: Case
  private let id: DocumentID
  private let person: DocumentID
  private let name: PersonName
  private let vocabulary: Vocabulary
  private let gazetteer: Gazetteer
  private let voice: FormVoice
  private let tongue: Tongue
  private let events: [Event]

  init(
    _ session: Session, _ work: Case, _ id: DocumentID, _ person: DocumentID, _ name: PersonName,
    in voice: FormVoice, _ files: DataFiles
  ) throws {
    self.session = session
    self.work = work
    self.id = id
    self.person = person
    self.name = name
    self.voice = voice
    tongue = voice.tongue
    vocabulary = try Vocabulary(files: files)
    gazetteer = try Gazetteer(files: files)
    events = try session.linked("victim", to: person, as: Event.self).map(\.document)
  }

  func values(_ form: SubmissionForm) throws -> [String: String] {
    var values: [String: String] = [:]
    for item in form.items { values[item.code] = try value(item.from) }
    return values.filter { !$0.value.isEmpty }
  }

  private func value(_ source: String) throws -> String {
    switch source {
    case "name": name.full
    case "born": name.born ?? ""
    case "citizenship":
      try session.opened(person, as: Person.self).document.citizenship.values.map(\.text)
        .joined(separator: ", ")
    case "day": events.flatMap(\.time.values).map(\.description).first ?? ""
    case "place": events.flatMap(\.place.values).map(place).first ?? ""
    case "perpetrators": labels(events.flatMap(\.acts).flatMap(\.perpetrators).map(\.kind))
    case "outcomes": labels(events.flatMap(\.acts).flatMap(\.outcome.values).map(\.text))
    case "promises":
      labels(
        try session.linked("about", to: person, as: Promise.self).map(\.document.what))
    case "steps": try steps()
    case "elsewhere": try elsewhere()
    default: ""
    }
  }

  private func labels(_ codes: [String]) -> String {
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
      .map { vocabulary.label($0, in: tongue) }.joined(separator: ", ")
  }

  private func place(_ mention: PlaceMention) -> String {
    if case .listed(let id)? = mention.place, let place = gazetteer[id] {
      return place.name(in: tongue)
    }
    return mention.written
  }

  /// What was tried and what came, as the case and its interventions have it.
  private func steps() throws -> String {
    let tried = work.tried.map { "\($0.day): \($0.whom): \($0.words)" }
    let done = try session.linked("about", to: id, as: Intervention.self).map(\.document)
      .filter { !$0.isSealedKind }
      .map { one in
        [
          one.time?.description, vocabulary.label(one.what, in: tongue), one.askedOf,
          one.result.values.last.map { vocabulary.label($0.text, in: tongue) },
        ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
      }
    return (tried + done).joined(separator: "\n")
  }

  /// Which other bodies have it; "none" is an answer as well.
  private func elsewhere() throws -> String {
    let sent = try session.linked("person", to: person, as: Submission.self)
      .filter { $0.document.sent != nil }.map(\.document.body)
    return sent.isEmpty
      ? voice.text("elsewhere.none")
      : sent.map { voice.text("body.\($0)") }.joined(separator: ", ")
  }
}
