import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Web

@Suite struct `A connection` {
  private static func channel(_ limits: UploadLimits) throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(
      handler: ConnectionGuard(limits: limits, roster: ConnectionRoster(limits: limits)))
    try channel.connect(to: SocketAddress(unixDomainSocketPath: "/test"), promise: nil)
    let head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/ru/check")
    try channel.writeInbound(HTTPRequestPart.head(head))
    return channel
  }

  @Test func `is closed when a body goes on after it was refused`() throws {
    var limits = UploadLimits()
    limits.largestBytes = 1000
    let channel = try Self.channel(limits)
    let part = HTTPRequestPart.body(ByteBuffer(repeating: 7, count: 8 * 1024 * 1024))
    try channel.writeInbound(part)
    #expect(channel.isActive)
    try channel.writeInbound(part)
    #expect(channel.isActive)
    try channel.writeInbound(part)
    #expect(!channel.isActive)
  }

  @Test func `is closed when nobody takes the answer`() throws {
    var limits = UploadLimits()
    limits.unreadSeconds = 60
    let channel = try Self.channel(limits)
    channel.isWritable = false
    channel.pipeline.fireChannelWritabilityChanged()
    channel.embeddedEventLoop.advanceTime(by: .seconds(59))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(2))
    #expect(!channel.isActive)
  }

  @Test func `stays open when the answer is taken late`() throws {
    let channel = try Self.channel(UploadLimits())
    for isWritable in [false, true] {
      channel.isWritable = isWritable
      channel.pipeline.fireChannelWritabilityChanged()
    }
    channel.embeddedEventLoop.advanceTime(by: .seconds(600))
    #expect(channel.isActive)
    _ = try channel.finish(acceptAlreadyClosed: true)
  }
}
