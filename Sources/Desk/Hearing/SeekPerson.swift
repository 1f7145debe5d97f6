package import Casework
package import Hearing
package import Language
internal import Vault

/// What a family tells of the one it looks for.
package struct Sought: Sendable {
  /// Who is looked for.
  package var person: SoughtPerson
  /// Who asks.
  package var seeker: Seeker?
  /// When he was last heard of, as EDTF; empty when not known.
  package var lastHeard = ""
  /// Where he was then.
  package var lastPlace = ""
  /// Who is believed to hold him.
  package var responsible = ""
  /// What happened.
  package var account = ""
  /// What the family has done so far.
  package var steps = ""
  /// The choice made before sending.
  package var sharing: PersonSearch.Sharing
  /// The tongue of the page.
  package var tongue: Tongue
  /// The files.
  package var files: [TakenFile] = []

  /// A search for a person.
  package init(person: SoughtPerson, sharing: PersonSearch.Sharing, tongue: Tongue) {
    self.person = person
    self.sharing = sharing
    self.tongue = tongue
  }
}

extension PublicHearing {
  /// Takes a search in.
  ///
  /// Nothing is looked up and nothing is told: not even whether somebody has asked
  /// for the same man before.
  ///
  /// - Returns: the code with which the one who asks comes back.
  /// - Throws: `HearingError.empty`, `VaultError`; then nothing was taken in.
  package func seek(_ sought: Sought) async throws -> ReceiptCode {
    guard !sought.person.name.isEmpty || !sought.account.isEmpty || !sought.files.isEmpty else {
      throw HearingError.empty
    }
    let parcel = try Parcel(self)
    let files = try parcel.add(sought.files)
    let id = DocumentID.random()
    guard let person = try parcel.sealing(sought.person, for: id) else { throw HearingError.empty }
    var search = PersonSearch(
      person: person, seeker: try parcel.sealing(sought.seeker, for: id),
      lastHeard: sought.lastHeard, lastPlace: sought.lastPlace, responsible: sought.responsible,
      account: sought.account, steps: sought.steps, sharing: sought.sharing,
      received: parcel.arrival.day)
    search.files = files
    try parcel.add(search, as: id)
    return try await begin(
      parcel, opening: id, told: sought.tongue,
      urgency: ThreeMonths(lastHeard: sought.lastHeard)?.isRunning(on: parcel.arrival.day) == true
        ? .today : .week)
  }
}
