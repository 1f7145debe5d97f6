import ArgumentParser
import Desk
import Foundation
import Hummingbird
import Language
import Logging
import ServiceLifecycle
import UnixSignals
import Vault
import Web

/// `guvoh serve`: the pages people open on their telephones.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the public pages and, with a vault, the desk where staff work.",
    discussion: """
      Of the check the public pages store nothing: photos are forgotten when they have been
      answered, and the log holds counts. With a vault they also take in what people tell, sealed to
      the keys of its first team; nobody need unlock it, and they cannot read it back. Without the data of an organisation it is a development
      run: texts that no native readers have signed are shown with the mark DRAFT.

      The desk is a listener of its own. It runs when a vault is named by --vault or GUVOH_HOME;
      where there is none yet, the first set-up is done on its page with a code shown here. The two
      can be two processes: give the other one as `none`.

        guvoh serve
        guvoh serve --vault ~/vault
        guvoh serve --public none --desk 127.0.0.1:8081 --vault ~/vault
        guvoh serve --public 0.0.0.0:443 --certificate chain.pem --key key.pem
        guvoh serve --public 0.0.0.0:8080 --data /etc/guvoh --address https://check.example.org
      """)

  @Option(
    name: .customLong("public"),
    help: "Where to listen, ADDRESS:PORT or none; port 0 takes a free one.")
  var publicFace = "127.0.0.1:8080"

  @Option(help: "Where staff work, ADDRESS:PORT, or none; only with a vault.")
  var desk = "127.0.0.1:8081"

  @Option(name: .customLong("vault"), help: "The folder of the vault; else GUVOH_HOME.")
  var vault: String?

  @Option(
    help: "The web address under which people reach the pages; the card's square leads there.")
  var address: String?

  @OptionGroup var tls: CertificateOption

  @OptionGroup var data: DataOption

  @Flag(help: "Show texts that are drafts, marked, even with an organisation's data.")
  var drafts = false

  func run() async throws {
    let files = try data.files()
    let services = try publicServices(files) + deskServices(files)
    guard !services.isEmpty else { throw Refusal(code: "web.no-listener", status: .usage) }
    let group = ServiceGroup(
      configuration: .init(
        services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: Self.logger))
    do {
      try await group.run()
    } catch {
      throw Refusal(
        code: "web.port", status: .unavailable,
        values: ["address": listeners.joined(separator: ", ")])
    }
  }

  /// The addresses that were asked for.
  private var listeners: [String] {
    [publicFace, deskFolder == nil ? "none" : desk].filter { $0 != "none" }
  }

  private func publicServices(_ files: DataFiles) throws -> [any Service] {
    guard publicFace != "none" else { return [] }
    let (host, port) = try Self.hostAndPort(publicFace)
    var site = try PublicSite(
      files: files, drafts: shownDrafts(files), reader: try PaperReading.reader(files: files),
      address: try webAddress(), today: { Today.text() })
    site.hearing = try hearing(files)
    OperatorNotes(site: site).print()
    let certificate = try tls.certificate(for: host)
    let face = PublicFace(
      site: site, host: host, port: port, certificate: certificate, logger: Self.logger)
    let scheme = certificate == nil ? "http" : "https"
    let application = try face.application { port in
      Terminal.standardError("guvoh: listening on \(scheme)://\(host):\(port)/")
    }
    return [application, TallyLog(tally: site.tally)]
  }

  private func deskServices(_ files: DataFiles) throws -> [any Service] {
    guard let folder = deskFolder else { return [] }
    Hardening.begin()
    let (host, port) = try Self.hostAndPort(desk)
    let certificate = try tls.certificate(for: host)
    let house = try DeskHouse(
      folder: folder, files: files, drafts: shownDrafts(files), isSecure: certificate != nil
    ) {
      Int(Date().timeIntervalSince1970)
    }
    try Refusal.explaining { _ = try house.vault() }
    let face = DeskFace(
      house: house, host: host, port: port, certificate: certificate, logger: Self.logger)
    let scheme = certificate == nil ? "http" : "https"
    let application = try face.application { port in
      Terminal.standardError("guvoh: desk on \(scheme)://\(host):\(port)/")
      // Nothing is there yet: whoever sees this terminal may make the first person.
      if house.isEmpty {
        Terminal.standardError("guvoh: set-up code: \(house.setupCode.text)")
      }
    }
    return [application, DeskKeeper(house: house)]
  }

  private var deskFolder: URL? { desk == "none" ? nil : vaultFolder }

  private var vaultFolder: URL? {
    let named = vault ?? ProcessInfo.processInfo.environment["GUVOH_HOME"] ?? ""
    return named.isEmpty ? nil : URL(filePath: named).absoluteURL
  }

  private func shownDrafts(_ files: DataFiles) -> Voice.Drafts {
    drafts || files.replaced.isEmpty ? .marked : .hidden
  }

  /// Who hears reporters, with public keys only; `nil` while there is no vault.
  private func hearing(_ files: DataFiles) throws -> PublicHearing? {
    guard let folder = vaultFolder else { return nil }
    Hardening.begin()
    do {
      return try PublicHearing(Vault(at: folder), files: files) {
        Int(Date().timeIntervalSince1970)
      }
    } catch VaultError.noVault {
      return nil
    } catch let error as VaultError {
      throw Refusal(error)
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
