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
    try runTogether([arguments], limits: limits)[0]
  }

  /// Runs several programs at the same time and gives back what each wrote, in their order.
  ///
  /// - Throws: as for one program; all of them are ended then.
  static func runTogether(
    _ commands: [[String]], limits: ReadingLimits = .usual
  ) throws(ReadingError) -> [Outcome] {
    var running: [RunningProgram] = []
    defer { for program in running { program.end() } }
    for command in commands { running.append(try RunningProgram(command)) }
    let deadline = Date.now.addingTimeInterval(Double(limits.openingSeconds) - 2)
    while running.contains(where: \.isWriting) {
      try RunningProgram.waitForAny(of: running, until: deadline)
      for program in running where program.hasMore { try program.take(limit: limits.textBytes) }
    }
    return running.map { Outcome(status: $0.waitForEnd(), output: $0.output) }
  }
}
