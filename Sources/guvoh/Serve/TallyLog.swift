import ServiceLifecycle
import Web

/// Writes once an hour how much was looked at.
///
/// A line for each visit would tell from its time when somebody was here; a sum over an hour does
/// not.
struct TallyLog: Service {
  let tally: Tally

  func run() async throws {
    try? await cancelWhenGracefulShutdown {
      while true {
        try await Task.sleep(for: .seconds(3600))
        write()
      }
    }
    write()
  }

  private func write() {
    if let line = tally.line() { Terminal.standardError("guvoh: counts: \(line)") }
  }
}
