import Desk
import Foundation
import Synchronization
import Vault

/// Files that come in parts, each sealed when it has arrived whole: a line that breaks loses one part.
///
/// The key of a file that is not finished exists in memory only. What nobody goes on with for an hour
/// is let go, and its noise is removed.
final class PartUploads: Sendable {
  /// Bytes of one part at most.
  static let partBytes = 1 << 20
  private static let idleSeconds = 3600
  /// Files that may be under way at one time, over all visitors.
  private static let most = 60

  private struct Coming {
    let name: String
    let intake: FileIntake
    var touched: Int
    var finished: TakenFile?
  }

  private struct Key: Hashable {
    let visit: Data
    let number: Int
  }

  private let hearing: PublicHearing
  private let files = Mutex<[Key: Coming]>([:])

  init(_ hearing: PublicHearing) { self.hearing = hearing }

  /// How many bytes of a file have arrived; 0 for one that is not known.
  func received(_ visit: Visits.Token, _ number: Int) -> Int {
    files.withLock { $0[Key(visit: visit.name, number: number)]?.intake.length ?? 0 }
  }

  /// Takes one part in.
  ///
  /// A part that is here already changes nothing; one that comes too early is not taken.
  ///
  /// - Returns: how many bytes have arrived.
  /// - Throws: `HearingError`, `VaultError`, `MultipartError.tooManyBytes`, `WebError` of `crowded`.
  func take(
    _ bytes: [UInt8], of number: Int, named name: String, at offset: Int, isLast: Bool,
    visit: Visits.Token
  ) throws -> Int {
    removeIdle()
    let key = Key(visit: visit.name, number: number)
    return try files.withLock { files in
      if files[key] == nil {
        guard offset == 0 else { return 0 }
        guard files.count < Self.most else { throw WebError(.crowded) }
        files[key] = Coming(
          name: name, intake: try hearing.fileIntake(), touched: hearing.now, finished: nil)
      }
      guard var coming = files[key], coming.finished == nil, offset == coming.intake.length else {
        return files[key]?.intake.length ?? 0
      }
      guard coming.intake.length + bytes.count <= UploadLimits.hearingFileBytes else {
        files[key] = nil
        throw MultipartError.tooManyBytes
      }
      try coming.intake.write(Data(bytes))
      coming.touched = hearing.now
      if isLast {
        coming.finished = TakenFile(name: coming.name, file: try coming.intake.finish())
      }
      files[key] = coming
      return coming.intake.length
    }
  }

  /// The files of a page that have arrived whole, which are its own from now on.
  func claim(_ visit: Visits.Token) -> [TakenFile] {
    files.withLock { files in
      let mine = files.keys.filter { $0.visit == visit.name }.sorted { $0.number < $1.number }
      let finished = mine.compactMap { files[$0]?.finished }
      for key in mine { files[key] = nil }
      return finished
    }
  }

  private func removeIdle() {
    let before = hearing.now - Self.idleSeconds
    let idle = files.withLock { files in
      let keys = files.filter { $0.value.touched < before }.map(\.key)
      return keys.compactMap { files.removeValue(forKey: $0)?.finished }
    }
    for taken in idle { hearing.drop(taken.file) }
  }
}
