import Foundation
import Glibc
import NIOCore

/// A connection to this machine, byte for byte; a read waits at most 30 seconds.
final class Line: Sendable {
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
