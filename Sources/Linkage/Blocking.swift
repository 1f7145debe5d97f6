import Language

/// One way of proposing pairs: records that share a key made of some of their parts.
package struct BlockingPass: Sendable, Codable, Equatable {
  /// What the key is made of, for people.
  package let name: String
  let parts: [Part]

  enum Part: Codable, Equatable, Sendable {
    case given, surname, father, givenBeginning, surnameBeginning
    case wholeDate(Int)
    case year(Int)
    case place(Int)
    case code(Int)
    case value(Int)
  }

  /// The passes for lists with these fields, in the order in which they propose.
  static func all(_ fields: [LinkField], headers: [String]) -> [BlockingPass] {
    let names = fields.first == .given
    let date = fields.firstIndex(of: .date)
    let places = fields.indices.filter { fields[$0] == .place }
    let codes = fields.indices.filter { fields[$0] == .code || fields[$0] == .document }
    var passes: [BlockingPass] = []
    func add(_ name: String, _ parts: [Part]) {
      passes.append(BlockingPass(name: name, parts: parts))
    }
    for code in codes { add(headers[code], [.code(code)]) }
    guard names else { return passes }
    add("given + surname", [.given, .surname])
    add("given + father", [.given, .father])
    if let date {
      add("surname + date", [.surname, .wholeDate(date)])
      add("given + date", [.given, .wholeDate(date)])
      add("surname + father + year", [.surname, .father, .year(date)])
      if let place = places.first {
        add("date + \(headers[place])", [.wholeDate(date), .place(place)])
        add("father + year + \(headers[place])", [.father, .year(date), .place(place)])
      }
      if let place = places.dropFirst().first {
        add("given + year + \(headers[place])", [.given, .year(date), .place(place)])
        add("surname + year + \(headers[place])", [.surname, .year(date), .place(place)])
      }
      add("beginnings + year", [.givenBeginning, .surnameBeginning, .year(date)])
    } else {
      add("surname + father", [.surname, .father])
    }
    return passes
  }
}

/// The keys of all records for all passes: two readings each, 0 for none.
struct BlockingKeys: Sendable {
  let passes: [BlockingPass]
  /// `passes.count * 2` numbers for each record.
  var keys: [UInt32]
  var width: Int { passes.count * 2 }

  init(_ records: LinkRecords, passes: [BlockingPass]) {
    self.passes = passes
    keys = []
    keys.reserveCapacity(records.count * passes.count * 2)
    append(records, from: 0)
  }

  /// The two keys of a record for a pass; 0 for none.
  func both(_ record: Int, _ pass: Int) -> ArraySlice<UInt32> {
    let slot = record * width + pass * 2
    return keys[slot..<(slot + 2)]
  }

  /// Adds the keys of records from a number on, those of the first round.
  private mutating func append(_ records: LinkRecords, from first: Int) {
    let words = records.words
    let makers = passes.map { $0.parts }
    for record in first..<records.count {
      for parts in makers {
        let found = Self.key(records, record, parts, words)
        keys.append(found.x)
        keys.append(found.y == found.x ? 0 : found.y)
      }
    }
  }

  /// Adds the keys of records from a number on, with blocks parted as a model has fixed them.
  mutating func append(_ records: LinkRecords, from first: Int, parted: [Set<UInt32>]) {
    append(records, from: first)
    let refiners = Refiners(records)
    for slot in (first * width)..<keys.count {
      let pass = slot % width / 2
      var round = 0
      while keys[slot] != 0, parted[pass].contains(keys[slot]) {
        let record = slot / width
        keys[slot] =
          round == refiners.count ? 0 : refiners.key(keys[slot], record, round)
        round += 1
      }
    }
  }

  private static func key(
    _ records: LinkRecords, _ record: Int, _ parts: [BlockingPass.Part], _ words: [NameWord]
  ) -> SIMD2<UInt32> {
    var key = SIMD2<UInt32>(repeating: 0x9E37_79B9)
    // Given and family name may stand in each other's place, so their keys go in without an order.
    if parts == [.given, .surname] {
      let a = word(records, record, 0, words)
      let b = word(records, record, 1, words)
      if a.x == 0 || b.x == 0 { return .zero }
      return mixed(mixed(key, a &+ b), a &* b)
    }
    for part in parts {
      let value = value(records, record, part, words)
      if value.x == 0 { return .zero }
      key = mixed(key, value)
    }
    return key
  }

  private static func mixed(_ key: SIMD2<UInt32>, _ value: SIMD2<UInt32>) -> SIMD2<UInt32> {
    var result = (key ^ value) &* 0x85EB_CA6B
    result ^= result &>> 13
    result = result &* 0xC2B2_AE35
    result ^= result &>> 16
    return result
  }

  private static func word(
    _ records: LinkRecords, _ record: Int, _ cell: Int, _ words: [NameWord]
  ) -> SIMD2<UInt32> {
    let number = records.cells[record * records.stride + cell]
    return number < 0 ? .zero : words[Int(number)].keys
  }

  private static func value(
    _ records: LinkRecords, _ record: Int, _ part: BlockingPass.Part, _ words: [NameWord]
  ) -> SIMD2<UInt32> {
    let base = record * records.stride
    switch part {
    case .given: return word(records, record, 0, words)
    case .surname: return word(records, record, 1, words)
    case .father: return word(records, record, 2, words)
    case .givenBeginning: return beginning(word(records, record, 0, words))
    case .surnameBeginning: return beginning(word(records, record, 1, words))
    case .wholeDate(let field):
      let date = records.cells[base + field]
      return LinkDate.isWhole(date) ? SIMD2(repeating: UInt32(date)) : .zero
    case .year(let field):
      let date = records.cells[base + field]
      return date < 0 ? .zero : SIMD2(repeating: UInt32(LinkDate.year(date)))
    case .place(let field):
      let place = records.cells[base + field]
      guard place >= 0, let key = records.placeKeys[field]?[Int(place)] else { return .zero }
      return SIMD2(repeating: key | 1)
    case .code(let field):
      let code = records.cells[base + field]
      return code < 0 ? .zero : SIMD2(repeating: records.codes[Int(code)].key | 1)
    case .value(let field):
      let value = records.cells[base + field]
      return value < 0 ? .zero : SIMD2(repeating: UInt32(value) | 1)
    }
  }

  /// The first two consonants of a key of consonants, with the mark of a vowel at the beginning.
  private static func beginning(_ keys: SIMD2<UInt32>) -> SIMD2<UInt32> {
    SIMD2(beginning(keys.x), beginning(keys.y))
  }

  private static func beginning(_ key: UInt32) -> UInt32 {
    if key == 0 { return 0 }
    var rest = key & 0x7FFF_FFFF
    while rest >= 17 * 17 * 2 { rest /= 17 }
    return rest | 1 << 31
  }
}
