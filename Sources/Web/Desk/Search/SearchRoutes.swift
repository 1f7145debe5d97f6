import Casework
import Desk
import Language
import Store

/// One search over everything that a person may see: words, codes, places, days.
enum SearchRoutes {
  /// How many are shown at once.
  static let most = 50

  static let all: [DeskRoute] = [show, keep, drop]

  private static let narrowing: [DeskParameter] = [
    .text("words"), .choice("kind", DocumentKind.allCases.map(\.word)), .text("code"),
    .text("place"), .text("since", most: 100), .text("until", most: 100),
  ]

  static let show = DeskRoute.page(
    "/search", "search",
    "Find documents by words in whatever script they were written, by codes, places and days.",
    need: .right(.read), query: narrowing + [.before]
  ) { request in try SearchPage(request) }

  static let keep = DeskRoute.act(
    "/search/keep", "keepSearch", "Keep a search under a name, for oneself or for the team.",
    need: .right(.read),
    fields: [
      DeskField("name", .line(most: 100), "search.name"),
      DeskField("shared", .flag, "search.shared"),
      DeskField("words", .line(most: 200), "desk.search", isRequired: false),
      DeskField("kind", .line(most: 40), "desk.column.kind", isRequired: false),
      DeskField("code", .line(most: 200), "casebook.column.code", isRequired: false),
      DeskField("place", .line(most: 200), "casebook.column.where", isRequired: false),
      DeskField("since", .line(most: 100), "search.since", isRequired: false),
      DeskField("until", .line(most: 100), "search.until", isRequired: false),
    ], on: "/search"
  ) { request in
    let form = request.form
    let question = KeptSearch.Question(
      words: form["words"], kind: form.optional("kind"), code: form.optional("code"),
      place: form.optional("place"), since: form.optional("since"), until: form.optional("until"))
    let saved = try await request.session.keepSearch(
      question, as: form["name"], isShared: form.flag("shared"))
    return DeskNext(question.path, notice: "search.kept", document: "\(saved.document)")
  }

  static let drop = DeskRoute.act(
    "/search/{id}/drop", "dropSearch", "Put a kept search away.", need: .right(.read)
  ) { request in
    try request.session.dropSearch(try request.document())
    return DeskNext("/search", notice: "search.dropped")
  }
}

extension KeptSearch.Question {
  /// The address that asks it.
  var path: String { path(before: nil) }

  /// The address of the page that ends before a place of the journal.
  func path(before: Int?) -> String {
    let pairs = [
      ("words", words.isEmpty ? nil : words), ("kind", kind), ("code", code), ("place", place),
      ("since", since), ("until", until), ("before", before.map(String.init)),
    ]
    let query = pairs.compactMap { name, value in
      value.map { name + "=" + URLEncodedForm.encoded($0) }
    }
    return "/search" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  /// What was typed, read: a code and a place by any of their names, days as people write them.
  ///
  /// `unread` holds the names of the fields that were not understood.
  static func reading(
    _ request: DeskRequest
  ) -> (question: KeptSearch.Question, unread: [String]) {
    var (question, unread) = (KeptSearch.Question(words: request.query["words"] ?? ""), [String]())
    let tables = request.tables
    func read(_ field: String, _ read: (String) -> String?) -> String? {
      guard let typed = request.query[field], !typed.isEmpty else { return nil }
      guard let value = read(typed) else {
        unread.append(field)
        return nil
      }
      return value
    }
    question.kind = read("kind") { $0 }
    question.code = read("code") { typed in
      // A word of an import that is in no vocabulary is found by itself.
      tables.vocabulary[typed]?.code
        ?? tables.vocabulary.codes(typed: typed, in: request.voice.tongue, limit: 1).first?.code
        ?? (typed.contains(" ") ? nil : typed)
    }
    question.place = read("place") { typed in
      tables.gazetteer[typed]?.id ?? DocumentID(typed)?.description
        ?? tables.gazetteer.places(typed: typed, limit: 1).first?.id
    }
    question.since = read("since") { tables.dates.reading($0)?.first.description }
    question.until = read("until") { tables.dates.reading($0)?.last.description }
    return (question, unread)
  }
}
