import Desk

extension Refusal {
  init(_ error: ExportError) {
    switch error {
    case .noConsent(let count):
      self.init(code: "export.consent", status: .refused, values: ["number": "\(count)"])
    case .nothing: self.init(code: "export.nothing", status: .badData)
    case .occupied: self.init(code: "export.occupied", status: .cannotCreate)
    case .unwritable: self.init(code: "export.unwritable", status: .cannotCreate)
    case .notAnExport: self.init(code: "export.foreign", status: .badData)
    case .altered(let path):
      self.init(code: "export.altered", status: .badData, values: ["path": path])
    case .badLine(let line):
      self.init(code: "export.line", status: .badData, values: ["line": "\(line)"])
    case .noLists(let facet):
      self.init(code: "export.lists", status: .badData, values: ["facet": facet])
    case .sealed: self.init(code: "vault.permission", status: .refused)
    case .unseenMarks(let count):
      self.init(code: "wording.marks", status: .badData, values: ["number": "\(count)"])
    case .incomplete(let items):
      self.init(
        code: "submission.incomplete", status: .badData,
        values: ["items": items.joined(separator: ", ")])
    case .unknownForm: self.init(code: "submission.unknown", status: .usage)
    case .foreignTongue: self.init(code: "submission.tongue", status: .usage)
    case .submittedElsewhere(let body):
      self.init(code: "submission.elsewhere", status: .refused, values: ["body": body])
    case .unreadTongue: self.init(code: "warning.readers", status: .badData)
    case .retracted: self.init(code: "release.retracted", status: .badData)
    }
  }
}
