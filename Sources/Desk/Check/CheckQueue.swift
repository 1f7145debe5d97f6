import Reader

/// Who reads what next, when several workers read one stack.
///
/// Files are taken in order, so that the first answers are about the first sheets. A document of
/// many pages to be drawn is shared: a worker with nothing else to do opens it too and takes every
/// next page. One whose pages all have words of their own is not: opening it is all the work.
actor CheckQueue {
  /// What a worker is to do.
  enum Work {
    /// Open file `index`.
    case open(Int)
    /// Read a page, from 0, of file `index`.
    case read(file: Int, page: Int)
  }

  /// A file of the stack: given, or found in an archive.
  struct File: Sendable {
    var input: CheckInput
    /// How many archives it lies in.
    var depth: Int
  }

  private enum State {
    case waiting
    case opening
    case pages(Range<Int>, left: Range<Int>, isShared: Bool)
    case inside(Range<Int>)
    case refused
  }

  private var files: [File]
  private var states: [State]
  /// In which order files stand in the stack; files of an archive stand where the archive stood.
  private var order: [Int]
  private var idle: [CheckedContinuation<Void, Never>] = []
  private var isStopped = false

  init(_ inputs: [CheckInput]) {
    files = inputs.map { File(input: $0, depth: 0) }
    states = inputs.map { _ in .waiting }
    order = Array(inputs.indices)
  }

  /// The file of that index.
  func file(_ index: Int) -> File { files[index] }

  /// The next thing to do for a worker that has a file open, or `nil` when all is done.
  func next(having open: Int?) async -> Work? {
    while !isStopped {
      if let open, let page = takePage(of: open) { return .read(file: open, page: page) }
      if let index = order.first(where: { if case .waiting = states[$0] { true } else { false } }) {
        states[index] = .opening
        return .open(index)
      }
      if let (index, page) = takePageOfAny() { return .read(file: index, page: page) }
      guard states.contains(where: { if case .opening = $0 { true } else { false } }) else {
        return nil
      }
      await withCheckedContinuation { idle.append($0) }
    }
    return nil
  }

  /// A file was opened and has so many pages, which others may help to read.
  func opened(_ index: Int, pages: Int, isShared: Bool) {
    states[index] = .pages(0..<pages, left: 0..<pages, isShared: isShared)
    wake()
  }

  /// A file was an archive; its entries take its place in the stack.
  func opened(_ index: Int, entries: [CheckInput]) {
    let first = files.count
    files += entries.map { File(input: $0, depth: files[index].depth + 1) }
    states += entries.map { _ in .waiting }
    states[index] = .inside(first..<files.count)
    if let place = order.firstIndex(of: index) {
      order.replaceSubrange(place...place, with: Array(first..<files.count))
    }
    wake()
  }

  /// A file could not be opened.
  func refused(_ index: Int) {
    states[index] = .refused
    wake()
  }

  /// The number of a page in the stack, once all files before it have been opened.
  func number(file: Int, page: Int) async -> Int? {
    while !isStopped {
      if let number = knownNumber(file: file, page: page) { return number }
      await withCheckedContinuation { idle.append($0) }
    }
    return nil
  }

  /// Nobody waits for the answer any more.
  func stop() {
    isStopped = true
    wake()
  }

  private func knownNumber(file: Int, page: Int) -> Int? {
    var before = 0
    for index in order {
      if index == file { return before + page + 1 }
      switch states[index] {
      case .pages(let all, _, _): before += all.count
      case .waiting, .opening: return nil
      case .inside, .refused: break
      }
    }
    return nil
  }

  private func takePage(of index: Int) -> Int? {
    guard case .pages(let all, let left, let isShared) = states[index], let page = left.first else {
      return nil
    }
    states[index] = .pages(all, left: left.dropFirst(), isShared: isShared)
    return page
  }

  /// A page of a file that another worker has open; the last two are not worth opening it again.
  private func takePageOfAny() -> (file: Int, page: Int)? {
    for index in order {
      if case .pages(_, let left, isShared: true) = states[index], left.count > 2,
        let page = takePage(of: index)
      {
        return (index, page)
      }
    }
    return nil
  }

  private func wake() {
    let waiting = idle
    idle = []
    for continuation in waiting { continuation.resume() }
  }
}
