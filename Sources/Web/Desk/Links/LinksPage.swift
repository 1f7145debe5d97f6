import Casework
import Desk
import Linkage
import Markup

/// Somebody as a pair shows him; a sealed name stays sealed here.
struct ShownPerson: Codable, Equatable, Sendable {
  /// Which.
  let id: String
  /// What staff call him.
  let label: String
  /// His name where it stands open; `nil` where it is sealed.
  let name: String?
  /// His birth where it stands open.
  let born: String?
  /// Whether he is protected as one who signed, served, left, was captured or returned.
  let isProtected: Bool

  /// - Throws: `WebError` of `notFound` for a document that is no person.
  init(_ id: DocumentID, _ request: DeskRequest) throws {
    guard case .person(let saved) = try request.session.open(id).document else {
      throw WebError(.notFound)
    }
    self.id = id.description
    label = saved.document.label
    isProtected = !saved.document.standings.isEmpty
    if case .open(let known) = saved.document.identity {
      (name, born) = (known.full, known.born)
    } else {
      (name, born) = (nil, nil)
    }
  }
}

/// How like two people are, in words and numbers.
struct ShownLikeness: Codable, Equatable, Sendable {
  /// From 0 to 1, for the order; no probability.
  let score: Double
  /// From 0 to 1, of the names alone.
  let name: Double
  /// Why, as codes; the words are `link.names.<code>` and `links.<code>`.
  let because: [String]

  init(_ likeness: Likeness) {
    score = (likeness.score * 100).rounded() / 100
    name = (likeness.name.score * 100).rounded() / 100
    because =
      likeness.name.because.map { "link.names.\($0.rawValue)" }
      + ["links.\(likeness.birth.rawValue)"]
  }

  /// The reasons in words, one under the other.
  func html(_ scene: DeskScene) -> HTML {
    Tag.ul(.class("reasons")) { for reason in because { Tag.li { scene.text(reason) } } }
  }
}

/// Two people who may be one.
struct ShownPair: Codable, Equatable, Sendable {
  /// The two.
  let left, right: ShownPerson
  /// How like they are.
  let likeness: ShownLikeness
  /// Whether somebody has put the pair aside.
  let isParked: Bool
}

/// The queue of pairs to decide.
struct LinksPage: DeskPage {
  /// How many people were compared; `nil` before the first search of the session.
  let compared: Int?
  /// How many were left out because their names are sealed to this session.
  let sealed: Int
  /// The pairs, the likest first.
  let pairs: [ShownPair]

  init(_ found: (people: LinkedPeople, pairs: [ShownPair])?) {
    compared = found?.people.compared
    sealed = found?.people.sealed ?? 0
    pairs = found?.pairs ?? []
  }

  func title(_ scene: DeskScene) -> String { scene.text("links.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("links.lead") }
      if let compared { result(compared, scene) }
      Tag.div(.class("halves")) {
        Tag.section {
          Tag.h2 { scene.text("links.look") }
          FormView(route: LinksRoutes.look, action: "/links", button: "links.look.button")
            .html(scene)
        }
        Tag.section {
          Tag.h2 { scene.text("links.like") }
          FormView(route: LinksRoutes.like, action: "/links/like", button: "links.like.button")
            .html(scene)
        }
      }
    }
  }

  private func result(_ compared: Int, _ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        scene.text("links.compared", ["count": String(compared), "pairs": String(pairs.count)])
      }
      if sealed > 0 {
        Tag.p(.class("hint")) { scene.text("links.sealed-out", ["count": String(sealed)]) }
      }
      if pairs.isEmpty { EmptyState(key: "links.none").html(scene) } else { table(scene) }
    }
  }

  private func table(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("links.title"),
      columns: [
        scene.text("links.pair"), scene.text("links.score"), scene.text("links.because"),
      ],
      rows: pairs.map { pair in
        [
          HTML {
            Tag.a(.href(Link(path: "/links/\(pair.left.id)/\(pair.right.id)"))) {
              Tag.bdi { pair.left.name ?? pair.left.label }
              " · "
              Tag.bdi { pair.right.name ?? pair.right.label }
            }
            if pair.isParked { Badge(text: scene.text("links.parked"), tone: .care).html }
          },
          HTML(text: String(pair.likeness.score)), pair.likeness.html(scene),
        ]
      }
    ).html
  }
}

/// Who may be somebody that was asked for.
struct LikePage: DeskPage {
  /// Somebody with how like he is.
  struct Row: Codable, Equatable, Sendable {
    /// Who.
    let person: ShownPerson
    /// How like he is.
    let likeness: ShownLikeness
    /// The cases that name him: he may be the man of one of them.
    let cases: [NamedDocument]
  }

  /// The likest first.
  let people: [Row]

  func title(_ scene: DeskScene) -> String { scene.text("links.like") }

  func body(_ scene: DeskScene) -> HTML {
    guard !people.isEmpty else { return EmptyState(key: "links.like.none").html(scene) }
    return DeskTable(
      caption: scene.text("links.like"),
      columns: [
        scene.text("links.person"), scene.text("casebook.cases"), scene.text("links.score"),
        scene.text("links.because"),
      ],
      rows: people.map { row in
        [
          scene.link("/people/\(row.person.id)", row.person.name ?? row.person.label),
          HTML { for one in row.cases { Tag.p { scene.link(one.path, one.title) } } },
          HTML(text: String(row.likeness.score)), row.likeness.html(scene),
        ]
      }
    ).html
  }
}
