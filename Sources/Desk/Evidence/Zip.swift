internal import Foundation
internal import Synchronization

/// Writes a ZIP of stored entries: what any machine opens, without compression and without names of ours.
///
/// PKWARE APPNOTE 6.3.3 §4.3.7, §4.3.12, §4.3.16; no encryption, no ZIP64, one fixed date.
struct Zip {
  private let write: (Data) throws -> Void
  private let close: () throws -> Void
  private var directory = Data()
  private var count = 0
  private var offset = 0

  init(_ file: URL) throws {
    guard FileManager.default.createFile(atPath: file.path, contents: nil),
      let handle = try? FileHandle(forWritingTo: file)
    else { throw CocoaError(.fileWriteNoPermission) }
    write = { try handle.write(contentsOf: $0) }
    close = {
      try handle.synchronize()
      try handle.close()
    }
  }

  private init(writing write: @escaping (Data) throws -> Void) {
    self.write = write
    close = {}
  }

  /// A ZIP in memory: what it holds is never on the disk in the open.
  static func bytes(_ files: [(name: String, data: Data)]) throws -> Data {
    let bytes = Mutex(Data())
    var zip = Zip { data in bytes.withLock { $0 += data } }
    for file in files { try zip.add(file.name, file.data) }
    try zip.finish()
    return bytes.withLock { $0 }
  }

  /// Adds a file that is in memory.
  mutating func add(_ name: String, _ data: Data) throws {
    var sum = CRC32()
    sum.update(data)
    try begin(name, size: data.count, sum: sum.value)
    try write(data)
    offset += data.count
  }

  /// Adds a file that is read twice: once for its sum, once to be written.
  mutating func add(
    _ name: String, size: Int, _ read: ((Data) throws -> Void) throws -> Void
  ) throws {
    guard size < Int(UInt32.max) - (1 << 20) else { throw CocoaError(.fileWriteOutOfSpace) }
    var sum = CRC32()
    try read { sum.update($0) }
    try begin(name, size: size, sum: sum.value)
    let write = write
    try read { try write($0) }
    offset += size
  }

  mutating func finish() throws {
    var end = little(0x0605_4b50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
    end += little(directory.count, 4) + little(offset, 4) + little(0, 2)
    try write(directory + end)
    try close()
  }

  private mutating func begin(_ name: String, size: Int, sum: UInt32) throws {
    // Version 2.0, UTF-8 names, stored, 1 January 1980: no date of ours.
    var facts = little(0x0800, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
    facts += little(Int(sum), 4) + little(size, 4) + little(size, 4) + little(name.utf8.count, 2)
    let local = little(0x0403_4b50, 4) + little(20, 2) + facts + little(0, 2) + Data(name.utf8)
    directory += little(0x0201_4b50, 4) + little(20, 2) + little(20, 2) + facts
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
    directory += little(offset, 4) + Data(name.utf8)
    try write(local)
    offset += local.count
    count += 1
  }

  private func little(_ value: Int, _ bytes: Int) -> Data {
    Data((0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
  }
}

/// The sum of ZIP: CRC-32 of ISO 3309, reflected, polynomial 0xEDB88320.
struct CRC32 {
  private var state: UInt32 = 0xFFFF_FFFF

  var value: UInt32 { ~state }

  mutating func update(_ data: Data) {
    for byte in data {
      state = Self.table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] ^ (state >> 8)
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
