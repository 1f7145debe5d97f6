package import Casework
package import Language

/// Marks what in a text may lead to a person: names, ways to reach him, numbers, places, dates.
///
/// It would rather mark too much: a person decides of each mark, and nothing leaves that nobody decided.
package struct TextChecker: Sendable {
  private let endings: [String]
  private let intros: [[String]]
  private let given: Set<String>
  private let common: Set<String>
  private let places: [(stem: String, most: Int)]

  /// A checker with `wording/marks.csv` and the places of the program.
  ///
  /// - Throws: `TableError`.
  package init(files: DataFiles, gazetteer: Gazetteer) throws(TableError) {
    let table = try CommaSeparated(files, path: "wording/marks.csv", columns: ["kind", "words"])
    func words(_ kind: String) -> [String] {
      table.rows.filter { $0["kind"] == kind }.flatMap {
        $0["words"].split(separator: ";").map { TextWord.folded(String($0)) }
      }
    }
    endings = words("ending")
    intros = words("intro").map { $0.split(separator: " ").map(String.init) }
    given = Set(words("given"))
    common = Set(words("common"))
    places = gazetteer.places.flatMap { place in
      ([place.english, place.russian] + place.aliases).compactMap(Self.stem)
    }
  }

  /// The beginning of a name of one word by which its cases are known, and how much may follow.
  private static func stem(_ name: String) -> (stem: String, most: Int)? {
    let folded = TextWord.folded(name)
    guard folded.count >= 4, !folded.contains(" ") else { return nil }
    let bare = "аеиоуыэюяйьaeiouy".contains(folded.last ?? " ") ? folded.dropLast() : folded[...]
    return bare.count >= 4 ? (String(bare), 4) : nil
  }

  /// The marks of a text in its order; they do not overlap.
  package func marks(_ text: String) -> [TextMark] {
    let words = TextWord.words(text)
    var marks: [TextMark] = []
    var index = 0
    while index < words.count {
      if let (kind, count) = mark(at: index, words) {
        let range = words[index].range.lowerBound..<words[index + count - 1].range.upperBound
        marks.append(TextMark(kind, range, Self.cut(text, range)))
        index += count
      } else {
        index += 1
      }
    }
    return marks
  }

  /// The marks of some texts that nobody let stand; a way to reach somebody is always among them.
  ///
  /// `kinds`: which marks somebody has to look at.
  package func open(
    in texts: [String], accepted: Set<String>,
    of kinds: Set<TextMark.Kind> = Set(TextMark.Kind.allCases)
  ) -> [TextMark] {
    texts.flatMap(marks).filter {
      kinds.contains($0.kind) && (!$0.kind.mayStand || !accepted.contains($0.text))
    }
  }

  private static func cut(_ text: String, _ range: Range<Int>) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
    let end = scalars.index(start, offsetBy: range.count)
    return String(scalars[start..<end])
  }

  /// What the words from a place on are, and how many of them belong to it.
  private func mark(at index: Int, _ words: [TextWord]) -> (TextMark.Kind, Int)? {
    let word = words[index]
    if word.isContact { return (.contact, 1) }
    if let count = telephone(at: index, words) { return (.contact, count) }
    if word.hasDigits { return (word.isDate ? .date : .number, 1) }
    if isPlace(word) { return (.place, 1) }
    if isIntroduced(index, words) { return (.name, nameLength(index, words)) }
    return isName(index, words) ? (.name, nameLength(index, words)) : nil
  }

  /// Seven digits or more, in groups that follow one another.
  private func telephone(at index: Int, _ words: [TextWord]) -> Int? {
    var (digits, count) = (0, 0)
    for word in words[index...] {
      guard word.isDigits, !word.isDate || digits > 0 else { break }
      digits += word.digitCount
      count += 1
    }
    return digits >= 7 ? count : nil
  }

  private func isPlace(_ word: TextWord) -> Bool {
    places.contains { place in
      word.folded.hasPrefix(place.stem) && word.folded.count <= place.stem.count + place.most
    } && word.isCapital
  }

  /// Whether it stands behind "my name is" and the like; then also small letters are a name.
  private func isIntroduced(_ index: Int, _ words: [TextWord]) -> Bool {
    guard words[index].isLetters, words[index].folded.count > 1 else { return false }
    return intros.contains { intro in
      guard index >= intro.count else { return false }
      let before = words[(index - intro.count)..<index]
      return before.map(\.folded) == intro && !words[index].beginsSentence
        && (words[index].isCapital || intro.count > 1)
    }
  }

  private func isName(_ index: Int, _ words: [TextWord]) -> Bool {
    let word = words[index]
    guard word.isLetters, !common.contains(word.folded), !intros.contains([word.folded]) else {
      return false
    }
    if given.contains(word.folded) || given.contains(where: { isCase(word.folded, of: $0) }) {
      return true
    }
    guard word.isCapital, word.folded.count > 1 else { return false }
    if endings.contains(where: { word.folded.hasSuffix($0) && word.folded.count > $0.count + 2 }) {
      return true
    }
    // A sentence begins with a capital whatever the word; two of them are a name also there.
    guard word.beginsSentence else { return !word.isShout }
    let next = index + 1 < words.count ? words[index + 1] : nil
    return next.map {
      $0.isCapital && !$0.beginsSentence && !$0.isShout && $0.isLetters && !isPlace($0)
    } == true
  }

  /// Бахрома, Бахрому: a given name with the endings of cases.
  private func isCase(_ word: String, of name: String) -> Bool {
    name.count >= 5 && word.hasPrefix(name) && word.count <= name.count + 2
  }

  private func nameLength(_ index: Int, _ words: [TextWord]) -> Int {
    var count = 1
    while index + count < words.count, count < 4 {
      let word = words[index + count]
      guard word.isCapital, word.isLetters, !word.beginsSentence, !common.contains(word.folded),
        words[index + count - 1].isNext(to: word)
      else { break }
      count += 1
    }
    return count
  }
}
