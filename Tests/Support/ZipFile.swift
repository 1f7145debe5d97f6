private import CArchive

/// Makes archives, the ordinary and the hostile, for tests.
package enum ZipFile {
  /// One thing to put in.
  package enum Entry: Sendable {
    /// A plain file.
    case file(String, [UInt8])
    /// A symbolic link.
    case link(String, to: String)
  }

  /// The archive as bytes, deflated.
  package static func bytes(_ entries: [Entry]) -> [UInt8] {
    let room = entries.reduce(1 << 16) { sum, entry in
      if case .file(_, let bytes) = entry { sum + bytes.count + 1024 } else { sum + 1024 }
    }
    var buffer = [UInt8](repeating: 0, count: room)
    var used = 0
    unsafe buffer.withUnsafeMutableBytes { memory in
      guard let archive = unsafe archive_write_new() else { return }
      unsafe archive_write_set_format_zip(archive)
      unsafe archive_write_open_memory(archive, memory.baseAddress, memory.count, &used)
      for entry in entries { unsafe write(entry, to: archive) }
      unsafe archive_write_free(archive)
    }
    return Array(buffer[..<used])
  }

  /// The same archive with another size of what unpacks, wherever it is declared.
  ///
  /// APPNOTE 4.3.7, 4.3.9 and 4.3.12: the header before an entry, the one behind it and the one in
  /// the directory at the end.
  package static func declaring(_ size: UInt32, in archive: [UInt8]) -> [UInt8] {
    var lying = archive
    let marks: [(mark: [UInt8], offset: Int)] = [
      ([0x50, 0x4B, 3, 4], 22), ([0x50, 0x4B, 7, 8], 12), ([0x50, 0x4B, 1, 2], 24),
    ]
    for at in archive.indices {
      for (mark, offset) in marks
      where archive[at...].starts(with: mark) && at + offset + 4 <= archive.count {
        for byte in 0..<4 {
          lying[at + offset + byte] = UInt8(truncatingIfNeeded: size >> UInt32(8 * byte))
        }
      }
    }
    return lying
  }

  private static func write(_ entry: Entry, to archive: OpaquePointer) {
    guard let header = unsafe archive_entry_new() else { return }
    defer { unsafe archive_entry_free(header) }
    unsafe archive_entry_set_perm(header, 0o644)
    switch entry {
    case .file(let name, let bytes):
      unsafe archive_entry_set_pathname(header, name)
      unsafe archive_entry_set_size(header, Int64(bytes.count))
      unsafe archive_entry_set_filetype(header, 0o100000)
      unsafe archive_write_header(archive, header)
      unsafe archive_write_data(archive, bytes, bytes.count)
    case .link(let name, let target):
      unsafe archive_entry_set_pathname(header, name)
      unsafe archive_entry_set_filetype(header, 0o120000)
      unsafe archive_entry_set_symlink(header, target)
      unsafe archive_write_header(archive, header)
    }
  }
}
