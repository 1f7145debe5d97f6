import CSandbox
import Foundation

/// Starts programs with exactly the descriptors they are given.
///
/// Foundation's `Process` cannot hand over a fourth descriptor, which the filter of system calls
/// needs.
enum Spawn {
  /// Starts a program; descriptors from 4 on are closed in it.
  ///
  /// - Parameters:
  ///   - arguments: the path of the program, then its arguments.
  ///   - environment: the whole environment.
  ///   - input: becomes its standard input.
  ///   - output: becomes its standard output.
  ///   - extra: becomes its descriptor 3, or `nil`.
  /// - Returns: the number of the process.
  /// - Throws: `SandboxError.cannotStart`.
  static func start(
    _ arguments: [String], environment: [String: String], input: Int32, output: Int32,
    extra: Int32?
  ) throws(SandboxError) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    // What a hostile file makes a decoder complain of can hold words of the file: nobody logs it.
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    if let extra { unsafe posix_spawn_file_actions_adddup2(&actions, extra, 3) }
    unsafe posix_spawn_file_actions_addclosefrom_np(&actions, extra == nil ? 3 : 4)

    var process: Int32 = 0
    let variables = environment.map { "\($0)=\($1)" }.sorted()
    let result = unsafe withCStrings(arguments) { argv in
      unsafe withCStrings(variables) { envp in
        unsafe posix_spawn(&process, arguments[0], &actions, nil, argv, envp)
      }
    }
    guard result == 0 else { throw .cannotStart(number: result) }
    return process
  }

  /// Waits for the end of a process and leaves it to be collected.
  static func awaitEnd(of process: Int32) {
    var state = unsafe siginfo_t()
    while unsafe waitid(P_PID, UInt32(process), &state, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
  }

  /// Collects a process that has ended: its exit status, negative for the signal that ended it.
  static func collect(_ process: Int32) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  /// Gives a C array of C strings, ended by a null pointer, for the length of a call.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = unsafe strings.map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      // swift-format-ignore: NeverForceUnwrap
      // The array holds at least the null pointer, so it has an address.
      unsafe body(buffer.baseAddress!)
    }
  }
}
