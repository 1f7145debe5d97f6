import Desk
import HTTPTypes

/// What the casebook refuses, as pages say it.
extension WebError {
  init(_ error: CasebookError) {
    switch error {
    case .nameMustBeSealed: self.init(code: "casebook.must-seal", status: .unprocessableContent)
    case .noConsent: self.init(code: "casebook.no-consent", status: .conflict)
    case .secondPerson: self.init(code: "casebook.second-person", status: .conflict)
    case .lawyerMissing: self.init(code: "casebook.lawyer", status: .unprocessableContent)
    case .unknownTemplate: self.init(code: "casebook.unknown-template", status: .conflict)
    case .letterUnfinished: self.init(code: "casebook.letter-unfinished", status: .conflict)
    case .letterSent: self.init(code: "casebook.letter-sent", status: .conflict)
    case .noSuchPerson:
      self.init(code: "casebook.no-such-person", status: .unprocessableContent)
    case .spared: self.init(code: "casebook.spared", status: .conflict)
    case .hasEnough: self.init(code: "casebook.has-enough", status: .conflict)
    case .nobodyConcerned: self.init(code: "casebook.nobody-concerned", status: .conflict)
    }
  }
}
