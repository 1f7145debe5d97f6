import Casework
import Foundation
import Intake
import Language
import Publication
import Sandbox
import Testing
import Vault

@testable import Desk

@Suite struct `The casebook as HURIDOCS tables` {
  /// The vault of the exports, with an official who refused, an intervention, a bribe and two relatives.
  private static func made() async throws -> ExportFixture {
    let made = try await ExportFixture()
    let session = made.desk.session
    let report = Source("S_VICTIM", document: made.reports[0], reliability: .likely)
    guard case .event(let saved) = try session.open(made.events[0]).document else { return made }
    var event = saved.document
    event.chain = [.init(made.events[1], .cause), .init(made.events[2], .result)]
    event.acts[0].perpetrators.append(
      Involvement(kind: "P_MIGRATION", degree: .refused, source: report))
    _ = try session.revise(made.events[0], to: event, parent: 1, act: "test")
    for what in ["I_LAWYER", "I_BRIBE"] {
      var tried = Intervention(
        what: what, about: [made.events[0], made.people[0]], by: "мать Намуна",
        askedOf: "прокурор", time: Edtf("2023-02-03"))
      tried.result.add(Told("RS_NOREPLY", report))
      _ = try await session.save(tried, act: "test")
    }
    _ = try await session.save(
      Intervention(what: "I_COURT", about: [made.people[2]], time: Edtf("2024")), act: "test")
    for other in [made.people[1], made.people[2]] {
      _ = try await session.save(
        Relation(of: made.people[0], to: other, what: .sibling), act: "test")
    }
    return made
  }

  private static func tables(_ made: ExportFixture) async throws -> [String: [[String: String]]] {
    let zip = try await made.export(.huridocs, ending: "zip").bytes
    return try StoredZip.files(zip).filter { $0.key.hasSuffix(".csv") }
      .mapValues { try `What leaves a vault`.cells($0) }
  }

  @Test func `say who did what to whom, who told it and who stepped in`() async throws {
    let tables = try await Self.tables(try await Self.made())
    let acts = try #require(tables["acts.csv"])
    #expect(acts.count == 4)
    #expect(acts.allSatisfy { $0["2109_type_of_act"] == "36" })
    #expect(acts.allSatisfy { $0["2114_method_of_violence"] == "03 22" })
    #expect(acts.allSatisfy { $0["guvoh_codes"] == "T_PRISON|M_THREAT_CHARGE" })
    #expect(tables["events.csv"]?.first?["0113_initial_date"] == "2023-01")
    #expect(tables["events.csv"]?.first?["0113_1_initial_date_type"] == "02")
    #expect(tables["events.csv"]?.first?["0151_violation_status"] == "03")
    let group = tables["persons.csv"]?.first { $0["guvoh_what"] == "group" }
    #expect(group?["guvoh_count_at_least"] == "1060" && group?["0902_counting_unit"] == "03")
    #expect(tables["information.csv"]?.first?["2509_source_connection_to_information"] == "01 01")
    let tried = try #require(tables["interventions.csv"])
    #expect(tried.map { $0["2609_type_of_intervention"] } == ["01 02"])
    #expect(tried.first?["guvoh_followed_by"] == "RS_NOREPLY")
    #expect(tables["biographic_details.csv"]?.count == 1)
    #expect(tables["chain_of_events.csv"]?.count == 1)
    let terms = try #require(tables["terms.csv"])
    let threat = terms.first { $0["code"] == "M_THREAT_CHARGE" }
    #expect(threat?["ilo_indicators_reported"] == "ILO_6" && threat?["huridocs"] == "MT5 03 22")
  }

