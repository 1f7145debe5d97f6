/// What a word of a name says about its place in the name.
package enum NameMark: UInt8, Sendable {
  /// Nothing: a given name, a bare family name, a Tajik father's name.
  case bare
  /// A family name with -ov, -ev and their feminine forms.
  case surname
  /// A family name with -zoda or -zade.
  case zoda
  /// A father's name with -ovich or -ovna.
  case patronymic
  /// A father's name with oʻgʻli, uly, qizi and their kin.
  case kin
  /// A father's name with uulu, which stands in the place of a family name.
  case uulu
  /// One letter.
  case initial
}

/// What an ending or a word of kinship says of man and woman.
package enum NameSex: UInt8, Sendable {
  case unknown, male, female
}

/// One word of a name with its root, what marks it, and the keys it is compared by.
package struct NameWord: Sendable {
  /// The mark that its ending or the word after it gives.
  package var mark: NameMark
  /// What the mark says of man and woman.
  package var sex: NameSex
  /// The sound of the root: without -ov, -ovich, -zoda.
  package var root: Sound
  /// The sound of the root when letters that may be one sound are read as two.
  package var apart: Sound?
  /// The sound of the root without -jon, -bek and their kin, when it has such a tail.
  package var stem: Sound?
  /// The families of equal names that the root belongs to (`names/same.csv`); 0 for none.
  package var family: SIMD2<UInt16>
  /// The consonants of the stem as numbers that survive spelling, for blocking; up to two readings.
  package var keys: SIMD2<UInt32>
  /// The full names that a short name may stand for, as families; 0 for none.
  package var long: SIMD2<UInt16>
}

/// The tables that say what words of names mean: endings, kinship, tails, equal and short names.
package struct NameTables: Sendable {
  /// The letters and sounds.
  package let readings: ReadingTable
  let endings: [Ending]
  let kin: [[UInt8]: (mark: NameMark, sex: NameSex)]
  let tails: [[UInt8]]
  let families: [[SearchLetter]: [Member]]
  let short: [[SearchLetter]: SIMD2<UInt16>]

  /// A spelling of a known name with the number of its family.
  struct Member: Sendable {
    let number: UInt16
    let sound: Sound
  }

  struct Ending: Sendable {
    let plain: [UInt8]
    let mark: NameMark
    let sex: NameSex
  }

  /// The tables that the program carries.
  ///
  /// - Throws: `NameTableError` when they are broken, which a test rules out.
  package static let carried: Result<NameTables, NameTableError> = {
    do throws(NameTableError) { return .success(try NameTables(files: DataFiles())) } catch {
      return .failure(error)
    }
  }()

  /// Reads the tables from `files`.
  ///
  /// - Throws: `NameTableError` for a missing file or a row that cannot be read.
  package init(files: DataFiles) throws(NameTableError) {
    let table = try ReadingTable(files: files)
    readings = table
    func plain(_ text: String) -> [UInt8] {
      ScriptLetters.words(text).flatMap { table.plain(table.readings($0)) }
    }
    var endings: [Ending] = []
    for row in try NameTable.rows("names/endings.csv", in: files, columns: 3) {
      guard let mark = Self.marks[row[1]] else { throw .badRow(path: "names/endings.csv") }
      endings.append(Ending(plain: plain(row[0]), mark: mark, sex: Self.sex(row[2])))
    }
    self.endings = endings.sorted { $0.plain.count > $1.plain.count }
    var kin: [[UInt8]: (mark: NameMark, sex: NameSex)] = [:]
    for row in try NameTable.rows("names/kin.csv", in: files, columns: 3) {
      guard let mark = Self.marks[row[1]] else { throw .badRow(path: "names/kin.csv") }
      kin[plain(row[0])] = (mark, Self.sex(row[2]))
    }
    self.kin = kin
    tails = try NameTable.rows("names/tails.csv", in: files, columns: 1).map { plain($0[0]) }
    var families: [[SearchLetter]: [Member]] = [:]
    for (index, row) in try NameTable.rows("names/same.csv", in: files, columns: 1).enumerated() {
      for letters in ScriptLetters.words(row[0]) {
        let readings = table.readings(letters)
        let member = Member(number: UInt16(index + 1), sound: Sound(readings, table: table))
        for term in table.terms(readings[...]) { families[term, default: []].append(member) }
      }
    }
    self.families = families
    var short: [[SearchLetter]: SIMD2<UInt16>] = [:]
    func terms(_ text: String) -> [[SearchLetter]] {
      ScriptLetters.words(text).flatMap { table.terms(table.readings($0)[...]) }
    }
    for row in try NameTable.rows("names/short.csv", in: files, columns: 2) {
      let long = terms(row[1]).compactMap { families[$0]?.first }.first
      if let long, let key = terms(row[0]).first {
        short[key] = (short[key] ?? .zero).adding(long.number)
      }
    }
    self.short = short
  }

  private static let marks: [String: NameMark] = [
    "surname": .surname, "patronymic": .patronymic, "zoda": .zoda, "son": .kin,
    "daughter": .kin, "uulu": .uulu,
  ]

  private static func sex(_ text: String) -> NameSex {
    text == "m" ? .male : text == "f" ? .female : .unknown
  }
}

extension SIMD2 where Scalar == UInt16 {
  /// The set with one more number, as long as there is room.
  func adding(_ number: UInt16) -> SIMD2<UInt16> {
    var result = self
    if x == number || y == number { return result }
    if x == 0 { result.x = number } else if y == 0 { result.y = number }
    return result
  }
}

extension ReadingTable {
  /// The plain letters of readings, by which endings are told.
  func plain(_ readings: some Collection<UInt8>) -> [UInt8] {
    readings.map { sounds[Int($0)].first?.plainLetter ?? 0 }
  }
}
