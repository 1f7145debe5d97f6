import Coding
import Foundation
import Language
import Support

/// The rules of the program and the invented texts with what belongs to them.
enum CodingFixture {
  static let rules = Result { try CodingRules(files: DataFiles()) }

  static func coder() throws -> Coder { Coder(try rules.get()) }

  private static let folder = Repository.root.appending(path: "Tests/CodingTests/Fixtures")

  /// The names of all texts, sorted: `c01.ru.txt`.
  static let names: [String] =
    ((try? Repository.files(below: folder.appending(path: "texts"))) ?? [])
    .sorted()

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "texts/\(name)"), encoding: .utf8)
  }

  static func gold(_ name: String) throws -> Gold {
    let doc = name.prefix { $0 != "." }
    let data = try Data(contentsOf: folder.appending(path: "gold/\(doc).json"))
    return try JSONDecoder().decode(Gold.self, from: data)
  }

  /// What the author of a text marked in it.
  struct Gold: Decodable {
    var language: String
    var events: [Event]

    struct Event: Decodable {
      var tactics: [String]
      var means: [String]
      var facilities: [Facility]
    }

    struct Facility: Decodable { var code: String }

    var codes: Set<String> {
      Set(events.flatMap { $0.tactics + $0.means + $0.facilities.map(\.code) })
    }
  }
}

extension Proposal {
  /// All codes of tactic, means and facility.
  var codes: Set<String> { Set(events.flatMap { $0.tactics + $0.means + $0.facilities }) }
}
