import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection that holds a place without using it.
///
/// Hummingbird's idle timer closes one whose head does not come, or whose body stands still. This
/// closes the others: a body that comes drop by drop, one that goes on after it was refused, and an
/// answer that nobody takes.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: UploadLimits
  private var bodyBytes = 0
  private var bodyBegan: NIODeadline?
  private var unread: Scheduled<Void>?

  init(limits: UploadLimits) {
    self.limits = limits
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      bodyBytes = 0
      bodyBegan = .now()
    case .body(let buffer):
      bodyBytes += buffer.readableBytes
      guard isReasonable else {
        context.close(promise: nil)
        return
      }
    case .end: bodyBegan = nil
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
  }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
