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
    DeskPlace(path: "/search", name: "desk.place.search", need: .right(.read)),
    DeskPlace(path: "/links", name: "links.title", need: .right(.read)),
    DeskPlace(path: "/jobs", name: "desk.place.jobs", need: .signedIn),
  ]
}
