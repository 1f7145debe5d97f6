import Foundation
import Printing

/// A PDF that a command writes; whole or not at all.
enum PrintedFile {
  /// Writes what `print` gives.
  static func write(_ path: String, _ print: () async throws -> [UInt8]) async throws -> [UInt8] {
    let bytes: [UInt8]
    do { bytes = try await print() } catch is PrintError {
      throw Refusal(code: "report.no-pdf", status: .unavailable)
    }
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Refusal(code: "report.not-written", status: .cannotCreate, values: ["path": path])
    }
    return bytes
  }
}
