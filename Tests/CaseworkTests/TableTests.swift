import Casework
import Language
import Support
import Testing

@Suite struct `The gazetteer` {
  static let gazetteer = try? Gazetteer(files: DataFiles())

  @Test(arguments: ["Владимир", "vladim", "Володимир", "Wladimir"])
  func `finds a town by any of its names in any script`(typed: String) throws {
    let found = try #require(Self.gazetteer).places(typed: typed)
    #expect(found.contains { $0.id == "g:vladimir" }, "\(typed)")
  }

  @Test func `knows in which place a facility lies, and pins it nowhere`() throws {
    let gazetteer = try #require(Self.gazetteer)
    #expect(gazetteer.chain("f:ik6-vladimir").map(\.id) == ["f:ik6-vladimir", "g:vladimir"])
    #expect(gazetteer.places.filter { $0.isFacility }.allSatisfy { !$0.mayBePinned })
    #expect(gazetteer["g:moscow"]?.mayBePinned == true)
    #expect(gazetteer["g:solova"]?.mayBePinned == false)
  }

  @Test func `takes no name for one place that two share`() throws {
    let gazetteer = try #require(Self.gazetteer)
    #expect(gazetteer.place(named: "colony No. 6") == nil || gazetteer["f:ik6-kopeysk"] != nil)
    #expect(gazetteer["g:bustan"]?.note.contains("AMBIGUOUS") == true)
    #expect(gazetteer.place(named: "Fergana")?.id == "g:fergana")
  }

  @Test func `has parents and facility codes that exist`() throws {
    let gazetteer = try #require(Self.gazetteer)
    let vocabulary = try Vocabulary(files: DataFiles())
    #expect(Set(gazetteer.places.map(\.id)).count == gazetteer.places.count)
    for place in gazetteer.places {
      if let parent = place.parent { #expect(gazetteer[parent] != nil, "\(place.id)") }
      if place.what.hasPrefix("FAC_") { #expect(vocabulary[place.what] != nil, "\(place.id)") }
    }
  }
}

@Suite struct `The law table` {
  private static func table(_ rows: String) throws -> StatuteTable {
    let header =
      "id,country,instrument,article,offence,min_years,max_years,other_penalty,exemption,"
      + "valid_from,valid_until,verified,source,as_seen_in,note,signed_by,signed_on\n"
    return try StatuteTable(
      files: DataFiles(overlay: ["law/statutes.csv": Array((header + rows).utf8)]))
  }

  @Test func `chooses the edition by the day of the act`() throws {
    let table = try Self.table(
      """
      X-1,XX,Code,1,Old,3,7,,,1998-01-01,2014-12-31,text seen,s,,,,
      X-2,XX,Code,2,New,5,9,,,2015-01-01,,text seen,s,,,,
      """)
    func ids(_ time: String) throws -> [String] {
      let time: Edtf = try #require(Edtf(time))
      return table.statutes(of: "XX", at: time).map(\.id)
    }
    #expect(try ids("2014-05") == ["X-1"])
    #expect(try ids("2015") == ["X-2"])
    #expect(try ids("201X") == ["X-1", "X-2"])
    #expect(table.statutes(of: "XX").count == 2)
  }

  @Test func `lets the public see only what a lawyer signed within 90 days`() throws {
    let table = try Self.table(
      """
      A,XX,Code,1,o,,,,,,,text seen,s,,,A. Lawyer,2026-11-01
      B,XX,Code,1,o,,,,,,,text seen,s,,,,
      C,XX,Code,1,o,,,,,,,secondary,s,,CONFLICT: two ranges,A. Lawyer,2026-11-01
      XX-practice,XX,Statement,,nobody prosecuted,,,,,,,secondary,s,,,A. Lawyer,2026-11-01
      XX-1-note,XX,Code,1 note,release from liability,,,,,,,text seen,s,,,A. Lawyer,2026-11-01
      D,XX,Code,1,o,,,,,,,unverified,s,,,A. Lawyer,2026-11-01
      """)
    let today = try #require(CalendarDay(year: 2026, month: 11, day: 20))
    #expect(table.statutes.filter { $0.isPublic(on: today) }.map(\.id) == ["A"])
    #expect(table.statutes.filter { $0.isPublic(on: today.adding(days: 90)) }.isEmpty)
    #expect(table.statutes[2].standing(on: today) == .conflict)
  }

  @Test func `of the program has no row that the public may see before a lawyer signs`() throws {
    let table = try StatuteTable(files: DataFiles())
    let today = try #require(CalendarDay(year: 2026, month: 11, day: 25))
    #expect(table.statutes.count >= 30)
    #expect(table.statutes.allSatisfy { !$0.isPublic(on: today) })
    #expect(table.statutes.first { $0.id == "TJ-401" }?.standing(on: today) == .conflict)
  }
}

@Suite struct `A term` {
  @Test func `of three months is counted from the earliest day it may begin`() throws {
    let table = try DeadlineTable(files: DataFiles())
    let clock = try #require(table["UN_WGEID_URGENT"])
    #expect(clock.day(from: try #require(Edtf("2026-11"))).description == "2027-02-01")
    #expect(clock.day(from: try #require(Edtf("2026-11-30"))).description == "2027-02-28")
    #expect(try #require(table["RU_KAS_219"]).isVerified == false)
  }

  @Test func `and every step has words`() throws {
    let steps = try StepTable(files: DataFiles()).steps
    let terms = try DeadlineTable(files: DataFiles()).deadlines
    for tongue in Tongue.allCases {
      let texts = steps.map { $0.words(in: tongue) } + terms.map { $0.words(in: tongue) }
      #expect(Set(texts.map(\.text)).count == steps.count + terms.count)
      #expect(texts.allSatisfy { $0.isDraft == tongue.needsNativeReaders })
    }
  }

  @Test func `of an organisation is read from the tongues it has and is no draft once read`() throws
  {
    let table = """
      list,code,en,ru,tg,reviewed
      leaving,X,Go,Идти,Рафтан,tg
      """
    let files = DataFiles(overlay: ["casework/steps.csv": Array(table.utf8)])
    let step = try #require(try StepTable(files: files)["X"])
    #expect(step.words(in: .tajik).text == "Рафтан")
    #expect(!step.words(in: .tajik).isDraft)
    #expect(step.words(in: .kyrgyz).text == "Идти")
  }
}
