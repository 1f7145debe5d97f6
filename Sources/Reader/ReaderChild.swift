import Foundation
internal import Sandbox

/// The entrance of the child: `guvoh __read`, started in the sandbox by `ReadingChild`.
package enum ReaderChild {
  /// The variable by which the parent tells the child what it is.
  static let variable = "GUVOH_CHILD"

  /// Whether this process was started as such a child.
  package static var isMeant: Bool {
    ProcessInfo.processInfo.environment[variable] == "__read"
  }

  /// Answers on the two descriptors until the parent lets go.
  ///
  /// - Returns: the exit status: 0, or 70 when the parent did not keep to the frames.
  package static func run(input: Int32, output: Int32) -> Int32 {
    do {
      try ReadingServer(frames: Frames(input: input, output: output)).run()
      return 0
    } catch {
      return 70
    }
  }
}
