import Casework
import Desk
import Foundation
import Language
import Patterns
import Store

/// How long what the pages of the casebook ask for takes, on a vault for training.
struct CasebookMeasure {
  /// What is printed: for each page how often it was asked and how long that took, in milliseconds.
  struct Answer: Encodable {
    let schema = "guvoh.casebook.measure/1"
    var counts: [String: Int] = [:]
    var viewBytes = 0
    var pages: [String: Times] = [:]
  }

  /// Milliseconds.
  struct Times: Encodable {
    let count: Int
    let p50: Double
    let p95: Double
    let p99: Double
    let cpu95: Double

    init(_ wall: [Double], _ cpu: [Double]) {
      let (wall, cpu) = (wall.sorted(), cpu.sorted())
      count = wall.count
      p50 = wall[wall.count / 2]
      p95 = wall[wall.count * 95 / 100]
      p99 = wall[wall.count * 99 / 100]
      cpu95 = cpu[cpu.count * 95 / 100]
    }
  }

  let session: Session
  let count: Int

  /// Asks for every kind of page `count` times.
  func answer() throws -> Answer {
    let view = try session.view()
    var answer = Answer()
    answer.counts = Dictionary(
      uniqueKeysWithValues: try view.counts().map { ($0.key.word, $0.value) })
    answer.viewBytes = try view.size()
    for (name, work) in try pages(view) {
      var (wall, cpu): ([Double], [Double]) = ([], [])
      for index in 0..<max(count, 20) {
        let (start, used) = (ContinuousClock.now, Self.used())
        try work(index)
        wall.append((ContinuousClock.now - start) / .milliseconds(1))
        cpu.append(Self.used() - used)
      }
      answer.pages[name] = Times(wall, cpu)
    }
    return answer
  }

  /// Milliseconds of processor that this process has used.
  private static func used() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) * 1000 }

  private func pages(_ view: CaseView) throws -> [(String, (Int) throws -> Void)] {
    func ids(_ kind: DocumentKind) throws -> [DocumentID] {
      try view.documents(DocumentQuery(kind, limit: 500)).rows.map(\.document)
    }
    let (events, people, cases) = (try ids(.event), try ids(.person), try ids(.case))
    let searches = InventedReports.searches
    return [
      ("search", { _ = try view.search(searches[$0 % searches.count]) }),
      ("search page", { try find(searches[$0 % searches.count]) }),
      ("event", { try event(events[$0 % events.count], view) }),
      ("person", { try person(people[$0 % people.count], view) }),
      ("case", { try document(cases[$0 % cases.count], view) }),
      ("events", { try list(.event, [.has(Facet("disagreement", "yes"))], $0, view) }),
      ("place", { _ in try place("g:vladimir", view) }),
      ("promises", { _ in _ = try view.counts(of: "outcome", .promise) }),
      ("tasks", { _ in _ = try session.openTasks() }),
      ("case-load", { _ in _ = try session.caseLoad() }),
      ("history", { _ = try session.history(of: cases[$0 % cases.count]) }),
    ] + (try patterns(view))
  }

  private func find(_ words: String) throws {
    _ = try session.find(KeptSearch.Question(words: words), within: { [$0] })
  }

  /// What the pages of patterns ask for; after a save the first of them gathers anew.
  private func patterns(_ view: CaseView) throws -> [(String, (Int) throws -> Void)] {
    let gazetteer = try Gazetteer(files: DataFiles())
    return [
      ("patterns gathered", { _ in _ = try session.gatherPatterns(view, gazetteer) }),
      (
        "patterns after a save",
        { [known = try session.gatherPatterns(view, gazetteer)] _ in
          _ = try session.gatherPatterns(view, gazetteer, after: known)
        }
      ),
      (
        "patterns matrix",
        { _ in
          let book = try session.patterns(gazetteer).events
          _ = PatternTable(book.tales) { ($0.code, book.area(of: $0)) }
          _ = PatternTable(book.tales) { $0.code == Tale.unknown ? (0, book.area(of: $0)) : nil }
        }
      ),
      (
        "patterns map",
        { _ in
          let book = try session.patterns(gazetteer).events
          _ = PatternTable(book.tales) { $0.code == Tale.unknown ? ($0.place, 0) : nil }
          _ = PatternTable(book.tales) { ($0.code, $0.month) }
        }
      ),
    ]
  }

  private func event(_ id: DocumentID, _ view: CaseView) throws {
    _ = try session.opened(id, as: Event.self)
    _ = try session.linked("about", to: id, as: Claim.self, limit: 50)
    _ = try view.pointing(to: id, limit: 60)
  }

  private func person(_ id: DocumentID, _ view: CaseView) throws {
    _ = try session.opened(id, as: Person.self)
    _ = try session.consents(of: id)
    _ = try session.vitalInterests(of: id)
    _ = try view.pointing(to: id, limit: 60)
  }

  private func document(_ id: DocumentID, _ view: CaseView) throws {
    let opened = try session.opened(id, as: Case.self)
    _ = try session.linked("about", to: id, as: CaseTask.self)
    _ = try session.linked("about", to: id, as: Note.self)
    _ = try view.pointing(to: id)
    for party in opened.document.people { _ = try view.document(party.person) }
  }

  private func list(
    _ kind: DocumentKind, _ filters: [DocumentFilter], _ page: Int, _ view: CaseView
  ) throws {
    let rows = try view.documents(DocumentQuery(kind, filters)).rows
    for row in rows { _ = try view.facets(of: row.document) }
  }

  private func place(_ id: String, _ view: CaseView) throws {
    let here = [DocumentFilter.has(Facet("place", id))]
    _ = try view.counts(of: "result", .intervention, here)
    _ = try view.counts(of: "outcome", .promise, here)
    for row in try view.documents(DocumentQuery(.intervention, here)).rows {
      _ = try session.opened(row.document, as: Intervention.self)
    }
    for row in try view.documents(DocumentQuery(.claim, here, limit: 20)).rows {
      _ = try session.opened(row.document, as: Claim.self)
    }
    _ = try view.documents(DocumentQuery(.event, here, limit: 30))
  }
}
