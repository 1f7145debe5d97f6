import Coding
import Language
import Testing

@Suite struct `The rules of coding` {
  private func rules(_ path: String, _ text: String) throws(CodingError) {
    _ = try CodingRules(files: DataFiles(overlay: [path: Array(text.utf8)]))
  }

  private static let path = "coding/rules.csv"
  private static let head = "id,code,say,not,instead,within\n"

  @Test func `are read, each under a name of its own`() throws {
    let ids = try CodingFixture.rules.get().ids
    #expect(ids.count > 100)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: [
    ("a,T_NONE,ARMY,,", CodingError.badValue(path: path, line: 2, column: "code")),
    ("a,T_RAID,NOTHING,,", .unknownConcept(path: path, line: 2, concept: "NOTHING")),
    ("a,T_RAID,ARMY@far,,", .badValue(path: path, line: 2, column: "say")),
    ("a,T_RAID,ARMY@near,,", .badValue(path: path, line: 2, column: "say")),
    ("a,T_RAID,,,", .badValue(path: path, line: 2, column: "say")),
    (",T_RAID,ARMY,,", .badValue(path: path, line: 2, column: "id")),
    ("a,T_RAID,ARMY,,\na,T_RAID,WAR,,", .duplicateID(path: path, line: 3, id: "a")),
  ])
  func `are refused with the line that is wrong`(rows: String, error: CodingError) {
    #expect(throws: error) { try rules(Self.path, Self.head + rows) }
  }

  @Test func `are refused without a column, and words without letters or of no language`() {
    #expect(throws: CodingError.table(.missingColumn(path: Self.path, column: "say"))) {
      try rules(Self.path, "id,code\na,T_RAID\n")
    }
    let lexicon = "coding/lexicon/own.csv"
    #expect(throws: CodingError.badWording(path: "coding/lexicon", line: 2)) {
      try rules(lexicon, "concept,tongue,words\nARMY,ru,арми|\n---".replacing("арми|", with: "="))
    }
    #expect(throws: CodingError.badValue(path: lexicon, line: 2, column: "tongue")) {
      try rules(lexicon, "concept,tongue,words\nARMY,xx,арми\n")
    }
  }

  @Test func `grow with the words of an organisation`() throws {
    let own = "concept,tongue,words\nM_BEATING,ru,отметелил\n"
    let files = DataFiles(overlay: ["coding/lexicon/own.csv": Array(own.utf8)])
    let coder = Coder(try CodingRules(files: files))
    let text = "Узбека заставили подписать контракт с Минобороны, в отделе его отметелили."
    #expect(coder.proposal(for: text).codes.contains("M_BEATING"))
  }
}
