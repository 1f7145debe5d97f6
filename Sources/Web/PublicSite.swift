package import Desk
import Hearing
package import Language
package import Papers

/// Everything that the public face is made of.
package struct PublicSite: Sendable {
  /// The words.
  package let words: Words
  /// The data files.
  package let files: DataFiles
  /// What becomes of drafts.
  package let drafts: Voice.Drafts
  /// Who reads the papers.
  package let reader: PaperReader
  /// What each kind of paper means.
  package let answers: PageAnswers
  /// Whom to turn to.
  package let contacts: Contacts
  /// The address under which people reach this site, for the card; `nil` when none was configured.
  package let address: String?
  /// Gives the day, as `2026-11-21`.
  package let today: @Sendable () -> String
  /// What to do after a signature.
  let steps: [SignedStep]
  /// The phrases of the card.
  let phrases: [CardPhrase]
  /// Counts what was looked at; nothing else is remembered.
  package let tally = Tally()
  /// Who hears reporters; `nil` when the program was started without a vault.
  package var hearing: PublicHearing?
  /// Waits; a test does not.
  var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// How much a visitor may send.
  var limits = UploadLimits()

  /// A site from the data files of the program and of the organisation.
  ///
  /// - Throws: `WordsError`, `PageRulesError` or `TableError` for a data file that cannot be used.
  package init(
    files: DataFiles, drafts: Voice.Drafts, reader: PaperReader, address: String?,
    today: @escaping @Sendable () -> String
  ) throws {
    self.files = files
    self.drafts = drafts
    self.reader = reader
    self.address = address
    self.today = today
    words = try Words(files: files)
    answers = try PageAnswers(files: files)
    contacts = Contacts(files: files)
    steps = try SignedStep.all(files)
    phrases = try CardPhrase.all(files)
  }

  /// How many rows on what a paper means, and what to do after a signature, no lawyer has signed.
  package var unsignedRows: Int {
    let day = today()
    return answers.byKind.values.count { !$0.isSigned }
      + answers.facts.values.count { !FactRule.isSigned($0, today: day) }
      + steps.count { !$0.isConfirmed(today: day) }
  }

  /// Whether it hears reporters and nobody has entered when somebody reads.
  package var lacksDutyHours: Bool { hearing?.duty.isEmpty == true }

  /// How the site speaks to a reader of `tongue`.
  func voice(_ tongue: Tongue) -> Voice {
    Voice(words: words, tongue: tongue, drafts: drafts)
  }

  /// How answers look to a reader of `tongue`.
  func sheet(
    _ tongue: Tongue, _ thumbnails: AnswerSheet.Thumbnails = .inside
  ) -> AnswerSheet {
    AnswerSheet(voice: voice(tongue), answers: answers, today: today(), thumbnails: thumbnails)
  }

  /// The drawn pages with invented people that anybody can try the check on.
  func sample() -> [CheckInput] {
    files.paths(below: "check/sample").filter { $0.hasSuffix(".jpg") }.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let bytes = files.bytes(path) ?? []
      return CheckInput(name: name) { bytes }
    }
  }
}

/// Who reads the papers, or why nobody can.
package enum PaperReader: Sendable {
  /// The act that checks a stack.
  case ready(@Sendable ([CheckInput]) -> AsyncStream<CheckEvent>)
  /// Nobody can: no sandbox, no recognition. The words are `errors.<code>`.
  case unavailable(code: String)

  /// The code of the reason, when nobody can read.
  var trouble: String? {
    switch self {
    case .ready: nil
    case .unavailable(let code): code
    }
  }

  /// The act.
  func check() throws(WebError) -> @Sendable ([CheckInput]) -> AsyncStream<CheckEvent> {
    switch self {
    case .ready(let check): return check
    case .unavailable(let code): throw WebError(noReader: code)
    }
  }
}
