/// What somebody is in a team; he may be several things.
///
/// The keys of a team decide who reads it at all, and the second keys who opens sealed fields. A role
/// narrows what the program does for somebody who has them; whoever copies his keys out is past it.
package enum Role: String, CaseIterable, Codable, Sendable {
  /// Reads, and changes nothing.
  case reader
  /// Writes down who did what to whom, and keeps evidence.
  case documenter
  /// Works the cases: letters, deadlines, consent, referrals.
  case lawyer
  /// Links, counts, looks for patterns.
  case analyst
  /// Makes what goes outward.
  case publisher

  /// What the role may do.
  package var rights: Set<Right> {
    switch self {
    case .reader: [.read]
    case .documenter: [.read, .write]
    case .lawyer: [.read, .write, .decide]
    case .analyst: [.read, .analyse]
    case .publisher: [.read, .publish]
    }
  }
}
