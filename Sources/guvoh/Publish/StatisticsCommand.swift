import ArgumentParser
import Desk
import Foundation
import Language

/// `guvoh publish statistics`: what a donor asks for.
struct StatisticsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics",
    abstract: "Count people, contacts and services of a period, each for itself.",
    discussion: """
        guvoh publish statistics --from 2026-01-01 --to 2026-12-31 --vault cases

      The three are never added: one person may call ten times and be helped twice. Numbers below 11 are told
      as "<11".
      """)

  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @Option(help: "The first day.") var from: String
  @Option(help: "The last day.") var to: String

  private struct Answer: Encodable {
    let schema = "guvoh.publish.statistics/1"
    let from: String
    let to: String
    let people: String
    let casesOpened: String
    let casesClosed: String
    let contacts: [String: String]
    let answers: String
    let services: [String: String]
  }

  func validate() throws {
    for day in [from, to] where Edtf(day) == nil || day.count != 10 {
      throw ValidationError("a day is written as 2026-01-31")
    }
  }

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    let statistics = try await Refusal.explaining {
      try await session.statistics(from: from, to: to)
    }
    let shown = WorkStatistics.shown
    if vault.json {
      return try Say.json(
        Answer(
          from: from, to: to, people: shown(statistics.people),
          casesOpened: shown(statistics.casesOpened), casesClosed: shown(statistics.casesClosed),
          contacts: statistics.contacts.mapValues(shown), answers: shown(statistics.answers),
          services: statistics.services.mapValues(shown)))
    }
    Say.line("publish.statistics.people", ["number": shown(statistics.people)])
    let contacts = statistics.contacts.values.reduce(0, +)
    Say.line(
      "publish.statistics.contacts",
      ["number": shown(contacts), "answers": shown(statistics.answers)])
    Say.line(
      "publish.statistics.services",
      ["number": shown(statistics.services.values.reduce(0, +))])
  }
}
