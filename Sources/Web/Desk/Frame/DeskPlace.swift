import Desk

/// A place in the navigation of the desk.
struct DeskPlace: Sendable {
  /// Its address.
  let path: String
  /// What it is called, as a key of the words.
  let name: String
  /// Who sees it.
  let need: DeskRoute.Need

  /// Whether somebody with these rights sees it.
  func isSeen(with rights: Set<Right>) -> Bool {
    switch need {
    case .anyone, .signedIn: true
    case .right(let right): rights.contains(right)
    }
  }

  /// Whether a path lies in this place.
  func holds(_ path: String) -> Bool {
    self.path == "/" ? path == "/" : path == self.path || path.hasPrefix(self.path + "/")
  }

  /// The places in the order of the work: one line for each feature.
  static let all: [DeskPlace] = [
    DeskPlace(path: "/", name: "desk.place.start", need: .signedIn),
    DeskPlace(path: "/inbox", name: "inbox.title", need: .right(.read)),
    DeskPlace(path: "/search", name: "desk.place.search", need: .right(.read)),
    DeskPlace(path: "/capture", name: "casebook.capture", need: .right(.write)),
    DeskPlace(path: "/cases", name: "casebook.cases", need: .right(.read)),
    DeskPlace(path: "/tasks", name: "casebook.tasks", need: .right(.read)),
    DeskPlace(path: "/people", name: "casebook.people", need: .right(.read)),
    DeskPlace(path: "/events", name: "casebook.events", need: .right(.read)),
    DeskPlace(path: "/promises", name: "casebook.promises", need: .right(.read)),
    DeskPlace(path: "/places", name: "casebook.places", need: .right(.read)),
    DeskPlace(path: "/organisations", name: "organisations.title", need: .right(.read)),
    DeskPlace(path: "/letters", name: "casebook.letters", need: .right(.read)),
    DeskPlace(path: "/post", name: "post.place", need: .right(.read)),
    DeskPlace(path: "/law", name: "casebook.law", need: .right(.read)),
    DeskPlace(path: "/vocabulary", name: "codes.title", need: .right(.read)),
    DeskPlace(path: "/evidence", name: "desk.place.evidence", need: .right(.read)),
    DeskPlace(path: "/transcripts", name: "transcript.place", need: .right(.read)),
    DeskPlace(path: "/links", name: "links.title", need: .right(.read)),
    DeskPlace(path: "/patterns", name: "patterns.title", need: .right(.read)),
    DeskPlace(path: "/count", name: "count.desk.place", need: .right(.analyse)),
    DeskPlace(path: "/publish", name: "publish.desk.place", need: .right(.publish)),
    DeskPlace(path: "/imports", name: "intake.place", need: .right(.write)),
    DeskPlace(path: "/members", name: "desk.place.members", need: .signedIn),
    DeskPlace(path: "/teams", name: "desk.place.teams", need: .signedIn),
    DeskPlace(path: "/house", name: "desk.place.house", need: .right(.administer)),
    DeskPlace(path: "/jobs", name: "desk.place.jobs", need: .signedIn),
  ]
}
