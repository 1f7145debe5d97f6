import Hummingbird
import Language
import Markup
import Printing

/// The address of the card to print.
struct CardRoutes: Sendable {
  let site: PublicSite

  /// Adds the address below the folder of one language.
  func add(to group: RouterGroup<BasicRequestContext>, tongue: Tongue) {
    let square = site.address.flatMap { try? QRCode($0) }
    group.get("/card") { _, _ in
      let page = CardPage(
        voice: site.voice(tongue), phrases: site.phrases, address: site.address, square: square)
      return Response(html: page.html)
    }
  }
}

/// A Russian phrase that gives a contract away, as the data file has it.
struct CardPhrase: Equatable, Sendable {
  /// Its id; what it means is `card.<id>`.
  let id: String
  /// The phrase as it stands on the paper.
  let russian: String

  /// The phrases of `check/card.csv`, in their order.
  ///
  /// - Throws: `TableError` when an organisation's own file lacks a column.
  static func all(_ files: DataFiles) throws(TableError) -> [CardPhrase] {
    let table = try CommaSeparated(files, path: "check/card.csv", columns: ["id", "phrase"])
    return table.rows.map { CardPhrase(id: $0["id"], russian: $0["phrase"]) }
  }
}
