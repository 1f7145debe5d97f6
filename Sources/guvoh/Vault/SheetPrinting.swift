import Desk
import Foundation
import Printing
import Sandbox
import Vault

/// Writes the sheets of recovery to a folder.
enum SheetPrinting {
  static func write(_ shares: [RecoveryShare], _ vault: Vault, to folder: String) async throws {
    let place = URL(filePath: folder)
    try? FileManager.default.createDirectory(
      at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let ring = try Refusal.explaining { try vault.ring() }
    let date = Date().ISO8601Format(.iso8601.year().month().day())
    for share in shares {
      let sheet = RecoverySheet(
        share: share, origin: ring.origin, exercise: ring.exercise, date: date)
      let pdf = try await pdf(sheet)
      let file = place.appending(path: "recovery-\(share.number).pdf")
      guard
        FileManager.default.createFile(
          atPath: file.path, contents: Data(pdf), attributes: [.posixPermissions: 0o600])
      else { throw Refusal(code: "vault.unwritable", status: .cannotCreate) }
    }
  }

  private static func pdf(_ sheet: RecoverySheet) async throws -> [UInt8] {
    do {
      return try await sheet.pdf(PDFPrinter(sandbox: Sandbox.find()), in: Terminal.tongue)
    } catch is PrintError {
      throw Refusal(code: "vault.printer", status: .unavailable)
    } catch is SandboxError {
      throw Refusal(code: "vault.printer", status: .unavailable)
    }
  }
}
