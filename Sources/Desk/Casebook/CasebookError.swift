package import Casework

/// Why an act of the casebook is refused.
package enum CasebookError: Error, Equatable, Sendable {
  /// A name that can send somebody to prison would be open.
  case nameMustBeSealed
  /// Somebody whom it names did not say yes to this use and this audience.
  case noConsent(ConsentRule.Verdict)
  /// One's own proposal needs another of the staff.
  case secondPerson
  /// A step needs the name of the lawyer who approved it.
  case lawyerMissing
  /// There is no such template, checklist or term.
  case unknownTemplate
  /// A letter still has fields that nobody filled.
  case letterUnfinished
  /// A letter that was sent is not rewritten.
  case letterSent
  /// A case names nobody whom it is for.
  case nobodyConcerned
  /// Nobody is called so by staff.
  case noSuchPerson
  /// Somebody of the staff asked to be spared accounts of torture.
  case spared
  /// Somebody of the staff carries as much as he asked for.
  case hasEnough
}
