import Casework
import Desk
import Foundation
import Language
import Store
import Support
import Testing
import Vault

@Suite struct `A paper that a case fills` {
  private static let files = DataFiles()

  private struct World {
    let fixture: DeskFixture
    let id: DocumentID
    let man: DocumentID
    let words: Words
    let templates: [LetterTemplate]

    init() async throws {
      fixture = try DeskFixture()
      words = try Words(files: files)
      templates = try LetterTemplate.all(files)
      let desk = fixture.session
      man = try await desk.keepPerson(
        label: "P-1", name: PersonName(full: "Bahrom Namunaev", born: "1990"), standings: [.signed]
      ).document
      id = try await desk.openCase(
        Case(
          label: "C-1", people: [.init(man, .subject)], opened: "2026-11-20",
          tried: [Attempt(day: "2026-11-19", whom: "часть", words: "ответили: жив, в госпитале")],
          signing: Signing(
            paper: "PG_CONTRACT", time: "2022-12", understood: .no, words: "среди сорока листов"))
      ).document
      try await tell(desk)
    }

    private func tell(_ desk: Session) async throws {
      let wife = Source("S_RELATIVE", name: "")
      var said = Testimony(wife)
      said.time = Edtf("2022-12").map { ($0, "в декабре") }
      said.place = PlaceMention("Учебинск")
      said.codes = ["M_DECEPTION", "M_BEATING", "T_PRISON"]
      _ = try await desk.recordEvent(
        title: "x", account: "Сосед Рустам всё видел", victims: [man], said)
      _ = try await desk.save(
        Promise(
          "PR_CITIZENSHIP", words: "паспорт через шесть месяцев", by: "P_PRISON", about: [id],
          time: Edtf("2022-12"), outcomes: Statements([Told(.broken, wife)]), source: wife),
        act: "promise")
      _ = try await desk.quoteCourt(
        "подписал под давлением сотрудников", by: "Учебный суд", time: Edtf("2024-03-01"),
        paper: "дело 1-23, лист 7", in: id)
      _ = try await desk.save(
        Letter(
          template: "prosecutor", language: "ru", recipient: "Прокурору", subject: "s",
          body: .open("t"), about: [id], progress: .answered,
          sent: .init(day: "2026-11-21", way: "post"),
          answers: [.init(day: "2026-12-01", words: "находится в Учебинске")]), act: "letter")
      _ = try await desk.save(
        Intervention(what: "I_BRIBE", about: [id], time: Edtf("2026-11-22")), act: "intervention")
    }

    func agree(
      _ use: ConsentRule.Use, _ audience: ConsentRule.Audience, _ answer: Consent.Answer = .yes
    )
      async throws
    {
      _ = try await fixture.session.recordConsent(
        Consent(
          of: man, use: use.rawValue, audience: audience.rawValue, answer: answer,
          given: "2026-11-20"))
    }

    func draft(_ paper: CasePaper, _ tongue: Tongue = .russian) async throws -> DocumentID {
      try await fixture.session.draftPaper(
        CasePaperPlan(
          paper, recipient: "Защитнику", tongue: tongue, organisation: "EXERCISE",
          day: "2026-12-02", reason: "он просит"), of: id, words: words, files: files
      ).document
    }

    func text(_ letter: DocumentID) async throws -> String {
      try await fixture.session.releaseLetter(letter, templates: templates, reason: "print")
    }
  }

  @Test(arguments: CasePaper.allCases) func `is not even written before he agreed`(
    paper: CasePaper
  ) async throws {
    let world = try await World()
    await #expect(throws: CasebookError.noConsent(.notAsked)) { try await world.draft(paper) }
    #expect(try world.fixture.session.view().count(.letter) == 1)
    #expect(try world.fixture.session.view().history().last?.act != "reveal")
  }

