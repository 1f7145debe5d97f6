package import Casework
package import Language
internal import Vault

/// What one source says of an event, to be put beside what others say.
package struct Testimony: Sendable {
  /// Who says it.
  package var source: Source
  /// How he knows.
  package var connection: Information.Connection
  /// When it happened, as he says, with his words.
  package var time: (value: Edtf, words: String)?
  /// Where, as he says.
  package var place: PlaceMention?
  /// The kind of place.
  package var facility: String?
  /// What was done and how.
  package var codes: [String]
  /// What came of it.
  package var outcomes: [String]
  /// Who did it: kinds of perpetrators.
  package var perpetrators: [String]
  /// How many, and the words it came from.
  package var amount: (value: Amount, words: String)?
  /// Who they are, without one of them being pointed out.
  package var group: String

  /// What a source says; what he does not know is left out.
  package init(_ source: Source, connection: Information.Connection = .unknown) {
    self.source = source
    self.connection = connection
    codes = []
    outcomes = []
    perpetrators = []
    group = ""
  }
}

extension Session {
  /// Records what happened, as the first source tells it.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func recordEvent(
    title: String, account: String, victims: [DocumentID] = [], _ testimony: Testimony
  ) async throws -> SavedDocument {
    var event = Event(title: title, account: account)
    if !victims.isEmpty { event.acts = [Act(victims: victims.map { .person($0) })] }
    event.add(testimony)
    return try await save(event, act: "record event")
  }

  /// Puts what another source says beside what is there; nothing that was told is overwritten.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func addTestimony(
    _ testimony: Testimony, to event: DocumentID, from version: Int? = nil
  ) throws -> SavedDocument {
    try change(event, as: Event.self, from: version, act: "testimony") { $0.add(testimony) }
  }
}

extension Event {
  /// Puts what a source says beside what others said.
  mutating func add(_ said: Testimony) {
    if let told = said.time { time.add(Told(told.value, said.source, words: told.words)) }
    if let told = said.place { place.add(Told(told, said.source)) }
    if let told = said.facility { facility.add(Told(Code(told), said.source)) }
    let piece = Information(said.source, connection: said.connection)
    if !information.contains(piece) { information.append(piece) }
    guard said.saysWhatWasDone else { return }
    if acts.isEmpty { acts = [Act()] }
    acts[0].add(said)
  }
}

extension Testimony {
  fileprivate var saysWhatWasDone: Bool {
    !codes.isEmpty || !outcomes.isEmpty || !perpetrators.isEmpty || amount != nil || !group.isEmpty
  }
}

extension Act {
  fileprivate mutating func add(_ said: Testimony) {
    for code in said.codes { codes.add(Told(Code(code), said.source)) }
    for code in said.outcomes { outcome.add(Told(Code(code), said.source)) }
    for kind in said.perpetrators {
      let involvement = Involvement(kind: kind, source: said.source)
      if !perpetrators.contains(involvement) { perpetrators.append(involvement) }
    }
    if said.amount != nil || !said.group.isEmpty { addGroup(said) }
  }

  /// All sources speak of one group unless somebody records another act: counts stand side by side.
  private mutating func addGroup(_ said: Testimony) {
    let index = victims.firstIndex { if case .group = $0 { true } else { false } }
    var group = Group(said.group)
    if let index, case .group(let known) = victims[index] { group = known }
    if group.name.isEmpty { group.name = said.group }
    if let amount = said.amount {
      group.amount.add(Told(amount.value, said.source, words: amount.words))
    }
    if let index { victims[index] = .group(group) } else { victims.append(.group(group)) }
  }
}
