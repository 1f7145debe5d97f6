import Hummingbird
import Logging
import ServiceLifecycle

/// Runs a listener on a free port of this machine while a test talks to it.
enum Served {
  /// What the server's own parts say is for nobody here.
  static let logger: Logger = {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    return logger
  }()

  /// - Parameters:
  ///   - make: makes the application, which tells its port.
  ///   - body: what is done while it runs.
  static func run<Value: Sendable>(
    _ make: (@escaping @Sendable (Int) async -> Void) throws -> any ApplicationProtocol,
    body: @escaping @Sendable (Int) async throws -> Value
  ) async throws -> Value? {
    let (ports, continuation) = AsyncStream<Int>.makeStream()
    let application = try make { port in
      continuation.yield(port)
      continuation.finish()
    }
    let group = ServiceGroup(configuration: .init(services: [application], logger: logger))
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      var value: Value?
      for await port in ports { value = try await body(port) }
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
      return value
    }
  }
}
