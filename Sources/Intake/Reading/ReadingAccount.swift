/// What became of everything that stands in an export: nothing is left out of it silently.
package struct ReadingAccount: Equatable, Sendable {
  /// Messages, letters, rows and submissions that were understood.
  package var read = 0
  /// Figures of the format by name, such as `with_text`.
  package private(set) var figures: [String: Int] = [:]
  /// What is odd and was read all the same, or was left out for a named reason.
  package private(set) var notes: [IntakeNote] = []
  /// What could not be read, the first of them one by one.
  package private(set) var refused: [Refused] = []
  /// How many could not be read, the listed ones among them.
  package private(set) var refusedCount = 0
  /// The order of day and month, when the format leaves it open.
  package var dateOrder: DateOrder?
  /// The conversations of the export.
  package var conversations: [ConversationFacts] = []
  /// The header of a table.
  package var columns: [ColumnFacts] = []
  /// The encoding the text was found to have.
  package var encoding: String?
  /// Whether reading ended before the end of the file.
  package var isIncomplete = false

  private var places: [String: Int] = [:]

  /// An account of nothing yet.
  package init() {}

  /// Counts something of the format.
  package mutating func count(_ figure: String, _ number: Int = 1) {
    figures[figure, default: 0] += number
  }

  /// Counts something odd; the first place is kept.
  ///
  /// `subject` is a word of the format itself that tells notes of one code apart, such as the name
  ///   of a field; never a text of a person.
  package mutating func note(
    _ code: String, at place: @autoclosure () -> Place, subject: String? = nil, count: Int = 1
  ) {
    guard count > 0 else { return }
    let key = subject.map { "\(code) \($0)" } ?? code
    if let index = places[key] {
      notes[index].count += count
    } else if notes.count < IntakeLimits.notes {
      places[key] = notes.count
      notes.append(IntakeNote(code: code, subject: subject, count: count, first: place()))
    } else {
      note("more-notes", at: .file)
    }
  }

  /// Counts something that could not be read.
  package mutating func refuse(_ code: String, at place: Place) {
    refusedCount += 1
    if refused.count < IntakeLimits.listed { refused.append(Refused(place: place, code: code)) }
  }

  /// Takes in the account of another file of the same import.
  package mutating func add(_ other: ReadingAccount) {
    read += other.read
    figures.merge(other.figures, uniquingKeysWith: +)
    for note in other.notes {
      self.note(note.code, at: note.first, subject: note.subject, count: note.count)
    }
    for item in other.refused { refuse(item.code, at: item.place) }
    refusedCount += other.refusedCount - other.refused.count
    for facts in other.conversations { take(facts) }
    dateOrder = dateOrder ?? other.dateOrder
    encoding = encoding ?? other.encoding
    isIncomplete = isIncomplete || other.isIncomplete
    if columns.isEmpty { columns = other.columns }
  }

  /// A conversation that goes on in another file is one.
  private mutating func take(_ facts: ConversationFacts) {
    guard
      let index = conversations.firstIndex(where: {
        ($0.id, $0.name, $0.type) == (facts.id, facts.name, facts.type) && !facts.id.isEmpty
      })
    else { return conversations.append(facts) }
    conversations[index].messages += facts.messages
    conversations[index].service += facts.service
  }
}

/// Something odd, how often, and where first.
package struct IntakeNote: Equatable, Sendable {
  /// The stable code, below `intake.note.`.
  package let code: String
  /// A word of the format that tells notes of one code apart.
  package let subject: String?
  /// How often.
  package fileprivate(set) var count: Int
  /// Where first.
  package let first: Place
}

/// Something that could not be read.
package struct Refused: Equatable, Sendable {
  /// Where it stands.
  package let place: Place
  /// The stable code, below `intake.why.`.
  package let code: String
}

/// A conversation of an export, as a list to choose from shows it.
package struct ConversationFacts: Equatable, Sendable {
  /// Its place in the export, from 1.
  package let number: Int
  /// The id the service gave it.
  package let id: String
  /// Its name, when it has one.
  package let name: String?
  /// What it is: a word of the service, `personal_chat`.
  package let type: String
  /// Whether the account has left it.
  package let isLeft: Bool
  /// How many messages it holds.
  package internal(set) var messages = 0
  /// How many entries of the service it holds: calls, joins.
  package internal(set) var service = 0
  /// Whether it was chosen to be read.
  package let isChosen: Bool
}

/// A column of a table and what it was taken for.
package struct ColumnFacts: Equatable, Sendable {
  /// Its name in the header.
  package let name: String
  /// What it was taken for; `nil` when it is kept under its own name.
  package let field: ColumnField?
}

/// Which of three numbers of a date stands where.
package enum DateOrder: String, CaseIterable, Codable, Sendable {
  /// 31.12.2023
  case dayFirst = "day-first"
  /// 12/31/2023
  case monthFirst = "month-first"
  /// 2023-12-31
  case yearFirst = "year-first"
}
