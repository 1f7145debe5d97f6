import ArgumentParser
import Desk
import Foundation
import Vault

/// People and teams.
struct UsersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "users", abstract: "List, make, let in, let go and remove the people of a vault.",
    discussion: """
      Making a user opens no case: he is in no team until a member of the team lets him in.

        guvoh vault users add farida --vault DIR --new-passphrase-file pw
        guvoh vault users admit farida --team tashkent --sealed-fields --vault DIR
        guvoh vault users dismiss farida --team tashkent --vault DIR
      """,
    subcommands: [
      List.self, Add.self, Admit.self, Dismiss.self, Remove.self, Team.self, Passphrase.self,
      Sheets.self, Recover.self,
    ], defaultSubcommand: List.self)

  struct Done: Encodable {
    let schema = "guvoh.vault.users/1"
    let done: String
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List people and teams.")
    @OptionGroup var options: VaultOptions
    @OptionGroup var member: MemberOptions

    private struct Answer: Encodable {
      struct Person: Encodable {
        let name: String
        let administrator: Bool
        let teams: [String]
      }
      let schema = "guvoh.vault.users/1"
      let users: [Person]
      let teams: [String]
    }

    func run() async throws {
      Hardening.begin()
      let unlocked = try member.unlock(try options.locked())
      let (directory, ring) = try Refusal.explaining {
        (try unlocked.directory(), try unlocked.vault.ring())
      }
      let users = directory.members.map { person in
        let teams = directory.teams.filter { team in
          ring.team(team.id)?.grants.contains { $0.member == person.id } == true
        }
        return Answer.Person(
          name: person.name, administrator: person.isAdministrator, teams: teams.map(\.name))
      }
      if options.json {
        return try Say.json(Answer(users: users, teams: directory.teams.map(\.name)))
      }
      for user in users {
        Say.line(
          user.administrator ? "vault.users.administrator" : "vault.users.person",
          [
            "name": user.name,
            "teams": user.teams.isEmpty ? "–" : user.teams.joined(separator: ", "),
          ])
      }
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a user. He is in no team until a member lets him in.")
    @OptionGroup var options: VaultOptions
    @OptionGroup var member: MemberOptions
    @Flag(help: "He may make and remove users.") var administrator = false
    @Option(help: "A file whose first line is his passphrase.") var newPassphraseFile: String?
    @Argument(help: "His name.") var name: String

    func run() async throws {
      Hardening.begin()
      let unlocked = try member.unlock(try options.locked())
      let passphrase = try PassphraseSource(file: newPassphraseFile, descriptor: nil)
        .readNew("vault.ask.new")
      try Refusal.explaining {
        try unlocked.makeUser(
          named: name, passphrase: passphrase, cost: try PassphraseCost.calibrated(),
          isAdministrator: administrator)
      }
      try Say.answer(options.json, Done(done: "add"), "vault.users.added", ["name": name])
    }
  }

  struct Admit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let a user into a team of yours.")
    @OptionGroup var options: VaultOptions
    @OptionGroup var member: MemberOptions
    @Flag(help: "He may open sealed fields.") var sealedFields = false
    @Argument(help: "His name.") var name: String

    func run() async throws {
      Hardening.begin()
      let unlocked = try member.unlock(try options.locked())
      try Refusal.explaining {
        try unlocked.letIn(name, team: member.team, sealedFields: sealedFields)
      }
      try Say.answer(options.json, Done(done: "admit"), "vault.users.admitted", ["name": name])
    }
  }

  struct Dismiss: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a user out of a team; its keys are renewed.")
    @OptionGroup var options: VaultOptions
    @OptionGroup var member: MemberOptions
    @Argument(help: "His name.") var name: String

    func run() async throws {
      Hardening.begin()
      let unlocked = try member.unlock(try options.locked())
      try Refusal.explaining { try unlocked.letGo(name, team: member.team) }
      try Say.answer(options.json, Done(done: "dismiss"), "vault.users.dismissed", ["name": name])
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove a user who is in no team any more.")
    @OptionGroup var options: VaultOptions
    @OptionGroup var member: MemberOptions
    @Argument(help: "His name.") var name: String

    func run() async throws {
      Hardening.begin()
      let unlocked = try member.unlock(try options.locked())
      try Refusal.explaining { try unlocked.removeUser(named: name) }
      try Say.answer(options.json, Done(done: "remove"), "vault.users.removed", ["name": name])
    }
  }

  struct Team: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a team with yourself in it.")
    @OptionGroup var options: VaultOptions
    @OptionGroup var member: MemberOptions
    @Flag(help: "Leave the recovery sheets out: lost passphrases then lose its cases.")
    var withoutRecovery = false
    @Argument(help: "Its name.") var name: String

    func run() async throws {
      Hardening.begin()
      let unlocked = try member.unlock(try options.locked())
      try Refusal.explaining { try unlocked.makeTeam(named: name, recovery: !withoutRecovery) }
      try Say.answer(options.json, Done(done: "team"), "vault.users.team", ["name": name])
    }
  }

  struct Passphrase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Set a new passphrase for yourself.")
    @OptionGroup var options: VaultOptions
    @OptionGroup var member: MemberOptions
    @Option(help: "A file whose first line is the new passphrase.") var newPassphraseFile: String?

    func run() async throws {
      Hardening.begin()
      let unlocked = try member.unlock(try options.locked())
      let passphrase = try PassphraseSource(file: newPassphraseFile, descriptor: nil)
        .readNew("vault.ask.new")
      try Refusal.explaining {
        try unlocked.setPassphrase(passphrase, cost: try PassphraseCost.calibrated())
      }
      try Say.answer(options.json, Done(done: "passphrase"), "vault.users.passphrase")
    }
  }

  struct Sheets: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make three new recovery sheets; the old ones open nothing any more.")
    @OptionGroup var options: VaultOptions
    @OptionGroup var member: MemberOptions
    @Argument(help: "The folder for the PDF files. Print them and erase them.") var folder: String

    func run() async throws {
      Hardening.begin()
      let unlocked = try member.unlock(try options.locked())
      let shares = try Refusal.explaining { try unlocked.renewRecovery() }
      try await SheetPrinting.write(shares, unlocked.vault, to: folder)
      try Say.answer(options.json, Done(done: "sheets"), "vault.init.sheets", ["path": folder])
    }
  }

  struct Recover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open the vault with two recovery sheets and make a new first person.")
    @OptionGroup var options: VaultOptions
    @Option(help: "A file with the words of a sheet; give two.") var share: [String] = []
    @Option(help: "A file whose first line is his passphrase.") var newPassphraseFile: String?
    @Argument(help: "His name.") var name: String

    func run() async throws {
      Hardening.begin()
      let vault = try options.locked()
      guard share.count == 2 else { throw Refusal(code: "vault.shares.wrong", status: .usage) }
      let shares = try share.map { path in
        guard let data = FileManager.default.contents(atPath: path) else {
          throw Refusal(code: "file.missing", status: .noInput, values: ["path": path])
        }
        return try Refusal.explaining {
          try RecoveryShare(words: String(decoding: data, as: UTF8.self))
        }
      }
      let passphrase = try PassphraseSource(file: newPassphraseFile, descriptor: nil)
        .readNew("vault.ask.new")
      try Refusal.explaining {
        let unlocked = try vault.unlock(shares[0], shares[1])
        _ = try unlocked.recover(
          as: name, passphrase: passphrase, cost: try PassphraseCost.calibrated())
      }
      try Say.answer(options.json, Done(done: "recover"), "vault.users.added", ["name": name])
    }
  }
}
