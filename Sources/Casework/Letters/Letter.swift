/// A letter, a submission or an appeal, with where it was sent and what came back.
package struct Letter: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.letter
  /// The number of its present shape.
  package static let schema = 1

  /// Which template it was made from.
  package var template: String
  /// The tag of the tongue it is in.
  package var language: String
  /// To whom, as it stands on it.
  package var recipient: String
  /// The subject line.
  package var subject: String
  /// The text as it goes out; sealed when it names somebody.
  package var body: Body
  /// For which case or person.
  package var about: [DocumentID]
  /// Who signs an open letter, each by his own consent.
  package var signatories: [DocumentID]
  /// Where it stands.
  package var progress: Progress
  /// The day and the way it was sent.
  package var sent: Dispatch?
  /// What came back, and when.
  package var answers: [Answer]

  /// The text of a letter.
  package enum Body: Codable, Hashable, Sendable {
    /// It names nobody of a case.
    case open(String)
    /// It names somebody.
    case sealed(Sealed<String>)
  }

  /// Where a letter stands.
  package enum Progress: String, Codable, CaseIterable, Sendable { case draft, sent, answered }

  /// How a letter left.
  package struct Dispatch: Codable, Hashable, Sendable {
    /// The day.
    package var day: String
    /// The way: post, mail, by hand, a form.
    package var way: String

    /// A dispatch.
    package init(day: String, way: String) {
      self.day = day
      self.way = way
    }
  }

  /// What came back.
  package struct Answer: Codable, Hashable, Sendable {
    /// The day.
    package var day: String
    /// What they say.
    package var words: String

    /// An answer.
    package init(day: String, words: String) {
      self.day = day
      self.words = words
    }
  }

  /// A letter with every fact given.
  package init(
    template: String, language: String, recipient: String, subject: String, body: Body,
    about: [DocumentID] = [], signatories: [DocumentID] = [], progress: Progress = .draft,
    sent: Dispatch? = nil, answers: [Answer] = []
  ) {
    self.template = template
    self.language = language
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.about = about
    self.signatories = signatories
    self.progress = progress
    self.sent = sent
    self.answers = answers
  }

  /// A line for lists.
  package var title: String { recipient }
  /// What a search of the team may find; the text of a sealed letter is not in it.
  package var searchable: String {
    let text = if case .open(let text) = body { text } else { "" }
    return ([recipient, subject, text] + answers.map(\.words)).joined(separator: "\n")
  }
  /// Where it stands, for lists.
  package var state: String { progress.rawValue }
  /// Values by which letters are listed.
  package var facets: [Facet] {
    [
      Facet("progress", progress.rawValue), Facet("template", template),
      Facet("language", language),
    ] + Facet.each("sent", sent.map { [$0.day] } ?? [])
  }
  /// For whom and by whom.
  package var links: [DocumentLink] {
    about.map { DocumentLink("about", $0) } + signatories.map { DocumentLink("signatory", $0) }
  }
}