  @Test func `name nobody who refused, no bribe, no words, and no finding`() async throws {
    let made = try await Self.made()
    for ending in ["zip", "json"] {
      let bytes = try await made.export(.huridocs, ending: ending).bytes
      let text = String(decoding: bytes, as: UTF8.self)
      for word in [
        "P_MIGRATION", "I_BRIBE", "мать", "прокурор", "I_COURT", "Окна", "Примеров", "2023-02-03",
        "Forced labour", "rafficking",
      ] { #expect(!text.contains(word), "\(ending): \(word)") }
      #expect(text.contains("2023-02"))
    }
    let outgoing = try await made.export(.huridocs, ending: "zip")
    #expect(outgoing.stayed == [.notAsked: 2])
  }

  @Test func `point only to records that are there, and to none twice`() async throws {
    let made = try await Self.made()
    let tables = try await Self.tables(made)
    let zip = try await made.export(.huridocs, ending: "zip").bytes
    let bytes = try #require(try StoredZip.files(zip)["datapackage.json"])
    let package = try JSONDecoder().decode(JSONTree.self, from: bytes)
    guard case .list(let resources)? = package["resources"] else { return }
    #expect(resources.count == tables.count)
    for resource in resources {
      guard case .text(let path)? = resource["path"],
        case .text(let key)? = resource["schema"]?["primaryKey"],
        case .list(let links)? = resource["schema"]?["foreignKeys"]
      else { continue }
      let rows = try #require(tables[path])
      let keys = rows.compactMap { $0[key] }
      #expect(Set(keys).count == rows.count, "\(path)")
      for link in links {
        guard case .text(let column)? = link["fields"],
          case .text(let other)? = link["reference"]?["resource"],
          case .text(let name)? = link["reference"]?["fields"]
        else { continue }
        let there = Set((tables[other + ".csv"] ?? []).compactMap { $0[name] })
        for row in rows {
          #expect(row[column] == "" || there.contains(row[column] ?? "?"), "\(path) \(column)")
        }
      }
    }
  }

  @Test func `are the same as one JSON value`() async throws {
    let made = try await Self.made()
    let tables = try await Self.tables(made)
    let bytes = try await made.export(.huridocs, ending: "json").bytes
    let json = try JSONDecoder().decode(JSONTree.self, from: bytes)
    for (path, rows) in tables {
      let told = rows.map { row in
        JSONTree.object(row.filter { !$0.value.isEmpty }.mapValues { .text($0) })
      }
      #expect(json[path.replacing(".csv", with: "")] == .list(told), "\(path)")
    }
  }

  @Test func `know every code that an event can hold, or say that it is ours alone`() throws {
    let (codes, vocabulary) = (
      try HuridocsCodes(files: DataFiles()), try Vocabulary(files: DataFiles())
    )
    let schemes: Set<VocabularyScheme> = [
      .tactic, .means, .promise, .outcome, .facility, .perpetrator, .source, .intervention,
      .result,
    ]
    for code in vocabulary.codes where schemes.contains(code.scheme) && !code.isSealed {
      #expect(codes.known.contains(code.code), "\(code.code)")
      #expect(codes.terms(of: code.code).allSatisfy { $0.value.wholeMatch(of: /[\d ]+/) != nil })
    }
    // Slavery, forced labour, and the index terms of conscription and trafficking.
    let findings: Set = ["03 01 06", "30 01 02 01", "061518030501", "061518030502", "201801060601"]
    let all = codes.known.flatMap { codes.terms(of: $0) }.map(\.value)
    #expect(findings.isDisjoint(with: all))
  }
}

/// The entries of a ZIP that stores them, read plainly.
enum StoredZip {
  static func files(_ zip: Data) throws -> [String: Data] {
    let bytes = Array(zip)
    var files: [String: Data] = [:]
    func number(_ at: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    var at = 0
    while at + 30 <= bytes.count, number(at, 4) == 0x0403_4b50 {
      let (size, name) = (number(at + 18, 4), number(at + 26, 2))
      let start = at + 30 + name + number(at + 28, 2)
      files[String(decoding: bytes[(at + 30)..<(at + 30 + name)], as: UTF8.self)] = Data(
        bytes[start..<(start + size)])
      at = start + size
    }
    return files
  }
}
