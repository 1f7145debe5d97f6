package import FoundationEssentials

/// A saved version of any kind of document.
package enum AnyDocument: Sendable {
  case report(Saved<Report>)
  case note(Saved<Note>)
  case person(Saved<Person>)
  case file(Saved<EvidenceFile>)
  case consent(Saved<Consent>)
  case audit(Saved<AuditEntry>)
  case place(Saved<Place>)
  case organisation(Saved<Organisation>)
  case event(Saved<Event>)
  case relation(Saved<Relation>)
  case intervention(Saved<Intervention>)
  case `case`(Saved<Case>)
  case task(Saved<CaseTask>)
  case claim(Saved<Claim>)
  case letter(Saved<Letter>)
  case promise(Saved<Promise>)
  case vitalInterest(Saved<VitalInterest>)
  case handOver(Saved<HandOver>)
  case referral(Saved<Referral>)
  case keptSearch(Saved<KeptSearch>)
  case memberCare(Saved<MemberCare>)
  case judgement(Saved<Judgement>)
  case importBatch(Saved<ImportBatch>)
  case transcript(Saved<Transcript>)
  case postItem(Saved<PostItem>)
  case conversation(Saved<Conversation>)
  case reply(Saved<Reply>)
  case template(Saved<AnswerTemplate>)
  case checkIn(Saved<CheckIn>)
  case search(Saved<PersonSearch>)
  case codingJudgement(Saved<CodingJudgement>)
  case count(Saved<CountResult>)
  case release(Saved<PublicRelease>)
  case releaseBook(Saved<ReleaseBook>)
  case wording(Saved<Wording>)
  case submission(Saved<Submission>)
  case warning(Saved<PublicWarning>)
  case copy(Saved<DerivedCopy>)
  case timeStamp(Saved<TimeStamp>)
  case alarmRule(Saved<AlarmRule>)
  case alarmRun(Saved<AlarmRun>)
  case sourceTie(Saved<SourceTie>)

  /// Reads the payload of a version.
  ///
  /// - Parameters:
  ///   - kind: what it is.
  ///   - schema: the number of its shape; older ones are lifted, newer ones refused.
  ///   - payload: JSON in UTF-8.
  /// - Throws: `CaseworkError`.
  package init(kind: DocumentKind, schema: Int, payload: Data) throws(CaseworkError) {
    switch kind {
    case .report: self = .report(try Self.readHolding(schema, payload))
    case .note: self = .note(try Self.read(schema, payload))
    case .person: self = .person(try Self.readPerson(schema, payload))
    case .file: self = .file(try Self.read(schema, payload))
    case .consent: self = .consent(try Self.read(schema, payload))
    case .audit: self = .audit(try Self.read(schema, payload))
    case .place: self = .place(try Self.read(schema, payload))
    case .organisation: self = .organisation(try Self.read(schema, payload))
    case .event: self = .event(try Self.read(schema, payload))
    case .relation: self = .relation(try Self.read(schema, payload))
    case .intervention: self = .intervention(try Self.read(schema, payload))
    case .case: self = .case(try Self.readHolding(schema, payload))
    case .task: self = .task(try Self.read(schema, payload))
    case .claim: self = .claim(try Self.read(schema, payload))
    case .letter: self = .letter(try Self.read(schema, payload))
    case .promise: self = .promise(try Self.read(schema, payload))
    case .vitalInterest: self = .vitalInterest(try Self.read(schema, payload))
    case .handOver: self = .handOver(try Self.read(schema, payload))
    case .referral: self = .referral(try Self.read(schema, payload))
    case .keptSearch: self = .keptSearch(try Self.read(schema, payload))
    case .memberCare: self = .memberCare(try Self.read(schema, payload))
    case .judgement: self = .judgement(try Self.read(schema, payload))
    case .importBatch: self = .importBatch(try Self.read(schema, payload))
    case .transcript: self = .transcript(try Self.read(schema, payload))
    case .postItem: self = .postItem(try Self.read(schema, payload))
    case .conversation: self = .conversation(try Self.read(schema, payload))
    case .reply: self = .reply(try Self.read(schema, payload))
    case .template: self = .template(try Self.read(schema, payload))
    case .checkIn: self = .checkIn(try Self.read(schema, payload))
    case .search: self = .search(try Self.readHolding(schema, payload))
    case .codingJudgement: self = .codingJudgement(try Self.read(schema, payload))
    case .count: self = .count(try Self.read(schema, payload))
    case .release: self = .release(try Self.read(schema, payload))
    case .releaseBook: self = .releaseBook(try Self.read(schema, payload))
    case .wording: self = .wording(try Self.read(schema, payload))
    case .submission: self = .submission(try Self.read(schema, payload))
    case .warning: self = .warning(try Self.read(schema, payload))
    case .copy: self = .copy(try Self.read(schema, payload))
    case .timeStamp: self = .timeStamp(try Self.read(schema, payload))
    case .alarmRule: self = .alarmRule(try Self.read(schema, payload))
    case .alarmRun: self = .alarmRun(try Self.read(schema, payload))
    case .sourceTie: self = .sourceTie(try Self.read(schema, payload))
    }
  }

  /// Writes the payload of a version: JSON with sorted keys, so that equal versions are equal bytes.
  ///
  /// - Throws: `CaseworkError.unwritable`.
  package static func payload<Document>(
    of saved: Saved<Document>
  ) throws(CaseworkError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let payload = try? encoder.encode(saved) else { throw .unwritable(Document.kind) }
    return payload
  }

  /// The document alone, of whatever kind.
  package var document: any CaseDocument {
    switch self {
    case .report(let saved): saved.document
    case .note(let saved): saved.document
    case .person(let saved): saved.document
    case .file(let saved): saved.document
    case .consent(let saved): saved.document
    case .audit(let saved): saved.document
    case .place(let saved): saved.document
    case .organisation(let saved): saved.document
    case .event(let saved): saved.document
    case .relation(let saved): saved.document
    case .intervention(let saved): saved.document
    case .case(let saved): saved.document
    case .task(let saved): saved.document
    case .claim(let saved): saved.document
    case .letter(let saved): saved.document
    case .promise(let saved): saved.document
    case .vitalInterest(let saved): saved.document
    case .handOver(let saved): saved.document
    case .referral(let saved): saved.document
    case .keptSearch(let saved): saved.document
    case .memberCare(let saved): saved.document
    case .judgement(let saved): saved.document
    case .importBatch(let saved): saved.document
    case .transcript(let saved): saved.document
    case .postItem(let saved): saved.document
    case .conversation(let saved): saved.document
    case .reply(let saved): saved.document
    case .template(let saved): saved.document
    case .checkIn(let saved): saved.document
    case .search(let saved): saved.document
    case .codingJudgement(let saved): saved.document
    case .count(let saved): saved.document
    case .release(let saved): saved.document
    case .releaseBook(let saved): saved.document
    case .wording(let saved): saved.document
    case .submission(let saved): saved.document
    case .warning(let saved): saved.document
    case .copy(let saved): saved.document
    case .timeStamp(let saved): saved.document
    case .alarmRule(let saved): saved.document
    case .alarmRun(let saved): saved.document
    case .sourceTie(let saved): saved.document
    }
  }

  /// What every kind has.
  package var facts: DocumentFacts {
    switch self {
    case .report(let saved): DocumentFacts(saved, title: saved.document.title)
    case .note(let saved): DocumentFacts(saved, title: "")
    case .person(let saved): DocumentFacts(saved, title: saved.document.label)
    case .file(let saved): DocumentFacts(saved, title: saved.document.name)
    case .consent(let saved): DocumentFacts(saved, title: "")
    case .audit(let saved): DocumentFacts(saved, title: "")
    case .place(let saved): DocumentFacts(saved, title: saved.document.title)
    case .organisation(let saved): DocumentFacts(saved, title: saved.document.title)
    case .event(let saved): DocumentFacts(saved, title: saved.document.title)
    case .relation(let saved): DocumentFacts(saved, title: "")
    case .intervention(let saved): DocumentFacts(saved, title: saved.document.title)
    case .case(let saved): DocumentFacts(saved, title: saved.document.label)
    case .task(let saved): DocumentFacts(saved, title: saved.document.title)
    case .claim(let saved): DocumentFacts(saved, title: saved.document.title)
    case .letter(let saved): DocumentFacts(saved, title: saved.document.title)
    case .promise(let saved): DocumentFacts(saved, title: saved.document.title)
    case .vitalInterest(let saved): DocumentFacts(saved, title: "")
    case .handOver(let saved): DocumentFacts(saved, title: saved.document.title)
    case .referral(let saved): DocumentFacts(saved, title: saved.document.title)
    case .keptSearch(let saved): DocumentFacts(saved, title: saved.document.title)
    case .memberCare(let saved): DocumentFacts(saved, title: "")
    case .judgement(let saved): DocumentFacts(saved, title: "")
    case .importBatch(let saved): DocumentFacts(saved, title: saved.document.name)
    case .transcript(let saved): DocumentFacts(saved, title: saved.document.title)
    case .postItem(let saved): DocumentFacts(saved, title: saved.document.title)
    case .conversation(let saved): DocumentFacts(saved, title: "")
    case .reply(let saved): DocumentFacts(saved, title: "")
    case .template(let saved): DocumentFacts(saved, title: saved.document.title)
    case .checkIn(let saved): DocumentFacts(saved, title: saved.document.label)
    case .search(let saved): DocumentFacts(saved, title: "")
    case .codingJudgement(let saved): DocumentFacts(saved, title: saved.document.code)
    case .count(let saved): DocumentFacts(saved, title: saved.document.title)
    case .release(let saved): DocumentFacts(saved, title: saved.document.title)
    case .releaseBook(let saved): DocumentFacts(saved, title: saved.document.title)
    case .wording(let saved): DocumentFacts(saved, title: saved.document.title)
    case .submission(let saved): DocumentFacts(saved, title: saved.document.title)
    case .warning(let saved): DocumentFacts(saved, title: saved.document.title)
    case .copy(let saved): DocumentFacts(saved, title: saved.document.title)
    case .timeStamp(let saved): DocumentFacts(saved, title: saved.document.authority)
    case .alarmRule(let saved): DocumentFacts(saved, title: saved.document.title)
    case .alarmRun(let saved): DocumentFacts(saved, title: saved.document.title)
    case .sourceTie(let saved): DocumentFacts(saved, title: "")
    }
  }

  private static func read<Document>(
    _ schema: Int, _ payload: Data
  ) throws(CaseworkError) -> Saved<Document> {
    guard schema <= Document.schema else {
      throw .newerSchema(Document.kind, schema, known: Document.schema)
    }
    guard schema == Document.schema else { throw .unreadable(Document.kind, schema) }
    return try decoded(schema, payload)
  }

  /// Shape 1 held the sealed contact in the version itself; a sealed field is read from either place.
  private static func readHolding<Document: ContactHolding>(
    _ schema: Int, _ payload: Data
  ) throws(CaseworkError) -> Saved<Document> {
    schema == 1 ? try decoded(schema, payload) : try read(schema, payload)
  }

  private static func decoded<Document>(
    _ schema: Int, _ payload: Data
  ) throws(CaseworkError) -> Saved<Document> {
    guard let saved = try? JSONDecoder().decode(Saved<Document>.self, from: payload) else {
      throw .unreadable(Document.kind, schema)
    }
    return saved
  }

  private static func readPerson(
    _ schema: Int, _ payload: Data
  ) throws(CaseworkError) -> Saved<Person> {
    guard schema == 1 else { return try read(schema, payload) }
    guard let old = try? JSONDecoder().decode(SavedShape<Person.Shape1>.self, from: payload),
      let person = old.document.lifted
    else { throw .unreadable(.person, schema) }
    return Saved(by: old.by, at: old.at, act: old.act, document: person)
  }
}

