package import Markup
package import Sandbox

/// Turns a page into a PDF by WeasyPrint, a program of its own behind the walls of the sandbox.
///
/// WeasyPrint would fetch whatever a page names. Behind the walls there is no network and no file
/// of the machine but the programs and fonts, so that a page that slipped through names nothing.
package struct PDFPrinter: Sendable {
  private let sandbox: Sandbox
  private let program: String

  /// A printer behind the walls of `sandbox`.
  ///
  /// - Throws: `PrintError.noProgram` when WeasyPrint is not installed.
  package init(sandbox: Sandbox) throws(PrintError) {
    guard let program = Sandbox.executable("weasyprint") else {
      throw .noProgram(name: "weasyprint")
    }
    self.sandbox = sandbox
    self.program = program
  }

  /// The page as a PDF.
  ///
  /// - Throws: `PrintError` when WeasyPrint fails, takes longer than two minutes, or gives back
  ///   something that is no PDF or has no page: exit status 0 alone is no success.
  package func pdf(_ page: HTML) async throws(PrintError) -> [UInt8] {
    var command = SandboxedCommand([
      program, "--encoding", "utf-8", "--base-url", "about:blank", "-", "-",
    ])
    command.environment = ["HOME": "/tmp", "XDG_CACHE_HOME": "/tmp"]
    command.limits.duration = .seconds(120)
    command.limits.addressSpace = 2 << 30
    let bytes: [UInt8]
    do {
      bytes = try await sandbox.run(command, input: page.bytes, outputLimit: 64 << 20)
    } catch {
      throw PrintError(error)
    }
    guard Self.pages(bytes) > 0 else { throw .noDocument }
    return bytes
  }

  /// How many pages a PDF names; 0 for anything that is none (ISO 32000-1 §7.7.3).
  package static func pages(_ bytes: [UInt8]) -> Int {
    guard bytes.starts(with: Array("%PDF-".utf8)) else { return 0 }
    let name = Array("/Type /Page".utf8)
    var count = 0
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "/")) {
      let next = start + name.count
      if bytes[start...].starts(with: name), next < bytes.count, bytes[next] != UInt8(ascii: "s") {
        count += 1
      }
      index = start + 1
    }
    return count
  }
}

extension PrintError {
  init(_ error: SandboxError) {
    switch error {
    case .unavailable: self = .noSandbox
    case .timedOut: self = .tookTooLong(seconds: 120)
    case .ended(let status): self = .failed(status: status)
    case .cannotStart, .brokeProtocol: self = .failed(status: -1)
    }
  }
}
