internal import CArchive
import Foundation

/// An archive in memory: what lies in it, and the bytes of one entry at a time.
///
/// Nothing is ever unpacked to a disk and no name is used as a path; a name is a label to show.
struct PaperArchive {
  private let bytes: [UInt8]
  private let limits: ReadingLimits
  /// What lies in it, in its own order, without folders and hidden files.
  let entries: [ArchiveEntry]

  /// Lists an archive.
  ///
  /// - Throws: `ReadingError.damaged`, `.password`, `.tooManyEntries`, `.bomb`.
  init(_ bytes: [UInt8], limits: ReadingLimits = .usual) throws(ReadingError) {
    self.bytes = bytes
    self.limits = limits
    var entries: [ArchiveEntry] = []
    var unpacked = 0
    var index = 0
    try unsafe Self.walk(bytes) { entry, _ throws(ReadingError) in
      defer { index += 1 }
      guard index < limits.entries else { throw .tooManyEntries }
      let size = unsafe archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : 0
      unpacked &+= max(size, 0)
      guard unpacked <= limits.unpackedBytes, unpacked / limits.ratio <= max(bytes.count, 1) else {
        throw .bomb
      }
      if let found = unsafe Self.entry(entry, index: index, size: size, limits: limits) {
        entries.append(found)
      }
      return true
    }
    self.entries = entries
  }

  /// The bytes of an entry; what it declared of its size is not believed.
  ///
  /// - Throws: `ReadingError.damaged`, `.bomb`, `.tooLarge`, or why the entry was refused.
  func bytes(of entry: ArchiveEntry) throws(ReadingError) -> [UInt8] {
    if let refusal = entry.refusal { throw refusal }
    var result: [UInt8]?
    var index = 0
    try unsafe Self.walk(bytes) { _, archive throws(ReadingError) in
      defer { index += 1 }
      guard index == entry.index else { return true }
      result = try unsafe read(archive)
      return false
    }
    guard let result else { throw .damaged }
    return result
  }

  private func read(_ archive: OpaquePointer) throws(ReadingError) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let step = unsafe archive_read_data(archive, &buffer, buffer.count)
      guard step >= 0 else { throw unsafe Self.reason(archive) }
      guard step > 0 else { return result }
      result += buffer[..<step]
      guard result.count <= limits.bytes else { throw .tooLarge }
      guard result.count / limits.ratio <= max(bytes.count, 1) else { throw .bomb }
    }
  }

  /// Goes through the entries until `visit` says that it has seen enough.
  private static func walk(
    _ bytes: [UInt8],
    _ visit: (OpaquePointer, OpaquePointer) throws(ReadingError) -> Bool
  ) throws(ReadingError) {
    guard let archive = unsafe archive_read_new() else { throw .damaged }
    defer { unsafe archive_read_free(archive) }
    unsafe archive_read_support_format_zip(archive)
    let outcome = unsafe bytes.withUnsafeBytes { buffer -> Result<Void, ReadingError> in
      Result { () throws(ReadingError) in
        guard
          unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
        else { throw .damaged }
        var entry: OpaquePointer?
        while true {
          let status = unsafe archive_read_next_header(archive, &entry)
          if status == ARCHIVE_EOF { return }
          guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry else {
            throw unsafe reason(archive)
          }
          guard try unsafe visit(entry, archive) else { return }
        }
      }
    }
    try outcome.get()
  }

  /// What stands against an archive that cannot be gone on with.
  private static func reason(_ archive: OpaquePointer) -> ReadingError {
    unsafe archive_read_has_encrypted_entries(archive) > 0 ? .password : .damaged
  }

  private static func entry(
    _ entry: OpaquePointer, index: Int, size: Int, limits: ReadingLimits
  ) -> ArchiveEntry? {
    let path = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    let name = unsafe path.map { unsafe String(cString: $0) } ?? "?"
    let type = unsafe archive_entry_filetype(entry)
    if type == S_IFDIR { return nil }
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    if parts.contains("__MACOSX") || parts.last?.hasPrefix("._") == true
      || parts.last == ".DS_Store"
    {
      return nil
    }
    var refusal: ReadingError?
    if type != S_IFREG || parts.contains("..") || parts.first == "" {
      refusal = .notAPlainFile
    } else if unsafe archive_entry_is_encrypted(entry) != 0 {
      refusal = .password
    } else if size > limits.bytes {
      refusal = .tooLarge
    }
    return ArchiveEntry(index: index, name: name, refusal: refusal)
  }
}

/// One thing in an archive.
package struct ArchiveEntry: Codable, Equatable, Sendable {
  /// Its place in the archive, from 0.
  package var index: Int
  /// Its name as the archive says; a label to show, never a path to use.
  package var name: String
  /// Why it is not opened; `nil` when it is.
  package var refusal: ReadingError?
}
