import Casework
import Language
import Testing

@Suite struct `The vocabulary` {
  let vocabulary: Vocabulary

  init() throws { vocabulary = try Vocabulary(files: DataFiles()) }

  @Test func `has every scheme, and a definition for every code that is offered`() {
    for scheme in VocabularyScheme.allCases {
      #expect(!vocabulary.codes(of: scheme).isEmpty, "\(scheme)")
    }
    let defined = vocabulary.codes.filter { $0.scheme != .ilo && $0.scheme != .palermo }
    let missing = defined.filter { $0.definition.isEmpty }.map(\.code)
    #expect(missing == [], "codes without a definition")
  }

  @Test(arguments: Tongue.allCases)
  func `has a word for every code in every tongue`(tongue: Tongue) {
    #expect(vocabulary.missing(in: tongue) == [])
  }

  @Test func `marks what a machine made out of the other script, and what nobody has checked`() {
    for code in vocabulary.codes {
      #expect(code.labels[.uzbekCyrillic]?.isTransliterated == true, "\(code.code)")
      #expect(code.labels[.uzbekCyrillic]?.isReviewed == false, "\(code.code)")
      #expect(code.labels[.uzbek]?.isTransliterated == false, "\(code.code)")
    }
  }

  @Test func `hangs ILO indicators and Palermo elements on means alone`() {
    let carrying = vocabulary.codes.filter { !$0.ilo.isEmpty || !$0.palermo.isEmpty }
    #expect(Set(carrying.map(\.scheme)) == [.means])
    #expect(vocabulary["M_DECEPTION"]?.ilo == ["ILO_2"])
    #expect(vocabulary["M_INDUCEMENT"]?.palermo == [], "an offer alone is no Palermo means")
  }

  @Test func `names papers with the words of the check`() throws {
    let words = try Words(files: DataFiles())
    for code in vocabulary.codes(of: .page) {
      for tongue in Tongue.allCases where tongue != .uzbekCyrillic {
        let text = words.text("kinds.\(code.code)", in: tongue)
        #expect(code.labels[tongue]?.text == text, "\(code.code) in \(tongue)")
      }
    }
  }

  @Test(arguments: [
    ("обл", "T_RAID"), ("raid on a mos", "T_RAID_WORSHIP"), ("масҷид", "T_RAID_WORSHIP"),
    ("masjiddagi", "T_RAID_WORSHIP"), ("масжид", "T_RAID_WORSHIP"), ("Мечит", "T_RAID_WORSHIP"),
    ("qamoqxonada", "T_PRISON"), ("қамоқхонада", "T_PRISON"), ("лату", "M_BEATING"),
    ("t_raid_d", "T_RAID_DORM"), ("сабоо", "M_BEATING"),
  ])
  func `is found by typing in any tongue and script`(typed: String, code: String) {
    let found = vocabulary.codes(typed: typed, in: .russian).map(\.code)
    #expect(found.contains(code), "\(found)")
  }

  @Test func `puts the reader's own tongue first, keeps to schemes, and offers no sealed code`() {
    let facilities = vocabulary.codes(typed: "мечеть", in: .russian, schemes: [.facility])
    #expect(facilities.map(\.code) == ["FAC_WORSHIP"])
    #expect(vocabulary.codes(typed: "взятка", in: .russian).isEmpty)
    #expect(vocabulary.codes(typed: "i_brib", in: .english).isEmpty)
    #expect(vocabulary.codes(typed: "  ", in: .english).isEmpty)
    #expect(vocabulary.codes(typed: "а", in: .russian, limit: 3).count == 3)
  }

  @Test func `climbs to wider codes, and stops where a file goes in a ring`() throws {
    #expect(vocabulary.withBroader("T_REMAND") == ["T_REMAND", "T_PRISON"])
    #expect(vocabulary.withBroader("M_FRAUD_PAPER") == ["M_FRAUD_PAPER", "M_DECEPTION"])
    #expect(vocabulary.withBroader("X_OLD") == ["X_OLD"])
  }

  @Test func `shows a code that no file has as itself`() {
    #expect(vocabulary["T_REMOVED"] == nil)
    #expect(vocabulary.label("T_REMOVED", in: .tajik) == "T_REMOVED")
  }

  @Test func `is refused with the line that is wrong`() {
    let path = "vocabulary/ilo_indicators.csv"
    func read(_ text: String) throws(VocabularyError) {
      _ = try Vocabulary(files: DataFiles(overlay: [path: Array(text.utf8)]))
    }
    let head = "number,en,ru,uz,tg,ky,source\n"
    #expect(throws: VocabularyError.table(.missingColumn(path: path, column: "ru"))) {
      try read("number,en\n1,Abuse\n")
    }
    #expect(throws: VocabularyError.repeated(code: "ILO_1")) {
      try read(head + "1,a,a,a,a,a,s\n1,b,b,b,b,b,s\n")
    }
    #expect(throws: VocabularyError.unknown(code: "ILO_2", in: "M_DECEPTION")) {
      try read(head + "1,a,a,a,a,a,s\n")
    }
  }
}
