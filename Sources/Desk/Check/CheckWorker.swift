import Papers
import Reader
import Sandbox

/// One worker of a stack with its child: opens a file, reads its pages, judges them.
///
/// A page is judged while the child reads the next one.
final class CheckWorker {
  private let queue: CheckQueue
  private let sandbox: Sandbox
  private let limits: ReadingLimits
  private let judge: @Sendable (RecognisedPage) async -> PageFinding
  private let tell: @Sendable (CheckEvent) -> Void
  private var child: ReadingChild

  init(
    queue: CheckQueue, sandbox: Sandbox, limits: ReadingLimits,
    judge: @escaping @Sendable (RecognisedPage) async -> PageFinding,
    tell: @escaping @Sendable (CheckEvent) -> Void
  ) {
    self.queue = queue
    self.sandbox = sandbox
    self.limits = limits
    self.judge = judge
    self.tell = tell
    child = ReadingChild(sandbox: sandbox, limits: limits)
  }

  /// Works until nothing is left to do.
  func work() async {
    await withDiscardingTaskGroup { judging in
      var open: Int?
      while !Task.isCancelled, let next = await queue.next(having: open) {
        let child = child
        open = await withTaskCancellationHandler {
          await self.do(next, having: open, &judging)
        } onCancel: {
          Task { await child.end() }
        }
      }
      await child.end()
    }
  }

  private func `do`(
    _ work: CheckQueue.Work, having open: Int?, _ judging: inout DiscardingTaskGroup
  ) async -> Int? {
    switch work {
    case .open(let file): await self.open(file)
    case .read(let file, let page):
      await read(page, of: file, isOpen: open == file, &judging) ? file : nil
    }
  }

  /// Opens a file and says what it is; gives its index back when its pages can be read.
  private func open(_ index: Int) async -> Int? {
    let file = await queue.file(index)
    do throws(ReadingError) {
      switch try await child.open(try await Self.bytes(of: file.input)) {
      case .pages(let count, let isText):
        tell(.opened(source: file.input.name, pages: count))
        await queue.opened(index, pages: count, isShared: !isText)
        return index
      case .archive(let entries):
        await queue.opened(index, entries: try inputs(of: entries, in: file))
      }
    } catch {
      tell(.refused(RefusedPaper(source: file.input.name, code: error.rawValue)))
      await queue.refused(index)
    }
    return nil
  }

  /// Reads a page and lets it be judged; gives back whether the child still has the file open.
  private func read(
    _ page: Int, of index: Int, isOpen: Bool, _ judging: inout DiscardingTaskGroup
  ) async -> Bool {
    let start = ContinuousClock.now
    let file = await queue.file(index)
    do throws(ReadingError) {
      if !isOpen { _ = try await child.open(try await Self.bytes(of: file.input)) }
      let read = try await child.page(page)
      guard let number = await queue.number(file: index, page: page) else { return false }
      let place = Place(number: number, source: file.input.name, page: page + 1, start: start)
      judging.addTask { [judge, tell] in
        tell(.page(place.page(read, found: await judge(read.page))))
      }
      return true
    } catch {
      tell(.refused(RefusedPaper(source: file.input.name, page: page + 1, code: error.rawValue)))
      return error != .childEnded && error != .tooSlow
    }
  }

  /// Where a page stands, and since when it is being read.
  private struct Place: Sendable {
    let number: Int
    let source: String
    let page: Int
    let start: ContinuousClock.Instant

    func page(_ read: ReadPage, found finding: PageFinding) -> CheckedPage {
      CheckedPage(
        number: number, source: source, pageInSource: page, finding: finding,
        rotation: read.page.rotation, thumbnail: read.thumbnail,
        seconds: (ContinuousClock.now - start) / .seconds(1))
    }
  }

  /// The things in an archive as files of their own, opened only when their turn comes.
  ///
  /// The child that opened the archive keeps it and hands the entries out; the worker goes on with a
  /// new one, so that no entry is ever decoded beside the others.
  private func inputs(
    of entries: [ArchiveEntry], in archive: CheckQueue.File
  ) throws(ReadingError) -> [CheckInput] {
    guard archive.depth < limits.nesting else { throw .nestedTooDeep }
    guard !entries.isEmpty else { throw .nothingInside }
    let shelf = ArchiveShelf(child)
    child = ReadingChild(sandbox: sandbox, limits: limits)
    return entries.compactMap { entry in
      let name = archive.input.name + "/" + entry.name
      if let refusal = entry.refusal {
        tell(.refused(RefusedPaper(source: name, code: refusal.rawValue)))
        return nil
      }
      return CheckInput(name: name) { try await shelf.bytes(of: entry) }
    }
  }

  private static func bytes(of input: CheckInput) async throws(ReadingError) -> [UInt8] {
    do { return try await input.read() } catch let error as ReadingError {
      throw error
    } catch { throw .unreadable }
  }
}

/// An opened archive that hands out one entry at a time, to whoever asks.
///
/// Its child ends when the last entry is let go.
private actor ArchiveShelf {
  private let child: ReadingChild
  private var last: Task<[UInt8], any Error>?

  init(_ child: ReadingChild) {
    self.child = child
  }

  /// The bytes of an entry.
  ///
  /// Two workers may ask at once; the child answers one after the other.
  func bytes(of entry: ArchiveEntry) async throws -> [UInt8] {
    let (child, before) = (child, last)
    let task = Task<[UInt8], any Error> {
      _ = await before?.result
      return try await child.entry(entry.index)
    }
    last = task
    return try await task.value
  }
}
