import Disclosure

extension Refusal {
  init(_ error: DisclosureError) {
    switch error {
    case .tooFewRecords(let count, let k):
      self.init(
        code: "publish.few", status: .badData, values: ["count": "\(count)", "k": "\(k)"])
    case .kTooSmall: self.init(code: "publish.k", status: .usage)
    case .tooManyPatterns, .tooManyValues:
      self.init(code: "publish.columns", status: .badData)
    case .raggedRow(let row):
      self.init(code: "table.row", status: .badData, values: ["line": "\(row + 1)"])
    case .circularCoarsening(let column):
      self.init(code: "publish.circular", status: .badData, values: ["column": column])
    case .doubledID(let row, let first):
      self.init(
        code: "publish.id", status: .badData,
        values: ["line": "\(row + 1)", "first": "\(first + 1)"])
    case .foreignRegister: self.init(code: "publish.register", status: .badData)
    }
  }
}
