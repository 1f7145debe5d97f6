/// An agreement with a person or a group on the times at which they are heard of.
package struct CheckIn: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.checkIn
  /// The number of its present shape.
  package static let schema = 1

  /// What those who agreed call themselves; no name is asked for.
  package var label: String
  /// How many they are, when they said so.
  package var people: Int?
  /// The first agreed time, in seconds of UTC.
  package var first: Int
  /// Hours from one agreed time to the next.
  package var everyHours: Int
  /// Minutes after which silence is an alarm.
  package var graceMinutes: Int
  /// The end of the agreement, in seconds of UTC.
  package var until: Int
  /// What they ask the team to do when they are not heard of.
  package var onSilence: String
  /// Whether it still holds.
  package var stage: Stage

  /// Where an agreement stands.
  package enum Stage: String, Codable, CaseIterable, Sendable { case agreed, answered, ended }

  /// An agreement with every fact given.
  package init(
    label: String, people: Int? = nil, first: Int, everyHours: Int, graceMinutes: Int, until: Int,
    onSilence: String, stage: Stage = .agreed
  ) {
    self.label = label
    self.people = people
    self.first = first
    self.everyHours = max(1, everyHours)
    self.graceMinutes = max(0, graceMinutes)
    self.until = until
    self.onSilence = onSilence
    self.stage = stage
  }

  /// What a search of the team may find.
  package var searchable: String { label + "\n" + onSilence }
  /// Where it stands, for lists.
  package var state: String { stage.rawValue }
  /// By which alarms are looked for.
  package var facets: [Facet] { [Facet("stage", stage.rawValue), Facet("first", first)] }
}

extension CheckIn {
  /// How an agreement stands at a moment.
  package enum Standing: Equatable, Sendable {
    /// The next agreed time is still to come.
    case nextAt(Int)
    /// The agreed time has come, and its grace is not over.
    case dueSince(Int)
    /// Silence since an agreed time whose grace is over.
    case silentSince(Int)
    /// It has ended, or its time is over and they were heard of.
    case ended
  }

  /// How it stands at `now` when those who agreed were last heard of at `heard`.
  ///
  /// A sign of life counts for an agreed time from its grace before that time on: who writes a little
  /// early need not write again, and who wrote long before still must.
  package func standing(at now: Int, heard: Int?) -> Standing {
    guard stage == .agreed else { return .ended }
    let step = everyHours * 3600
    var slot = first
    // The first agreed time for which no sign of life has been given.
    if let heard, heard + graceMinutes * 60 >= first {
      slot = first + ((heard + graceMinutes * 60 - first + step) / step) * step
    }
    guard slot <= until else { return .ended }
    if now < slot { return .nextAt(slot) }
    return now <= slot + graceMinutes * 60 ? .dueSince(slot) : .silentSince(slot)
  }
}
