import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection that holds a place without using it.
///
/// Hummingbird's idle timer closes one whose head does not come, or whose body stands still. This
/// closes the others: a body that comes drop by drop, one that goes on after it was refused, and an
/// answer that nobody takes. It also tells the roster what its connection does, which closes the idle
/// ones sooner when places become few.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: UploadLimits
  private let roster: ConnectionRoster
  private var bodyBytes = 0
  private var bodyBegan: NIODeadline?
  private var unread: Scheduled<Void>?

  init(limits: UploadLimits, roster: ConnectionRoster) {
    self.limits = limits
    self.roster = roster
  }

  func handlerAdded(context: ChannelHandlerContext) {
    roster.enter(context.channel)
    OldBrowsers.join(context.pipeline.syncOperations)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      bodyBytes = 0
      bodyBegan = .now()
      roster.note(.sending(0), of: context.channel)
    case .body(let buffer):
      bodyBytes += buffer.readableBytes
      guard isReasonable else {
        context.close(promise: nil)
        return
      }
      roster.note(.sending(bodyBytes), of: context.channel)
    case .end:
      bodyBegan = nil
      roster.note(.answered, of: context.channel)
    }
    context.fireChannelRead(data)
  }

  /// Whether the body is within its size, with room for the rest of one that was just refused, and
  /// comes fast enough.
  private var isReasonable: Bool {
    guard bodyBytes <= limits.largestBytes + 16 * 1024 * 1024 else { return false }
    guard let bodyBegan else { return true }
    let seconds = (NIODeadline.now() - bodyBegan).nanoseconds / 1_000_000_000
    return seconds < 60 || bodyBytes >= limits.slowestBytesPerSecond * Int(seconds)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { roster.note(.waiting, of: context.channel) }
    context.write(data, promise: promise)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable {
      unread?.cancel()
      unread = nil
    } else if unread == nil {
      let channel = context.channel
      unread = context.eventLoop.scheduleTask(in: .seconds(Int64(limits.unreadSeconds))) {
        channel.close(promise: nil)
      }
    }
    context.fireChannelWritabilityChanged()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    unread?.cancel()
    unread = nil
    roster.leave(context.channel)
  }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
