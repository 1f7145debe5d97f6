import Casework
import Crypto
import Foundation
import Intake

/// Plain files of this machine, lent to readers piece by piece; links and devices are not opened.
enum DiskFile {
  private static let piece = 1 << 18

  /// A file to read; `nil` when there is no plain file of that path.
  static func source(_ path: String, name: String? = nil) -> ByteSource? {
    guard isPlain(path) else { return nil }
    return ByteSource(name: name ?? URL(filePath: path).lastPathComponent) {
      let handle = try Descriptor(path)
      return { try handle.next(piece) }
    }
  }

  /// Whether a path leads to a plain file and not to a link, a pipe or a device.
  static func isPlain(_ path: String) -> Bool {
    var facts = stat()
    return unsafe lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }

  /// SHA-256 of a file, by which the same export is known again.
  static func fingerprint(_ source: ByteSource) throws -> String {
    var hasher = SHA256()
    let next = try source.open()
    while let piece = try next() { hasher.update(data: piece) }
    return hasher.finalize().hexadecimal
  }

  /// An open file, closed when nobody reads it any more.
  private final class Descriptor: Sendable {
    private let number: Int32

    init(_ path: String) throws {
      number = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard number >= 0 else {
        throw Refusal(code: "file.missing", status: .noInput, values: ["path": path])
      }
    }

    deinit { close(number) }

    func next(_ count: Int) throws -> [UInt8]? {
      var filled = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        filled = unsafe read(number, buffer.baseAddress, count)
        initialized = max(filled, 0)
      }
      guard filled >= 0 else { throw Refusal(code: "intake.unreadable", status: .inputOutput) }
      return filled == 0 ? nil : bytes
    }
  }
}

/// A folder of an export: files in it are found by the names that the export gives, and nothing outside.
struct DiskFolder: Sendable {
  private let root: String

  init(_ path: String) {
    root = URL(filePath: path).resolvingSymlinksInPath().path
  }

  /// A file in the folder; `nil` when there is none, and for a path that leads out of it through a link.
  func source(_ path: String) -> ByteSource? {
    guard SafePath.isInside(path) else { return nil }
    let full = root + "/" + path
    let real = URL(filePath: full).resolvingSymlinksInPath().path
    guard real.hasPrefix(root + "/") else { return nil }
    return DiskFile.source(full, name: path)
  }

  /// The plain files below the folder, sorted as a person would; what else lies there is named.
  func files() -> (plain: [String], strange: [String]) {
    let entries = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    var (plain, strange): ([String], [String]) = ([], [])
    for entry in entries.sorted(by: CheckPaths.byNumber)
    where !entry.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      if DiskFile.isPlain(root + "/" + entry) {
        plain.append(entry)
      } else if !isFolder(entry) {
        strange.append(entry)
      }
    }
    return (plain, strange)
  }

  /// When a file was last written, in seconds of UTC.
  func written(_ path: String) -> Int? {
    let facts = try? FileManager.default.attributesOfItem(atPath: root + "/" + path)
    return (facts?[.modificationDate] as? Date).map { Int($0.timeIntervalSince1970) }
  }

  private func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return unsafe lstat(root + "/" + path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
