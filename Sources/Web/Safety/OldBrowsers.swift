import NIOCore
import NIOHTTP1

/// Lets a connection of HTTP/1.0 end with its answer, as its browser expects (RFC 9112 §9.3).
///
/// The server keeps a connection open for the next request whatever the version. w3m, lynx and old
/// telephones read until the end, and would wait for the idle time with each page.
final class OldBrowsers: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data), head.version != .http1_1 else {
      return context.fireChannelRead(data)
    }
    head.headers.replaceOrAdd(name: "Connection", value: "close")
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }

  /// Puts one behind the decoder, the only place where the version is still known.
  static func join(_ pipeline: ChannelPipeline.SynchronousOperations) {
    guard let decoder = try? pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
    else { return }
    try? pipeline.addHandler(OldBrowsers(), position: .after(decoder))
  }
}

@available(*, unavailable)
extension OldBrowsers: Sendable {}
