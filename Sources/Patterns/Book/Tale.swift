/// What one source tells of one event: one code, or that it happened at all, in one place and month.
///
/// All fields are numbers of the lists in `PatternBook`, so that a hundred thousand are counted at once.
package struct Tale: Equatable, Sendable {
  /// A number for what nobody told.
  package static let unknown: Int32 = -1

  /// The document it is told of.
  package let event: Int32
  /// The source in that document: copies of one source in two documents are two tellers.
  package let teller: Int32
  /// The chain back to an eyewitness.
  package let chain: Int32
  /// The code, or `unknown` for the event itself.
  package let code: Int32
  /// The place with its precision.
  package let place: Int32
  /// Between which days, counted from 1970; `nil` when nobody told.
  package let days: ClosedRange<Int32>?
  /// The month, counted from January of the year 0; `unknown` when the days are of several months.
  package let month: Int32
}
