package import Casework
internal import Language
internal import Publication
internal import Vault

/// One record that a figure may count, with the words of its columns.
package struct PublicRecord: Sendable, Equatable {
  /// Its name in the register; never published.
  package let id: String
  /// The values by column.
  package let values: [String]
  /// The place of its present version in the journal; 0 for a record of no vault.
  package var sequence: Int

  /// A record with every fact given.
  package init(id: String, values: [String], sequence: Int = 0) {
    self.id = id
    self.values = values
    self.sequence = sequence
  }
}

extension PublicRelease.Unit {
  /// The columns that are told of it, always the same: tables of other columns could be held against these.
  package var columns: [String] {
    switch self {
    case .reports: ["received", "place", "tactic", "outcome"]
    case .people: ["month", "place", "citizenship", "tactic", "outcome"]
    }
  }
}

/// What a vault knows, boiled down to what figures are made of.
struct PublicFacts {
  private struct Told: Sendable {
    let id: DocumentID
    let sequence: Int
    let month: String
    let codes: [String]
    let isForwarded: Bool
    let print: Int?
  }

  /// Boxed, because most of a hundred thousand facts are small and the largest kind is not.
  private indirect enum Fact: Sendable {
    case report(Told)
    case event(DocumentID, FigureEvent)
    case person(DocumentID, [String], sequence: Int)
    case wording(Wording)
    case consent(Consent)
    case vital(VitalInterest)
    case book(KeptBook)
  }

  static let kinds: Set<DocumentKind> = [
    .report, .event, .person, .wording, .consent, .vitalInterest, .releaseBook,
  ]

  private var reports: [Told] = []
  private var events: [FigureEvent] = []
  private var people: [(id: DocumentID, citizenships: [String], sequence: Int)] = []
  private var wordings: [Wording] = []
  private var books: [KeptBook] = []
  private var consents: [Consent] = []
  private var vital: [VitalInterest] = []
  private var places: [DocumentID: Int] = [:]
  private var ofReport: [DocumentID: [Int]] = [:]
  private var ofPerson: [DocumentID: [Int]] = [:]

  /// What was recorded of consent.
  var kept: KeptConsents { KeptConsents(consents, vital: vital) }

  /// Reads the journal through once; the view is not needed for it, which takes longer to make.
  init(_ session: Session, _ gazetteer: Gazetteer) throws {
    for fact in try session.latest(Self.kinds, { Self.fact($0, gazetteer) }) { take(fact) }
    for (index, event) in events.enumerated() {
      for document in Set(event.sources) { ofReport[document, default: []].append(index) }
      for person in Set(event.victims) { ofPerson[person, default: []].append(index) }
    }
  }

  /// The book of a unit or of a noisy table, by its name.
  func book(named name: String) -> KeptBook? { books.first { $0.book.name == name } }

  private static func fact(_ latest: LatestDocument, _ gazetteer: Gazetteer) -> Fact? {
    switch latest.document {
    case .report(let saved):
      let report = saved.document
      return .report(
        Told(
          id: latest.id, sequence: latest.sequence, month: String(report.received.prefix(7)),
          codes: report.codes, isForwarded: report.origin?.isForwarded == true,
          print: TextPrint(report.text)?.number))
    case .event(let saved):
      return .event(latest.id, FigureEvent(saved.document, gazetteer))
    case .person(let saved):
      let person = saved.document
      // A recruiter whose name is public is nobody to whom something was done.
      if case .open = person.identity { return nil }
      return .person(
        latest.id, person.citizenship.values.map(\.text), sequence: latest.sequence)
    case .wording(let saved): return .wording(saved.document)
    case .consent(let saved): return .consent(saved.document)
    case .vitalInterest(let saved): return .vital(saved.document)
    case .releaseBook(let saved):
      return .book(KeptBook(id: latest.id, version: latest.version, book: saved.document))
    default: return nil
    }
  }

  private mutating func take(_ fact: Fact) {
    switch fact {
    case .report(let told): reports.append(told)
    case .event(let id, let event):
      places[id] = events.count
      events.append(event)
    case .person(let id, let citizenships, let sequence):
      people.append((id, citizenships, sequence))
    case .wording(let wording): if wording.isApproved { wordings.append(wording) }
    case .consent(let consent): consents.append(consent)
    case .vital(let decision): vital.append(decision)
    case .book(let book): books.append(book)
    }
  }

  /// The records of a unit that may be counted.
  ///
  /// `leaving` is asked of each; what stays is counted there.
  ///
  /// - Returns: the records, how many there were, and how many only repeat another.
  func records(
    of unit: PublicRelease.Unit, _ leaving: inout Leaving
  ) -> (records: [PublicRecord], all: Int, repeats: Int) {
    switch unit {
    case .reports: countReports(&leaving)
    case .people: countPeople(&leaving)
    }
  }

  private func countReports(
    _ leaving: inout Leaving
  ) -> (records: [PublicRecord], all: Int, repeats: Int) {
    var (records, repeats, prints): ([PublicRecord], Int, Set<Int>) = ([], 0, [])
    for told in reports {
      if told.isForwarded || told.print.map({ !prints.insert($0).inserted }) == true {
        repeats += 1
        continue
      }
      let events = (ofReport[told.id] ?? []).map { self.events[$0] }
      guard leaving.lets([told.id] + events.flatMap(\.victims)) else { continue }
      let said = EventWords(events)
      records.append(
        PublicRecord(
          id: told.id.description,
          values: [
            told.month, said.place,
            told.codes.first { $0.hasPrefix("T_") } ?? said.tactic,
            told.codes.first { $0.hasPrefix("O_") } ?? said.outcome,
          ], sequence: told.sequence))
    }
    return (records, reports.count, repeats)
  }

  private func countPeople(
    _ leaving: inout Leaving
  ) -> (records: [PublicRecord], all: Int, repeats: Int) {
    var (records, all): ([PublicRecord], Int) = ([], 0)
    for person in people {
      guard let places = ofPerson[person.id] else { continue }
      all += 1
      guard leaving.lets([person.id]) else { continue }
      let said = EventWords(places.map { events[$0] })
      records.append(
        PublicRecord(
          id: person.id.description,
          values: [
            said.month, said.place, person.citizenships.first ?? "", said.tactic, said.outcome,
          ], sequence: person.sequence))
    }
    return (records, all, 0)
  }

  /// The approved wordings whose people agreed that they are published: all who tell and all it was done to.
  func voices(_ leaving: Leaving) -> [PublicRelease.Voice] {
    wordings.filter { leaving.verdict(on: asked($0.about), for: .publication).permits }
      .map { .init(text: $0.text, language: $0.language) }
  }

  private func asked(_ about: DocumentID) -> [DocumentID] {
    guard let event = places[about].map({ events[$0] }) else { return [about] }
    let people = event.sources + event.victims
    // An event without anybody to ask is nobody's yes.
    return people.isEmpty ? [about] : people
  }
}
