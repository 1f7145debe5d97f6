import Language
import Papers
import Support
import Testing

@Suite struct `A page that is judged` {
  let rules: PageRules

  init() throws { rules = try Shipped.rules.get() }

  static let dangers = Paper.all.filter(\.isDanger)
  static let others = Paper.all.filter { !$0.isDanger }
  static let warnings = Paper.all.filter { $0.group == "nearmiss" && $0.kind != "none" }

  @Test func `has papers to be judged by`() {
    #expect(Self.dangers.count >= 60)
    #expect(Self.others.count >= 60)
  }

  @Test(arguments: dangers)
  func `is pointed out when the paper is dangerous`(paper: Paper) {
    let finding = rules.judge(paper.page())
    #expect(finding.kind == paper.kind)
    #expect(finding.state == .stop || finding.state == .caution)
    #expect(!finding.reasons.isEmpty)
    #expect(finding.doubts.isEmpty)
  }

  @Test(arguments: dangers)
  func `never passes as nothing found with a tenth of its letters damaged`(paper: Paper) {
    for seed in 0..<2 {
      let finding = rules.judge(paper.page(rate: 0.1, seed: seed))
      #expect(finding.state != .nothingFound, "seed \(seed)")
    }
  }

  @Test(arguments: others)
  func `never says stop of a paper that is not dangerous`(paper: Paper) {
    let finding = rules.judge(paper.page(rate: 0.1, seed: 1))
    #expect(finding.state != .stop, "\(finding.reasons.map(\.rule))")
  }

  @Test(arguments: warnings)
  func `carries the right warning when the paper is a near miss`(paper: Paper) {
    let finding = rules.judge(paper.page())
    #expect(finding.state == .caution)
    #expect(finding.kind == paper.kind)
  }

  @Test(arguments: others.filter { $0.group == "harmless" })
  func `is left alone when the paper is an everyday one`(paper: Paper) {
    #expect(rules.judge(paper.page()).state == .nothingFound)
  }

  @Test(arguments: others.filter { $0.group == "nearmiss" && $0.kind == "none" })
  func `carries no other warning than that it is unclear when nothing is asked`(paper: Paper) {
    let finding = rules.judge(paper.page())
    #expect(finding.state == .nothingFound || finding.kind == "PG_UNCLEAR")
  }

  @Test func `is unclear when words of service stand in it that no rule explains`() {
    let lines = """
      Нижеподписавшийся переходит в распоряжение командования и отправится туда, куда укажут.
      Он не возражает против того, что бумага останется у представителя принимающей стороны,
      и понимает, что вернуться домой раньше назначенного ему времени не сможет.
      """
    let finding = rules.judge(RecognisedPage(lines))
    #expect(finding.state == .caution)
    #expect(finding.kind == "PG_UNCLEAR")
    #expect(!finding.reasons.isEmpty)
  }

  @Test(arguments: dangers.filter { $0.lines.count >= 6 })
  func `is never harmless with its title or its foot outside the picture`(paper: Paper) {
    let quarter = paper.lines.count / 4
    for lines in [paper.lines.dropFirst(quarter), paper.lines.dropLast(quarter)] {
      var chance = Seed(1)
      let finding = rules.judge(RecognisedPage(lines: Array(lines), using: &chance))
      #expect(finding.state != .nothingFound)
    }
  }

  @Test(arguments: [
    "contract_full_form", "sheet2_duties", "application_plain", "pmc_contract", "summons_new_form",
  ])
  func `is found beside a harmless page in one photograph`(id: String) throws {
    let paper = try #require(Paper.named(id))
    let neighbour = try #require(Paper.named("harm_labour_contract"))
    var chance = Seed(1)
    for lines in [paper.lines + neighbour.lines, neighbour.lines + paper.lines] {
      let finding = rules.judge(RecognisedPage(lines: lines, using: &chance))
      #expect(finding.kind == paper.kind)
    }
  }

  @Test(arguments: ["summons_new_form", "tenth_sheet2_short", "zone_consent_plain"])
  func `is found on a sheet of its own beside one that speaks against it`(id: String) throws {
    let paper = try #require(Paper.named(id))
    let against = ["Работник и работодатель заключили трудовой договор."]
    let others = Array(repeating: against, count: 3).flatMap(\.self)
    for sheets in [[paper.lines, others], [others, paper.lines]] {
      #expect(rules.judge(RecognisedPage.sheets(sheets)).kind == paper.kind)
    }
  }

  @Test(arguments: dangers.filter { $0.lines.count >= 6 })
  func `is not passed as harmless with a third of it under a thumb`(paper: Paper) {
    for part in [0, 2] {
      let from = paper.lines.count * part / 3
      let to = paper.lines.count * (part + 1) / 3
      let left = paper.lines.enumerated().filter { !(from..<to).contains($0.offset) }.map(\.element)
      var chance = Seed(part)
      var page = RecognisedPage(lines: left, using: &chance)
      let letters = left.joined().count
      page.ink = InkMeasure(
        letters: letters * 3 / 2, unreadLetters: letters / 2, lines: paper.lines.count,
        sharpness: 0.8, orientationDoubt: 0, cutOff: 0)
      #expect(rules.judge(page).state != .nothingFound, "part \(part)")
    }
  }

  @Test func `is the same for the same page`() throws {
    let page = try #require(Paper.named("contract_annex_notes")).page(rate: 0.05, seed: 3)
    #expect(rules.judge(page) == rules.judge(page))
  }

  @Test func `names the words it rests on, and where they stand`() throws {
    let page = try #require(Paper.named("contract_full_form")).page()
    let finding = rules.judge(page)
    for reason in finding.reasons {
      #expect(!reason.found.isEmpty)
      #expect((0...1).contains(reason.similarity))
      #expect(reason.box.width > 0 && reason.box.height > 0)
      #expect(
        reason.found.split(separator: " ").allSatisfy { word in
          page.words.contains { $0.text == word }
        })
    }
    #expect(finding.reasons.contains { $0.rule == "service-contract" })
  }

  @Test(arguments: [
    "К О Н Т Р А К Т о п р о х о ж д е н и и военной службы с Министерством обороны",
    "КOHТРАКТ о прохождении вoeннoй cлyжбы c Mинистepcтвoм oбopoны",
    "контракт о прохож-\nдении воен-\nной служ-\nбы с Министер-\nством обо-\nроны",
    "Контрактопрохождениивоеннойслужбы сМинистерствомобороны",
    "контракт о прохождёнии военнои службы с Мйнистерством обороны",
  ])
  func `is found however its letters are spaced, split or confused`(text: String) {
    let more = "\nвойсковая часть, военнослужащий обязуется, денежное довольствие"
    let finding = rules.judge(RecognisedPage(text + more))
    #expect(finding.state == .stop)
    #expect(finding.kind == "PG_CONTRACT")
    #expect(finding.reasons.contains { $0.rule.hasPrefix("service-contract") })
  }
}
