/// Why an act of the desk is refused.
package enum DeskError: Error, Equatable, Sendable {
  /// The person has not the right; the document, if any, is not named either.
  case notPermitted(Right)
  /// The person is in several teams, or in none, and did not say in which he works.
  case whichTeam
  /// There is no such team, or he is not in it; the two look alike from outside.
  case unknownTeam
  /// This is a vault for training: nothing of it goes outward.
  case exercise
  /// An act needs a vault for training, and this is none.
  case notAnExercise
  /// There is a person of that name already.
  case nameTaken
  /// A reason is asked for.
  case reasonMissing
  /// The one who would be left out is the last who can let others in.
  case lastMember
  /// The person has too many jobs running.
  case tooManyJobs
  /// There is no such job of this person, or its time is over.
  case unknownJob
  /// A pair is asked about whose two sides are one document.
  case samePerson
  /// The two are merged; that is taken back first.
  case merged
  /// The name of one who signed or served cannot stand open.
  case mustBeSealed
}
