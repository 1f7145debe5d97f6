import Hummingbird
import Logging
import Testing

@testable import Web

@Suite(.serialized) struct `The listener` {
  /// Which face listens.
  enum Face: CaseIterable { case visitors, staff }

  private static func router(_ face: Face, _ logger: Logger) throws -> Router<BasicRequestContext> {
    switch face {
    case .visitors:
      PublicFace(site: try ScriptedCheck.site(), host: "", port: 0, logger: logger).router
    case .staff:
      DeskFace(house: try DeskTesting().house, host: "", port: 0, logger: logger).router
    }
  }

  /// Runs a face on a free port of this machine while `body` talks to it.
  private static func serve(
    _ limits: UploadLimits, _ face: Face = .visitors,
    body: @escaping @Sendable (Int) async throws -> Void
  ) async throws {
    let listener = Listener(host: "127.0.0.1", port: 0, limits: limits, logger: Served.logger)
    let router = try router(face, Served.logger)
    _ = try await Served.run({ try listener.application(router, onRunning: $0) }, body: body)
  }

  /// No idle time would let the visitor in within this test: somebody must make room for him.
  @Test(arguments: Face.allCases, ["GET /", "GET / HTTP/1.1\r\nHost: a\r\nX-Half"])
  func `answers the next one while two hundred hold their places with half a head`(
    _ face: Face, _ half: String
  ) async throws {
    var limits = UploadLimits()
    limits.idleSeconds = 600
    let count = limits.connections
    try await Self.serve(limits, face) { port in
      let held = try (0..<count).map { _ in try Line(port: port) }
      for line in held { try line.send(half) }
      let visitor = try Line(port: port)
      try visitor.send("GET /icon.svg HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
      #expect(try await visitor.readToEnd().hasPrefix("HTTP/1.1 200"))
      withExtendedLifetime(held) {}
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

  @Test(arguments: ["", "Connection: keep-alive\r\n"])
  func `ends the connection of an old browser with its answer`(_ line: String) async throws {
    var limits = UploadLimits()
    limits.idleSeconds = 600
    try await Self.serve(limits) { port in
      let browser = try Line(port: port)
      try browser.send("GET /icon.svg HTTP/1.0\r\n" + line + "\r\n")
      #expect(try await browser.readToEnd().hasPrefix("HTTP/1.1 200"))
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
