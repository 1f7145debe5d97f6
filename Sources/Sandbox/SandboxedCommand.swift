/// A program to run in the sandbox, with what it may see and use.
package struct SandboxedCommand: Sendable {
  /// The program and its arguments, as paths inside the sandbox.
  package var arguments: [String]
  /// The whole environment; the sandbox adds nothing but a UTF-8 locale.
  package var environment: [String: String] = [:]
  /// Files and folders of the system to show read-only at the same path, beyond `/usr`.
  package var readable: [String] = []
  /// What it may use.
  package var limits = SandboxLimits()
  /// Whether the running program itself is shown, as `SandboxedCommand.ownPath`.
  package var showsOwnProgram = false

  /// Where the running program lies inside the sandbox.
  package static let ownPath = "/guvoh"

  /// A program of the system.
  package init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// The running program itself with other arguments, such as `["__read"]`.
  package static func ownProgram(_ arguments: [String]) -> SandboxedCommand {
    var command = SandboxedCommand([ownPath] + arguments)
    command.showsOwnProgram = true
    return command
  }
}

/// What a sandboxed program may use.
package struct SandboxLimits: Equatable, Sendable {
  /// Address space in bytes.
  package var addressSpace = 1 << 30
  /// Size of one file it writes, in bytes.
  package var fileSize = 256 << 20
  /// Processes and threads at a time.
  package var processes = 32
  /// Size of its private `/tmp`, in bytes; it lies in memory.
  package var temporary = 256 << 20
  /// How long a one-shot program may take.
  package var duration: Duration = .seconds(60)

  /// The limits of security.md §8.
  package init() {}
}
