internal import Casework
internal import Language
internal import Store

/// A question to the view that many ask again before anything has changed.
enum ViewQuestion: Hashable, Sendable {
  /// How many conversations stand on a shelf of the inbox.
  case shelf(InboxShelf, MemberID)
  /// Silences at agreed times, and times that have come.
  case alarms
  /// The open tasks of a member and of his cases.
  case deadlines(MemberID)
  /// How many people's risk is to be looked at again.
  case risks(CalendarDay)
  /// What will be erased soon.
  case expiring
  /// What a member asked to be spared.
  case care(MemberID)
  /// The searches that a member kept, and those that the team shares.
  case keptSearches(MemberID)

  /// The kinds of documents on which the answer rests.
  var kinds: [DocumentKind] {
    switch self {
    case .shelf: [.conversation]
    case .alarms: [.checkIn, .conversation, .reply]
    case .deadlines: [.case, .task]
    case .risks: [.person]
    case .expiring: [.report, .search, .case, .conversation, .reply]
    case .care: [.memberCare]
    case .keptSearches: [.keptSearch]
    }
  }
}

/// When an answer was given: after another change of its kinds, or a minute later, it is asked for anew.
struct AnswerStamp: Equatable, Sendable {
  /// The place of the last change of a document on which it rests.
  let changed: Int
  /// In minutes of UTC: what is due becomes due without a change.
  let minute: Int
}

extension Session {
  /// The answer to a question, from memory as long as nothing it rests on was saved or erased.
  ///
  /// - Throws: what `ask` throws.
  func held<Answer: Sendable>(
    _ question: ViewQuestion, _ view: CaseView, _ ask: () throws -> Answer
  ) throws -> Answer {
    // Before the question: what is saved meanwhile makes the answer old at once.
    let stamp = AnswerStamp(changed: view.lastChange(of: question.kinds), minute: clock() / 60)
    // Unwrapped first: an answer may itself be none, and nothing known would pass for it.
    if let known = shared.answers.known(question, stamp), let answer = known as? Answer {
      return answer
    }
    let answer = try ask()
    shared.answers.keep(answer, of: question, stamp)
    return answer
  }
}
