internal import Casework
internal import Synchronization

/// The jobs of one person at work: in memory, on his keys, gone when he locks.
package final class JobBoard: Sendable {
  private struct Entry {
    var state: JobState
    var task: Task<Void, Never>?
  }

  private let entries = Mutex<[JobID: Entry]>([:])
  private let clock: @Sendable () -> Int
  /// Jobs that one person may have running.
  private static let most = 4
  /// Finished jobs that are remembered.
  private static let remembered = 20

  /// A board without jobs; the clock gives seconds of UTC.
  package init(clock: @escaping @Sendable () -> Int) { self.clock = clock }

  /// All jobs, the newest first.
  package var jobs: [JobState] {
    entries.withLock { $0.values.map(\.state) }.sorted { $0.started > $1.started }
  }

  /// A job.
  ///
  /// - Throws: `DeskError.unknownJob`.
  package func job(_ id: JobID) throws -> JobState {
    guard let state = entries.withLock({ $0[id]?.state }) else { throw DeskError.unknownJob }
    return state
  }

  /// Begins a job, on threads of its own so that pages go on answering.
  ///
  /// - Parameters:
  ///   - name: what it does, as a key of the words.
  ///   - work: the work; it tells its progress and stops when `tell` throws.
  /// - Throws: `DeskError.tooManyJobs`.
  @discardableResult
  package func start(
    _ name: String, _ work: @escaping @Sendable (JobProgress) async throws -> JobOutcome
  ) throws -> JobID {
    let id = JobID.random()
    try entries.withLock { entries in
      guard entries.values.count(where: \.state.isRunning) < Self.most else {
        throw DeskError.tooManyJobs
      }
      Self.forget(&entries)
      entries[id] = Entry(state: JobState(id: id, name: name, started: clock()))
    }
    let progress = JobProgress { [weak self] done, total in
      self?.change(id) { ($0.done, $0.total) = (done, total) }
    }
    let task = Task(executorPreference: WorkThreads.jobs) { [weak self] in
      let stage: JobState.Stage
      do {
        stage = .finished(try await work(progress))
      } catch is CancellationError {
        stage = .cancelled
      } catch {
        stage = .failed(error)
      }
      self?.change(id) { if $0.isRunning { $0.stage = stage } }
    }
    entries.withLock { $0[id]?.task = task }
    return id
  }

  /// Stops a job.
  ///
  /// - Throws: `DeskError.unknownJob`.
  package func cancel(_ id: JobID) throws {
    let task = try entries.withLock { entries in
      guard let entry = entries[id] else { throw DeskError.unknownJob }
      return entry.task
    }
    task?.cancel()
    change(id) { if $0.isRunning { $0.stage = .cancelled } }
  }

  /// Stops everything and forgets it: the keys are about to go.
  package func close() {
    let tasks = entries.withLock { entries in
      defer { entries = [:] }
      return entries.values.compactMap(\.task)
    }
    for task in tasks { task.cancel() }
  }

  private func change(_ id: JobID, _ body: (inout JobState) -> Void) {
    entries.withLock { entries in
      guard var entry = entries[id] else { return }
      body(&entry.state)
      entries[id] = entry
    }
  }

  private static func forget(_ entries: inout [JobID: Entry]) {
    let finished = entries.values.map(\.state).filter { !$0.isRunning }
      .sorted { $0.started > $1.started }
    for old in finished.dropFirst(remembered) { entries[old.id] = nil }
  }
}
