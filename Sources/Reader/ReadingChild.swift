package import Sandbox

/// The parent's side of a child that reads: started when first needed, started anew when it died.
///
/// One child serves one worker of one stack and is ended with it; two visitors never share one.
package actor ReadingChild {
  /// What a file turned out to be.
  package enum Opened: Sendable {
    /// So many pages; `isText` when none of them needs to be drawn and read.
    case pages(Int, isText: Bool)
    /// An archive and what lies in it.
    case archive([ArchiveEntry])
  }

  private let sandbox: Sandbox
  private let limits: ReadingLimits
  private var child: SandboxedChild?

  /// A child that is not started yet.
  package init(sandbox: Sandbox, limits: ReadingLimits = .usual) {
    self.sandbox = sandbox
    self.limits = limits
  }

  /// Hands a file over and says what it is; the file before it is forgotten.
  ///
  /// - Throws: `ReadingError`, the reason why it is not opened.
  package func open(_ bytes: [UInt8]) async throws(ReadingError) -> Opened {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.bytes else { throw .tooLarge }
    try await send(ReadingTalk.bytes(ReadingRequest.open(bytes: bytes.count)))
    for slice in ReadingTalk.slices(of: bytes.count) { try await send(Array(bytes[slice])) }
    switch try await reply(within: limits.openingSeconds) {
    case .document(let pages, let isText):
      guard (1...limits.pages).contains(pages) else { throw lost(.damaged) }
      return .pages(pages, isText: isText)
    case .archive(let entries):
      guard entries.count <= limits.entries else { throw lost(.tooManyEntries) }
      return .archive(entries)
    default: throw lost(.childEnded)
    }
  }

  /// Reads a page of the file that was opened last, from 0.
  ///
  /// - Throws: `ReadingError`, the reason why it is not read.
  package func page(_ index: Int) async throws(ReadingError) -> ReadPage {
    try await send(ReadingTalk.bytes(ReadingRequest.page(index)))
    guard case .page = try await reply(within: limits.pageSeconds) else { throw lost(.childEnded) }
    let page = try await frame(within: limits.openingSeconds)
    let thumbnail = try await frame(within: limits.openingSeconds)
    do throws(ReadingError) {
      return ReadPage(page: try PageFrame.page(page, limits: limits), thumbnail: thumbnail)
    } catch { throw lost(error) }
  }

  /// A page of the file that was opened last, from 0, as pixels that are safe to show.
  ///
  /// The child gives plain pixels and no file: what took it over could write any file, but no more
  /// than a wrong picture this way.
  ///
  /// - Throws: `ReadingError`, the reason why there is none.
  package func copy(of index: Int) async throws(ReadingError) -> PictureCopy {
    try await send(ReadingTalk.bytes(ReadingRequest.copy(index)))
    guard case .copy = try await reply(within: limits.pageSeconds) else { throw lost(.childEnded) }
    let view = RawPicture(
      frame: try await frame(within: limits.openingSeconds), longest: PictureCopy.viewSide)
    let thumbnail = RawPicture(
      frame: try await frame(within: limits.openingSeconds), longest: PictureCopy.thumbnailSide)
    let grey = try await frame(within: limits.openingSeconds)
    guard let view, let thumbnail, grey.count == PictureCopy.greySide * PictureCopy.greySide else {
      throw lost(.childEnded)
    }
    return PictureCopy(view: view, thumbnail: thumbnail, grey: grey)
  }

  /// The bytes of an entry of the archive that was opened last.
  ///
  /// - Throws: `ReadingError`, the reason why they are not given.
  package func entry(_ index: Int) async throws(ReadingError) -> [UInt8] {
    try await send(ReadingTalk.bytes(ReadingRequest.entry(index)))
    return try await manyBytes()
  }

  /// The sheets of the workbook that was opened last, each as rows of cells.
  ///
  /// - Throws: `ReadingError`, the reason why they are not given.
  package func workbook() async throws(ReadingError) -> [[[String]]] {
    try await send(ReadingTalk.bytes(ReadingRequest.workbook))
    let bytes = try await manyBytes()
    do throws(ReadingError) {
      return try ReadingTalk.value([[[String]]].self, from: bytes)
    } catch { throw lost(error) }
  }

  private func manyBytes() async throws(ReadingError) -> [UInt8] {
    guard case .bytes(let count) = try await reply(within: limits.openingSeconds),
      (0...limits.bytes).contains(count)
    else { throw lost(.childEnded) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      let slice = try await frame(within: limits.openingSeconds)
      guard !slice.isEmpty, bytes.count + slice.count <= count else { throw lost(.childEnded) }
      bytes += slice
    }
    return bytes
  }

  /// The versions of the libraries that the child is linked with.
  ///
  /// - Throws: `ReadingError.childEnded` when there is no such child.
  package func versions() async throws(ReadingError) -> [String: String] {
    try await send(ReadingTalk.bytes(ReadingRequest.versions))
    guard case .versions(let versions) = try await reply(within: limits.openingSeconds) else {
      throw lost(.childEnded)
    }
    return versions
  }

  /// Ends the child; the next request starts another.
  package func end() {
    child?.end()
    child = nil
  }

  /// Memory is kept from page to page: given back and asked for anew for each line, it took a tenth
  /// of the whole time (mallopt(3)).
  private static let environment = [
    "OMP_THREAD_LIMIT": "1", ReaderChild.variable: "__read",
    "MALLOC_MMAP_THRESHOLD_": String(256 << 20), "MALLOC_TRIM_THRESHOLD_": String(256 << 20),
    "MALLOC_TOP_PAD_": String(16 << 20),
  ]

  private func running() throws(ReadingError) -> SandboxedChild {
    if let child { return child }
    var command = SandboxedCommand.ownProgram(["__read"])
    command.limits.addressSpace = limits.addressSpace
    command.limits.fileSize = limits.fileSize
    command.limits.processes = limits.processes
    command.environment = Self.environment
    do throws(SandboxError) {
      let started = try sandbox.start(command)
      child = started
      return started
    } catch { throw .childEnded }
  }

  private func send(_ frame: [UInt8]) async throws(ReadingError) {
    let running = try running()
    do throws(SandboxError) { try await running.send(frame) } catch { throw lost(.childEnded) }
  }

  private func reply(within seconds: Int) async throws(ReadingError) -> ReadingReply {
    let bytes = try await frame(within: seconds)
    let reply: ReadingReply
    do throws(ReadingError) {
      reply = try ReadingTalk.value(ReadingReply.self, from: bytes)
    } catch { throw lost(error) }
    if case .refused(let error) = reply { throw error }
    return reply
  }

  private func frame(within seconds: Int) async throws(ReadingError) -> [UInt8] {
    let running = try running()
    do throws(SandboxError) {
      let frame = try await running.receive(limit: limits.message, within: .seconds(seconds))
      guard let frame else { throw SandboxError.brokeProtocol }
      return frame
    } catch { throw lost(error == .timedOut ? .tooSlow : .childEnded) }
  }

  /// Ends a child that cannot be trusted to keep in step any more.
  private func lost(_ error: ReadingError) -> ReadingError {
    end()
    return error
  }
}
