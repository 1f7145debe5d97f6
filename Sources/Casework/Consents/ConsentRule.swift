/// What may leave, and to whom; there is one place where this is decided.
package enum ConsentRule {
  /// What the words of a person are used for; raw values stand in consents for ever.
  package enum Use: String, Codable, CaseIterable, Sendable {
    case contactFamily = "contact-family"
    case letter
    case embassy
    case referral
    case submission
    case publication
    case statistics
    case search
    case defence
  }

  /// Who may see it; raw values stand in consents for ever.
  package enum Audience: String, Codable, CaseIterable, Sendable {
    case lawyer, family, embassy, authority, journalist, partner, un, court, `public`
  }

  /// What was asked of a person.
  package struct Request: Equatable, Sendable {
    /// Whose words or name leave.
    package let person: DocumentID
    /// What for.
    package let use: Use
    /// To whom.
    package let audience: Audience

    /// A request.
    package init(_ person: DocumentID, _ use: Use, _ audience: Audience) {
      self.person = person
      self.use = use
      self.audience = audience
    }
  }

  /// Why something may leave or stays.
  package enum Verdict: String, Sendable, CaseIterable {
    /// He said yes to this use and this audience, and has not taken it back.
    case consented
    /// Two of the staff stand for it while he cannot be asked.
    case vital
    /// Nobody asked him.
    case notAsked
    /// He said no.
    case refused
    /// He said yes once and took it back.
    case revoked

    /// Whether it may leave.
    package var permits: Bool { self == .consented || self == .vital }
  }

  /// What follows from everything that was recorded of a person.
  ///
  /// The latest word on a use and an audience counts: a yes to one is no yes to another, and a yes of a
  /// relative is none. Consents are given oldest first, as they were saved.
  package static func verdict(
    _ request: Request, consents: [Consent], vital: [VitalInterest], at now: Int
  ) -> Verdict {
    let last = consents.last {
      $0.of == request.person && $0.use == request.use.rawValue
        && $0.audience == request.audience.rawValue
    }
    let answer: Verdict =
      switch last?.answer {
      case .yes: .consented
      case .no: .refused
      case .revoked: .revoked
      case nil: .notAsked
      }
    // A no is his word; vital interest stands in only where he was never asked.
    guard answer == .notAsked else { return answer }
    let isVital = vital.contains {
      $0.of == request.person && $0.use == request.use.rawValue
        && $0.audience == request.audience.rawValue && $0.holds(at: now)
    }
    return isVital ? .vital : .notAsked
  }
}
