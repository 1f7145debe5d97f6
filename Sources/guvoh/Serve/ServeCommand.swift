import ArgumentParser
import Desk
import Foundation
import Hummingbird
import Language
import Logging
import ServiceLifecycle
import UnixSignals
import Web

/// `guvoh serve`: the pages people open on their telephones.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the public pages: check papers, the card, what to do after a signature.",
    discussion: """
      Nothing is stored: photos are forgotten when they have been answered, and the log holds
      counts. Without the data of an organisation it is a development run: texts that no native
      readers have signed are shown with the mark DRAFT.

        guvoh serve
        guvoh serve --public 0.0.0.0:8080 --data /etc/guvoh --address https://check.example.org
      """)

  @Option(
    name: .customLong("public"), help: "Where to listen, ADDRESS:PORT; port 0 takes a free one.")
  var publicFace = "127.0.0.1:8080"

  @Option(
    help: "The web address under which people reach the pages; the card's square leads there.")
  var address: String?

  @OptionGroup var data: DataOption

  @Flag(help: "Show texts that are drafts, marked, even with an organisation's data.")
  var drafts = false

  func run() async throws {
    let (host, port) = try Self.hostAndPort(publicFace)
    let files = try data.files()
    let site = try PublicSite(
      files: files, drafts: drafts || files.replaced.isEmpty ? .marked : .hidden,
      reader: try PaperReading.reader(files: files), address: try webAddress(),
      today: { Today.text() })
    OperatorNotes(site: site).print()
    let face = PublicFace(site: site, host: host, port: port, logger: Self.logger)
    let application = face.application { port in
      Terminal.standardError("guvoh: listening on http://\(host):\(port)/")
    }
    let group = ServiceGroup(
      configuration: .init(
        services: [application, TallyLog(tally: site.tally)],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: Self.logger))
    do {
      try await group.run()
    } catch {
      throw Refusal(code: "web.port", status: .unavailable, values: ["address": publicFace])
    }
  }

  private func webAddress() throws(Refusal) -> String? {
    guard let address else { return nil }
    guard let url = URL(string: address), url.host() != nil,
      ["https", "http"].contains(url.scheme?.lowercased())
    else { throw Refusal(code: "web.bad-address", status: .usage, values: ["address": address]) }
    return address
  }

  /// `127.0.0.1:8080` or `[::1]:8080` in its two parts.
  private static func hostAndPort(_ text: String) throws(Refusal) -> (String, Int) {
    let refusal = Refusal(code: "web.bad-address", status: .usage, values: ["address": text])
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65535).contains(port)
    else { throw refusal }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    guard !host.isEmpty else { throw refusal }
    return (String(host), port)
  }

  /// What the server's own parts have to say; nothing of a visit is among it at this level.
  private static let logger: Logger = {
    var logger = Logger(label: "guvoh") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    return logger
  }()
}
