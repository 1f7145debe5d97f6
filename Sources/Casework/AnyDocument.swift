package import FoundationEssentials

/// A saved version of any kind of document.
package enum AnyDocument: Sendable {
  case report(Saved<Report>)
  case note(Saved<Note>)
  case person(Saved<Person>)
  case file(Saved<EvidenceFile>)
  case consent(Saved<Consent>)
  case audit(Saved<AuditEntry>)
  case judgement(Saved<Judgement>)

  /// Reads the payload of a version.
  ///
  /// - Parameters:
  ///   - kind: what it is.
  ///   - schema: the number of its shape; older ones are lifted, newer ones refused.
  ///   - payload: JSON in UTF-8.
  /// - Throws: `CaseworkError`.
  package init(kind: DocumentKind, schema: Int, payload: Data) throws(CaseworkError) {
    switch kind {
    case .report: self = .report(try Self.read(schema, payload))
    case .note: self = .note(try Self.read(schema, payload))
    case .person: self = .person(try Self.read(schema, payload))
    case .file: self = .file(try Self.read(schema, payload))
    case .consent: self = .consent(try Self.read(schema, payload))
    case .audit: self = .audit(try Self.read(schema, payload))
    case .judgement: self = .judgement(try Self.read(schema, payload))
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

  /// What every kind has.
  package var facts: DocumentFacts {
    switch self {
    case .report(let saved): DocumentFacts(saved, title: saved.document.title)
    case .note(let saved): DocumentFacts(saved, title: "")
    case .person(let saved): DocumentFacts(saved, title: saved.document.label)
    case .file(let saved): DocumentFacts(saved, title: saved.document.name)
    case .consent(let saved): DocumentFacts(saved, title: "")
    case .audit(let saved): DocumentFacts(saved, title: "")
    case .judgement(let saved): DocumentFacts(saved, title: "")
    }
  }

  /// Released shapes and how each is lifted to the next stand here; there is only the first so far.
  private static func read<Document>(
    _ schema: Int, _ payload: Data
  ) throws(CaseworkError) -> Saved<Document> {
    guard schema <= Document.schema else {
      throw .newerSchema(Document.kind, schema, known: Document.schema)
    }
    guard schema == Document.schema,
      let saved = try? JSONDecoder().decode(Saved<Document>.self, from: payload)
    else { throw .unreadable(Document.kind, schema) }
    return saved
  }
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
