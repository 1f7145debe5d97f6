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

  private let tables: NameTables
  private var cells: [[[Part]?]] = []

  init(tables: NameTables) {
    self.tables = tables
  }

  mutating func name(
    _ row: [Int32], columns: ListColumns, texts: [Interner], words: inout WordBook
  ) -> Name {
    if cells.isEmpty { cells = columns.header.map { _ in [] } }
    let given = parts(row, columns.givenColumn, texts, &words)
    let surname = parts(row, columns.surnameColumn, texts, &words)
    let father = parts(row, columns.fatherColumn, texts, &words)
    if given.isEmpty, surname.isEmpty, father.isEmpty {
      return lumped(parts(row, columns.fullNameColumn, texts, &words))
    }
    if surname.isEmpty, father.isEmpty, given.count > 1 { return lumped(given) }
    return sorted(given, surname, father)
  }

  /// The words of a cell; a cell is read when it is first needed.
  private mutating func parts(
    _ row: [Int32], _ column: Int?, _ texts: [Interner], _ words: inout WordBook
  ) -> [Part] {
    guard let column, row[column] >= 0 else { return [] }
    let number = Int(row[column])
    while cells[column].count <= number { cells[column].append(nil) }
    if let known = cells[column][number] { return known }
    let parts = read(texts[column].text(number), &words)
    cells[column][number] = parts
    return parts
  }

  private func read(_ text: String, _ words: inout WordBook) -> [Part] {
    let parts = NameParts(text, tables: tables)
    return parts.words.map { Part(number: words.number($0), mark: $0.mark) }
  }

  /// A name in its own columns, with the columns corrected where the endings contradict them.
  private func sorted(_ givens: [Part], _ surnames: [Part], _ fathers: [Part]) -> Name {
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
  private func lumped(_ parts: [Part]) -> Name {
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
