internal import Casework
internal import Store

/// For which version of a report, and by which rules, a list proposed something: fifty reports of a page
/// are read by rules once, and not each time that somebody looks.
///
/// What is remembered are codes and no words of anybody. A version never changes, so that what was
/// proposed for it stays right until other rules are read; judgements change no proposal of a list.
struct TopicsStamp: Equatable, Sendable {
  /// The version of the report.
  let version: Int
  /// The rules, by the reading of their files.
  let edition: UInt64
}

/// What lists have proposed for reports.
typealias HeldTopics = HeldFindings<DocumentID, TopicsStamp, BriefTopics>
