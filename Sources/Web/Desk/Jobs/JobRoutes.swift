import Casework
import Desk

/// Work in the background: what runs, how far it is, stop.
enum JobRoutes {
  static let all: [DeskRoute] = [
    .page("/jobs", "listJobs", "The jobs of this session, the newest first.", need: .signedIn) {
      JobsPage(jobs: try $0.jobs.jobs.map(ShownJob.init))
    },
    .page("/jobs/{id}", "showJob", "How far a job is, and what it left.", need: .signedIn) {
      JobPage(job: ShownJob(try $0.jobs.job(try $0.id(of: JobID.self))))
    },
    .act("/jobs/{id}/cancel", "cancelJob", "Stop a job.", need: .signedIn) { request in
      let id = try request.id(of: JobID.self)
      try request.jobs.cancel(id)
      return DeskNext("/jobs/\(id)", notice: "desk.job.stopped")
    },
  ]
}

/// A job in the values that its pages show.
struct ShownJob: Codable, Equatable, Sendable {
  /// Where a job stands.
  enum Stage: String, Codable, CaseIterable, Sendable { case running, finished, cancelled, failed }

  /// Which.
  let id: String
  /// What it does, as a key of the words.
  let name: String
  /// When it began, in seconds of UTC.
  let started: Int
  /// How much is done.
  let done: Int
  /// How much there is to do; 0 while that is not known.
  let total: Int
  /// Where it stands.
  let stage: Stage
  /// What it says at the end, as a key of the words; for a failure the code of the error.
  let says: String?
  /// What fills the placeholders of that.
  let values: [String: String]
  /// Where what came out is shown.
  let place: String?

  init(_ state: JobState) {
    id = state.id.description
    name = state.name
    started = state.started
    done = state.done
    total = state.total
    switch state.stage {
    case .running: (stage, says, values, place) = (.running, nil, [:], nil)
    case .cancelled: (stage, says, values, place) = (.cancelled, nil, [:], nil)
    case .finished(let outcome):
      (stage, says, values, place) = (.finished, outcome.text, outcome.values, outcome.place)
    case .failed(let error):
      (stage, says, values, place) = (.failed, "errors." + WebError(error).code, [:], nil)
    }
  }

  /// Where it stands, as a badge.
  func badge(_ scene: DeskScene) -> Badge {
    let tone: Badge.Tone =
      switch stage {
      case .running: .care
      case .finished: .good
      case .cancelled: .plain
      case .failed: .grave
      }
    return Badge(text: scene.text("desk.job.stage.\(stage.rawValue)"), tone: tone)
  }
}
