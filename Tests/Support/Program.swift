package import Foundation

/// The built program, run as a person would run it.
package struct Program: Sendable {
  /// What a run of the program gave back.
  package struct Result: Sendable {
    /// The exit status; negative for the number of the signal that ended it.
    package let status: Int32
    /// Standard output as bytes.
    package let bytes: Data
    /// Standard error as text.
    package let errors: String
    /// Standard output as text.
    package var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Where the program lies: `GUVOH_BINARY`, or beside the test bundle.
  package static var path: URL {
    if let path = ProcessInfo.processInfo.environment["GUVOH_BINARY"] {
      return URL(filePath: path)
    }
    return Bundle.main.bundleURL.appending(path: "guvoh")
  }

  /// Runs the program with arguments and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: what a person types after the program's name.
  ///   - input: what it reads on standard input; nothing by default.
  ///   - environment: variables added to those of the tests; English unless told.
  ///   - launcher: a program and its arguments that starts it, such as one that takes rights away.
  /// - Throws: what the system says when the program cannot be started.
  package static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    through launcher: [String] = []
  ) async throws -> Result {
    let process = Process()
    let command = launcher + [path.path] + arguments
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ProcessInfo.processInfo.environment
      .merging(["GUVOH_LANGUAGE": "en"]) { $1 }
      .merging(environment) { $1 }
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    async let bytes = read(output)
    async let complaints = read(errors)
    try? standardInput.fileHandleForWriting.write(contentsOf: input)
    try? standardInput.fileHandleForWriting.close()
    let (outputBytes, errorBytes) = await (bytes, complaints)
    process.waitUntilExit()
    let status =
      process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Result(
      status: status, bytes: outputBytes, errors: String(decoding: errorBytes, as: UTF8.self))
  }

  @concurrent private static func read(_ pipe: Pipe) async -> Data {
    (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
  }
}

extension Program {
  /// Makes the children of the tests children of the built program and not of the test bundle.
  package static func isOwnProgram() {
    if ProcessInfo.processInfo.environment["GUVOH_BINARY"] == nil {
      unsafe setenv("GUVOH_BINARY", path.path, 0)
    }
  }
}
