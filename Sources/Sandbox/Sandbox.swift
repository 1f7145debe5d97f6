import CSandbox
import Foundation

/// The walls within which every foreign file is opened (security.md §8).
///
/// A child under bubblewrap in namespaces of its own: no network, no environment, nothing of the
/// file system but `/usr` read-only and a small `/tmp` in memory; limits on memory, file size and
/// processes; a filter of system calls. It dies with the program that started it.
package struct Sandbox: Sendable {
  private enum Walls: Sendable {
    case bubblewrap(path: String)
    case none
  }

  private let walls: Walls

  /// No walls at all, for tests on machines without namespaces; a person must ask for it by name.
  package static let none = Sandbox(walls: .none)

  /// Whether there are walls.
  package var isWalled: Bool {
    if case .bubblewrap = walls { true } else { false }
  }

  /// Finds bubblewrap and tries it once, since a system may forbid namespaces to it.
  ///
  /// - Throws: `SandboxError.unavailable` with `bwrap` (not installed), `prlimit`, `namespaces`
  ///   (forbidden by the system) or `seccomp` as the reason.
  package static func find() throws(SandboxError) -> Sandbox {
    let sandbox = try untried()
    let child = try sandbox.start(SandboxedCommand(["/usr/bin/true"]))
    guard child.waitForEnd() == 0 else { throw .unavailable(reason: "namespaces") }
    return sandbox
  }

  /// Finds bubblewrap and does not try it: where the system forbids namespaces, no child will answer.
  ///
  /// For whoever starts a child at once and asks `find` for the reason when it has not answered: the
  /// trial takes an eighth of the time in which a short document is checked.
  ///
  /// - Throws: `SandboxError.unavailable` with `bwrap` or `prlimit` as the reason.
  package static func untried() throws(SandboxError) -> Sandbox {
    guard let path = executable("bwrap") else { throw .unavailable(reason: "bwrap") }
    guard executable("prlimit") != nil else { throw .unavailable(reason: "prlimit") }
    return Sandbox(walls: .bubblewrap(path: path))
  }

  /// The path of a program of the system, or `nil`.
  package static func executable(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Starts a child that goes on until it is ended or let go.
  ///
  /// - Throws: `SandboxError.cannotStart`, `.unavailable`.
  package func start(_ command: SandboxedCommand) throws(SandboxError) -> SandboxedChild {
    let (input, output) = (try Channel.make(), try Channel.make())
    var environment = ["LANG": "C.UTF-8"]
    environment.merge(command.environment) { $1 }
    let process: Int32
    switch walls {
    case .bubblewrap(let path):
      let filter = try SystemCallFilter.descriptor()
      defer { close(filter) }
      process = try SpawningThread.shared.start(
        [path] + Self.walls(around: command, environment), environment: [:],
        input: input.reading, output: output.writing, extra: filter)
    case .none:
      var arguments = command.arguments
      if command.showsOwnProgram { arguments[0] = Self.ownProgram }
      process = try SpawningThread.shared.start(
        Self.limited(arguments, command.limits), environment: environment,
        input: input.reading, output: output.writing, extra: nil)
    }
    close(input.reading)
    close(output.writing)
    return SandboxedChild(process: process, input: input.writing, output: output.reading)
  }

  /// Runs a program to its end: bytes in, bytes out.
  ///
  /// - Parameters:
  ///   - command: the program; `limits.duration` bounds how long it may take.
  ///   - input: what it reads on standard input.
  ///   - outputLimit: how many bytes it may give back at most.
  /// - Returns: what it wrote to standard output.
  /// - Throws: `SandboxError`: `.ended` for any exit status but 0.
  package func run(
    _ command: SandboxedCommand, input: [UInt8], outputLimit: Int
  ) async throws(SandboxError) -> [UInt8] {
    try await start(command).exchange(
      input, outputLimit: outputLimit, within: command.limits.duration)
  }

  /// The running program's own file.
  ///
  /// `GUVOH_BINARY` names it in tests, where the running program is the test bundle.
  package static var ownProgram: String {
    ProcessInfo.processInfo.environment["GUVOH_BINARY"]
      ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }
}

extension Sandbox {
  /// Bubblewrap's arguments, and the limited program after them.
  private static func walls(
    around command: SandboxedCommand, _ environment: [String: String]
  ) -> [String] {
    var arguments = [
      "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--seccomp", "3",
      "--ro-bind", "/usr", "/usr", "--ro-bind-try", "/etc/fonts", "/etc/fonts",
      "--ro-bind-try", "/etc/alternatives", "/etc/alternatives",
      "--dev", "/dev", "--size", String(command.limits.temporary), "--tmpfs", "/tmp",
      "--chdir", "/tmp", "--hostname", "sandbox",
    ]
    for folder in ["bin", "sbin", "lib", "lib64"] {
      arguments += ["--symlink", "usr/\(folder)", "/\(folder)"]
    }
    for path in command.readable { arguments += ["--ro-bind", path, path] }
    if command.showsOwnProgram {
      arguments += ["--ro-bind", ownProgram, SandboxedCommand.ownPath]
      // A development build finds Swift's libraries in the folder of the toolchain.
      for folder in runtimeFolders { arguments += ["--ro-bind", folder, folder] }
    }
    for (name, value) in environment.sorted(by: { $0.key < $1.key }) {
      arguments += ["--setenv", name, value]
    }
    return arguments + ["--"] + limited(command.arguments, command.limits)
  }

  private static func limited(_ arguments: [String], _ limits: SandboxLimits) -> [String] {
    [
      "/usr/bin/prlimit", "--as=\(limits.addressSpace)", "--fsize=\(limits.fileSize)",
      "--nproc=\(limits.processes)", "--core=0", "--",
    ] + arguments
  }

  /// The folders of Swift libraries that this process has loaded, outside `/usr`.
  private static let runtimeFolders: [String] = {
    // Files of /proc say that they have no bytes: they are read to the end, not by their size.
    let file = FileHandle(forReadingAtPath: "/proc/self/maps")
    guard let maps = try? file?.readToEnd() else { return [] }
    let libraries = String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap {
      line -> String? in
      guard let start = line.firstIndex(of: "/"), line.hasSuffix(".so"),
        line.contains("/libswift")
      else { return nil }
      return URL(filePath: String(line[start...])).deletingLastPathComponent().path
    }
    return Set(libraries).filter { !$0.hasPrefix("/usr/") }.sorted()
  }()
}

/// The two ends of a pipe, closed on `exec` unless handed over.
struct Channel {
  let reading: Int32
  let writing: Int32

  static func make() throws(SandboxError) -> Channel {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { throw .cannotStart(number: errno) }
    return Channel(reading: ends[0], writing: ends[1])
  }
}
