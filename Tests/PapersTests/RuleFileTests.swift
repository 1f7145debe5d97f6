import Language
import Papers
import Testing

@Suite struct `The files of rules` {
  private func rules(_ path: String, _ text: String) throws(PageRulesError) {
    _ = try PageRules(files: DataFiles(overlay: [path: Array(text.utf8)]))
  }

  private static let phrases = "check/phrases.csv"
  private static let head = "id,words,votes,source,as_of\n"

  @Test(arguments: [
    ("a,военн,PG_NONE:3,s,d", PageRulesError.unknownKind(path: phrases, line: 2, kind: "PG_NONE")),
    ("a,,PG_CONTRACT:3,s,d", .emptyPhrase(path: phrases, line: 2)),
    ("a,&,PG_CONTRACT:3,s,d", .emptyPhrase(path: phrases, line: 2)),
    ("a,военн,PG_CONTRACT,s,d", .badValue(path: phrases, line: 2, column: "votes")),
    ("a,военн,PG_CONTRACT:many,s,d", .badValue(path: phrases, line: 2, column: "votes")),
    ("a,военн,PG_CONTRACT:inf,s,d", .badValue(path: phrases, line: 2, column: "votes")),
    ("a,военн,,s,d", .badValue(path: phrases, line: 2, column: "votes")),
    (",военн,PG_CONTRACT:3,s,d", .duplicateID(path: phrases, line: 2, id: "")),
    (
      "a,военн,PG_CONTRACT:3,s,d\na,служб,PG_CONTRACT:3,s,d",
      .duplicateID(path: phrases, line: 3, id: "a")
    ),
  ])
  func `are refused with the line that is wrong`(rows: String, error: PageRulesError) {
    #expect(throws: error) { try rules(Self.phrases, Self.head + rows) }
  }

  @Test func `are refused without a column`() {
    let error = PageRulesError.table(.missingColumn(path: Self.phrases, column: "votes"))
    #expect(throws: error) { try rules(Self.phrases, "id,words\na,военн\n") }
  }

  @Test func `are refused with thresholds that are no numbers or missing`() {
    let path = "check/thresholds.csv"
    #expect(throws: PageRulesError.badValue(path: path, line: 2, column: "value")) {
      try rules(path, "id,value,source,as_of\nstop,ten,s,d\n")
    }
    #expect(throws: PageRulesError.badValue(path: path, line: 1, column: "caution")) {
      try rules(path, "id,value,source,as_of\nstop,10,s,d\n")
    }
  }

  @Test func `are replaced by those of an organisation`() throws {
    let own = "\u{FEFF}\(Self.head)own,\"тайное слово\",PG_CONTRACT:20,ours,2026-11-21\n"
    let rules = try PageRules(files: DataFiles(overlay: [Self.phrases: Array(own.utf8)]))
    let finding = rules.judge(RecognisedPage("здесь стоит тайное слово"))
    #expect(finding.state == .stop)
    #expect(finding.reasons.map(\.rule) == ["own"])
  }
}

@Suite struct `The answers` {
  let answers: PageAnswers

  init() throws { answers = try PageAnswers(files: DataFiles()) }

  @Test(arguments: Tongue.allCases)
  func `have words in every tongue`(tongue: Tongue) throws {
    let words = try Words(files: DataFiles())
    let missing = Set(words.missing(in: tongue))
    for answer in answers.inOrder {
      let keys = [answer.sentence, answer.means, "kinds.\(answer.kind)"] + answer.steps
      for key in keys {
        #expect(words.has(key) && !missing.contains(key), "\(key)")
      }
    }
    for fact in answers.facts.values {
      #expect(words.has(fact.text) && !missing.contains(fact.text), "\(fact.text)")
    }
    for doubt in PageDoubt.allCases {
      #expect(words.has("check-answers.doubt.\(doubt.rawValue)"))
    }
  }

  @Test func `say stop or caution, in one order, and name facts that are there`() {
    #expect(answers.byKind["PG_CONTRACT"]?.state == .stop)
    #expect(answers.byKind["PG_SUMMONS"]?.state == .caution)
    #expect(Set(answers.inOrder.map(\.order)).count == answers.inOrder.count)
    let stops = answers.inOrder.filter { $0.state == .stop }.map(\.order).max() ?? 0
    #expect(answers.inOrder.allSatisfy { $0.state == .stop || $0.order > stops })
    for fact in answers.facts.values {
      #expect(!fact.source.isEmpty)
      #expect(fact.asOf.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
    }
  }

  @Test func `are codes of the vocabulary`() throws {
    let path = "vocabulary/vocabulary.csv"
    let rows = try CommaSeparated(DataFiles(), path: path, columns: ["scheme", "code"]).rows
    let codes = Set(rows.filter { $0["scheme"] == "page" }.map { $0["code"] })
    #expect(codes == Set(answers.byKind.keys))
  }

  @Test func `are unsigned until a lawyer has signed`() {
    #expect(answers.inOrder.allSatisfy { !$0.isSigned })
  }

  @Test func `never say safe, and never a range of years of prison`() throws {
    let words = try Words(files: DataFiles())
    for key in words.keys where key.hasPrefix("check-answers.") {
      let english = words.text(key, in: .english).lowercased()
      let isAboutPhotos = key == "check-answers.do.photo"
      #expect(isAboutPhotos || !english.contains("safe"), "\(key)")
      #expect(english.firstMatch(of: /\d+ (to|-|–) ?\d+ years/) == nil, "\(key)")
      #expect(english.firstMatch(of: /\+?\d[\d ()-]{8,}\d/) == nil, "a telephone number in \(key)")
    }
  }

  @Test(arguments: [
    ("PG_X,go,1,yes,a,b,c,,s,d,,", PageRulesError.badValue(path: path, line: 2, column: "state")),
    ("PG_X,nothing-found,1,yes,a,b,c,,s,d,,", .badValue(path: path, line: 2, column: "state")),
    ("PG_X,stop,first,yes,a,b,c,,s,d,,", .badValue(path: path, line: 2, column: "order")),
    ("PG_X,stop,1,maybe,a,b,c,,s,d,,", .badValue(path: path, line: 2, column: "never_miss")),
    ("X,stop,1,yes,a,b,c,,s,d,,", .unknownKind(path: path, line: 2, kind: "X")),
    ("PG_X,stop,1,yes,a,b,c,F_NONE,s,d,,", .unknownFact(path: path, line: 2, id: "F_NONE")),
  ])
  func `are refused with the line that is wrong`(row: String, error: PageRulesError) {
    let head = "kind,state,order,never_miss,sentence,means,do,facts,source,as_of,lawyer,signed_on\n"
    let files = DataFiles(overlay: [Self.path: Array((head + row).utf8)])
    #expect(throws: error) { try PageAnswers(files: files) }
  }

  private static let path = "check/answers.csv"
}
