import Casework
import Desk
import Store

/// People who may be one: look, compare side by side, decide, merge, take back; nothing joins by itself.
enum LinksRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/links", "showLinks", "The pairs that the last search of this session found.",
      need: .right(.read)
    ) { request in
      try LinksPage(request.session.linkQueue().map { try ($0, pairs($0, request)) })
    },
    look, show, judge, merge, withdraw, like,
  ]

  static let reason = DeskField(
    "reason", .line(most: 200), "links.reason", hint: "links.reason.hint")
  static let why = DeskField("why", .line(most: 500), "links.why", isRequired: false)

  static let look = DeskRoute.act(
    "/links", "findLinks", "Look for people who may be one; an entry of the journal says so.",
    need: .right(.read), fields: [reason], on: "/links"
  ) { request in
    let found = try await request.session.linkPeople(reason: request.form["reason"])
    return DeskNext("/links", notice: "links.looked", ["count": String(found.compared)])
  }

  static let show = DeskRoute.page(
    "/links/{left}/{right}", "showPair",
    "Two people side by side, with what speaks for and against.",
    need: .right(.read)
  ) { try PairPage($0) }

  static let judge = DeskRoute.act(
    "/links/{left}/{right}/judge", "judgePair", "Decide whether two documents are one person.",
    need: .right(.read),
    fields: [
      DeskField("verdict", .choice(["same", "different", "unsure"]), "links.verdict"), why,
    ],
    on: "/links/{left}/{right}"
  ) { request in
    let pair = try Pair(request)
    guard let verdict = Judgement.Verdict(rawValue: request.form["verdict"]) else {
      throw FormTrouble("verdict", "desk.field.choice")
    }
    let saved = try await request.session.judge(
      pair.left, pair.right, verdict, why: request.form["why"])
    return DeskNext(
      "/links", notice: "links.verdict.\(verdict.rawValue).done",
      document: saved.document.description)
  }

  static let merge = DeskRoute.act(
    "/links/{left}/{right}/merge", "mergePair", "Make two people one, field by field.",
    need: .right(.write),
    fields: [
      DeskField("kept", .choice(["left", "right"]), "links.kept", hint: "links.kept.hint"),
      DeskField("label", .choice(["left", "right"]), "links.label"),
      DeskField("identity", .choice(["left", "right"]), "links.identity"), why,
    ], on: "/links/{left}/{right}"
  ) { request in
    let pair = try Pair(request)
    let keepsLeft = request.form["kept"] == "left"
    func side(_ field: String) -> MergeChoice.Side {
      (request.form[field] == "left") == keepsLeft ? .kept : .other
    }
    let saved = try await request.session.merge(
      keepsLeft ? pair.right : pair.left, into: keepsLeft ? pair.left : pair.right,
      MergeChoice(label: side("label"), identity: side("identity")), why: request.form["why"])
    return DeskNext(pair.path, notice: "links.merged.done", document: saved.document.description)
  }

  static let withdraw = DeskRoute.act(
    "/links/{left}/{right}/withdraw", "withdrawJudgement",
    "Take a decision back, and a merge with it.",
    need: .right(.read), fields: [why], on: "/links/{left}/{right}"
  ) { request in
    let pair = try Pair(request)
    // Whether somebody may take it back is asked only of what he can see at all.
    for id in [pair.left, pair.right] { _ = try request.session.open(id) }
    _ = try request.session.withdrawJudgement(pair.left, pair.right, why: request.form["why"])
    return DeskNext(pair.path, notice: "links.withdrawn.done")
  }

  static let like = DeskRoute.reveal(
    "/links/like", "findLike", "Who of the team may be somebody of that name: told, not stored.",
    need: .right(.read),
    fields: [
      DeskField("name", .line(most: 200), "links.name"),
      DeskField("born", .line(most: 20), "links.born", hint: "links.born.hint", isRequired: false),
      reason,
    ], on: "/links"
  ) { request in
    let found = try await request.session.mayBe(
      name: request.form["name"], born: request.form.optional("born"),
      reason: request.form["reason"])
    return LikePage(
      people: try found.map { person, likeness in
        LikePage.Row(
          person: try ShownPerson(person, request), likeness: ShownLikeness(likeness),
          cases: try request.session.view().pointing(to: person)
            .filter { $0.row.kind == .case }.map { NamedDocument($0.row) })
      })
  }

  private static func pairs(_ found: LinkedPeople, _ request: DeskRequest) throws -> [ShownPair] {
    try found.pairs.map { pair in
      ShownPair(
        left: try ShownPerson(pair.left, request), right: try ShownPerson(pair.right, request),
        likeness: ShownLikeness(pair.likeness), isParked: pair.parked)
    }
  }

  /// The two documents that an address names.
  struct Pair {
    let left, right: DocumentID

    init(_ request: DeskRequest) throws {
      left = try request.document("left")
      right = try request.document("right")
    }

    var path: String { "/links/\(left)/\(right)" }
  }
}
