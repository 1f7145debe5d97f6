extension NameTables {
  /// The word of letters, with its ending told from its root; `nil` when nothing in it is a sound.
  ///
  /// - Parameters:
  ///   - letters: one word of `ScriptLetters.words`.
  ///   - german: whether the name is written the German way; see `looksGerman`.
  package func word(_ letters: [UInt32], german: Bool = false) -> NameWord? {
    let together = readings.readings(letters, german: german)
    guard !together.isEmpty else { return nil }
    let main = parted(together, isInitial: letters.count == 1)
    guard readings.isAmbiguous(letters) else { return finished(main) }
    let other = parted(readings.readings(letters, german: german, apart: true), isInitial: false)
    // Rahmatzoda has its ending only when t and z are read apart.
    let (first, second) = main.mark == .bare && other.mark != .bare ? (other, main) : (main, other)
    var word = finished(first)
    word.apart = Sound(second.root, table: readings)
    if word.family == .zero, let apart = word.apart { word.family = family(of: apart) }
    return word
  }

  /// Readings with the ending told from the root.
  private struct Parted {
    var root: ArraySlice<UInt8>
    var mark = NameMark.bare
    var sex = NameSex.unknown
  }

  private func parted(_ readings: [UInt8], isInitial: Bool) -> Parted {
    let plain = self.readings.plain(readings)
    var result = Parted(root: readings[...])
    if isInitial {
      result.mark = .initial
      return result
    }
    if let ending = endings.first(where: { fits($0, plain) }) {
      result.root = readings.dropLast(ending.plain.count)
      result.mark = ending.mark
      result.sex = ending.sex
    } else if readings.count >= 6, plain.suffix(3).starts(with: "ul".utf8),
      self.readings.sounds[Int(readings[readings.count - 1])].contains(.y)
    {
      // Kazakh -ұлы; the ы tells it from a name in -uli.
      result.root = readings.dropLast(3)
      result.mark = .kin
      result.sex = .male
    }
    if result.mark != .bare { result.root = withoutGlide(result.root) }
    return result
  }

  private func family(of sound: Sound) -> SIMD2<UInt16> {
    family(of: sound, terms: folded(sound.bytes[...]))
  }

  /// Whether a word has letters that of all spellings only the German and the Polish have: w, sch.
  package static func looksGerman(_ letters: [UInt32]) -> Bool {
    letters.contains(0x77)
      || zip(letters, letters.dropFirst()).contains { $0 == 0x73 && $1 == 0x63 }
  }

  /// What the word of kinship says that follows a father's name; `nil` for any other word.
  func kinship(_ letters: [UInt32]) -> (mark: NameMark, sex: NameSex)? {
    kin[readings.plain(readings.readings(letters))]
  }

  private func fits(_ ending: Ending, _ plain: [UInt8]) -> Bool {
    plain.count >= ending.plain.count + 2 && plain.suffix(ending.plain.count) == ending.plain[...]
  }

  /// A glide before -ev belongs to the ending: Алиев, Aliyev.
  private func withoutGlide(_ root: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard root.count > 2, let last = root.last, readings.sounds[Int(last)].contains(.j) else {
      return root
    }
    let sounds = readings.sounds[Int(last)]
    let before = readings.sounds[Int(root[root.endIndex - 2])]
    // Chorie is Чори and an ending; the i is no glide after a consonant.
    let isGlide = sounds == [.j] || before.contains(where: \.isVowel)
    // Latin j of Iejov is ж rather than й.
    return isGlide && sounds.first?.isVowel == true ? root.dropLast() : root
  }

  private func finished(_ parted: Parted) -> NameWord {
    let root = parted.root
    let stem = withoutTail(root)
    let folded = folded(root)
    let sound = Sound(root, table: readings)
    let keys = parted.mark == .initial ? SIMD2(repeating: 0) : blockingKeys(stem ?? root)
    return NameWord(
      mark: parted.mark, sex: parted.sex, root: sound,
      apart: nil, stem: stem.map { Sound($0, table: readings) },
      family: family(of: sound, terms: folded),
      keys: keys,
      long: folded.lazy.compactMap { self.short[$0] }.first ?? .zero)
  }

  /// The families whose name sounds nearest; the search key alone would take Zafar for Safar.
  private func family(of sound: Sound, terms: [[SearchLetter]]) -> SIMD2<UInt16> {
    var best = 40
    var result = SIMD2<UInt16>.zero
    for term in terms {
      for member in families[term] ?? [] {
        let distance = readings.distance(member.sound, sound, limit: 45)
        if distance > best + 4 { continue }
        if distance < best - 4 { result = .zero }
        best = min(best, distance)
        result = result.adding(member.number)
      }
    }
    return result
  }

  private func folded(_ root: ArraySlice<UInt8>) -> [[SearchLetter]] { readings.terms(root) }

  private func withoutTail(_ root: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let plain = readings.plain(root)
    for tail in tails where plain.count >= tail.count + 3 && plain.suffix(tail.count) == tail[...] {
      return root.dropLast(tail.count)
    }
    return nil
  }

  /// Numbers of the consonants, at most six, in which spellings of one name agree.
  ///
  /// Vowels and glides are left out, except that a word that begins with one says so. Where a letter
  /// may stand for two consonants (German ch, Latin j) there is a key for each reading.
  private func blockingKeys(_ root: ArraySlice<UInt8>) -> SIMD2<UInt32> {
    var first: UInt32 = 0
    var second: UInt32 = 0
    var lastFirst: UInt32 = 0
    var lastSecond: UInt32 = 0
    var length = 0
    for (position, reading) in root.enumerated() {
      let sounds = readings.sounds[Int(reading)]
      let numbers = sounds.map(\.blockNumber)
      let main = numbers[0]
      let other = numbers.first { $0 != main } ?? main
      if main == 0, other == 0 {
        if position == 0 {
          first = 1
          second = 1
        }
        continue
      }
      if length >= 6 { break }
      length += 1
      if main != lastFirst || main == 0, main != 0 { first = first &* 17 &+ main &+ 1 }
      if other != lastSecond || other == 0, other != 0 { second = second &* 17 &+ other &+ 1 }
      lastFirst = main
      lastSecond = other
    }
    let tag: UInt32 = 1 << 31
    return SIMD2(first | tag, second | tag)
  }
}

extension Phoneme {
  /// The class of the consonant for blocking; 0 for vowels and glides.
  fileprivate var blockNumber: UInt32 {
    switch self {
    case .a, .o, .u, .e, .i, .y, .j: 0
    case .b, .p: 1
    case .v, .f: 2
    case .g, .gh: 3
    case .k, .q: 4
    case .h, .hh: 5
    case .d, .t: 6
    case .z, .s, .c: 7
    case .sh, .zh, .dj, .ch: 8
    case .l: 9
    case .m: 10
    case .n, .ng: 11
    case .r: 12
    case .ks: 13
    }
  }
}

extension NameTables {
  /// The sound of a place or another text as one word, with its number for blocking.
  package func sound(of text: String) -> (Sound, UInt32) {
    let readings = ScriptLetters.words(text).prefix(4).flatMap { letters in
      letters.contains { (0x30...0x39).contains($0) } ? [] : self.readings.readings(letters)
    }
    var key = blockingKeys(readings[...]).x
    for letters in ScriptLetters.words(text).prefix(6) {
      for letter in letters where (0x30...0x39).contains(letter) { key = key &* 31 &+ letter }
    }
    return (Sound(readings, table: self.readings), key)
  }
}
