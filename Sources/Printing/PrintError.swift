/// Why something could not be printed.
package enum PrintError: Error, Equatable, Sendable {
  /// The text is empty or too long for a square.
  case noSquare
  /// A program that is needed is not installed.
  case noProgram(name: String)
  /// There is no sandbox, and nothing is printed without one.
  case noSandbox
  /// The program ended without success.
  case failed(status: Int32)
  /// The program did not end in its time.
  case tookTooLong(seconds: Int)
  /// What came out is no document with pages.
  case noDocument
}
