import Casework
import Desk
import Language
import Markup
import Patterns
import Store

/// One chain of sources back to an eyewitness, with all that are bound in it, and why.
struct ChainRow: Codable, Equatable, Sendable {
  /// One source of the chain.
  struct Teller: Codable, Equatable, Sendable {
    /// What it is called.
    let name: String
    /// Where it is shown, when it is a document.
    let path: String?
  }

  /// The sources.
  let sources: [Teller]
  /// How many more there are.
  let more: Int
  /// Why they are one, as codes.
  let reasons: [String]

  private static let mostRows = 40
  private static let mostSources = 8

  /// The chains that tell some tales, those with most sources first.
  static func rows(_ tales: [Tale], _ reading: PatternReading) throws -> [ChainRow] {
    var tellers: [Int32: [Int32]] = [:]
    for tale in tales where tale.code == Tale.unknown {
      if tellers[tale.chain]?.contains(tale.teller) != true {
        tellers[tale.chain, default: []].append(tale.teller)
      }
    }
    let order = tellers.keys.sorted {
      (tellers[$0]?.count ?? 0, $1) > (tellers[$1]?.count ?? 0, $0)
    }
    return try order.prefix(mostRows).map { chain in
      let nodes = (tellers[chain] ?? []).map { reading.book.tellers[Int($0)] }
      return try ChainRow(nodes, reading.book.chains[Int(chain)], reading)
    }
  }

  private init(
    _ nodes: [SourceNode], _ chain: SourceChains.Chain, _ reading: PatternReading
  ) throws {
    var seen: Set<SourceNode> = []
    let single = nodes.filter { seen.insert($0).inserted }
    sources = try single.prefix(Self.mostSources).map { try Teller($0, reading.request) }
    more = max(0, single.count - Self.mostSources)
    reasons = reading.patterns.chains.reasons(of: chain).map(\.rawValue)
  }

  /// The table of chains.
  static func table(_ rows: [ChainRow], _ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("patterns.sources"),
      columns: [scene.text("patterns.sources.one"), scene.text("patterns.sources.why")],
      rows: rows.map { row in
        [
          HTML {
            for (index, source) in row.sources.enumerated() {
              if index > 0 { " · " }
              source.html
            }
            if row.more > 0 { " " + scene.text("patterns.sources.more", count: row.more) }
          },
          HTML(
            text: row.reasons.isEmpty
              ? "—"
              : row.reasons.map { scene.text("patterns.reason.\($0)") }.joined(separator: ", ")),
        ]
      }
    ).html
  }
}

extension ChainRow.Teller {
  init(_ node: SourceNode, _ request: DeskRequest) throws {
    switch node {
    case .named(let name): (self.name, path) = (name, nil)
    case .unnamed: (name, path) = (request.voice.text("patterns.unnamed"), nil)
    case .document(let id):
      let row = try request.session.view().document(id)
      let title = row.map(\.title) ?? ""
      name = title.isEmpty ? request.voice.text("desk.untitled") : title
      path = row.map { NamedDocument.path($0.kind.word, id.description) }
    }
  }

  /// The source as a link.
  var html: HTML {
    guard let path else { return Tag.bdi { name } }
    return Tag.a(.href(Link(path: path))) { Tag.bdi { name } }
  }
}
