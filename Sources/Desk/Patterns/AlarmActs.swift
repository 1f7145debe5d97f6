package import Casework
internal import Store
internal import Vault

extension Session {
  /// The rules of the team, the newest first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func alarmRules() throws -> [Opened<AlarmRule>] {
    try view().documents(DocumentQuery(.alarmRule, limit: 200)).rows.map {
      try opened($0.document, as: AlarmRule.self)
    }
  }

  /// Keeps a rule; looking for patterns is an analyst's work, and so are its rules.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func keepRule(_ rule: AlarmRule) async throws -> SavedDocument {
    try await keep(rule, by: .analyse, act: "alarm rule")
  }

  /// Switches a rule on or off.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func switchRule(_ id: DocumentID, on: Bool) throws -> SavedDocument {
    try reviseAnalysis(id, as: AlarmRule.self, act: "alarm rule") { $0.isOn = on }
  }

  /// Says of an alarm what it turned out to be, after somebody looked at its reports.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError.unknownDocument`.
  package func judgeAlarm(
    _ run: DocumentID, _ number: Int, _ verdict: AlarmRun.Alarm.Verdict
  ) throws -> SavedDocument {
    try reviseAnalysis(run, as: AlarmRun.self, act: "judge alarm") { run in
      guard run.alarms.indices.contains(number) else { throw VaultError.unknownDocument }
      run.alarms[number].verdict = verdict
    }
  }

  /// Says that two sources go back to one eyewitness.
  ///
  /// - Throws: `DeskError.notPermitted`, `.samePerson` for one source twice, `VaultError`.
  package func tie(_ one: Source, _ other: Source, why: String) async throws -> SavedDocument {
    try require(.analyse)
    guard let tie = SourceTie(one, other, why: why) else { throw DeskError.samePerson }
    return try await keep(tie, by: .analyse, act: "tie sources")
  }

  /// Takes back that two sources are one.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func untie(_ id: DocumentID) throws -> SavedDocument {
    try reviseAnalysis(id, as: SourceTie.self, act: "untie sources") { $0.isWithdrawn = true }
  }

  /// The alarms of a run that may be spoken of outside the team, as a table; the others are not in it.
  ///
  /// The export is an entry of the history.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - name: what a place is called.
  /// - Throws: `DeskError.notPermitted`, `.exercise`, `VaultError`.
  package func exportAlarms(_ run: DocumentID, name: (String) -> String) async throws -> String {
    try require(.publish)
    try requireOutward()
    let alarms = try opened(run, as: AlarmRun.self).document.alarms.filter {
      $0.mayLeave && $0.verdict != .wrong
    }
    try await keep(AuditEntry(about: run, reason: "\(alarms.count)"), act: "export-alarms")
    return SheetText.lines(
      [["raised", "from", "to", "place", "independent_reports"]]
        + alarms.map { alarm in
          let place = alarm.places.first.map(name) ?? ""
          return [alarm.raised, alarm.from, alarm.to, place, "\(alarm.count)"]
        })
  }

  private func reviseAnalysis<Document: CaseDocument>(
    _ id: DocumentID, as _: Document.Type, act: String, _ change: (inout Document) throws -> Void
  ) throws -> SavedDocument {
    try require(.analyse)
    var opened = try opened(id, as: Document.self)
    try change(&opened.document)
    return try keep(
      opened.document, by: .analyse, as: id, parent: opened.version, act: act)
  }
}
