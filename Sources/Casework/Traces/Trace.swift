internal import Language

/// What patterns need of a document: which source tells which code, where and when.
///
/// It is kept beside the lists of the view, so that a map of many events opens none of them. Nothing of a
/// sealed field is in it, and no text that somebody told: codes, ids of places, days.
package struct Trace: Equatable, Sendable {
  /// One thing that is told.
  package struct Telling: Equatable, Sendable {
    /// Which of `sources` tells it; `nil` when nobody is named for it.
    package let source: Int?
    /// What is told.
    package let fact: Fact
  }

  /// What may be told.
  package enum Fact: Equatable, Sendable {
    /// A code, by what it says of the document.
    case code(Role, String)
    /// Between which days, counted from 1970.
    case time(ClosedRange<Int>)
    /// A place by its id, empty for one that is only words, and how exactly it is known.
    case place(String, PlaceMention.Precision)
  }

  /// What a code says of its document.
  package enum Role: UInt8, CaseIterable, Sendable {
    case act, outcome, facility, perpetrator, citizenship, verification
    case promise, kept, intervention, result, stance
  }

  /// Who tells, each once: kind, document and name, without reliability.
  package private(set) var sources: [Source]
  /// What is told.
  package private(set) var tellings: [Telling]

  /// Nothing told yet.
  package init() { (sources, tellings) = ([], []) }

  init(sources: [Source], tellings: [Telling]) {
    self.sources = sources
    self.tellings = tellings
  }

  /// Puts in a source that need not tell anything of its own.
  @discardableResult
  package mutating func know(_ source: Source) -> Int {
    let plain = Source(source.code, document: source.document, name: source.name)
    if let known = sources.firstIndex(of: plain) { return known }
    sources.append(plain)
    return sources.count - 1
  }

  /// Puts in what a source tells.
  package mutating func tell(_ fact: Fact, _ source: Source?) {
    let telling = Telling(source: source.map { know($0) }, fact: fact)
    if !tellings.contains(telling) { tellings.append(telling) }
  }
}

extension Trace.Fact {
  /// The days of a date.
  static func time(_ time: Edtf) -> Trace.Fact {
    let first = time.first.daysSince1970
    return .time(first...max(first, time.last.daysSince1970))
  }

  /// A place as it was mentioned.
  static func place(_ mention: PlaceMention) -> Trace.Fact {
    .place(mention.place?.text ?? "", mention.precision)
  }
}
