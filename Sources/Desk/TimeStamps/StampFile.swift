package import Casework
internal import Crypto
internal import Foundation
internal import Store
package import Vault

extension Session {
  /// Keeps a time-stamp token beside the file that it was made over, when it holds.
  ///
  /// - Throws: `DeskError.notPermitted`, `StampError`, `VaultError`; then nothing was saved.
  package func keepStamp(
    _ token: [UInt8], of id: DocumentID, judge: StampJudge
  ) async throws -> TimeStamp {
    try require(.write)
    let facts = try await judge.facts(of: token)
    let digest = try await WorkThreads.run { [self] in try self.digest(of: id, facts.algorithm) }
    let authority = try await judge.judge(token, facts, digest: digest)
    let stamp = TimeStamp(
      of: id, token: Data(token), at: facts.at, authority: authority, policy: facts.policy,
      algorithm: facts.algorithm.rawValue)
    _ = try await save(stamp, act: "stamp")
    return stamp
  }

  /// The tokens that stand beside a file, the earliest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func stamps(of id: DocumentID) throws -> [TimeStamp] {
    try view().pointing(to: id).filter { $0.row.kind == .timeStamp }.compactMap { found in
      guard case .timeStamp(let saved) = try open(found.row.document).document else { return nil }
      return saved.document
    }.sorted { $0.at < $1.at }
  }

  private func digest(
    of id: DocumentID, _ algorithm: StampFacts.Algorithm
  ) throws -> [UInt8] {
    var hasher = algorithm.hasher
    try readFile(id) { hasher.update(data: $0) }
    return hasher.digest
  }
}

/// A checkpoint whose token held.
package struct StampedCheckpoint: Equatable, Sendable {
  /// How many entries the checkpoint covers.
  package let size: Int
  /// The moment that the token attests, in seconds of UTC.
  package let at: Int
  /// Who attests it.
  package let authority: String
}

extension Vault {
  /// Finds the checkpoint that a token was made over, and judges it.
  ///
  /// Nothing is kept here: whoever carried the request away keeps the answer beside the checkpoint.
  ///
  /// - Throws: `StampError`; `.otherBytes` when it was made over none of the checkpoints.
  package func stampedCheckpoint(
    _ token: [UInt8], judge: StampJudge
  ) async throws -> StampedCheckpoint {
    let facts = try await judge.facts(of: token)
    for row in try journal.read({ try $0.checkpoints() }).reversed() {
      var hasher = facts.algorithm.hasher
      hasher.update(data: Data(row.note.utf8))
      guard hasher.digest == facts.imprint else { continue }
      let authority = try await judge.judge(token, facts, digest: hasher.digest)
      return StampedCheckpoint(size: row.size, at: facts.at, authority: authority)
    }
    throw StampError.otherBytes
  }
}

/// One of the hash functions that a token may name, fed by and by.
private enum AnyHasher {
  case sha256(SHA256)
  case sha384(SHA384)
  case sha512(SHA512)

  mutating func update(data: Data) {
    switch self {
    case .sha256(var hash):
      hash.update(data: data)
      self = .sha256(hash)
    case .sha384(var hash):
      hash.update(data: data)
      self = .sha384(hash)
    case .sha512(var hash):
      hash.update(data: data)
      self = .sha512(hash)
    }
  }

  var digest: [UInt8] {
    switch self {
    case .sha256(let hash): Array(hash.finalize())
    case .sha384(let hash): Array(hash.finalize())
    case .sha512(let hash): Array(hash.finalize())
    }
  }
}

extension StampFacts.Algorithm {
  fileprivate var hasher: AnyHasher {
    switch self {
    case .sha256: .sha256(SHA256())
    case .sha384: .sha384(SHA384())
    case .sha512: .sha512(SHA512())
    }
  }
}
