import Synchronization

/// The code that the terminal shows when there is no vault yet: whoever has it makes the first person.
///
/// It stands for one process and one set-up, and a few wrong tries end it.
package final class SetupCode: Sendable {
  private struct State {
    var code: String?
    var failures = 0
  }

  private static let mostFailures = 10
  private let state = Mutex(State())

  /// A code that was not made yet.
  init() {}

  /// The code, made when it is first asked for.
  package var text: String {
    state.withLock { state in
      if let code = state.code { return code }
      let digits = SessionSecret.random().prefix(16)
      let code = stride(from: 0, to: 16, by: 4).map { start in
        String(digits.dropFirst(start).prefix(4))
      }.joined(separator: "-")
      state.code = code
      return code
    }
  }

  /// Whether a text is the code.
  func accepts(_ typed: String) -> Bool {
    state.withLock { state in
      guard let code = state.code, state.failures < Self.mostFailures else { return false }
      let plain = typed.lowercased().filter { $0.isHexDigit }
      guard SessionSecret.same(plain, code.filter { $0 != "-" }) else {
        state.failures += 1
        return false
      }
      return true
    }
  }
}
