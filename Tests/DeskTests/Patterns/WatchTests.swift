import Casework
import Desk
import Foundation
import Language
import Patterns
import Store
import Synchronization
import Testing
import Vault

extension PatternVault {
  func vocabulary() throws -> Vocabulary { try Vocabulary(files: DataFiles()) }

  func order(_ first: String, _ last: String, worlds: Int = 39) throws -> WatchOrder {
    var settings = AlarmRun.Settings.usual
    settings.worlds = worlds
    let (first, last) = (try #require(Edtf(first)).first, try #require(Edtf(last)).last)
    return WatchOrder(span: first...last, settings: settings)
  }

  func watch(_ first: String, _ last: String) async throws -> AlarmRun {
    let saved = try await session.watch(
      try order(first, last), gazetteer: gazetteer, vocabulary: try vocabulary(),
      progress: { _, _ in })
    return try session.opened(saved.document, as: AlarmRun.self).document
  }

  func rule(_ least: Int = 2, days: Int = 14, codes: [String] = []) async throws -> DocumentID {
    let rule = try #require(AlarmRule("two in 14 days", least: least, days: days, codes: codes))
    return try await session.keepRule(rule).document
  }
}

@Suite struct `The early warning of a vault` {
  @Test func `is raised by a rule and shows its reports`() async throws {
    let vault = try PatternVault()
    let rule = try await vault.rule()
    var reports: [DocumentID] = []
    for number in 0..<2 {
      let received = "2026-11-1\(7 + number)"
      reports.append(try await vault.report("witness \(number)", received: received))
    }
    let events = [
      try await vault.event([Source("S_VICTIM", document: reports[0])], time: "2026-11-07"),
      try await vault.event([Source("S_RELATIVE", document: reports[1])], time: "2026-11-16"),
    ]
    let run = try await vault.watch("2026-11-01", "2026-11-20")
    let alarm = try #require(run.alarms.first { $0.rule == rule })
    #expect(alarm.raised == "2026-11-18" && alarm.from == "2026-11-07")
    #expect(alarm.places == ["f:ik6-vladimir"] && alarm.count == 2)
    #expect(Set(alarm.events) == Set(events))
    #expect(Set(alarm.sources.compactMap(\.document)) == Set(reports))
    #expect(alarm.mayLeave)
    #expect(run.counts.used == 2)
  }

  @Test func `stays in the team when only the web form tells, however often`() async throws {
    let vault = try PatternVault()
    _ = try await vault.rule()
    for number in 0..<12 {
      let report = try await vault.report("sockpuppet \(number)", channel: "web")
      try await vault.event([Source("S_VICTIM", document: report)], time: "2026-11-14")
    }
    let run = try await vault.watch("2026-11-01", "2026-11-20")
    #expect(!run.alarms.isEmpty && run.alarms.allSatisfy { !$0.mayLeave })
  }

  @Test func `is not raised by one source reposted fifty times`() async throws {
    let vault = try PatternVault()
    _ = try await vault.rule()
    for _ in 0..<50 {
      let report = try await vault.report(`Patterns are gathered`.long)
      try await vault.event([Source("S_FORWARD", document: report)], time: "2026-11-14")
    }
    let run = try await vault.watch("2026-11-01", "2026-11-20")
    #expect(run.alarms.isEmpty && run.counts.used == 50)
  }

  @Test func `counts what it could not use, and says nothing of an empty vault`() async throws {
    let vault = try PatternVault()
    #expect(try await vault.watch("2026-11-01", "2026-11-20").alarms.isEmpty)
    let source = Source("S_VICTIM", document: try await vault.report("a"))
    try await vault.event([source], time: "2026-11")
    try await vault.event([source], time: nil)
    try await vault.event([source], place: "nowhere", time: "2026-11-14")
    let run = try await vault.watch("2026-11-01", "2026-11-20")
    #expect(run.counts.undated == 2)
    #expect(run.counts.used == 1)
  }

  @Test func `counts alarms of days that were dealt anew as false ones`() async throws {
    let vault = try PatternVault()
    _ = try await vault.rule()
    for number in 0..<12 {
      let report = try await vault.report("witness \(number)", received: "2026-01-01")
      try await vault.event(
        [Source("S_VICTIM", document: report)],
        time: "2026-\(number < 9 ? "0" : "")\(number + 1)-14")
    }
    let year = try await vault.watch("2026-01-01", "2026-12-31")
    #expect(try #require(year.chancePerMonth) >= 0)
    #expect(try await vault.watch("2026-11-01", "2026-11-20").chancePerMonth == nil)
  }

  @Test func `is stopped by its progress, and tells how far it is`() async throws {
    let vault = try PatternVault()
    let report = try await vault.report("a")
    try await vault.event([Source("S_VICTIM", document: report)], time: "2026-11-14")
    let order = try vault.order("2026-01-01", "2026-12-31")
    let vocabulary = try vault.vocabulary()
    await #expect(throws: CancellationError.self) {
      _ = try await vault.session.watch(
        order, gazetteer: vault.gazetteer, vocabulary: vocabulary,
        progress: { _, _ in throw CancellationError() })
    }
    let told = Mutex<[Int]>([])
    _ = try await vault.session.watch(
      order, gazetteer: vault.gazetteer, vocabulary: vocabulary,
      progress: { done, total in told.withLock { $0.append(done * 100 / total) } })
    #expect(told.withLock { $0.last } == 100)
  }

  @Test func `hears a rule for a code and for what is narrower`() async throws {
    let vault = try PatternVault()
    let rule = try await vault.rule(codes: ["T_RAID"])
    for number in 0..<2 {
      let report = try await vault.report("witness \(number)")
      try await vault.event(
        [Source("S_VICTIM", document: report)], code: "T_RAID_WORSHIP", time: "2026-11-14")
    }
    #expect(try await vault.watch("2026-11-01", "2026-11-20").alarms.contains { $0.rule == rule })
    _ = try vault.session.switchRule(rule, on: false)
    #expect(try await vault.watch("2026-11-01", "2026-11-20").alarms.isEmpty)
  }

  @Test func `is judged by a person, and only a publisher takes alarms out of a real vault`()
    async throws
  {
    let vault = try PatternVault()
    _ = try await vault.rule()
    for number in 0..<2 {
      let report = try await vault.report("witness \(number)")
      try await vault.event([Source("S_VICTIM", document: report)], time: "2026-11-14")
    }
    let saved = try await vault.session.watch(
      try vault.order("2026-11-01", "2026-11-20"), gazetteer: vault.gazetteer,
      vocabulary: try vault.vocabulary(), progress: { _, _ in })
    _ = try vault.session.judgeAlarm(saved.document, 0, .wrong)
    let judged = try vault.session.opened(saved.document, as: AlarmRun.self).document
    #expect(judged.alarms[0].verdict == .wrong)
    #expect(throws: VaultError.unknownDocument) {
      try vault.session.judgeAlarm(saved.document, 99, .real)
    }
    await #expect(throws: DeskError.self) {
      try await vault.session.exportAlarms(saved.document) { $0 }
    }
  }
}
