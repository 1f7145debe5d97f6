import ArgumentParser
import Desk
import Foundation

/// Packages by which a case is handed to others.
struct ReferralCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "referral", abstract: "Open a case that others handed over as a sealed package.",
    subcommands: [OpenReferralCommand.self])
}

/// Opens a package without a vault and without running anything that stands in it.
struct OpenReferralCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Print what a sealed package holds.",
    discussion: """
      A package is one HTML file that opens in any browser with its passphrase. This command opens it \
      without a browser, and needs no vault. Nothing is stored.

        guvoh referral open guvoh-2026-11-20.html

      The passphrase is asked for, or read from --passphrase-file or the descriptor in \
      GUVOH_PASSPHRASE_FD. To take the case into a vault, open the package at the desk.
      """)

  @Option(help: "A file whose first line is the passphrase.")
  var passphraseFile: String?

  @Flag(help: "Print one JSON value on standard output and nothing else there.")
  var json = false

  @Argument(help: ArgumentHelp("The package.", valueName: "file.html"))
  var package: String

  func run() async throws {
    Hardening.begin()
    guard let file = FileManager.default.contents(atPath: package) else {
      throw Refusal(code: "file.missing", status: .noInput, values: ["path": package])
    }
    let typed = try PassphraseSource(file: passphraseFile).read("referral.ask")
    let content: ReferralContent
    do throws(PackageError) {
      content = try ReferralContent(
        file: file, passphrase: PackagePassphrase(typed: String(decoding: typed, as: UTF8.self)))
    } catch {
      throw Refusal(error)
    }
    if json { try Say.json(content) } else { show(content) }
  }

  private func show(_ content: ReferralContent) {
    for section in content.sections {
      print("\n" + Terminal.escaped(section.heading))
      for line in section.lines {
        let name = line.name.isEmpty ? "" : line.name + ": "
        for piece in (name + line.text).split(separator: "\n") {
          print("  " + Terminal.escaped(String(piece)))
        }
      }
    }
  }
}

extension Refusal {
  init(_ error: PackageError) {
    switch error {
    case .wrongPassphrase: self.init(code: "referral.wrong", status: .refused)
    case .unknownFormat, .notAReferral: self.init(code: "referral.newer", status: .badData)
    case .notAPackage, .malformed: self.init(code: "referral.no-package", status: .badData)
    }
  }
}
