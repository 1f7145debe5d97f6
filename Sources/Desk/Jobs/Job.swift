package import Casework
internal import Synchronization

/// Marks the names of jobs.
package enum JobMark {}
/// The name of a job.
package typealias JobID = Identifier<JobMark>

/// Work in the background as its page shows it.
package struct JobState: Sendable {
  /// Where a job stands.
  package enum Stage: Sendable {
    /// It runs, or waits to.
    case running
    /// It came to its end.
    case finished(JobOutcome)
    /// It was stopped by its starter or by a lock.
    case cancelled
    /// It could not go on.
    case failed(any Error)
  }

  /// Which.
  package let id: JobID
  /// What it does, as a key of the words.
  package let name: String
  /// When it began, in seconds of UTC.
  package let started: Int
  /// How much is done.
  package internal(set) var done = 0
  /// How much there is to do; 0 while that is not known.
  package internal(set) var total = 0
  /// Where it stands.
  package internal(set) var stage = Stage.running

  /// Whether it goes on.
  package var isRunning: Bool {
    if case .running = stage { return true }
    return false
  }
}

/// What a job leaves: a sentence, and the place where its document stands.
package struct JobOutcome: Sendable, Equatable {
  /// The sentence, as a key of the words.
  package let text: String
  /// What fills its placeholders: counts, never names.
  package let values: [String: String]
  /// The path of the page that shows what came out.
  package let place: String?

  /// An outcome with every fact given.
  package init(text: String, values: [String: String] = [:], place: String? = nil) {
    self.text = text
    self.values = values
    self.place = place
  }
}

/// What a job tells while it runs.
package struct JobProgress: Sendable {
  let report: @Sendable (Int, Int) -> Void

  /// Says how much of how much is done, and stops the job when that was asked for.
  ///
  /// - Throws: `CancellationError`.
  package func tell(_ done: Int, of total: Int) throws {
    report(done, total)
    try Task.checkCancellation()
  }

  /// The same for work that cannot be stopped inside.
  package func show(_ done: Int, _ total: Int) { report(done, total) }
}
