internal import Casework
internal import Vault

extension Session {
  /// Fills a vault for training with invented reports, a few hundred to a commit.
  ///
  /// - Parameters:
  ///   - count: how many reports.
  ///   - bytes: how long each text is at least.
  ///   - seed: the same seed invents the same people.
  ///   - progress: told how many of how many are durable.
  /// - Throws: `DeskError.notAnExercise`, `VaultError`.
  package func fillExercise(
    count: Int, bytes: Int = 900, seed: UInt64 = 1, progress: (Int, Int) -> Void = { _, _ in }
  ) throws {
    try requireExercise()
    var invented = InventedReports(seed: seed, bytes: bytes)
    var done = 0
    while done < count {
      let group = (done..<min(done + 500, count)).map { invented.next($0) }
      _ = try receive(group)
      done += group.count
      progress(done, count)
    }
  }

  /// Lets what is only for training go on.
  ///
  /// - Throws: `DeskError.notAnExercise`.
  package func requireExercise() throws {
    guard try unlocked.vault.ring().exercise else { throw DeskError.notAnExercise }
  }

  /// Lets what goes outward go on, which a vault for training never does.
  ///
  /// Every export and every publication begins with this call.
  ///
  /// - Throws: `DeskError.exercise`.
  package func requireOutward() throws {
    guard try !unlocked.vault.ring().exercise else { throw DeskError.exercise }
  }
}
