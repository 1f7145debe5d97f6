import Foundation

/// A program of Poppler that was started inside the sandbox, and what it has written so far.
final class RunningProgram {
  /// What it wrote to standard output.
  private(set) var output: [UInt8] = []
  /// Whether it may write more.
  private(set) var isWriting = true
  /// Whether there is something to take, or the end, as the last wait has found.
  private(set) var hasMore = false
  private let process: pid_t
  private let reading: Int32
  private var status: Int32?

  /// Starts a program; standard error goes nowhere, since it quotes the document.
  ///
  /// - Throws: `ReadingError.toolMissing`.
  init(_ arguments: [String]) throws(ReadingError) {
    let (reading, writing) = try Self.pipe()
    defer { close(writing) }
    do throws(ReadingError) {
      process = try Self.start(arguments, output: writing)
    } catch {
      close(reading)
      throw error
    }
    self.reading = reading
  }

  deinit { close(reading) }

  /// Waits until one of the programs has written something or has ended.
  ///
  /// - Throws: `ReadingError.tooSlow`.
  static func waitForAny(
    of programs: [RunningProgram], until deadline: Date
  ) throws(ReadingError) {
    let writing = programs.filter(\.isWriting)
    var ready = writing.map { pollfd(fd: $0.reading, events: Int16(POLLIN), revents: 0) }
    while true {
      let left = deadline.timeIntervalSinceNow
      guard left > 0 else { throw .tooSlow }
      let count = unsafe poll(&ready, nfds_t(ready.count), Int32(left * 1000))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .tooSlow }
      break
    }
    for (program, ready) in zip(writing, ready) { program.hasMore = ready.revents != 0 }
  }

  /// Takes what was written.
  ///
  /// - Throws: `ReadingError.tooManyPages` when it is more than `limit` bytes in all.
  func take(limit: Int) throws(ReadingError) {
    hasMore = false
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let step = unsafe read(reading, &buffer, buffer.count)
    if step < 0 && errno == EINTR { return }
    guard step > 0 else {
      isWriting = false
      return
    }
    guard output.count + step <= limit else { throw .tooManyPages }
    output += buffer[..<step]
  }

  /// Waits for its end: its exit status, negative for the signal that ended it.
  func waitForEnd() -> Int32 {
    if let status { return status }
    var state: Int32 = 0
    while unsafe waitpid(process, &state, 0) < 0 && errno == EINTR {}
    let ended = state & 0x7F == 0 ? (state >> 8) & 0xFF : -(state & 0x7F)
    status = ended
    return ended
  }

  /// Ends it, if it has not ended.
  func end() {
    guard status == nil else { return }
    kill(process, SIGKILL)
    _ = waitForEnd()
  }

  private static func pipe() throws(ReadingError) -> (Int32, Int32) {
    var ends: [Int32] = [0, 0]
    guard unsafe Foundation.pipe(&ends) == 0 else { throw .toolMissing }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func start(
    _ arguments: [String], output: Int32
  ) throws(ReadingError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var strings = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe strings.forEach { unsafe free($0) } }
    var environment: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("LANG=C.UTF-8"), nil]
    defer { unsafe free(environment[0]) }
    var process = pid_t()
    let path = "/usr/bin/" + arguments[0]
    guard unsafe posix_spawn(&process, path, &actions, nil, &strings, &environment) == 0 else {
      throw .toolMissing
    }
    return process
  }
}
