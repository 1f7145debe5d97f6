/// What a code of the vocabulary is a code of; the raw value stands in the files and in addresses.
package enum VocabularyScheme: String, CaseIterable, Codable, Sendable {
  /// How somebody was brought to sign or to serve.
  case tactic
  /// What was done to him to that end.
  case means
  /// What he was promised.
  case promise
  /// What came of it.
  case outcome
  /// His legal status.
  case status
  /// The kind of place.
  case facility
  /// Who did it.
  case perpetrator
  /// Who knows it.
  case source
  /// What was tried to help.
  case intervention
  /// What came after the help.
  case result
  /// A paper of the check.
  case page
  /// What made the person easy to press.
  case vulnerability
  /// What a count counts.
  case unit
  /// An ILO indicator of forced labour.
  case ilo
  /// An element of the Palermo protocol's definition.
  case palermo
}
