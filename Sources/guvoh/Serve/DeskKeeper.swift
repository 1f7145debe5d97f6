import Desk
import Foundation
import ServiceLifecycle
import UnixSignals
import Web

/// Looks after the desk while it is served: drops the keys of those who are idle, and of everybody
/// when another process asks for it by SIGUSR1 or the program ends.
struct DeskKeeper: Service {
  let house: DeskHouse

  func run() async throws {
    defer { Presence.withdraw(from: house.folder) }
    let signals = await UnixSignalsSequence(trapping: .sigusr1)
    let listening = Task { for await _ in signals { house.staff.lockAll() } }
    defer { listening.cancel() }
    try? await cancelWhenGracefulShutdown {
      var isAnnounced = announce()
      while true {
        try await Task.sleep(for: .seconds(15))
        if !isAnnounced { isAnnounced = announce() }
        house.staff.keep()
      }
    }
    house.staff.lockAll()
  }

  /// Leaves the mark beside a vault; where there is none yet, the folder must stay empty for it.
  private func announce() -> Bool {
    guard !house.isEmpty else { return false }
    return (try? Presence.announce(in: house.folder)) != nil
  }
}
