/// Why a sandboxed program did not do its work.
package enum SandboxError: Error, Equatable, Sendable {
  /// Bubblewrap is not installed, or the system does not let it make namespaces.
  case unavailable(reason: String)
  /// The child could not be started; `number` is the system's error.
  case cannotStart(number: Int32)
  /// The child ended before it had answered; `status` is its exit status, negative for a signal.
  case ended(status: Int32)
  /// The child took longer than it may, and was ended.
  case timedOut
  /// The child sent more than it may, or something that is no frame, and was ended.
  case brokeProtocol
}
