import Casework
import Desk
import Language
import Markup
import Store

/// A document as lists show it.
struct FoundDocument: Codable, Equatable, Sendable {
  /// Which.
  let id: String
  /// What it is, as a word for programs; the words are `desk.kind.<word>`.
  let kind: String
  /// The line for lists.
  let title: String
  /// Where it stands, as a code of its kind.
  let state: String
  /// When it was saved, in seconds of UTC.
  let at: Int
  /// The words around what was looked for, as they stand in it.
  let because: [String]

  init(_ row: ListRow, because: [String] = []) {
    self.because = because
    id = row.document.description
    kind = row.kind.word
    title = row.title
    state = row.state
    at = row.at
  }

  /// Where it is shown: the casebook has pages of its own for its kinds.
  var path: String { NamedDocument.path(kind, id) }
}

/// What was found.
struct SearchPage: DeskPage {
  /// A search that was kept.
  struct Kept: Codable, Equatable, Sendable {
    /// Which.
    let id: String
    /// What it is called.
    let name: String
    /// Where it leads.
    let path: String
    /// Whether the team shares it.
    let isShared: Bool
  }

  /// A code or a place that the words may mean.
  struct Meant: Codable, Equatable, Sendable {
    /// What it is called.
    let text: String
    /// Where it leads.
    let path: String
  }

  /// The words that were looked for.
  let words: String
  /// The kind that was asked for alone.
  let kind: String?
  /// What else narrows it: its field, its value, and the value in words.
  let narrowed: [String: [String]]
  /// The fields that were not understood.
  let unread: [String]
  /// What was found, the newest first.
  let rows: [FoundDocument]
  /// Where the next page is.
  let next: String?
  /// Codes and places that the words may mean.
  let meant: [Meant]
  /// The searches that were kept.
  let kept: [Kept]
  /// What may be kept now; `nil` when nothing was asked.
  let question: KeptSearch.Question?

  init(_ request: DeskRequest) throws {
    let (question, unread) = KeptSearch.Question.reading(request)
    let gazetteer = request.tables.gazetteer
    let session = try request.session
    let most = SearchRoutes.most
    let found =
      unread.isEmpty
      ? try session.find(
        question, within: { gazetteer.within($0) }, before: request.before, limit: most + 1)
      : []
    let facets = SearchReasons(request, question)
    let view = try session.view()
    words = question.words
    kind = question.kind
    self.unread = unread
    narrowed = facets.narrowed
    // Who asked to be spared such texts is not shown pieces of them either.
    let spared = try session.spared(found.map(\.row.document))
    rows = try found.prefix(most).map { one in
      let words = spared.contains(one.row.document) ? [] : one.because
      return FoundDocument(one.row, because: words + (try facets.reasons(one.row.document, view)))
    }
    next =
      found.count > most
      ? question.path(before: found[most - 1].row.sequence) : nil
    meant = Self.meant(question, request)
    kept = try session.keptSearches().map { kept in
      Kept(
        id: kept.id.description, name: kept.document.name, path: kept.document.question.path,
        isShared: kept.document.owner == nil)
    }
    self.question = question == KeptSearch.Question() || !unread.isEmpty ? nil : question
  }

  /// Codes and places that begin as the words do; a search for them finds what no text says.
  private static func meant(
    _ question: KeptSearch.Question, _ request: DeskRequest
  ) -> [Meant] {
    guard question.words.count >= 3, question.code == nil, question.place == nil else { return [] }
    let tables = request.tables
    let codes = tables.vocabulary.codes(typed: question.words, in: request.voice.tongue, limit: 4)
      .map { code in
        Meant(
          text: code.label(in: request.voice.tongue).text,
          path: KeptSearch.Question(kind: question.kind, code: code.code).path)
      }
    let places = tables.gazetteer.places(typed: question.words, limit: 3).map { place in
      Meant(
        text: place.name(in: request.voice.tongue),
        path: KeptSearch.Question(kind: question.kind, place: place.id).path)
    }
    return codes + places
  }

  func title(_ scene: DeskScene) -> String { scene.text("desk.place.search") }
}

/// Says why a document was found by what narrows a search.
private struct SearchReasons {
  private let request: DeskRequest
  private let question: KeptSearch.Question
  /// What narrows the search, in words.
  private(set) var narrowed: [String: [String]] = [:]

  init(_ request: DeskRequest, _ question: KeptSearch.Question) {
    self.request = request
    self.question = question
    if let code = question.code { narrowed["code"] = [code, request.label(code)] }
    if let place = question.place { narrowed["place"] = [place, name(place)] }
    if let since = question.since { narrowed["since"] = [since, since] }
    if let until = question.until { narrowed["until"] = [until, until] }
  }

  /// The facets of a document that answer what narrows the search, in words.
  func reasons(_ document: DocumentID, _ view: CaseView) throws -> [String] {
    guard !narrowed.isEmpty else { return [] }
    let facets = try view.facets(of: document)
    var reasons: [String] = []
    if let code = question.code { reasons.append(request.label(code)) }
    if question.place != nil { reasons += facets.texts("place").map(name) }
    if question.since != nil || question.until != nil {
      let (first, last) = (question.since ?? "0000", question.until ?? "9999-12-31")
      let days = ["day", "received", "opened", "sent"].flatMap { facets.texts($0) }
      reasons += days.filter { $0 >= first && $0 <= last }
    }
    return reasons
  }

  private func name(_ place: String) -> String {
    request.tables.gazetteer[place]?.name(in: request.voice.tongue)
      ?? DocumentID(place).flatMap { try? request.session.view().document($0)?.title } ?? place
  }
}
