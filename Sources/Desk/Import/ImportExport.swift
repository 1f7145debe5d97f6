package import Intake
internal import Vault

extension Session {
  /// Takes an export in, in groups that are durable each for itself.
  ///
  /// What the vault holds already is left out, so a second run adds nothing, and a run that was broken off
  /// is completed by the next one.
  ///
  /// - Parameter progress: told the result so far after each group; what it throws ends the import there.
  /// - Throws: `DeskError.notPermitted`, `VaultError`, `IntakeError`; what was committed before stays.
  package func importing(
    _ input: ImportInput, words: IntakeWords,
    progress: @escaping (ImportResult) throws -> Void = { _ in }
  ) throws -> ImportResult {
    try require(.write)
    var run = try ImportRun(self, input, progress: progress)
    var account = input.account
    account.add(try input.export.read(words: words) { try run.take($0) })
    try run.close(account)
    return run.result
  }
}
