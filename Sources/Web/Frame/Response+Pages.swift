import HTTPTypes
import Hummingbird
import Markup
import NIOCore

extension Response {
  /// A page that is whole.
  init(
    html: HTML, status: HTTPResponse.Status = .ok, script policy: SecurityHeaders.Policy = .page
  ) {
    self.init(
      status: status, headers: Self.pageHeaders(policy),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes)))
  }

  /// JSON for a program.
  init(json bytes: [UInt8], status: HTTPResponse.Status = .ok) {
    self.init(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A file of the site, which a browser may keep for an hour: it says nothing of the visit.
  init(file bytes: [UInt8], type: String) {
    self.init(
      status: .ok, headers: [.contentType: type, .cacheControl: "max-age=3600"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A page that is sent piece after piece.
  init(
    streaming pieces: some AsyncSequence<ByteBuffer, Never> & Sendable,
    policy: SecurityHeaders.Policy
  ) {
    self.init(
      status: .ok, headers: Self.pageHeaders(policy), body: ResponseBody(asyncSequence: pieces))
  }

  private static func pageHeaders(_ policy: SecurityHeaders.Policy) -> HTTPFields {
    [.contentType: "text/html; charset=utf-8", .contentSecurityPolicy: policy.header]
  }
}
