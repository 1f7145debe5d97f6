import Foundation
import Glibc
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Testing

@testable import Web

@Suite(.serialized) struct `The listener` {
  /// Runs the site on a free port of this machine while `body` talks to it.
  private static func serve(
    _ limits: UploadLimits, body: @escaping @Sendable (Int) async throws -> Void
  ) async throws {
    var site = try ScriptedCheck.site()
    site.limits = limits
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let face = PublicFace(site: site, host: "127.0.0.1", port: 0, logger: logger)
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let application = face.application { port in
      continuation.yield(port)
      continuation.finish()
    }
    let group = ServiceGroup(configuration: .init(services: [application], logger: logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      for await port in ports { try await body(port) }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }

  @Test(arguments: [
    "GET /ru/ HTTP/1.1\r\nHost: a\r\nX-Half",
    "GET /ru/ HT",
    "POST /ru/check HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n"
      + "Content-Length: 900\r\n\r\n--b\r\n",
  ])
  func `closes one that stops half-way`(_ start: String) async throws {
    var limits = UploadLimits()
    limits.idleSeconds = 1
    try await Self.serve(limits) { port in
      let line = try Line(port: port)
      try line.send(start)
      #expect(try await line.readToEnd().isEmpty)
    }
  }

  @Test func `refuses a head that is too long`() async throws {
    try await Self.serve(UploadLimits()) { port in
      let line = try Line(port: port)
      try line.send("GET /ru/ HTTP/1.1\r\nHost: a\r\nX-Long: ")
      try line.send(String(repeating: "a", count: 70_000) + "\r\n\r\n")
      #expect(try await line.readToEnd().hasPrefix("HTTP/1.1 400"))
    }
  }

  @Test func `takes no more connections than it may, and takes the next when one has gone`()
    async throws
  {
    var limits = UploadLimits()
    limits.connections = 1
    try await Self.serve(limits) { port in
      let ask = "GET /icon.svg HTTP/1.1\r\nHost: a\r\n"
      let first = try Line(port: port)
      try first.send(ask + "\r\n")
      #expect(try await first.read().hasPrefix("HTTP/1.1 200"))
      let second = try Line(port: port)
      try second.send(ask + "Connection: close\r\n\r\n")
      #expect(!second.hasAnswer)
      try first.send(ask + "Connection: close\r\n\r\n")
      _ = try await first.readToEnd()
      #expect(try await second.readToEnd().hasPrefix("HTTP/1.1 200"))
    }
  }
}

/// A connection to this machine, byte for byte; a read waits at most 30 seconds.
private final class Line: Sendable {
  private let descriptor: Int32

  struct Failure: Error {}

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let address = try SocketAddress(ipAddress: "127.0.0.1", port: port)
    let result = unsafe address.withSockAddr { pointer, size in
      unsafe connect(descriptor, pointer, socklen_t(size))
    }
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard result == 0 else { throw Failure() }
  }

  deinit { close(descriptor) }

  /// Whether bytes have come that were not read yet.
  var hasAnswer: Bool {
    var byte: UInt8 = 0
    return unsafe recv(descriptor, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) > 0
  }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    let count = unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    guard count == bytes.count else { throw Failure() }
  }

  @concurrent func read() async throws -> String {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = unsafe recv(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw Failure() }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  func readToEnd() async throws -> String {
    var text = ""
    while true {
      let piece = try await read()
      if piece.isEmpty { return text }
      text += piece
    }
  }
}
