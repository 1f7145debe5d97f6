import Disclosure

/// Says what a release tells and what it withholds.
struct PublishPrinter {
  let register: ReleaseRegister
  let account: ReleaseRegister.Account
  let isJSON: Bool

  private struct Column: Encodable {
    let column: String
    let exactly: Double
    let coarsened: Double
    let withheld: Double
  }
  private struct Answer: Encodable {
    let schema = "guvoh.publish.table/1"
    let k: Int
    let records: Int
    let cells: Int
    let published: Int
    let new: Int
    let before: Int
    let withheld: Int
    let withheldShare: Double
    let gone: Int
    let release: Int
    let columns: [Column]
  }

  /// Prints it.
  func show() throws {
    if isJSON { return try Say.json(answer) }
    Say.line("publish.told", count: account.before + account.new)
    Say.line(
      "publish.withheld", count: account.withheld,
      ["share": Self.percent(account.withheld, of: account.records)])
    if account.gone > 0 { Say.line("publish.gone", count: account.gone) }
    for column in columns {
      Say.line(
        "publish.column",
        [
          "column": column.column, "exactly": Self.percent(column.exactly),
          "coarsened": Self.percent(column.coarsened), "withheld": Self.percent(column.withheld),
        ])
    }
    if register.k < 11 { Say.line("publish.smallk", ["k": "\(register.k)"]) }
  }

  private var answer: Answer {
    Answer(
      k: register.k, records: account.records, cells: register.cells.count,
      published: account.before + account.new, new: account.new, before: account.before,
      withheld: account.withheld,
      withheldShare: account.records == 0
        ? 0 : Double(account.withheld) / Double(account.records),
      gone: account.gone, release: register.releases, columns: columns)
  }

  /// How exactly the new classes tell each column.
  private var columns: [Column] {
    guard let classes = account.classes, classes.published > 0 else { return [] }
    let (exactly, coarsened, withheld) = (
      classes.share(.exactly), classes.share(.coarsened), classes.share(.withheld)
    )
    return register.columns.indices.map { index in
      Column(
        column: register.columns[index], exactly: exactly[index], coarsened: coarsened[index],
        withheld: withheld[index])
    }
  }

  /// A share in percent with one place.
  static func percent(_ part: Int, of all: Int) -> String {
    percent(all == 0 ? 0 : Double(part) / Double(all))
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
