/// The parts of a letter (RFC 2046), found line by line: no recursion, whatever lies in whatever.
struct MailParts {
  /// One part that holds no others.
  struct Leaf {
    let head: HeaderFields
    let body: Range<Int>
    /// The kind of the part around it: `multipart/alternative`; empty for the letter itself.
    let around: String
  }

  private(set) var leaves: [Leaf] = []
  /// All parts, those that hold others among them.
  private(set) var count = 0
  /// The codes of what is odd.
  private(set) var oddities: [String] = []

  private var open: [(boundary: [UInt8], kind: String)] = []
  private var leaf: (head: HeaderFields, start: Int)?

  /// Takes a letter apart behind its head.
  init(_ bytes: [UInt8], head: HeaderFields, body: Int) {
    var position = begin(head, at: body)
    while position < bytes.count {
      let (line, next) = MailLines.line(bytes, at: position)
      if let found = boundary(bytes, line) {
        end(before: line.lowerBound, in: bytes)
        open.removeLast(open.count - (found.level + 1))
        if found.isLast {
          open.removeLast()
          position = next
        } else {
          let (head, body) = HeaderFields.read(bytes, from: next)
          position = begin(head, at: body)
        }
      } else {
        position = next
      }
    }
    end(before: bytes.count, in: bytes, isFileEnd: true)
    if !open.isEmpty { oddities.append("mail.unclosed") }
  }

  private mutating func begin(_ head: HeaderFields, at body: Int) -> Int {
    count += 1
    if head.isCut { oddities.append("mail.head-cut") }
    let type = head.parameters("content-type")
    guard type.value.hasPrefix("multipart/"), count <= IntakeLimits.parts else {
      if count <= IntakeLimits.parts {
        leaf = (head, body)
      } else {
        oddities.append("mail.too-many-parts")
      }
      return body
    }
    guard let boundary = type.bytes("boundary"), !boundary.isEmpty,
      open.count < IntakeLimits.depth
    else {
      oddities.append(open.count < IntakeLimits.depth ? "mail.no-boundary" : "mail.too-deep")
      leaf = (head, body)
      return body
    }
    open.append((boundary, type.value))
    return body
  }

  private mutating func end(before place: Int, in bytes: [UInt8], isFileEnd: Bool = false) {
    guard let (head, start) = leaf else { return }
    leaf = nil
    var end = max(place, start)
    // The end of the line before a boundary belongs to the boundary.
    if !isFileEnd, end > start, bytes[end - 1] == 0x0A {
      end -= 1
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }
    leaves.append(Leaf(head: head, body: start..<end, around: open.last?.kind ?? ""))
  }

  private func boundary(
    _ bytes: [UInt8], _ line: Range<Int>
  ) -> (level: Int, isLast: Bool)? {
    guard line.count > 2, bytes[line.lowerBound] == 0x2D, bytes[line.lowerBound + 1] == 0x2D else {
      return nil
    }
    let text = bytes[(line.lowerBound + 2)..<line.upperBound]
    for level in open.indices.reversed() where text.starts(with: open[level].boundary) {
      let rest = MailLines.trimmed(text.dropFirst(open[level].boundary.count))
      if rest.isEmpty { return (level, false) }
      if rest == [0x2D, 0x2D] { return (level, true) }
    }
    return nil
  }
}
