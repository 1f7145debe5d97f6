import Casework
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Vault

/// Sealed files on their way to a browser, opened piece by piece as fast as they are taken.
enum FileStream {
  /// The bytes of a stretch of a file.
  static func body(_ opening: FileOpening, _ range: Range<Int>) -> ResponseBody {
    ResponseBody(contentLength: range.count) { writer in
      var place = 0
      while place < range.upperBound, let piece = try opening.next() {
        let wanted = range.clamped(to: place..<place + piece.count)
        if !wanted.isEmpty {
          let start = piece.startIndex - place
          try await writer.write(
            ByteBuffer(bytes: piece[wanted.lowerBound + start..<wanted.upperBound + start]))
        }
        place += piece.count
      }
      try await writer.finish(nil)
    }
  }

  /// A file for the player, whole or the part that it asks for (RFC 9110 §14).
  static func played(_ request: DeskRequest) async throws -> DeskFile {
    let asked = request.request.headers[.range]
    // One entry for each time that somebody begins to look, not for each piece of a film.
    let begins = asked == nil || asked?.hasPrefix("bytes=0-") == true
    let (file, opening) = try await request.session.original(
      of: try request.document(), as: begins ? .view : nil)
    guard EvidenceRoutes.played[file.type] != nil else { throw WebError(.notFound) }
    let range = try asked.map { try ByteRange.range($0, of: file.length) } ?? 0..<file.length
    var answer = DeskFile(body(opening, range), type: file.type, name: nil)
    answer.headers[.acceptRanges] = "bytes"
    if asked != nil {
      answer.status = .partialContent
      answer.headers[.contentRange] =
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.length)"
    }
    return answer
  }
}

/// The part of a file that a `Range` asks for.
enum ByteRange {
  /// One range; several at once are refused, as is one outside the file.
  ///
  /// - Throws: `WebError` of `notWithin`.
  static func range(_ header: String, of length: Int) throws(WebError) -> Range<Int> {
    guard header.hasPrefix("bytes="), !header.contains(",") else { throw WebError(.notWithin) }
    let ends = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { throw WebError(.notWithin) }
    if ends[0].isEmpty {
      guard let suffix = Int(ends[1]), suffix > 0, length > 0 else { throw WebError(.notWithin) }
      return max(0, length - suffix)..<length
    }
    guard let first = Int(ends[0]), first < length else { throw WebError(.notWithin) }
    let last = ends[1].isEmpty ? length - 1 : Int(ends[1]) ?? length - 1
    guard last >= first else { throw WebError(.notWithin) }
    return first..<min(last, length - 1) + 1
  }
}
