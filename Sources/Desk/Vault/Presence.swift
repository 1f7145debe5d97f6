package import Foundation
internal import Glibc

/// Which processes hold a vault open, so that another can tell them to lock.
package enum Presence {
  private static func folder(_ vault: URL) -> URL { vault.appending(path: "run") }

  /// Leaves a mark that this process answers to SIGUSR1 by dropping its keys.
  ///
  /// - Throws: what the file system says.
  package static func announce(in vault: URL) throws {
    try FileManager.default.createDirectory(
      at: folder(vault), withIntermediateDirectories: true)
    try Data().write(to: folder(vault).appending(path: String(getpid())))
  }

  /// Takes the mark away.
  package static func withdraw(from vault: URL) {
    try? FileManager.default.removeItem(at: folder(vault).appending(path: String(getpid())))
  }

  /// Tells every process that holds the vault open to drop its keys.
  ///
  /// A number may have gone to another program since: only one that runs this same program is told.
  ///
  /// - Returns: how many were told.
  package static func lockAll(in vault: URL) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder(vault).path)) ?? []
    let mine = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return names.compactMap { pid_t($0) }.count { process in
      let its = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
      guard its != nil, its == mine, process != getpid() else {
        try? FileManager.default.removeItem(at: folder(vault).appending(path: String(process)))
        return false
      }
      return kill(process, SIGUSR1) == 0
    }
  }
}
