import Desk

/// The first page after the sign-in: what waits.
enum StartRoutes {
  static let all: [DeskRoute] = [
    .page("/", "showStart", "What waits for this person.", need: .signedIn) { request in
      guard request.staff?.team != nil else { return StartPage() }
      _ = try request.sortArrivals()
      return try StartPage(
        request.session.whatWaits(on: request.today),
        checkpoint: VaultRecords.read(request.house.folder).externalCheckpoint,
        now: request.house.clock())
    }
  ]
}
