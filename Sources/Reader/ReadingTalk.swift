import Foundation

/// What a parent asks of the child that reads, one frame each.
enum ReadingRequest: Codable, Sendable {
  /// Open a file of so many bytes; they follow in frames of `ReadingTalk.slice` bytes.
  case open(bytes: Int)
  /// Read a page, from 0.
  case page(Int)
  /// Give a page, from 0, as a picture without anything beside its pixels.
  case copy(Int)
  /// Give the bytes of an entry of the archive.
  case entry(Int)
  /// Give the sheets of the workbook that the archive is.
  case workbook
  /// Say which versions of which libraries there are.
  case versions
}

/// What the child answers.
///
/// A page and a small picture, or an entry's bytes, follow as raw frames.
enum ReadingReply: Codable, Sendable {
  /// A document of so many pages; `isText` when all of them have words of their own.
  case document(pages: Int, isText: Bool)
  /// An archive.
  case archive([ArchiveEntry])
  /// A page and a small picture follow.
  case page
  /// Two pictures of plain pixels and a square of brightness follow.
  case copy
  /// So many bytes follow in frames.
  case bytes(Int)
  /// The versions of the libraries.
  case versions([String: String])
  /// It could not be done.
  case refused(ReadingError)
}

/// The frames of the conversation.
enum ReadingTalk {
  /// Larger things are sent in slices of so many bytes.
  static let slice = 4 << 20

  static func bytes(_ value: some Encodable) throws(ReadingError) -> [UInt8] {
    guard let data = try? JSONEncoder().encode(value) else { throw .childEnded }
    return Array(data)
  }

  static func value<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]?
  ) throws(ReadingError) -> Value {
    guard let bytes, let value = try? JSONDecoder().decode(type, from: Data(bytes)) else {
      throw .childEnded
    }
    return value
  }

  /// Where the slices of so many bytes begin and end.
  static func slices(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: slice).map { $0..<min($0 + slice, count) }
  }
}
