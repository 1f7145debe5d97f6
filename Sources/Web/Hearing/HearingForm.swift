import Desk
import Foundation
import Vault

/// What a form of hearing sent: its fields in memory, its files sealed to disk as their bytes arrive.
struct HearingForm {
  private var parser: MultipartParser
  private let hearing: PublicHearing
  private var current: Part?
  private(set) var fields: [String: String] = [:]
  private(set) var files: [TakenFile] = []

  private struct Part {
    let name: String
    let fileName: String?
    var bytes: [UInt8] = []
    var intake: FileIntake?
  }

  /// Characters of one answer; longer ones are better sent as a file.
  static let longestField = 400_000

  /// A form whose request says that its body is of `contentType`.
  ///
  /// - Throws: `MultipartError`.
  init(contentType: String, hearing: PublicHearing, limits: UploadLimits) throws {
    parser = MultipartParser(
      boundary: try MultipartBoundary(contentType: contentType), limits: limits)
    self.hearing = hearing
  }

  /// Takes the next bytes of the body.
  ///
  /// - Throws: `MultipartError`, `VaultError`, `HearingError.noRoom`.
  mutating func take(_ chunk: some Collection<UInt8>) throws {
    for event in try parser.feed(chunk) {
      switch event {
      case .began(let head): current = Part(name: head.name, fileName: head.fileName)
      case .bytes(let bytes): try keep(bytes)
      case .ended: try endPart()
      }
    }
  }

  /// Says that no more bytes come.
  ///
  /// - Throws: `MultipartError.cutShort`.
  mutating func finish() throws { try parser.finish() }

  /// Adds files that came before the form.
  mutating func add(_ taken: [TakenFile]) { files += taken }

  /// Removes the files, when nothing will point to them.
  func drop() { for taken in files { hearing.drop(taken.file) } }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) throws {
    guard let part = current else { return }
    guard part.fileName != nil else {
      guard part.bytes.count + bytes.count <= Self.longestField else {
        throw MultipartError.tooManyBytes
      }
      current?.bytes += bytes
      return
    }
    if part.intake == nil { current?.intake = try hearing.fileIntake() }
    guard let intake = current?.intake,
      intake.length + bytes.count <= UploadLimits.hearingFileBytes
    else { throw MultipartError.tooManyBytes }
    try intake.write(Data(bytes))
  }

  private mutating func endPart() throws {
    defer { current = nil }
    guard let part = current else { return }
    if let name = part.fileName {
      // A form sends a field for a file even when none was chosen: no name and no bytes.
      guard let intake = part.intake else { return }
      files.append(TakenFile(name: name, file: try intake.finish()))
    } else {
      fields[part.name] = String(decoding: part.bytes, as: UTF8.self)
    }
  }

  /// What stands in a field, without space around it and with one kind of line ends; empty when nothing.
  subscript(_ name: String) -> String {
    let text = (fields[name] ?? "").replacing("\r\n", with: "\n")
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.endIndex
    return start < end ? String(text[start..<end]) : ""
  }

  /// The token of the page that the form stood on.
  var visit: Visits.Token? { Visits.Token(self["visit"]) }
}
