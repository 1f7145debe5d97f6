import Foundation

/// Length-checked messages over a pair of descriptors, for the child's side and for tests.
///
/// A frame is its length as four bytes, little-endian, then its bytes. Calls block; in the child
/// there is nothing else to do.
package struct Frames: Sendable {
  private let input: Int32
  private let output: Int32

  /// Frames read from `input` and written to `output`; the descriptors stay the caller's.
  package init(input: Int32 = 0, output: Int32 = 1) {
    self.input = input
    self.output = output
  }

  /// The next frame, or `nil` at the end of the input.
  ///
  /// - Parameter limit: how many bytes a frame may have at most.
  /// - Throws: `SandboxError.brokeProtocol` for a longer one or one that is cut off.
  package func next(limit: Int) throws(SandboxError) -> [UInt8]? {
    guard let head = try Self.read(4, from: input, orEnd: true) else { return nil }
    let count = head.enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
    guard count <= limit else { throw .brokeProtocol }
    return try Self.read(count, from: input, orEnd: false)
  }

  /// Writes a frame.
  ///
  /// - Throws: `SandboxError.brokeProtocol` when the other side has gone or the frame is over 4 GiB.
  package func write(_ bytes: [UInt8]) throws(SandboxError) {
    guard let count = UInt32(exactly: bytes.count) else { throw .brokeProtocol }
    let head = (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * UInt32($0))) }
    try Self.write(head, to: output)
    try Self.write(bytes, to: output)
  }

  private static func read(
    _ count: Int, from file: Int32, orEnd: Bool
  ) throws(SandboxError) -> [UInt8]? {
    var filled = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while filled < count {
        guard let start = buffer.baseAddress else { break }
        let step = unsafe Foundation.read(file, start + filled, count - filled)
        if step < 0 && errno == EINTR { continue }
        if step <= 0 { break }
        filled += step
      }
      initialized = filled
    }
    if filled == 0 && orEnd && count > 0 { return nil }
    guard filled == count else { throw .brokeProtocol }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to file: Int32) throws(SandboxError) {
    var done = 0
    while done < bytes.count {
      let step = unsafe bytes.withUnsafeBytes { buffer -> Int in
        guard let start = buffer.baseAddress else { return 0 }
        return unsafe Foundation.write(file, start + done, bytes.count - done)
      }
      if step < 0 && errno == EINTR { continue }
      guard step > 0 else { throw .brokeProtocol }
      done += step
    }
  }
}
