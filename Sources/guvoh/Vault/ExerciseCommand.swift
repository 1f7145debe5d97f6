import ArgumentParser
import Casework
import Desk
import Foundation
import Store
import Vault

/// Works on a vault for training as people would, for measurements and for tests of crashes.
///
/// It refuses any other vault. Each line `ack …` stands for something that was acknowledged.
struct ExerciseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise", abstract: "Work on a vault for training, to measure and to test it.",
    shouldDisplay: false)

  enum Work: String, ExpressibleByArgument {
    case save, `import`, upload, receive, measure, plant, casebook
  }

  @OptionGroup var options: VaultOptions
  @OptionGroup var member: MemberOptions
  @Option var count = 100
  @Option var from = 0
  @Option var group = 1
  @Option var bytes = 900
  @Option var strings: String?
  @Argument var work: Work

  func run() async throws {
    Hardening.begin()
    let session = try member.session(try options.locked())
    try Refusal.explaining { try session.requireExercise() }
    try await Refusal.explaining {
      switch work {
      case .save: try await save(session)
      case .import: try importing(session)
      case .upload: try await upload(session)
      case .receive: try await receive(session)
      case .measure: try measure(session)
      case .plant: try await plant(session)
      case .casebook: try Say.json(CasebookMeasure(session: session, count: count).answer())
      }
    }
  }

  /// Straight to the descriptor: what is printed was acknowledged, also when the program is killed next.
  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  private func save(_ session: Session) async throws {
    var invented = InventedReports(seed: UInt64(from), bytes: bytes)
    let clock = ContinuousClock()
    var spent = Duration.zero
    for index in from..<from + count {
      let report = invented.next(index).report
      let start = clock.now
      let saved = try await session.save(report, act: "save")
      spent += clock.now - start
      say("ack \(saved.document) \(saved.sequence)")
    }
    say("seconds \(spent / .seconds(1))")
  }

  private func importing(_ session: Session) throws {
    var invented = InventedReports(seed: UInt64(from), bytes: bytes)
    let clock = ContinuousClock()
    var spent = Duration.zero
    var index = from
    while index < from + count {
      let items = (index..<min(index + group, from + count)).map { invented.next($0) }
      let start = clock.now
      let received = try session.receive(items)
      spent += clock.now - start
      for document in received.new { say("ack \(document) new") }
      for document in received.already { say("ack \(document) already") }
      index += items.count
    }
    say("seconds \(spent / .seconds(1))")
  }

  private func upload(_ session: Session) async throws {
    for index in from..<from + count {
      var left = bytes
      let saved = try await session.attach(named: "EXERCISE \(index).bin") {
        guard left > 0 else { return nil }
        defer { left -= min(left, 50_000) }
        return Data(repeating: UInt8(truncatingIfNeeded: index), count: min(left, 50_000))
      }
      say("ack \(saved.document) \(saved.sequence)")
    }
  }

  private func receive(_ session: Session) async throws {
    var invented = InventedReports(seed: UInt64(from), bytes: bytes)
    let vault = session.unlocked.vault
    for index in from..<from + count {
      let saved = Saved(by: nil, at: 0, act: "receive", document: invented.next(index).report)
      let entry = try await vault.receive(try Draft(saved), team: session.team.keys.team)
      say("ack \(entry.body.document) \(entry.sequence)")
    }
  }

  /// Puts each line of a file into a report, a note, a contact, a name, a file name and a file.
  private func plant(_ session: Session) async throws {
    let text = strings.flatMap { FileManager.default.contents(atPath: $0) } ?? Data()
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init) {
      let received = try session.receive([
        Incoming(
          source: line,
          report: Report(
            channel: "web", received: "2026-11-21", half: .morning, title: line, text: line),
          contact: Contact(name: line, ways: [line]))
      ])
      guard let report = received.new.first else { continue }
      _ = try await session.save(Note(about: report, text: line), act: "note")
      let id = DocumentID.random()
      let name = try session.sealing(PersonName(full: line), for: id)
      if let person = Person(label: line, identity: .sealed(name), standings: [.signed]) {
        _ = try await session.save(person, act: "person", id: id)
      }
      var piece: Data? = Data(line.utf8)
      _ = try await session.attach(named: line) {
        defer { piece = nil }
        return piece
      }
    }
    _ = try session.view()
    try session.lock()
  }

  private struct Measures: Encodable {
    let schema = "guvoh.vault.measure/1"
    var journal = 0.0
    var snapshot = 0.0
    var viewBytes = 0
    var search50 = 0.0
    var search99 = 0.0
    var searches = 0
    var equal = false
  }

  private func measure(_ session: Session) throws {
    let clock = ContinuousClock()
    var measures = Measures()
    session.team.dropSnapshot()
    measures.journal = try clock.measure { _ = try session.view() } / .seconds(1)
    let built = try rows(session)
    measures.viewBytes = try session.view().size()
    try session.lock()
    measures.snapshot = try clock.measure { _ = try session.view() } / .seconds(1)
    measures.equal = try rows(session) == built
    let words = InventedReports.searches
    var times: [Double] = []
    let view = try session.view()
    for index in 0..<max(count, 1) {
      let query = words[index % words.count]
      times.append(try clock.measure { _ = try view.search(query) } / .seconds(1))
    }
    times.sort()
    measures.searches = times.count
    measures.search50 = times[times.count / 2]
    measures.search99 = times[min(times.count - 1, times.count * 99 / 100)]
    try Say.json(measures)
  }

  private func rows(_ session: Session) throws -> [ListRow] {
    try session.view().documents(.report, limit: 1_000_000)
  }
}
