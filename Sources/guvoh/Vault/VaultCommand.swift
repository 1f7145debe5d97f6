import ArgumentParser

/// Everything about the sealed store: making, checking, copying, proving and ending it.
struct VaultCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vault",
    abstract: "Make, verify, back up and end the sealed store of reports and evidence.",
    discussion: """
      A vault is one folder. Everything in it is sealed before it touches the disk; without a \
      passphrase it can take in reports and be verified, and nobody can read it.

        guvoh vault init --demo --size 500 practice     invented people, to learn with
        guvoh vault status --vault practice
        guvoh vault verify --vault practice
        guvoh vault backup --vault practice copy.tar
        guvoh vault restore --check copy.tar practice2

      GUVOH_HOME names the folder instead of --vault. The passphrase comes from a prompt, from \
      --passphrase-file, or from the descriptor in GUVOH_PASSPHRASE_FD; never from an argument.
      """,
    subcommands: [
      InitCommand.self, StatusCommand.self, VerifyCommand.self, RebuildCommand.self,
      BackupCommand.self, RestoreCommand.self, CheckpointCommand.self, ProveCommand.self,
      EraseCommand.self, UsersCommand.self, LockCommand.self, DestroyAccessCommand.self,
      ExerciseCommand.self,
    ])
}
