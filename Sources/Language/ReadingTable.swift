/// The tables that turn letters of any script into sets of sounds, and say how near sounds are.
///
/// Every position of a word becomes a *reading*: the set of sounds that its letters may stand for
/// (Latin h is х or ҳ; j is ж, дж or й). Two spellings agree where their sets meet. Files:
/// `names/graphemes.csv` (letters, sounds, system, source) and `names/nearness.csv`.
package final class ReadingTable: Sendable {
  /// The most readings a table may hold; costs are kept in a square of this side.
  static let limit = 96

  /// For every reading, the set of its sounds as bits by `Phoneme.rawValue`.
  let sets: [UInt32]
  /// For every reading, the sounds in the order of the table.
  let sounds: [[Phoneme]]
  /// For every reading, the letters of the search key that may stand for it, each way once.
  let searchLetters: [[[SearchLetter]]]
  /// The cost of one reading for another, hundredths, by `first * limit + second`.
  let costs: [UInt8]
  /// The cost of leaving a reading out, hundredths.
  let gaps: [UInt8]

  private let singles: LetterTable<[UInt8]>
  private let multiples: LetterTable<[Grapheme]>
  private let glideE: [UInt8]
  private let germanS: [UInt8]
  private let germanJ: [UInt8]

  private struct Grapheme: Sendable {
    let letters: [UInt32]
    let readings: [UInt8]
    /// The readings when the letters are two that only met: tsch of Achmetschan is т and ж.
    let apart: [UInt8]?
  }

  /// The tables that the program carries; a test reads them, so that they cannot be broken.
  package static let carried = (try? ReadingTable(files: DataFiles())) ?? ReadingTable()

  private init() {
    sets = []
    sounds = []
    searchLetters = []
    costs = []
    gaps = []
    singles = LetterTable([:])
    multiples = LetterTable([:])
    glideE = []
    germanS = []
    germanJ = []
  }

  /// Reads the tables from `files`.
  ///
  /// - Throws: `NameTableError` for a row that names an unknown sound or a table that is too large.
  package init(files: DataFiles) throws(NameTableError) {
    var known: [[Phoneme]] = []
    var singles: [UInt32: [UInt8]] = [:]
    var multiples: [UInt32: [Grapheme]] = [:]
    let path = "names/graphemes.csv"
    for row in try NameTable.rows(path, in: files, columns: 2) {
      let letters = row[0].unicodeScalars.map(\.value)
      guard let first = letters.first else { throw .badRow(path: path) }
      let ways = row[1].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let readings = try Self.readings(ways[0], known: &known, path: path)
      let apart = try ways.count > 1 ? Self.readings(ways[1], known: &known, path: path) : nil
      if letters.count == 1 {
        singles[first] = readings
      } else {
        multiples[first, default: []].append(
          Grapheme(letters: letters, readings: readings, apart: apart))
      }
    }
    self.singles = LetterTable(singles)
    self.multiples = LetterTable(
      multiples.mapValues { $0.sorted { $0.letters.count > $1.letters.count } })
    glideE = try Self.readings("J E", known: &known, path: path)
    germanS = try Self.readings("S|Z", known: &known, path: path)
    germanJ = try Self.readings("J|DJ", known: &known, path: path)
    sounds = known
    searchLetters = known.map { sounds in
      sounds.map(\.searchLetters).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    sets = known.map { $0.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }
    let square = try Self.square(of: known, files: files)
    costs = square.costs
    gaps = square.gaps
  }

  /// The readings of a word's letters, as `ScriptLetters.words` gives them.
  ///
  /// - Parameters:
  ///   - german: whether the name is written the German or Polish way, where j is й and s before a
  ///     vowel is с or з.
  ///   - apart: whether the first letters that may be one sound or two are read as two; at the
  ///     beginning of a word they are one.
  func readings(_ word: [UInt32], german: Bool = false, apart: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    var apart = apart
    while index < word.count {
      let letter = word[index]
      if letter == 0x435, index == 0 || isOpen(word[index - 1]), !isDoubled(word, at: index) {
        // Cyrillic е is йе at the beginning and after a vowel.
        append(glideE, to: &result)
        index += 1
      } else if german, letter == 0x73, index + 1 < word.count, isOpen(word[index + 1]) {
        append(germanS, to: &result)
        index += 1
      } else if german, letter == 0x6A {
        append(germanJ, to: &result)
        index += 1
      } else if let found = multiple(word, at: index), !german || !Self.isTS(found.letters) {
        if apart, index > 0, let two = found.apart {
          append(two, to: &result)
          apart = false
        } else {
          append(found.readings, to: &result)
        }
        index += found.letters.count
      } else {
        if let readings = singles[letter] { append(readings, to: &result) }
        index += 1
      }
    }
    return result
  }

  /// Whether some letters of the word may be one sound or two; at its beginning they are one.
  func isAmbiguous(_ word: [UInt32]) -> Bool {
    word.indices.dropFirst().contains { multiple(word, at: $0)?.apart != nil }
  }

  /// Kyrgyz and Kazakh еe is a long vowel, but a glide stands before the ending -ев.
  private func isDoubled(_ word: [UInt32], at index: Int) -> Bool {
    guard index > 0, word[index - 1] == 0x435 || word[index - 1] == 0x44D else { return false }
    return index + 1 >= word.count || word[index + 1] != 0x432
  }

  /// German writes z for ц, so that ts there is т and с or з (Хикматзада, Chikmatsada).
  private static func isTS(_ letters: [UInt32]) -> Bool { letters == [0x74, 0x73] }

  /// A doubled letter says no more than a single one in these spellings: Issakov, Исаков; but an о
  /// may end a root before -ов, and what the table itself doubles stays.
  private func append(_ readings: [UInt8], to result: inout [UInt8]) {
    guard let first = readings.first else { return }
    let isDoubled = result.last == first && sounds[Int(first)] != [.o]
    result.append(contentsOf: isDoubled ? readings.dropFirst() : readings[...])
  }

  private func multiple(_ word: [UInt32], at index: Int) -> Grapheme? {
    multiples[word[index]]?.first { grapheme in
      index + grapheme.letters.count <= word.count
        && zip(grapheme.letters, word[index...]).allSatisfy { $0 == $1 }
    }
  }

  private func isOpen(_ letter: UInt32) -> Bool {
    if letter == 0x44C || letter == 0x44A { return true }
    guard let last = singles[letter]?.last else { return false }
    return sounds[Int(last)].contains { $0.isVowel }
  }

  private static func readings(
    _ text: String, known: inout [[Phoneme]], path: String
  ) throws(NameTableError) -> [UInt8] {
    var readings: [UInt8] = []
    for position in text.split(separator: " ") {
      var sounds: [Phoneme] = []
      for name in position.split(separator: "|") {
        guard let sound = Phoneme(tableName: name) else { throw .badRow(path: path) }
        sounds.append(sound)
      }
      let index = known.firstIndex(of: sounds) ?? known.count
      if index == known.count { known.append(sounds) }
      guard index < limit else { throw .tooLarge(path: path) }
      readings.append(UInt8(index))
    }
    return readings
  }

  private static func square(
    of known: [[Phoneme]], files: DataFiles
  ) throws(NameTableError) -> (costs: [UInt8], gaps: [UInt8]) {
    let path = "names/nearness.csv"
    let count = Phoneme.allCases.count
    var near = [UInt8](repeating: 100, count: count * count)
    for sound in 0..<count { near[sound * count + sound] = 0 }
    for row in try NameTable.rows(path, in: files, columns: 3) {
      guard let first = Phoneme(tableName: row[0]), let second = Phoneme(tableName: row[1]),
        let cost = UInt8(row[2]), cost <= 100
      else { throw .badRow(path: path) }
      near[Int(first.rawValue) * count + Int(second.rawValue)] = cost
      near[Int(second.rawValue) * count + Int(first.rawValue)] = cost
    }
    var costs = [UInt8](repeating: 100, count: limit * limit)
    for (i, left) in known.enumerated() {
      for (j, right) in known.enumerated() {
        for a in left {
          for b in right {
            let cost = near[Int(a.rawValue) * count + Int(b.rawValue)]
            costs[i * limit + j] = min(costs[i * limit + j], cost)
          }
        }
      }
    }
    return (costs, known.map(gap))
  }

  /// Glides come and go between scripts (Есимов, Yessimov); a lost consonant is another name.
  private static func gap(_ sounds: [Phoneme]) -> UInt8 {
    if sounds == [.j] { return 8 }
    if sounds == [.j, .dj] { return 12 }
    if sounds.contains(.j) { return 30 }
    if sounds.contains(.hh) { return 75 }
    if sounds.contains(.y) { return 50 }
    if sounds.contains(.e) || sounds.contains(.i) { return 60 }
    return sounds.contains { $0.isVowel } ? 75 : 100
  }
}

/// Why a table of names could not be read.
package enum NameTableError: Error, Equatable, Sendable {
  /// The file is not there.
  case missing(path: String)
  /// A row has too few columns or names something that does not exist.
  case badRow(path: String)
  /// The table has more different readings than the program can hold.
  case tooLarge(path: String)
}

/// Rows of a plain table: commas, no quotes, a header that is skipped.
enum NameTable {
  static func rows(
    _ path: String, in files: DataFiles, columns: Int
  ) throws(NameTableError) -> [[String]] {
    guard let text = files.text(path) else { throw .missing(path: path) }
    var rows: [[String]] = []
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let row = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard row.count >= columns else { throw .badRow(path: path) }
      rows.append(row)
    }
    return rows
  }
}
