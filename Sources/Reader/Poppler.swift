import Foundation

/// Poppler's programs, started inside the sandbox; the library itself is not linked.
enum Poppler {
  /// What a program left behind.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
  }

  /// The programs that are needed, with the package of Debian that has them.
  static let programs = ["pdfinfo", "pdftotext", "pdftoppm", "pdfimages"]

  /// Runs a program and gives back what it wrote to standard output.
  ///
  /// - Throws: `ReadingError.toolMissing`, `.tooSlow`, or `.tooManyPages` when it writes too much.
  static func run(
    _ arguments: [String], limits: ReadingLimits = .usual
  ) throws(ReadingError) -> Outcome {
    let (reading, writing) = try pipe()
    defer { close(reading) }
    let process = try start(arguments, output: writing)
    close(writing)
    let deadline = Date.now.addingTimeInterval(Double(limits.openingSeconds) - 2)
    do throws(ReadingError) {
      let output = try drain(reading, limit: limits.textBytes, until: deadline)
      return Outcome(status: wait(for: process), output: output)
    } catch {
      kill(process, SIGKILL)
      _ = wait(for: process)
      throw error
    }
  }

  private static func pipe() throws(ReadingError) -> (Int32, Int32) {
    var ends: [Int32] = [0, 0]
    guard unsafe Foundation.pipe(&ends) == 0 else { throw .toolMissing }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Standard error goes nowhere: it quotes the document.
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

  private static func drain(
    _ file: Int32, limit: Int, until deadline: Date
  ) throws(ReadingError) -> [UInt8] {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = deadline.timeIntervalSinceNow
      guard left > 0 else { throw .tooSlow }
      var ready = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      let count = unsafe poll(&ready, 1, Int32(left * 1000))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .tooSlow }
      let step = unsafe read(file, &buffer, buffer.count)
      if step < 0 && errno == EINTR { continue }
      guard step > 0 else { return output }
      guard output.count + step <= limit else { throw .tooManyPages }
      output += buffer[..<step]
    }
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }
}
