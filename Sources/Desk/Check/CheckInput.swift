/// One file of a stack, opened only when its turn comes.
package struct CheckInput: Sendable {
  /// Its name as given; shown back to the person, never logged.
  package let name: String
  /// Gives the whole file.
  package let read: @Sendable () async throws -> [UInt8]

  /// A file by its name and a way to read it.
  package init(name: String, read: @escaping @Sendable () async throws -> [UInt8]) {
    self.name = name
    self.read = read
  }
}
