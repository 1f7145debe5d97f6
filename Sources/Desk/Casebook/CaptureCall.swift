package import Casework
package import Language
internal import Vault

/// What was caught during a telephone call; everything may be left out.
package struct Call: Sendable {
  /// A line for lists.
  package var title = ""
  /// What was told, word for word.
  package var text = ""
  /// The tag of the language.
  package var language: String?
  /// How soon somebody must act.
  package var urgency = Report.Urgency.none
  /// Who called and how he can be reached; sealed.
  package var contact: Contact?
  /// Who the source is: a code of the scheme `source`.
  package var source = "S_UNKNOWN"
  /// When it happened, with the words.
  package var time: (value: Edtf, words: String)?
  /// Where.
  package var place: PlaceMention?
  /// What was done, how, and where: codes of any scheme, sorted to their fields here.
  package var codes: [String] = []
  /// How many, with the words.
  package var amount: (value: Amount, words: String)?
  /// Who interpreted and who was present.
  package var present = ""
  /// Whether a case shall be opened.
  package var opensCase = false

  /// An empty call.
  package init() {}
}

/// What was made of a call.
package struct Captured: Equatable, Sendable {
  /// The report with the words.
  package let report: DocumentID
  /// The event, when anything of one was said.
  package let event: DocumentID?
  /// The case, when one was asked for.
  package let opened: DocumentID?
}

extension Session {
  /// Saves a call: the words as a report, and an event and a case when there is something for them.
  ///
  /// - Parameter day: today, `2026-11-20`.
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func capture(
    _ call: Call, on day: String, vocabulary: Vocabulary
  ) async throws -> Captured {
    let id = DocumentID.random()
    var report = Report(
      channel: "phone", received: day, half: moment24() < 12 ? .morning : .afternoon,
      language: call.language, title: call.title, text: call.text, urgency: call.urgency,
      codes: call.codes, stage: .read, contact: try call.contact.map { try sealing($0, for: id) })
    report.senders = call.contact.flatMap(senders)
    _ = try await save(report, act: "capture", id: id)
    let testimony = call.testimony(from: id, vocabulary)
    let event =
      testimony.isEmpty
      ? nil : try await recordEvent(title: call.title, account: "", testimony).document
    guard call.opensCase else { return Captured(report: id, event: event, opened: nil) }
    let opening = Case(
      label: call.title, urgency: call.urgency, owner: unlocked.member, opened: day,
      sources: [id] + (event.map { [$0] } ?? []), care: Care(present: call.present))
    let opened = try await openCase(opening, contact: call.contact, from: id)
    return Captured(report: id, event: event, opened: opened.document)
  }

  private func moment24() -> Int { clock() / 3600 % 24 }
}

extension Call {
  /// What the caller says of an event; a code goes to the field of its scheme.
  fileprivate func testimony(from report: DocumentID, _ vocabulary: Vocabulary) -> Testimony {
    var said = Testimony(Source(source, document: report))
    said.time = time
    said.place = place
    said.amount = amount
    said.sort(codes, vocabulary)
    return said
  }
}

extension Testimony {
  /// Puts codes of any scheme into the fields of their schemes; an unknown one stays with what was done.
  package mutating func sort(_ codes: [String], _ vocabulary: Vocabulary) {
    for code in codes {
      switch vocabulary[code]?.scheme {
      case .outcome: outcomes.append(code)
      case .facility: facility = code
      case .perpetrator: perpetrators.append(code)
      default: self.codes.append(code)
      }
    }
  }

  /// Whether nothing is said of any event.
  package var isEmpty: Bool {
    time == nil && place == nil && facility == nil && codes.isEmpty && outcomes.isEmpty
      && perpetrators.isEmpty && amount == nil && group.isEmpty
  }
}
