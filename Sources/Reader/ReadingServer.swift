internal import CArchive
internal import CHeif
internal import CTesseract
import Foundation
package import Sandbox

/// The child's side, inside the sandbox: answers its parent until the parent lets go.
package final class ReadingServer {
  private let frames: Frames
  private let limits: ReadingLimits
  private let reading = PageReading()
  private var paper: OpenedPaper?

  /// A server on the given frames.
  package init(frames: Frames = Frames(), limits: ReadingLimits = .usual) {
    self.frames = frames
    self.limits = limits
    // Leptonica writes to standard error about every odd picture.
    setMsgSeverity(Int32(L_SEVERITY_NONE))
  }

  /// Answers until the end of the input.
  ///
  /// - Throws: `SandboxError.brokeProtocol` when the parent does not keep to it.
  package func run() throws {
    while let frame = try frames.next(limit: limits.message) {
      guard let request = try? ReadingTalk.value(ReadingRequest.self, from: frame) else {
        throw SandboxError.brokeProtocol
      }
      try allowTime()
      switch request {
      case .open(let count): try open(count)
      case .page(let index): try page(index)
      case .copy(let index): try copy(index)
      case .entry(let index): try entry(index)
      case .workbook: try workbook()
      case .versions: try reply(.versions(Self.versions))
      }
    }
  }

  /// The processor's time is bounded from each request on, so that a long stack is not cut short.
  private func allowTime() throws {
    var used = rusage()
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
    let soft = rlim_t(max(used.ru_utime.tv_sec + used.ru_stime.tv_sec, 0) + limits.pageSeconds + 2)
    var limit = rlimit(rlim_cur: soft, rlim_max: rlim_t.max)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
  }

  private func open(_ count: Int) throws {
    paper = nil
    guard (0...limits.bytes).contains(count) else { throw SandboxError.brokeProtocol }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      guard let slice = try frames.next(limit: min(ReadingTalk.slice, count - bytes.count)),
        !slice.isEmpty
      else { throw SandboxError.brokeProtocol }
      bytes += slice
    }
    do throws(ReadingError) {
      let opened = try OpenedPaper(bytes, limits: limits)
      paper = opened
      try reply(opened.reply)
    } catch { try reply(.refused(error)) }
  }

  private func page(_ index: Int) throws {
    do throws(ReadingError) {
      guard let paper else { throw .damaged }
      let page = try paper.page(index, with: reading)
      try reply(.page)
      try send(PageFrame.bytes(page.page))
      try send(page.thumbnail)
    } catch { try reply(.refused(error)) }
  }

  private func copy(_ index: Int) throws {
    do throws(ReadingError) {
      guard let paper else { throw .damaged }
      let copy = try paper.copy(of: index)
      try reply(.copy)
      for frame in [copy.view.frame, copy.thumbnail.frame, copy.grey] { try send(frame) }
    } catch { try reply(.refused(error)) }
  }

  private func entry(_ index: Int) throws {
    do throws(ReadingError) {
      guard case .archive(let archive)? = paper,
        let entry = archive.entries.first(where: { $0.index == index })
      else { throw .damaged }
      let bytes = try archive.bytes(of: entry)
      try reply(.bytes(bytes.count))
      for slice in ReadingTalk.slices(of: bytes.count) { try send(Array(bytes[slice])) }
    } catch { try reply(.refused(error)) }
  }

  /// All sheets as JSON, in slices; what was unpacked is bounded by the archive's limits.
  private func workbook() throws {
    do throws(ReadingError) {
      guard case .archive(let archive)? = paper else { throw .damaged }
      let bytes = try ReadingTalk.bytes(try WorkbookReading.sheets(of: archive))
      try reply(.bytes(bytes.count))
      for slice in ReadingTalk.slices(of: bytes.count) { try send(Array(bytes[slice])) }
    } catch { try reply(.refused(error)) }
  }

  private func reply(_ reply: ReadingReply) throws(ReadingError) {
    try send(try ReadingTalk.bytes(reply))
  }

  /// A parent that has gone ends the child at its next request.
  private func send(_ bytes: [UInt8]) throws(ReadingError) {
    do { try frames.write(bytes) } catch { throw .childEnded }
  }

  private static var versions: [String: String] {
    var versions = ["tesseract": Tesseract.version]
    if let name = unsafe getLeptonicaVersion() {
      versions["leptonica"] = unsafe String(cString: name)
      unsafe lept_free(name)
    }
    versions["libheif"] = unsafe String(cString: heif_get_version())
    versions["libarchive"] = unsafe String(cString: archive_version_string())
    versions["languages"] = PageReading.languages.filter { (try? Tesseract(language: $0)) != nil }
      .joined(separator: " ")
    return versions
  }
}
