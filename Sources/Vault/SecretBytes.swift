package import Crypto
internal import CSodium
import Foundation

/// Bytes that must not reach the disk: guarded and locked memory of libsodium, zeroed when let go.
///
/// `@unchecked Sendable`: the memory is written once, in `init`, made read-only before `init` returns,
/// and freed when nobody holds the object, so that no two tasks can race for it.
@safe package final class SecretBytes: @unchecked Sendable {
  private let memory: UnsafeMutableRawPointer
  /// How many bytes there are.
  package let count: Int

  /// Secret memory filled by `fill`.
  ///
  /// - Throws: what `fill` throws, and `VaultError.noSecretMemory`.
  init(count: Int, fill: (UnsafeMutableRawBufferPointer) throws -> Void) throws {
    Sodium.start()
    guard let memory = unsafe sodium_malloc(count) else { throw VaultError.noSecretMemory }
    do {
      unsafe try fill(UnsafeMutableRawBufferPointer(start: memory, count: count))
    } catch {
      unsafe sodium_free(memory)
      throw error
    }
    unsafe sodium_mprotect_readonly(memory)
    unsafe self.memory = unsafe memory
    self.count = count
  }

  /// Fresh random bytes.
  ///
  /// - Throws: `VaultError.noSecretMemory`.
  package static func random(_ count: Int) throws -> SecretBytes {
    unsafe try SecretBytes(count: count) { memory in
      if let start = memory.baseAddress { unsafe randombytes_buf(start, count) }
    }
  }

  /// A copy of bytes that the caller forgets.
  ///
  /// - Throws: `VaultError.noSecretMemory`.
  package convenience init(_ bytes: some Collection<UInt8>) throws {
    unsafe try self.init(count: bytes.count) { unsafe $0.copyBytes(from: bytes) }
  }

  deinit { unsafe sodium_free(memory) }

  /// Lends the bytes for the time of a call.
  ///
  /// - Throws: what `body` throws.
  func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    unsafe try body(UnsafeRawBufferPointer(start: memory, count: count))
  }

  /// The bytes as a key of swift-crypto, which zeroes its own copy.
  package var key: SymmetricKey { unsafe withBytes { unsafe SymmetricKey(data: $0) } }

  /// A copy outside the guarded memory, for what takes nothing else.
  package var copy: [UInt8] { unsafe withBytes { unsafe Array($0) } }

  /// A part of the bytes as a secret of its own.
  ///
  /// - Throws: `VaultError.noSecretMemory`.
  func part(_ range: Range<Int>) throws -> SecretBytes {
    unsafe try withBytes { whole in
      unsafe try SecretBytes(count: range.count) {
        unsafe $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: whole[range]))
      }
    }
  }
}
