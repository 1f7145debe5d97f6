import Foundation
import Support
import Testing

/// A vault as the commands know it, in a folder of its own.
private struct VaultStory {
  let scratch: Scratch
  let folder: URL
  private let passphrase: URL

  init(size: Int = 6) async throws {
    scratch = try Scratch()
    folder = scratch.folder.appending(path: "vault")
    passphrase = scratch.folder.appending(path: "passphrase")
    try Data("correct lamp river stone seven\n".utf8).write(to: passphrase)
    let made = try await Program.run([
      "vault", "init", "--demo", "--size", "\(size)", "--passphrase-file", passphrase.path,
      folder.path,
    ])
    try #require(made.status == 0, "\(made.errors)")
  }

  func path(_ name: String) -> String { scratch.folder.appending(path: name).path }

  /// Runs a command that needs no key.
  func locked(_ words: String..., in place: String? = nil) async throws -> Program.Result {
    try await Program.run(["vault"] + words + ["--vault", place ?? folder.path])
  }

  /// Runs a command with the passphrase of the first person.
  func opened(_ words: String...) async throws -> Program.Result {
    try await Program.run(
      ["vault"] + words + ["--vault", folder.path, "--passphrase-file", passphrase.path])
  }

  /// A document that is in the journal, by the name that stands in the open.
  func document() throws -> String {
    let documents = try Journal.documents(folder)
    // The first entry is the ring of keys.
    return try #require(documents.dropFirst().first)
  }
}

/// Reads a journal from outside, as anybody with the disk can.
private enum Journal {
  static func documents(_ folder: URL) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      """
      import sqlite3, sys
      journal = sqlite3.connect(sys.argv[1])
      for row in journal.execute("SELECT document FROM entry ORDER BY sequence"):
          print(row[0].hex())
      """, folder.appending(path: "journal.sqlite").path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

@Suite struct `guvoh vault` {
  private struct Status: Decodable {
    let exercise: Bool
    let entries: Int
  }
  private struct Verified: Decodable {
    let holds: Bool
    let verification: Findings
    struct Findings: Decodable { let findings: [Finding] }
    struct Finding: Decodable { let code: String }
  }

  private static func decode<T: Decodable>(_ result: Program.Result) throws -> T {
    try JSONDecoder().decode(T.self, from: result.bytes)
  }

  @Test func `is made, verified, copied, and an older copy put back is noticed`() async throws {
    let story = try await VaultStory()
    let status: Status = try Self.decode(try await story.locked("status", "--json"))
    #expect(status.exercise)
    #expect(status.entries > 6)
    #expect(try await story.locked("verify").status == 0)
    #expect(try await story.locked("backup", story.path("copy.tar")).status == 0)
    let tried = try await Program.run([
      "vault", "restore", "--check", story.path("copy.tar"), story.path("look"),
    ])
    #expect(tried.status == 0, "\(tried.errors)")
    #expect(!FileManager.default.fileExists(atPath: story.path("look")))

    let id = try story.document()
    let erased = try await story.opened("erase", id, "--reason", "asked for")
    #expect(erased.status == 0, "\(erased.errors)")
    #expect(
      try await story.opened("checkpoint", "--output", story.path("today.note")).status == 0)
    #expect(try await story.locked("verify", "--against", story.path("today.note")).status == 0)

    let back = try await Program.run([
      "vault", "restore", story.path("copy.tar"), story.path("back"),
    ])
    #expect(back.status == 0, "\(back.errors)")
    let older = try await story.locked(
      "verify", "--json", "--against", story.path("today.note"), in: story.path("back"))
    #expect(older.status == 65)
    let verified: Verified = try Self.decode(older)
    #expect(verified.verification.findings.map(\.code).contains("against.rolledback"))
  }

  @Test func `hands out a pack that plain Python accepts`() async throws {
    let story = try await VaultStory(size: 3)
    let id = try story.document()
    let pack = try await story.opened("prove", id, "--output", story.path("pack.zip"))
    #expect(pack.status == 0, "\(pack.errors)")
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.currentDirectoryURL = story.scratch.folder
    python.arguments = [
      "-c",
      """
      import subprocess, sys, zipfile
      open("verify.py", "wb").write(zipfile.ZipFile("pack.zip").read("verify.py"))
      sys.exit(subprocess.run([sys.executable, "verify.py", "pack.zip"]).returncode)
      """,
    ]
    python.standardOutput = FileHandle.nullDevice
    try python.run()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
  }

  @Test func `says what is wrong and changes nothing on the disk`() async throws {
    let story = try await VaultStory(size: 3)
    let before = try Scratch.contents(of: story.folder)
    let wrong = scratchFile(story, "wrong", "another lamp river stone seven\n")
    let refused = try await Program.run([
      "vault", "rebuild", "--vault", story.folder.path, "--passphrase-file", wrong,
    ])
    #expect(refused.status == 77)
    #expect(refused.errors.contains("guvoh: error: "))
    #expect(refused.errors.contains("guvoh: hint: "))
    #expect(refused.errors.contains("[vault.passphrase.wrong]"))
    let unknown = try await story.opened("erase", "00", "--reason", "x")
    #expect(unknown.status != 0)
    let unreasoned = try await story.opened(
      "erase", String(repeating: "0", count: 32), "--reason", "x")
    #expect(unreasoned.errors.contains("[vault.document.unknown]"))
    // Reading a journal in WAL mode may leave SQLite's own index of shared memory behind.
    let after = try Scratch.contents(of: story.folder)
    for (path, data) in before where !path.hasSuffix("-shm") && !path.hasSuffix("-wal") {
      #expect(after[path] == data, "\(path)")
    }
  }

  @Test func `names a folder that holds no vault, and never makes one by itself`() async throws {
    let scratch = try Scratch()
    let place = scratch.folder.appending(path: "nothing").path
    for command in ["status", "verify"] {
      let result = try await Program.run(["vault", command, "--vault", place])
      #expect(result.status == 66)
      #expect(result.errors.contains("[vault.none]"))
    }
    #expect(!FileManager.default.fileExists(atPath: place))
    let unnamed = try await Program.run(["vault", "status"], environment: ["GUVOH_HOME": ""])
    #expect(unnamed.status == 64)
  }

  @Test func `destroys access only for the words typed out`() async throws {
    let story = try await VaultStory(size: 3)
    #expect(try await story.locked("destroy-access", "--confirm", "yes").status == 64)
    let done = try await story.locked("destroy-access", "--confirm", "destroy access")
    #expect(done.status == 0, "\(done.errors)")
    let opened = try await story.opened("rebuild")
    #expect(opened.status == 66)
    #expect(opened.errors.contains("[vault.slots.missing]"))
  }

  private func scratchFile(_ story: VaultStory, _ name: String, _ text: String) -> String {
    let path = story.path(name)
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
    return path
  }
}
