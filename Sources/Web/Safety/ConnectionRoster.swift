import NIOCore
import Synchronization

/// Who is connected to a listener, so that those who only hold a place make room for the next.
///
/// A listener takes a bounded number of connections. Without this, as many that never send a whole
/// request would keep everybody else waiting until their idle time is over.
final class ConnectionRoster: Sendable {
  /// What a connection is doing.
  enum Stage: Equatable, Sendable {
    /// Its next request is not there yet, or only half its head.
    case waiting
    /// A body comes in; so many bytes of it are there.
    case sending(Int)
    /// It is being answered.
    case answered
  }

  private struct Entry {
    let channel: any Channel
    var stage = Stage.waiting
    var since = NIODeadline.now()
  }

  /// For so long a place may be held before it can be taken away.
  private static let grace = TimeAmount.milliseconds(300)
  /// So often it is looked again while there is no room.
  private static let pause = TimeAmount.milliseconds(100)

  private let entries = Mutex<[ObjectIdentifier: Entry]>([:])
  private let places: Int
  private let slowest: Int

  /// A roster that begins to make room before the last of the listener's connections are taken.
  init(limits: UploadLimits) {
    places = limits.connections - min(16, limits.connections / 2)
    slowest = limits.slowestBytesPerSecond
  }

  /// A connection has come.
  func enter(_ channel: any Channel) {
    entries.withLock { $0[ObjectIdentifier(channel)] = Entry(channel: channel) }
    makeRoom(channel.eventLoop)
  }

  /// A connection does something else now; bytes that come do not make it younger.
  func note(_ stage: Stage, of channel: any Channel) {
    entries.withLock { entries in
      guard var entry = entries[ObjectIdentifier(channel)] else { return }
      switch (entry.stage, stage) {
      case (.sending, .sending): break
      default: entry.since = .now()
      }
      entry.stage = stage
      entries[ObjectIdentifier(channel)] = entry
    }
  }

  /// A connection has gone.
  func leave(_ channel: any Channel) {
    entries.withLock { $0[ObjectIdentifier(channel)] = nil }
  }

  /// Closes those that have held their places longest for nothing, and looks again while it is full.
  private func makeRoom(_ loop: any EventLoop) {
    let (late, isFull) = entries.withLock { entries in
      let surplus = entries.count - places
      guard surplus > 0 else { return ([] as [Entry], false) }
      let late = entries.values.filter(isIdle).sorted { $0.since < $1.since }.prefix(surplus)
      return (Array(late), late.count < surplus)
    }
    for entry in late { entry.channel.close(promise: nil) }
    if isFull { loop.scheduleTask(in: Self.pause) { self.makeRoom(loop) } }
  }

  private func isIdle(_ entry: Entry) -> Bool {
    let held = NIODeadline.now() - entry.since
    guard held >= Self.grace else { return false }
    switch entry.stage {
    case .waiting: return true
    case .sending(let bytes):
      // The rest of a second counts as one: a body that has just begun is not slow.
      return bytes < slowest * Int(held.nanoseconds / 1_000_000_000)
    case .answered: return false
    }
  }
}