/// A version of an older shape, before it is lifted to the next.
private struct SavedShape<Shape: Decodable>: Decodable {
  let by: MemberID?
  let at: Int
  let act: String
  let document: Shape
}

/// What a list shows of any document.
package struct DocumentFacts: Equatable, Sendable {
  /// What it is.
  package let kind: DocumentKind
  /// Who saved this version.
  package let by: MemberID?
  /// When, in seconds of UTC since 1970.
  package let at: Int
  /// Which act saved it.
  package let act: String
  /// The line for lists.
  package let title: String
  /// Where it stands, as a code of its kind.
  package let state: String
  /// What a search may find.
  package private(set) var searchable: String
  /// By what it is filtered and counted.
  package let facets: [Facet]
  /// What it points to.
  package let links: [DocumentLink]
  /// What patterns need of it.
  package let trace: Trace?

  /// The same facts without the text, for what keeps lists and no bodies.
  package var withoutText: DocumentFacts {
    var facts = self
    facts.searchable = ""
    return facts
  }

  init<Document>(_ saved: Saved<Document>, title: String) {
    kind = Document.kind
    by = saved.by
    at = saved.at
    act = saved.act
    self.title = title
    state = saved.document.state
    searchable = saved.document.searchable
    facets = saved.document.facets
    links = saved.document.links
    trace = saved.document.trace
  }
}

/// Why a document could not be read or written.
package enum CaseworkError: Error, Equatable, Sendable {
  /// It was written by a later release.
  case newerSchema(DocumentKind, Int, known: Int)
  /// It is none of its kind and shape.
  case unreadable(DocumentKind, Int)
  /// It cannot be written as JSON.
  case unwritable(DocumentKind)
}
