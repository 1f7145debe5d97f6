import ArgumentParser
import Foundation
import Reader

/// The child in the sandbox, which opens foreign files that come in over a pipe; not for people.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "__read", shouldDisplay: false)

  mutating func run() throws {
    throw ExitCode(ReaderChild.run(input: 0, output: 1))
  }
}
