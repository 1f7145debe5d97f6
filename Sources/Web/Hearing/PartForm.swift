import Foundation

/// One part of a file, whole in memory before any of it is kept: a part that is cut off leaves nothing.
struct PartForm {
  private var parser: MultipartParser
  private var field: (name: String, isFile: Bool)?
  private var values: [String: [UInt8]] = [:]
  private(set) var name = ""

  /// A part whose request says that its body is of `contentType`.
  ///
  /// - Throws: `MultipartError`.
  init(contentType: String, limits: UploadLimits) throws(MultipartError) {
    parser = MultipartParser(
      boundary: try MultipartBoundary(contentType: contentType), limits: limits)
  }

  /// Takes the next bytes of the body.
  ///
  /// - Throws: `MultipartError`.
  mutating func take(_ chunk: some Collection<UInt8>) throws(MultipartError) {
    for event in try parser.feed(chunk) {
      switch event {
      case .began(let head):
        field = (head.name, head.fileName != nil)
        if let file = head.fileName { name = file }
      case .bytes(let bytes):
        if let field { values[field.name, default: []] += bytes }
      case .ended: field = nil
      }
    }
  }

  /// Says that no more bytes come.
  ///
  /// - Throws: `MultipartError.cutShort`.
  mutating func finish() throws(MultipartError) { try parser.finish() }

  /// The bytes of the file.
  var bytes: [UInt8] { values["bytes"] ?? [] }
  /// The token of the page.
  var visit: Visits.Token? { Visits.Token(text("visit")) }

  /// A whole number that is not negative; `nil` for anything else.
  func number(_ name: String) -> Int? { Int(text(name)).flatMap { $0 >= 0 ? $0 : nil } }

  private func text(_ name: String) -> String {
    String(decoding: values[name] ?? [], as: UTF8.self)
  }
}
