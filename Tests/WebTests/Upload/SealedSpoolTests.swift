import Foundation
import Support
import Testing

@testable import Web

@Suite struct `The sealed spool` {
  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "guvoh-spool-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func body(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    for file in files {
      body += "--b\r\nContent-Disposition: form-data; name=\"photo\"; ".utf8
      body += "filename=\"\(file.name)\"\r\n\r\n".utf8
      body += file.bytes + "\r\n".utf8
    }
    return body + "--b--\r\n".utf8
  }

  @Test(arguments: 0..<20)
  func `gives every file back as it came`(_ seed: Int) throws {
    var chance = Seed(seed)
    let sizes = [0, 1, 65_535, 65_536, 65_537, 200_000]
    let files = (0..<4).map { number in
      let size = sizes[Int.random(in: 0..<sizes.count, using: &chance)]
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* (number + 3) &+ seed) }
      return (name: "\(number).jpg", bytes: bytes)
    }
    var upload = try Upload(contentType: "multipart/form-data; boundary=b")
    var rest = Self.body(files)[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...50_000, using: &chance)
      try upload.take(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    let stack = try upload.finish()
    #expect(stack.files.map(\.name) == files.map(\.name))
    for (entry, file) in zip(stack.files, files) {
      #expect(try stack.spool.bytes(of: entry) == file.bytes)
    }
  }

  @Test func `leaves no name in its folder and no plain text in its file`() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let secret = Array("Контракт о прохождении военной службы".utf8)
    var upload = try Upload(contentType: "multipart/form-data; boundary=b", folder: folder)
    try upload.take(
      Self.body([("secret.jpg", Array(repeating: secret, count: 5000).flatMap(\.self))]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    let onDisk = try Self.openFiles(in: folder)
    #expect(onDisk.count == 1)
    #expect(onDisk.allSatisfy { $0.count > 200_000 && $0.firstRange(of: Data(secret)) == nil })
    _ = try upload.finish()
  }

  @Test func `is gone when its last user lets go`() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let spool = try SealedSpool(folder: folder)
      _ = try spool.append([1, 2, 3])
      #expect(try Self.openFiles(in: folder).count == 1)
    }
    #expect(try Self.openFiles(in: folder).isEmpty)
  }

  /// The contents of the unlinked files below a folder that this process holds open.
  private static func openFiles(in folder: URL) throws -> [Data] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { number in
      let link = "/proc/self/fd/\(number)"
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link),
        target.hasPrefix(folder.path)
      else { return nil }
      return try? Data(contentsOf: URL(filePath: link))
    }
  }

  @Test func `says when no file can be made`() {
    #expect(throws: SpoolError.self) {
      _ = try SealedSpool(folder: URL(filePath: "/nowhere/at/all"))
    }
  }
}
