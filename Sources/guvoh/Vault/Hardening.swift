import Foundation
import Vault

/// What a process that will hold keys does first.
enum Hardening {
  /// No dumps of its memory, and files that only their owner reads.
  static func begin() {
    ProcessSecrecy.begin()
    umask(0o077)
  }
}
