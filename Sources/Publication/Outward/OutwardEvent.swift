package import Casework
package import Language

/// An event as it may be told outside: codes, dates and places; no text that nobody approved, and nobody's name.
package struct OutwardEvent: Equatable, Sendable {
  /// A name that is the same in every export to one audience and leads to no other.
  package let id: String
  /// When, as the sources say.
  package var times: [Edtf] = []
  /// Where, as the sources say, and never finer.
  package var places: [OutwardPlace] = []
  /// How many places were named that may not be told or are in words only.
  package var placesInWords = 0
  /// The kinds of place.
  package var facilities: [String] = []
  /// What was done and how.
  package var codes: [String] = []
  /// What came of it.
  package var outcomes: [String] = []
  /// By what kind of people.
  package var perpetrators: [String] = []
  /// Those to whom it was done, by the names that this export gives them.
  package var people: [String] = []
  /// Organisations and public persons who had a part, with their part.
  package var parties: [Party] = []
  /// How many, as the sources say.
  package var amounts: [Amount] = []
  /// How far it is checked.
  package var verification: Event.Verification
  /// How many sources tell of it.
  package var sources = 0
  /// The approved wording; `nil` when nobody approved one.
  package var wording: String?
  /// What was done, one by one.
  package var acts: [OutwardAct] = []
  /// Who told it, and how he knows.
  package var information: [OutwardInformation] = []
  /// Events that it belongs to, by the names that this export gives them.
  package var chain: [Chained] = []

  /// Who had which part.
  package struct Party: Hashable, Sendable {
    /// The name that this export gives him.
    package let id: String
    /// Which part.
    package let degree: Involvement.Degree
  }

  /// Another event and what it is to this one.
  package struct Chained: Hashable, Sendable {
    /// The name that this export gives the other one.
    package let id: String
    /// What it is.
    package let relation: Event.Chained.Relation

    /// A neighbour in a chain of events.
    package init(_ id: String, _ relation: Event.Chained.Relation) {
      self.id = id
      self.relation = relation
    }
  }

  /// What may be told of an event.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - id: the name it gets.
  ///   - mayTell: whether what a source said may leave.
  ///   - name: the name of somebody or something in this export; `nil` for who may not be in it.
  ///   - source: the name that this export gives a source.
  ///   - gazetteer: the places.
  package init(
    _ event: Event, as id: String, mayTell: (Source) -> Bool, name: (DocumentID) -> String?,
    source: (Source) -> String, _ gazetteer: Gazetteer
  ) {
    self.id = id
    verification = event.verification
    times = event.time.values(mayTell)
    let mentions = event.place.values(mayTell)
    places = mentions.compactMap { OutwardPlace($0, gazetteer) }.uniqued(by: \.id)
    placesInWords = mentions.count - mentions.count { OutwardPlace($0, gazetteer) != nil }
    facilities = event.facility.values(mayTell).map(\.text)
    for act in event.acts { add(act, mayTell, name) }
    acts = event.acts.map { OutwardAct($0, mayTell: mayTell, name: name) }
    let told = event.information.filter { mayTell($0.source) }
    sources = Set(told.map(\.source)).count
    information = told.map { OutwardInformation($0, as: source($0.source)) }
  }

  private mutating func add(
    _ act: Act, _ mayTell: (Source) -> Bool, _ name: (DocumentID) -> String?
  ) {
    codes = (codes + act.codes.values(mayTell).map(\.text)).uniqued(by: \.self)
    outcomes = (outcomes + act.outcome.values(mayTell).map(\.text)).uniqued(by: \.self)
    // Who refused to take part is a witness, and told like one: not at all.
    let told = act.perpetrators.filter { one in
      one.degree != .refused && (one.source.map(mayTell) ?? true)
    }
    perpetrators = (perpetrators + told.map(\.kind)).uniqued(by: \.self)
    parties += told.compactMap { involved in
      involved.party.flatMap(name).map { Party(id: $0, degree: involved.degree) }
    }
    for victim in act.victims {
      switch victim {
      case .person(let person):
        people = (people + [name(person)].compactMap(\.self)).uniqued(by: \.self)
      case .group(let group): amounts += group.amount.values(mayTell)
      }
    }
  }
}

/// Somebody as he may be told outside: without a name, unless he is public already.
package struct OutwardPerson: Equatable, Sendable {
  /// The name that this export gives him.
  package let id: String
  /// His name, of a public person alone.
  package let name: PersonName?
  /// His citizenships.
  package let citizenships: [String]
  /// The tags of the languages he can be spoken to in.
  package let languages: [String]

  /// What may be told of a person.
  package init(_ person: Person, as id: String, mayTell: (Source) -> Bool) {
    self.id = id
    if case .open(let name) = person.identity { self.name = name } else { name = nil }
    citizenships = person.citizenship.values(mayTell).map(\.text)
    languages = person.languages
  }
}

/// An office, a firm or a unit as it may be told outside.
package struct OutwardOrganisation: Equatable, Sendable {
  /// The name that this export gives it.
  package let id: String
  /// Its names.
  package let names: [String]
  /// What it is.
  package let what: String
  /// Where it sits.
  package let place: OutwardPlace?

  /// What may be told of an organisation; remarks stay.
  package init(_ organisation: Organisation, as id: String, _ gazetteer: Gazetteer) {
    self.id = id
    names = organisation.names
    what = organisation.what
    place = organisation.place.flatMap { OutwardPlace($0, gazetteer) }
  }
}

/// Everything that leaves in one export.
package struct OutwardSet: Equatable, Sendable {
  /// What happened.
  package var events: [OutwardEvent] = []
  /// To whom, and public persons who had a part.
  package var people: [OutwardPerson] = []
  /// Who had a part and is no person.
  package var organisations: [OutwardOrganisation] = []
  /// What was tried to help; only a form that asks for it has any.
  package var interventions: [OutwardIntervention] = []
  /// What people and organisations of the set are to one another; only a form that asks for it has any.
  package var relations: [OutwardRelation] = []

  /// A set.
  package init(
    events: [OutwardEvent] = [], people: [OutwardPerson] = [],
    organisations: [OutwardOrganisation] = []
  ) {
    self.events = events
    self.people = people
    self.organisations = organisations
  }

  /// The first event in which somebody is told of, and all of them.
  func events(of person: OutwardPerson) -> [OutwardEvent] {
    events.filter { $0.people.contains(person.id) }
  }
}

extension Statements {
  /// The different values of the sources that may be told.
  func values(_ mayTell: (Source) -> Bool) -> [Value] {
    told.filter { mayTell($0.source) }.map(\.value).uniqued(by: \.self)
  }
}

extension Sequence {
  /// The elements without those whose key came before.
  func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
