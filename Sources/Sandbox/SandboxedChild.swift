import Dispatch
import Foundation
import Synchronization

/// A running child in the sandbox, ended when the last reference goes.
///
/// Reading and writing block, so they run on Dispatch's threads and not on those of the tasks:
/// there is one of those for each core, and two waiting readers would stop everything else.
package final class SandboxedChild: Sendable {
  private let process: Int32
  private let input: Int32
  private let output: Int32
  private let state = Mutex(State())

  private struct State {
    var isInputOpen = true
    var status: Int32?
    var isTimedOut = false
  }

  init(process: Int32, input: Int32, output: Int32) {
    self.process = process
    self.input = input
    self.output = output
    // A child that dies while it is written to must be an error, not the end of this program.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    end()
    close(output)
  }

  /// Sends a frame.
  ///
  /// - Throws: `SandboxError.ended` when the child has gone.
  package func send(_ frame: [UInt8]) async throws(SandboxError) {
    try await blocking { child throws(SandboxError) in
      do throws(SandboxError) {
        try Frames(input: child.output, output: child.input).write(frame)
      } catch { throw child.reasonOfEnd(error) }
    }
  }

  /// The next frame, or `nil` when the child has nothing more to say.
  ///
  /// - Parameters:
  ///   - limit: how many bytes it may have at most.
  ///   - duration: how long to wait; a child that takes longer is ended.
  /// - Throws: `SandboxError.timedOut`, `.brokeProtocol`, `.ended`.
  package func receive(
    limit: Int, within duration: Duration
  ) async throws(SandboxError) -> [UInt8]? {
    let watch = watch(duration)
    defer { watch.cancel() }
    return try await blocking { child throws(SandboxError) -> [UInt8]? in
      do throws(SandboxError) {
        let frame = try Frames(input: child.output, output: child.input).next(limit: limit)
        if frame == nil, child.waitForEnd() != 0 { throw SandboxError.brokeProtocol }
        return frame
      } catch { throw child.reasonOfEnd(error) }
    }
  }

  /// Sends bytes, closes the input, and gives back what comes until the child's end.
  func exchange(
    _ bytes: [UInt8], outputLimit: Int, within duration: Duration
  ) async throws(SandboxError) -> [UInt8] {
    let watch = watch(duration)
    defer { watch.cancel() }
    let writer = Task { await self.feed(bytes) }
    let result = try await blocking { child throws(SandboxError) in
      try child.drain(limit: outputLimit)
    }
    await writer.value
    let status = waitForEnd()
    if state.withLock({ $0.isTimedOut }) { throw .timedOut }
    guard status == 0 else { throw .ended(status: status) }
    return result
  }

  /// Says that nothing more will be sent.
  package func closeInput() {
    state.withLock { state in
      if state.isInputOpen { close(input) }
      state.isInputOpen = false
    }
  }

  /// Ends the child now.
  package func end() {
    closeInput()
    strike()
    waitForEnd()
  }

  /// Waits for the child's end: its exit status, negative for the signal that ended it.
  @discardableResult
  package func waitForEnd() -> Int32 {
    if let status = state.withLock({ $0.status }) { return status }
    // Wait without the lock, so that the watch can still end the child, and without collecting
    // it, so that its number cannot become another process's before nobody strikes at it any more.
    Spawn.awaitEnd(of: process)
    return state.withLock { state in
      if let status = state.status { return status }
      let status = Spawn.collect(process)
      state.status = status
      return status
    }
  }

  /// Ends the process, unless it has been collected and its number may be another's.
  private func strike(becauseOfTime isTimedOut: Bool = false) {
    state.withLock { state in
      guard state.status == nil else { return }
      state.isTimedOut = state.isTimedOut || isTimedOut
      kill(process, SIGKILL)
    }
  }

  private func feed(_ bytes: [UInt8]) async {
    try? await blocking { child throws(SandboxError) in child.pour(bytes) }
  }

  /// Writes without frames and closes; a child that does not read to the end is no error here.
  private func pour(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let step = unsafe bytes.withUnsafeBytes { buffer -> Int in
        guard let start = buffer.baseAddress else { return 0 }
        return unsafe write(input, start + done, bytes.count - done)
      }
      if step < 0 && errno == EINTR { continue }
      if step <= 0 { break }
      done += step
    }
    closeInput()
  }

  private func drain(limit: Int) throws(SandboxError) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let step = unsafe read(output, &buffer, buffer.count)
      if step < 0 && errno == EINTR { continue }
      guard step > 0 else { return result }
      guard result.count + step <= limit else {
        strike()
        throw .brokeProtocol
      }
      result += buffer[..<step]
    }
  }

  /// Ends the child when the time is over.
  private func watch(_ duration: Duration) -> DispatchWorkItem {
    let item = DispatchWorkItem { [weak self] in
      self?.strike(becauseOfTime: true)
    }
    DispatchQueue.global().asyncAfter(
      deadline: .now() + duration / Duration.seconds(1), execute: item)
    return item
  }

  /// What really ended the conversation, when the pipe says only that it did.
  private func reasonOfEnd(_ error: SandboxError) -> SandboxError {
    if state.withLock({ $0.isTimedOut }) { return .timedOut }
    strike()
    let status = waitForEnd()
    // A child that broke the protocol was ended by us; one that had ended says why.
    return status == -SIGKILL ? error : .ended(status: status)
  }

  private func blocking<Result: Sendable>(
    _ work: @escaping @Sendable (SandboxedChild) throws(SandboxError) -> Result
  ) async throws(SandboxError) -> Result {
    let outcome = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: Swift.Result { () throws(SandboxError) in try work(self) })
      }
    }
    return try outcome.get()
  }
}
