/// An attempt to reach somebody, and what came.
package struct Attempt: Codable, Hashable, Sendable {
  /// The day.
  package var day: String
  /// Whom, by office or role.
  package var whom: String
  /// How and what came, in words.
  package var words: String

  /// An attempt with every fact given.
  package init(day: String, whom: String, words: String) {
    self.day = day
    self.whom = whom
    self.words = words
  }
}

/// A step of a checklist; a lawyer decides whether it is right for this person.
package struct Step: Codable, Hashable, Sendable {
  /// Which step: a code of `casework/steps.csv`.
  package var code: String
  /// Where it stands.
  package var state: State
  /// The lawyer who approved it; without one it is not to be taken.
  package var approvedBy: String
  /// The day it was done or decided.
  package var day: String

  /// Where a step stands.
  package enum State: String, Codable, CaseIterable, Sendable { case open, approved, done, dropped }

  /// A step with every fact given.
  package init(_ code: String, state: State = .open, approvedBy: String = "", day: String = "") {
    self.code = code
    self.state = state
    self.approvedBy = approvedBy
    self.day = day
  }

  /// Whether it may be taken: somebody who answers for it has put his name to it.
  package var isTakeable: Bool { !approvedBy.isEmpty && state != .dropped }
}

/// What somebody signed.
package struct Signing: Codable, Hashable, Sendable {
  /// The kind of paper: a code of the vocabulary's scheme `page`.
  package var paper: String
  /// When he signed, as EDTF.
  package var time: String
  /// Whether he could read it.
  package var understood: Understood
  /// A copy or a photograph of it.
  package var copy: DocumentID?
  /// What to know of it.
  package var words: String

  /// Whether somebody knew what he signed (HURIDOCS micro-thesaurus 36).
  package enum Understood: String, Codable, CaseIterable, Sendable {
    case yes, partly, no, forced, signedForHim, unknown
  }

  /// A signing with every fact given.
  package init(
    paper: String, time: String = "", understood: Understood = .unknown, copy: DocumentID? = nil,
    words: String = ""
  ) {
    self.paper = paper
    self.time = time
    self.understood = understood
    self.copy = copy
    self.words = words
  }
}

/// Something that is to be done until a day.
package struct CaseTask: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.task
  /// The number of its present shape.
  package static let schema = 1

  /// What is to be done.
  package var title: String
  /// For which case or person.
  package var about: DocumentID?
  /// Until which day, `2026-12-01`.
  package var due: String?
  /// The term it comes from: a code of `casework/deadlines.csv`.
  package var term: String?
  /// Who of the staff has it.
  package var owner: MemberID?
  /// Where it stands.
  package var progress: Progress

  /// Where a task stands.
  package enum Progress: String, Codable, CaseIterable, Sendable { case open, done, dropped }

  /// A task with every fact given.
  package init(
    _ title: String, about: DocumentID? = nil, due: String? = nil, term: String? = nil,
    owner: MemberID? = nil, progress: Progress = .open
  ) {
    self.title = title
    self.about = about
    self.due = due
    self.term = term
    self.owner = owner
    self.progress = progress
  }

  /// What a search of the team may find.
  package var searchable: String { title }
  /// Where it stands, for lists.
  package var state: String { progress.rawValue }
  /// Values by which tasks are listed; `open` sorts those that are still to be done by their day.
  package var facets: [Facet] {
    [Facet("progress", progress.rawValue)]
      + Facet.each("owner", owner.map { ["\($0)"] } ?? [])
      + Facet.each("term", term.map { [$0] } ?? [])
      + (progress == .open ? [Facet("open", due ?? Self.noDay)] : [])
  }
  /// Sorts open tasks without a day behind all others.
  private static let noDay = "9999-12-31"

  /// The day of an open task from its facet `open`; `nil` when it has none.
  package static func due(_ open: Facet.Value?) -> String? {
    guard case .text(let day)? = open, day != noDay else { return nil }
    return day
  }

  /// For which case or person.
  package var links: [DocumentLink] { about.map { [DocumentLink("about", $0)] } ?? [] }
}

/// What one shift leaves to the next.
package struct HandOver: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.handOver
  /// The number of its present shape.
  package static let schema = 1

  /// The day of the shift.
  package var day: String
  /// What the next one must know.
  package var text: String
  /// The duty person who takes over, when it is settled.
  package var next: MemberID?
  /// The cases that cannot wait.
  package var cases: [DocumentID]

  /// A note with every fact given.
  package init(day: String, text: String, next: MemberID? = nil, cases: [DocumentID] = []) {
    self.day = day
    self.text = text
    self.next = next
    self.cases = cases
  }

  /// A line for lists.
  package var title: String { day }
  /// What a search of the team may find.
  package var searchable: String { text }
  /// Where it stands, for lists.
  package var state: String { "" }
  /// Values by which they are listed.
  package var facets: [Facet] { [Facet("day", day)] }
  /// The cases that cannot wait.
  package var links: [DocumentLink] { cases.map { DocumentLink("case", $0) } }
}
