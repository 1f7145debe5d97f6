internal import Casework
internal import Foundation
internal import Language
internal import Publication
internal import Vault

/// Gathers what may leave: events whose people and whose sources agreed, and who is in them.
struct OutwardGathering {
  private(set) var leaving: Leaving
  private let session: Session
  private let gazetteer: Gazetteer
  private var events: [(id: DocumentID, event: Event)] = []
  private var people: [DocumentID: Person] = [:]
  private var organisations: [DocumentID: Organisation] = [:]
  private var wordings: [DocumentID: Wording] = [:]
  private var interventions: [(id: DocumentID, intervention: Intervention)] = []
  private var relations: [(id: DocumentID, relation: Relation)] = []
  private var cases: [DocumentID: Case] = [:]

  /// What is gathered from, for one form.
  static func kinds(for format: OutwardFormat) -> Set<DocumentKind> {
    let all: Set<DocumentKind> = [
      .event, .person, .organisation, .wording, .consent, .vitalInterest,
    ]
    return format == .huridocs ? all.union([.intervention, .relation, .case]) : all
  }

  init(
    _ session: Session, _ documents: [LatestDocument], _ leaving: Leaving, _ gazetteer: Gazetteer
  ) {
    self.session = session
    self.leaving = leaving
    self.gazetteer = gazetteer
    for one in documents { take(one) }
  }

  private mutating func take(_ one: LatestDocument) {
    switch one.document {
    case .event(let saved): events.append((one.id, saved.document))
    case .person(let saved): people[one.id] = saved.document
    case .organisation(let saved): organisations[one.id] = saved.document
    case .intervention(let saved): interventions.append((one.id, saved.document))
    case .relation(let saved): relations.append((one.id, saved.document))
    case .case(let saved): cases[one.id] = saved.document
    case .wording(let saved) where saved.document.isApproved:
      wordings[saved.document.about] = saved.document
    default: break
    }
  }

  /// Whether there is any event at all.
  var isEmpty: Bool { events.isEmpty }

  /// What may leave.
  mutating func set() -> OutwardSet {
    var set = OutwardSet()
    for (id, event) in events where lets(event) {
      var outward = OutwardEvent(
        event, as: name(id), mayTell: mayTell, name: namesHere, source: name(of:), gazetteer)
      outward.wording = wordings[id]?.text
      outward.chain = event.chain.map { .init(name($0.event), $0.relation) }
      set.events.append(outward)
    }
    let leave = Set(set.events.map(\.id))
    for index in set.events.indices { set.events[index].chain.removeAll { !leave.contains($0.id) } }
    let named = Set(set.events.flatMap { $0.people + $0.parties.map(\.id) })
    set.people = people.filter { named.contains(name($0.key)) }
      .map { OutwardPerson($0.value, as: name($0.key), mayTell: mayTell) }.sorted { $0.id < $1.id }
    set.organisations = organisations.filter { named.contains(name($0.key)) }
      .map { OutwardOrganisation($0.value, as: name($0.key), gazetteer) }.sorted { $0.id < $1.id }
    addInterventions(to: &set)
    addRelations(to: &set)
    return set
  }

  /// An intervention leaves when everybody for whom it was tried agreed; a bribe or a surrender never does.
  private mutating func addInterventions(to set: inout OutwardSet) {
    let known = Set(set.events.map(\.id) + set.people.map(\.id))
    let ofEvent = Dictionary(
      events.map { ($0.id, victims($0.event)) }, uniquingKeysWith: { first, _ in first })
    for (id, one) in interventions
    where !one.isSealedKind && leaving.lets(one.about.flatMap { concerned(by: $0, ofEvent) }) {
      let about = one.about.map(name).filter(known.contains)
      // What is tried for nobody of the export tells of one who is not in it.
      guard one.about.isEmpty || !about.isEmpty else {
        leaving.keepsBack()
        continue
      }
      set.interventions.append(
        OutwardIntervention(one, as: name(id), about: about, mayTell: mayTell, gazetteer))
    }
  }

  /// The people of an event, of a case, or the one person that something was tried for.
  private func concerned(
    by id: DocumentID, _ ofEvent: [DocumentID: [DocumentID]]
  ) -> [DocumentID] {
    ofEvent[id] ?? cases[id]?.people.map(\.person) ?? (people[id] == nil ? [] : [id])
  }

  /// What one of the set is to another; both agreed to be in it.
  private func addRelations(to set: inout OutwardSet) {
    let known = Set(set.people.map(\.id) + set.organisations.map(\.id))
    set.relations = relations.compactMap { id, relation in
      let (of, to) = (name(relation.of), name(relation.to))
      guard known.contains(of), known.contains(to), relation.source.map(mayTell) ?? true else {
        return nil
      }
      return OutwardRelation(relation, as: name(id), of: of, to: to)
    }
  }

  /// An event leaves when everybody to whom it was done agreed, and a source that tells of it may be told.
  private mutating func lets(_ event: Event) -> Bool {
    guard leaving.lets(victims(event)) else { return false }
    let sources = event.information.map(\.source)
    guard sources.contains(where: mayTell) else {
      // Nobody who told it agreed; their verdict says whether they said no or were never asked.
      if leaving.lets(sources.compactMap(\.document)) { leaving.keepsBack() }
      return false
    }
    return true
  }

  private func victims(_ event: Event) -> [DocumentID] {
    event.acts.flatMap(\.victims).compactMap {
      if case .person(let person) = $0 { person } else { nil }
    }
  }

  /// What a newspaper or an office said is public; what a report of the vault says needs its teller's yes.
  private func mayTell(_ source: Source) -> Bool {
    guard let document = source.document else { return !source.name.isEmpty }
    return leaving.verdict(on: [document]).permits
  }

  /// The name in this export of whoever may be in it: people without their names, organisations, and public
  /// persons; nobody who is sealed is told as one who did it.
  private func namesHere(_ id: DocumentID) -> String? {
    if organisations[id] != nil { return name(id) }
    guard let person = people[id] else { return nil }
    if case .open = person.identity { return name(id) }
    return leaving.verdict(on: [id]).permits ? name(id) : nil
  }

  /// A keyed hash: the same in each export to one audience, and another for the next audience.
  private func name(_ id: DocumentID) -> String { name(id.description) }

  /// The name of a source: of its report, or of what is public.
  private func name(of source: Source) -> String {
    name("source|" + (source.document?.description ?? "\(source.code)|\(source.name)"))
  }

  private func name(_ word: String) -> String {
    let key = "export|\(leaving.use.rawValue)|\(leaving.audience.rawValue)|\(word)"
    return session.team.keys.sourceKey(of: Array(key.utf8)).hexadecimal
  }
}
