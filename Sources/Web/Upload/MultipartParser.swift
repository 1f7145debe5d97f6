/// Reads `multipart/form-data` as its bytes arrive, with memory for one part head and no more.
///
/// RFC 7578 and RFC 2046 §5.1.1. It does no input or output itself: bytes are pushed in, events
/// come out, and however the bytes are cut into chunks the parts are the same. It never recurses,
/// and every length is checked before it is used.
package struct MultipartParser: Sendable {
  /// What was recognised.
  package enum Event: Equatable, Sendable {
    /// A part begins.
    case began(MultipartHead)
    /// Bytes of the part that began last.
    case bytes(ArraySlice<UInt8>)
    /// The part that began last is complete.
    case ended
  }

  private enum Place {
    case preamble, afterDelimiter, head, body, epilogue
  }

  private let delimiter: [UInt8]
  private let limits: UploadLimits
  private var place = Place.preamble
  private var pending: [UInt8] = [0x0D, 0x0A]
  private var parts = 0
  private var total = 0

  /// A parser that stands before the first boundary.
  ///
  /// The first boundary may stand at the very beginning without the CRLF that belongs to every
  /// other one; that CRLF is put before the first byte, and the cases are one.
  package init(boundary: MultipartBoundary, limits: UploadLimits) {
    delimiter = boundary.delimiter
    self.limits = limits
  }

  /// Takes the next bytes and gives what they complete.
  ///
  /// - Throws: `MultipartError` for what RFC 2046 does not allow, and what is over a limit.
  package mutating func feed(_ chunk: some Collection<UInt8>) throws(MultipartError) -> [Event] {
    total += chunk.count
    guard total <= limits.totalBytes else { throw .tooManyBytes }
    guard place != .epilogue else { return [] }
    pending.append(contentsOf: chunk)
    var events: [Event] = []
    var start = 0
    while let next = try step(from: start, into: &events) { start = next }
    pending.removeFirst(min(heldFrom, pending.count))
    return events
  }

  /// Says that no more bytes come.
  ///
  /// - Throws: `MultipartError.cutShort` before the last boundary.
  package func finish() throws(MultipartError) {
    guard place == .epilogue else { throw .cutShort }
  }

  /// From where on the pending bytes are kept for the next chunk.
  private var heldFrom = 0
  /// Up to where the held head has been looked through, so that one sent byte by byte costs no more
  /// than one sent at once.
  private var headLookedAt = 0
  /// Whether bytes of the part have been given out.
  private var bodyBegan = false

  /// One step from an index of `pending`; gives where the next begins, or `nil` when more bytes
  /// are needed first.
  private mutating func step(
    from start: Int, into events: inout [Event]
  ) throws(MultipartError) -> Int? {
    heldFrom = start
    switch place {
    case .preamble: return preamble(from: start)
    case .afterDelimiter: return try afterDelimiter(from: start)
    case .head: return try head(from: start, into: &events)
    case .body: return body(from: start, into: &events)
    case .epilogue:
      heldFrom = pending.count
      return nil
    }
  }

  private mutating func preamble(from start: Int) -> Int? {
    switch search(from: start) {
    case .found(let index):
      place = .afterDelimiter
      return index + delimiter.count
    case .notBefore(let index):
      heldFrom = index
      return nil
    }
  }

  private mutating func afterDelimiter(from start: Int) throws(MultipartError) -> Int? {
    var index = start
    if pending.count - index >= 2, pending[index] == 0x2D, pending[index + 1] == 0x2D {
      place = .epilogue
      return index + 2
    }
    while index < pending.count, pending[index] == 0x20 || pending[index] == 0x09 { index += 1 }
    guard index - start <= limits.headBytes else { throw .malformed }
    let left = pending.count - index
    if left == 0 || (left == 1 && [0x0D, 0x2D].contains(pending[index])) { return nil }
    guard left >= 2, pending[index] == 0x0D, pending[index + 1] == 0x0A else { throw .malformed }
    place = .head
    // The CRLF stays: a part without any field ends its head with it.
    return index
  }

  private mutating func head(
    from start: Int, into events: inout [Event]
  ) throws(MultipartError) -> Int? {
    guard let end = endOfHead(from: max(start, headLookedAt)) else {
      guard pending.count - start <= limits.headBytes else { throw .headTooLong }
      headLookedAt = max(0, pending.count - 3 - start)
      return nil
    }
    headLookedAt = 0
    guard end - start <= limits.headBytes else { throw .headTooLong }
    parts += 1
    guard parts <= limits.parts else { throw .tooManyParts }
    events.append(.began(try MultipartHead(pending[start..<end])))
    place = .body
    // The CRLF that ends the head may also begin the delimiter of an empty part.
    return end + 2
  }

  private func endOfHead(from start: Int) -> Int? {
    var index = start
    while index + 3 < pending.count {
      if pending[index] == 0x0D, pending[index + 1] == 0x0A, pending[index + 2] == 0x0D,
        pending[index + 3] == 0x0A
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private mutating func body(from start: Int, into events: inout [Event]) -> Int? {
    // `start` is at the CRLF that ended the head, until the first bytes have been given out.
    let content = bodyBegan ? start : start + 2
    switch search(from: start) {
    case .found(let index):
      if index > content { events.append(.bytes(pending[content..<index])) }
      events.append(.ended)
      bodyBegan = false
      place = .afterDelimiter
      return index + delimiter.count
    case .notBefore(let index):
      if index > content {
        events.append(.bytes(pending[content..<index]))
        bodyBegan = true
        heldFrom = index
      }
      return nil
    }
  }

  private enum Search {
    case found(Int)
    case notBefore(Int)
  }

  /// The first delimiter at or after `start`, or the index before which there is certainly none.
  private func search(from start: Int) -> Search {
    var index = start
    while let candidate = pending[index...].firstIndex(of: 0x0D) {
      let tail = pending[candidate...].prefix(delimiter.count)
      if delimiter.starts(with: tail) {
        return tail.count == delimiter.count ? .found(candidate) : .notBefore(candidate)
      }
      index = candidate + 1
    }
    return .notBefore(pending.count)
  }
}
