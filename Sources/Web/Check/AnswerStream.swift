import Desk
import Markup
import NIOCore

/// The answer to a stack as the bytes to send, each piece when it is asked for.
///
/// It is pulled: a visitor who takes nothing is read nothing, and when he goes the events are let
/// go, which ends the reading.
struct AnswerStream: AsyncSequence, Sendable {
  typealias Element = ByteBuffer

  let page: AnswerPage
  let place: Turnstile.Place
  let tally: Tally
  let check: @Sendable () -> AsyncStream<CheckEvent>

  struct Iterator: AsyncIteratorProtocol {
    private enum Stage { case opening, events, over }

    private var page: AnswerPage
    private var stage = Stage.opening
    private var events: AsyncStream<CheckEvent>.Iterator
    private let place: Turnstile.Place
    private let tally: Tally
    private let start = ContinuousClock.now

    fileprivate init(_ stream: AnswerStream) {
      page = stream.page
      place = stream.place
      tally = stream.tally
      events = stream.check().makeAsyncIterator()
    }

    mutating func next() async -> ByteBuffer? {
      switch stage {
      case .opening:
        stage = .events
        return ByteBuffer(bytes: page.opening.bytes)
      case .events:
        while let event = await events.next(isolation: #isolation) {
          tally.count(event)
          let piece = page.take(event, after: start.secondsSince)
          if !piece.isEmpty { return ByteBuffer(bytes: piece.bytes) }
        }
        stage = .over
        place.leave()
        return ByteBuffer(bytes: page.closing.bytes)
      case .over: return nil
      }
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(self) }
}
