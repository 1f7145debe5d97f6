/// What the check says of one page.
package struct PageFinding: Codable, Equatable, Sendable {
  /// The answer.
  package var state: PageState
  /// The code of the paper in the vocabulary's scheme `page`; `nil` when no rule spoke.
  package var kind: String?
  /// What the answer rests on, the strongest first.
  package var reasons: [PageReason]
  /// Why the page counts as not read; empty unless the state says so.
  package var doubts: [PageDoubt]
  /// How sure the answer is, 0…1.
  package var confidence: Double

  /// A finding with every fact given.
  package init(
    state: PageState, kind: String? = nil, reasons: [PageReason] = [], doubts: [PageDoubt] = [],
    confidence: Double
  ) {
    self.state = state
    self.kind = kind
    self.reasons = reasons
    self.doubts = doubts
    self.confidence = confidence
  }
}

/// One of four answers; there is none that says a paper is safe.
package enum PageState: String, Codable, CaseIterable, Sendable {
  /// Do not sign this page.
  case stop
  /// Not a contract of military service, but to be read with somebody before anything is done.
  case caution
  /// No rule spoke on a page that was read. It does not say that the page is harmless.
  case nothingFound = "nothing-found"
  /// The page, or a good part of it, could not be read.
  case notRead = "not-read"
}

/// One rule that spoke, and the words it spoke for.
package struct PageReason: Codable, Equatable, Sendable {
  /// The id of the rule in the rules file.
  package var rule: String
  /// The words of the page that fit the rule, as read.
  package var found: String
  /// How like the rule's words they are, 0…1.
  package var similarity: Double
  /// Where they stand on the upright page.
  package var box: PageBox

  /// A reason with every fact given.
  package init(rule: String, found: String, similarity: Double, box: PageBox) {
    self.rule = rule
    self.found = found
    self.similarity = similarity
    self.box = box
  }
}

/// Why a page counts as not read.
package enum PageDoubt: String, Codable, CaseIterable, Sendable {
  /// Ink that looks like text, and few words.
  case inkWithoutWords = "ink-without-words"
  /// Too few of the words are words of any language the check knows.
  case fewRealWords = "few-real-words"
  /// It could not be told which way is up.
  case orientation
  /// The page goes on outside the picture.
  case cutOff = "cut-off"
  /// Words that a dangerous paper begins with, too damaged to be sure.
  case damagedPhrase = "damaged-phrase"
  /// The picture shows no ink at all where a page was expected.
  case empty
}
