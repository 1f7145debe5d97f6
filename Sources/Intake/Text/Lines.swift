/// Lines of a text as bytes come, in memory that does not grow with the file.
struct Lines {
  private let more: NextBytes
  private var buffer: [UInt8] = []
  private var position = 0
  /// The number of the line given last, from 1.
  private(set) var number = 0

  init(_ more: @escaping NextBytes) { self.more = more }

  /// A line without its end, and whether it was longer than the limit and is cut.
  typealias Line = (bytes: [UInt8], isCut: Bool)

  /// The next line; `nil` at the end of the file.
  mutating func next(limit: Int = IntakeLimits.line) throws -> Line? {
    var (line, isCut, hasAny): ([UInt8], Bool, Bool) = ([], false, false)
    while true {
      if position >= buffer.count {
        guard let piece = try more() else { return hasAny ? finished(line, isCut) : nil }
        (buffer, position) = (piece, 0)
        continue
      }
      hasAny = true
      let end = newline(from: position)
      if line.count + end - position <= limit {
        line += buffer[position..<end]
      } else {
        isCut = true
      }
      position = end
      if end < buffer.count {
        position += 1
        return finished(line, isCut)
      }
    }
  }

  private mutating func finished(_ line: [UInt8], _ isCut: Bool) -> Line {
    number += 1
    return (line.last == 0x0D ? Array(line.dropLast()) : line, isCut)
  }

  private func newline(from start: Int) -> Int {
    unsafe buffer.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count, unsafe bytes[index] != 0x0A { index += 1 }
      return index
    }
  }
}
