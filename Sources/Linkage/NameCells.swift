import Language

/// The words of all names, each once; spellings that are read alike are one word.
struct WordBook: Sendable {
  private(set) var words: [NameWord] = []
  private var numbers: [[UInt8]: Int32] = [:]

  mutating func number(_ word: NameWord) -> Int32 {
    let signature = word.signature
    if let known = numbers[signature] { return known }
    let number = Int32(words.count)
    words.append(word)
    numbers[signature] = number
    return number
  }
}

/// Puts given name, family name and father's name together from whatever cells a list has.
///
/// Cells are often exchanged or hold everything at once; endings and words of kinship say more
/// about a word than the column it stands in.
struct NameCells {
  /// The numbers of the three words of a name, -1 where there is none.
  struct Name {
    var given: Int32 = -1
    var surname: Int32 = -1
    var father: Int32 = -1
  }

  private struct Part {
    let number: Int32
    let mark: NameMark
  }

  /// The words of all texts of a column, one text after another.
  private struct Cells {
    var parts: [Part] = []
    var ends: [Int] = []

    subscript(number: Int) -> ArraySlice<Part> {
      parts[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }
  }

  private let tables: NameTables
  private var cells: [Cells] = []

  init(tables: NameTables) {
    self.tables = tables
  }

  mutating func name(
    _ row: [Int32], columns: ListColumns, texts: [Interner], words: inout WordBook
  ) -> Name {
    if cells.isEmpty { cells = columns.header.map { _ in Cells() } }
    let given = parts(row, columns.givenColumn, texts, &words)
    let surname = parts(row, columns.surnameColumn, texts, &words)
    let father = parts(row, columns.fatherColumn, texts, &words)
    if given.isEmpty, surname.isEmpty, father.isEmpty {
      return lumped(parts(row, columns.fullNameColumn, texts, &words))
    }
    if surname.isEmpty, father.isEmpty, given.count > 1 { return lumped(given) }
    return sorted(given, surname, father)
  }

  /// The words of a cell; a text is read when it, or one after it, is first needed.
  private mutating func parts(
    _ row: [Int32], _ column: Int?, _ texts: [Interner], _ words: inout WordBook
  ) -> ArraySlice<Part> {
    guard let column, row[column] >= 0 else { return [] }
    let number = Int(row[column])
    while cells[column].ends.count <= number {
      let name = NameParts(texts[column].text(cells[column].ends.count), tables: tables)
      for word in name.words {
        cells[column].parts.append(Part(number: words.number(word), mark: word.mark))
      }
      cells[column].ends.append(cells[column].parts.count)
    }
    return cells[column][number]
  }

  /// A name in its own columns, with the columns corrected where the endings contradict them.
  private func sorted(
    _ givens: ArraySlice<Part>, _ surnames: ArraySlice<Part>, _ fathers: ArraySlice<Part>
  ) -> Name {
    var name = Name()
    var given = givens.first
    var surname = surnames.first
    if let a = given, a.mark == .surname || a.mark == .zoda || a.mark == .uulu,
      surname.map({ $0.mark == .bare || $0.mark == .initial }) ?? true
    {
      (given, surname) = (surname, given)
    }
    name.given = given?.number ?? -1
    name.surname = surname?.number ?? -1
    name.father = fathers.first?.number ?? -1
    if let surname, surname.mark == .uulu || surname.mark == .kin, name.father < 0 {
      // Асан уулу: the father stands in the place of the family name.
      name.father = surname.number
    }
    for part in givens.dropFirst() where part.mark.isFather && name.father < 0 {
      name.father = part.number
    }
    return name
  }

  /// A name in one cell: marked words find their place, the first bare word left is the given name.
  private func lumped(_ parts: ArraySlice<Part>) -> Name {
    var name = Name()
    var bare: [Part] = []
    for part in parts {
      switch part.mark {
      case .surname, .zoda: if name.surname < 0 { name.surname = part.number }
      case .patronymic, .kin: if name.father < 0 { name.father = part.number }
      case .uulu:
        name.father = part.number
        name.surname = part.number
      case .bare, .initial: bare.append(part)
      }
    }
    if name.surname >= 0 {
      name.given = bare.first?.number ?? -1
      if name.father < 0, bare.count > 1 { name.father = bare[1].number }
    } else if bare.count > 1 {
      name.surname = bare[0].number
      name.given = bare[1].number
    } else {
      name.given = bare.first?.number ?? -1
    }
    return name
  }
}
