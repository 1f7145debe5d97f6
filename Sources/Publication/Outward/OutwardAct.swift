package import Casework
package import Language

/// What was done to somebody in an event, as it may be told outside.
package struct OutwardAct: Equatable, Sendable {
  /// What was done and how.
  package let codes: [String]
  /// What came of it.
  package let outcomes: [String]
  /// To whom: by the names that this export gives, and groups.
  package let people: [String]
  /// Many, without a description: nobody approved one.
  package let groups: [Many]
  /// By whom; who refused to take part is no perpetrator, and is not told.
  package let involvements: [Involved]

  /// A group as it may be told outside.
  package struct Many: Equatable, Sendable {
    /// How many, as the sources say.
    package let amounts: [Amount]
    /// Their citizenships.
    package let citizenships: [String]
  }

  /// Who had which part.
  package struct Involved: Equatable, Sendable {
    /// The name that this export gives him; `nil` when he is not known, or may not be in it.
    package let id: String?
    /// What kind of perpetrator.
    package let kind: String
    /// Which part.
    package let degree: Involvement.Degree
  }

  /// What may be told of an act; the parameters are those of `OutwardEvent`.
  package init(_ act: Act, mayTell: (Source) -> Bool, name: (DocumentID) -> String?) {
    codes = act.codes.values(mayTell).map(\.text)
    outcomes = act.outcome.values(mayTell).map(\.text)
    people = act.victims.compactMap { victim in
      if case .person(let person) = victim { name(person) } else { nil }
    }
    groups = act.groups.map {
      Many(amounts: $0.amount.values(mayTell), citizenships: $0.citizenships)
    }
    involvements = act.perpetrators
      .filter { $0.degree != .refused && ($0.source.map(mayTell) ?? true) }
      .map { Involved(id: $0.party.flatMap(name), kind: $0.kind, degree: $0.degree) }
  }
}

/// Who told something of an event, as it may be told outside.
package struct OutwardInformation: Equatable, Sendable {
  /// The name that this export gives the source.
  package let id: String
  /// What kind of source.
  package let code: String
  /// Its name, of what is public alone: a newspaper, an office.
  package let name: String
  /// How it knows.
  package let connection: Information.Connection
  /// The language of what it said.
  package let language: String?
  /// When it said so.
  package let told: Edtf?
  /// How far it can be relied on.
  package let reliability: Reliability

  /// What may be told of a source; the name of a report's teller is none.
  package init(_ information: Information, as id: String) {
    self.id = id
    code = information.source.code
    name = information.source.document == nil ? information.source.name : ""
    connection = information.connection
    language = information.language
    told = information.told.flatMap { Edtf($0) }
    reliability = information.source.reliability
  }
}

/// What was tried to help, as it may be told outside: codes, months and places, and no words.
package struct OutwardIntervention: Equatable, Sendable {
  /// The name that this export gives it.
  package let id: String
  /// What was tried.
  package let what: String
  /// For which events and people of the export.
  package let about: [String]
  /// Where.
  package let place: OutwardPlace?
  /// When.
  package let time: Edtf?
  /// What followed, as the sources say.
  package let results: [String]
  /// When that was.
  package let resultTime: Edtf?

  /// What may be told of an intervention.
  package init(
    _ intervention: Intervention, as id: String, about: [String], mayTell: (Source) -> Bool,
    _ gazetteer: Gazetteer
  ) {
    self.id = id
    self.about = about
    what = intervention.what
    place = intervention.place.flatMap { OutwardPlace($0, gazetteer) }
    time = intervention.time
    results = intervention.result.values(mayTell).map(\.text)
    resultTime = results.isEmpty ? nil : intervention.resultTime
  }
}

/// What one of an export is to another.
package struct OutwardRelation: Equatable, Sendable {
  /// The name that this export gives it.
  package let id: String
  /// Of whom it is told.
  package let of: String
  /// To whom.
  package let to: String
  /// What `of` is to `to`.
  package let what: Relation.Kind
  /// When it was so.
  package let time: Edtf?

  /// A relation between two of an export.
  package init(_ relation: Relation, as id: String, of: String, to: String) {
    self.id = id
    self.of = of
    self.to = to
    what = relation.what
    time = relation.time
  }
}
