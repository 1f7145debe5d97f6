/// What a person may do in a team.
package enum Right: String, CaseIterable, Codable, Sendable {
  /// Read what the team has.
  case read
  /// Save new documents and versions.
  case write
  /// Decide what touches a person outside: letters, replies, consent, erasure, hand-over of cases.
  case decide
  /// Count, link and look for patterns over everything.
  case analyse
  /// Let something out, within the rules of disclosure.
  case publish
  /// Open sealed fields; each opening is an entry.
  case sealedFields
  /// Make and remove users.
  case administer
}
