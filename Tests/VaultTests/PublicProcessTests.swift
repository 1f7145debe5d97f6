import Crypto
import Foundation
import FoundationNetworking
import Support
import Testing

@testable import Vault

/// What the process of the public pages holds while it serves: public keys, and nothing that opens.
@Suite(.serialized) struct `The process of the public pages` {
  private static let cost = PassphraseCost(passes: 1, memory: 8192)

  @Test func `holds no key of the vault in its memory, and leaves none in its files`() async throws
  {
    let scratch = try Scratch()
    let folder = scratch.folder.appending(path: "vault")
    let unlocked = try Vault.make(
      VaultPlan(
        member: "Plantedmember", team: "Plantedteam", passphrase: Array("planted lamp river".utf8),
        cost: Self.cost, exercise: true), at: folder
    ).vault
    let needles = try Self.secrets(of: unlocked) + [Array("planted lamp river".utf8)]
    try unlocked.vault.close()
    #expect(needles.count > 3)
    try await Self.serving(folder) { process, address in
      for place in ["ru/tell", "en/come-back", "ru/seek"] {
        _ = try await URLSession.shared.data(from: address.appending(path: place))
      }
      guard let memory = Self.memory(of: process.processIdentifier) else {
        // Nobody but the system may read it: that is the promise, and there is nothing to look at.
        return
      }
      #expect(memory.count > 1 << 20)
      for needle in needles { #expect(memory.range(of: Data(needle)) == nil) }
      for name in ["Plantedmember", "Plantedteam"] {
        #expect(memory.range(of: Data(name.utf8)) == nil, "\(name)")
      }
    }
  }

  /// All that opens anything: the vault key, the member's seed, the secrets of his team.
  private static func secrets(of unlocked: UnlockedVault) throws -> [[UInt8]] {
    let keys = try unlocked.keys(of: try unlocked.teams()[0])
    let team = keys.generations.values.map(\.secret.copy)
    let protected = keys.protected.map { [$0.secret.copy] } ?? []
    return [unlocked.secrets.seed.copy, unlocked.secrets.vaultKey.copy] + team + protected
  }

  private static func serving(
    _ folder: URL, _ body: (Process, URL) async throws -> Void
  ) async throws {
    let process = Process()
    process.executableURL = Program.path
    process.arguments = [
      "serve", "--public", "127.0.0.1:0", "--desk", "none", "--vault", folder.path,
    ]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    defer { process.terminate() }
    var text = ""
    while !text.contains("listening on") {
      let more = errors.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      text += String(decoding: more, as: UTF8.self)
    }
    let found = try #require(text.firstMatch(of: /(http:\/\/127\.0\.0\.1:[0-9]+)\//))
    try await body(process, try #require(URL(string: String(found.output.1))))
  }

  /// All that a process may write to, as the system shows it; `nil` when it shows nothing.
  private static func memory(of process: Int32) -> Data? {
    guard let map = try? String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8),
      let handle = FileHandle(forReadingAtPath: "/proc/\(process)/mem")
    else { return nil }
    defer { try? handle.close() }
    var memory = Data()
    for line in map.split(separator: "\n") where line.contains(" rw") {
      let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap {
        UInt64($0, radix: 16)
      }
      guard ends.count == 2, (try? handle.seek(toOffset: ends[0])) != nil,
        let part = try? handle.read(upToCount: Int(ends[1] - ends[0]))
      else { continue }
      memory += part
    }
    return memory.isEmpty ? nil : memory
  }
}