  @Test func `defends him with deceit, coercion and the court's own words, each by its source`()
    async throws
  {
    let world = try await World()
    try await world.agree(.defence, .lawyer)
    let letter = try await world.draft(.defence)
    let text = try await world.text(letter)
    let held = [
      "Bahrom Namunaev", "«паспорт через шесть месяцев»", "нарушено", "Обман", "Избиение",
      "«подписал под давлением сотрудников»", "дело 1-23, лист 7", "среди сорока листов",
      "Родственник",
    ]
    for words in held { #expect(text.contains(words), "\(words) in \(text)") }
    for words in ["Рустам", "наёмн", "Вербовка в колонии"] { #expect(!text.contains(words)) }
    #expect(try world.fixture.session.search("Namunaev").isEmpty)
    try await world.agree(.defence, .lawyer, .revoked)
    await #expect(throws: CasebookError.noConsent(.revoked)) { try await world.text(letter) }
  }

  @Test func `tells a family what was done, and never whether he lives or where`() async throws {
    let world = try await World()
    try await world.agree(.contactFamily, .family)
    let text = try await world.text(try await world.draft(.family))
    let held = [
      "2026-11-19: пытались связаться: часть", "2026-11-21: жалоба прокурору – ответ пришёл",
    ]
    for words in held { #expect(text.contains(words), "\(words) in \(text)") }
    for words in ["жив", "госпитал", "Учебинск", "2026-11-22", "подписал"] {
      #expect(!text.contains(words), "\(words)")
    }
  }

  @Test(arguments: Tongue.allCases, CasePaper.allCases)
  func `is written in every tongue`(tongue: Tongue, paper: CasePaper) async throws {
    let world = try await World()
    try await world.agree(.defence, .lawyer)
    try await world.agree(.contactFamily, .family)
    let text = try await world.text(try await world.draft(paper, tongue))
    #expect(!text.contains("{") && !text.contains("papers.") && !text.contains("letters."))
  }

  @Test func `for nobody is refused`() async throws {
    let world = try await World()
    let desk = world.fixture.session
    let other = try await desk.openCase(Case(label: "C-2", opened: "2026-11-20")).document
    await #expect(throws: CasebookError.nobodyConcerned) {
      try await desk.draftPaper(
        CasePaperPlan(
          .family, recipient: "x", tongue: .english, organisation: "", day: "2026-12-02",
          reason: "r"), of: other, words: world.words, files: Self.files)
    }
  }
}

@Suite struct `An open letter` {
  @Test func `leaves when each who signs has agreed, with their names where the room is`()
    async throws
  {
    let desk = try DeskFixture().session
    let words = try Words(files: DataFiles())
    let templates = try LetterTemplate.all(DataFiles())
    let template = try #require(templates.first { $0.code == "open-letter" })
    var values = Dictionary(
      template.fields.map { ($0, "EXERCISE \($0)") }, uniquingKeysWith: { first, _ in first })
    values["signatures"] = ""
    let letter = try await desk.draftLetter(
      LetterPlan(template, .english, values), words: words
    ).document
    #expect(throws: CasebookError.noSuchPerson) {
      try desk.addSignatory(labelled: "nobody", to: letter)
    }
    for number in 1...3 {
      let person = try await desk.keepPerson(
        label: "S-\(number)", name: PersonName(full: "Name \(number)")
      ).document
      _ = try desk.addSignatory(labelled: "S-\(number)", to: letter)
      _ = try desk.addSignatory(labelled: "S-\(number)", to: letter)
      if number < 3 {
        _ = try await desk.recordConsent(
          Consent(
            of: person, use: "publication", audience: "public", answer: .yes, given: "2026-11-20"))
      }
    }
    await #expect(throws: CasebookError.noConsent(.notAsked)) {
      try await desk.releaseLetter(letter, templates: templates, reason: "send")
    }
    let document = try desk.opened(letter, as: Letter.self).document
    #expect(
      try desk.signatoryVerdicts(document, template).map(\.verdict)
        == [.consented, .consented, .notAsked])
    _ = try desk.removeSignatory(try #require(document.signatories.last), from: letter)
    let text = try await desk.releaseLetter(letter, templates: templates, reason: "send")
    #expect(text.hasSuffix("Signed, each by his own consent:\nName 1\nName 2"))
    _ = try await desk.markSent(letter, .init(day: "2026-11-21", way: "post"), templates: templates)
    #expect(throws: CasebookError.letterSent) { try desk.addSignatory(labelled: "S-3", to: letter) }
  }
}

@Suite struct `A letter as OpenDocument` {
  private static let reader = """
    import sys, zipfile, xml.etree.ElementTree as tree
    pack = zipfile.ZipFile(sys.argv[1])
    first = pack.infolist()[0]
    assert (first.filename, first.compress_type, first.header_offset) == ("mimetype", 0, 0)
    assert pack.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    tree.fromstring(pack.read("META-INF/manifest.xml"))
    root = tree.fromstring(pack.read("content.xml"))
    text = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    for line in root.iter(text + "p"):
        parts = [line.text or ""] + [" " + (space.tail or "") for space in line.iter(text + "s")]
        print("".join(parts))
    """

  @Test(arguments: [
    "Строка первая\n\nВторая   с пробелами", "<b>&amp;]]> \"x\"", "\u{1}\u{FFFE}Ӯ ғ ү",
  ])
  func `is read by a program that is none of ours`(text: String) throws {
    let scratch = try Scratch()
    let file = scratch.folder.appending(path: "letter.odt")
    let paper = LetterPaper(language: "ru", subject: "Заявление", text: text, mark: "EXERCISE")
    try paper.openDocument().write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-I", "-c", Self.reader, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let read = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let kept = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0xFFFE || $0 == "\n" }
    let lines = read.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(2) == ["EXERCISE", "Заявление"])
    let rest = lines.dropFirst(2).joined(separator: "\n")
    #expect(rest.unicodeScalars.filter { $0.value != 0xFFFD }.elementsEqual(Array(kept) + ["\n"]))
  }
}
