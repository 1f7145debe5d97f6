import HTTPTypes
import Hummingbird
import NIOCore

/// Where the bytes of one file go as they stream in.
protocol UploadSink: AnyObject {
  /// Takes the next bytes.
  func take(_ bytes: ArraySlice<UInt8>) throws
  /// The file is whole.
  func finish() async throws
  /// The file will not become whole; nothing of it stays.
  func abandon()
}

/// A form with files, taken apart as it streams in: one part at a time, never whole.
///
/// Fields that stand before a file are read first; the token of the session must be among them.
struct DeskUpload {
  private enum Part {
    case text(name: String, bytes: [UInt8])
    case file(any UploadSink)
    case nothing
  }

  private let request: DeskRequest
  private let open: (String, DeskForm) throws -> any UploadSink
  private var form = DeskForm()
  private var token: String?
  private var isChecked = false
  private var part = Part.nothing
  private var fileBytes = 0

  /// An upload whose files go where `open` says, by their name and the fields before them.
  init(_ request: DeskRequest, open: @escaping (String, DeskForm) throws -> any UploadSink) {
    self.request = request
    self.open = open
  }

  /// Reads the whole body; gives the fields.
  mutating func read() async throws -> DeskForm {
    let limits = request.house.limits
    let type = request.request.headers[.contentType] ?? ""
    var parser = MultipartParser(boundary: try MultipartBoundary(contentType: type), limits: limits)
    do {
      for try await buffer in request.request.body {
        for event in try parser.feed(buffer.readableBytesView) { try await take(event, limits) }
      }
      try parser.finish()
    } catch {
      if case .file(let sink) = part { sink.abandon() }
      throw error
    }
    if !isChecked { try check() }
    return form
  }

  private mutating func take(_ event: MultipartParser.Event, _ limits: UploadLimits) async throws {
    switch event {
    case .began(let head): part = try begin(head)
    case .bytes(let bytes): try take(bytes, limits)
    case .ended: try await end()
    }
  }

  private mutating func begin(_ head: MultipartHead) throws -> Part {
    guard let file = head.fileName else { return .text(name: head.name, bytes: []) }
    if !isChecked { try check() }
    fileBytes = 0
    // A form sends a field for a file even when none was chosen.
    let isMeant = request.route.fields.contains { $0.name == head.name && $0.kind == .files }
    return file.isEmpty || !isMeant ? .nothing : .file(try open(file, form))
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, _ limits: UploadLimits) throws {
    switch part {
    case .nothing: return
    case .text(let name, let before):
      guard before.count + bytes.count <= 1 << 18 else { throw MultipartError.tooManyBytes }
      part = .text(name: name, bytes: before + bytes)
    case .file(let sink):
      fileBytes += bytes.count
      guard fileBytes <= limits.fileBytes else { throw MultipartError.tooManyBytes }
      try sink.take(bytes)
    }
  }

  private mutating func end() async throws {
    switch part {
    case .nothing: return
    case .file(let sink): try await sink.finish()
    case .text(let name, let bytes):
      let value = String(decoding: bytes, as: UTF8.self)
      if name == "token" { token = value }
      if let field = request.route.fields.first(where: { $0.name == name }) {
        form.add(name, value, field.kind)
      }
    }
    part = .nothing
  }

  /// Where the form comes from, and its fields; nothing of a file is taken before.
  private mutating func check() throws {
    try request.checkToken(token)
    let troubles = form.troubles(request.route.fields)
    guard troubles.isEmpty else { throw FormTrouble(troubles, form) }
    isChecked = true
  }
}

extension DeskRequest {
  /// Reads a form with files as it streams in; see `UploadSink`.
  ///
  /// - Throws: `FormTrouble`, `MultipartError`, `WebError` of `foreignForm`, and what a sink throws.
  func receive(
    _ open: @escaping (String, DeskForm) throws -> any UploadSink
  ) async throws -> DeskForm {
    var upload = DeskUpload(self, open: open)
    return try await upload.read()
  }
}
