import Language

/// The levels on which two records agree, field by field, packed into one number of 4 bits each.
struct Pattern: Hashable, Sendable {
  var bits: UInt64 = 0

  subscript(field: Int) -> Int {
    get { Int(bits >> UInt64(field * 4)) & 15 }
    set {
      bits = bits & ~(15 << UInt64(field * 4)) | UInt64(newValue) << UInt64(field * 4)
    }
  }
}

/// Compares records of one set of lists.
struct RecordComparison: Sendable {
  let records: LinkRecords
  let fields: [LinkField]
  let hasNames: Bool
  private let words: [NameWord]
  private let readings: ReadingTable
  private let cells: [Int32]
  private let stride: Int
  private let places: [[Sound]]

  init(_ records: LinkRecords) {
    self.records = records
    fields = records.fields
    hasNames = records.fields.first == .given
    words = records.words
    readings = records.readings
    cells = records.cells
    stride = records.stride
    places = records.fields.indices.map { records.places[$0] ?? [] }
  }

  /// How two records agree.
  func pattern(_ a: Int, _ b: Int) -> Pattern {
    pattern(a, b) { _, _, _, level in level() }
  }

  /// How two records agree, with what is known of their values looked up first.
  func pattern(_ a: Int, _ b: Int, memory: inout LevelMemory) -> Pattern {
    pattern(a, b) { memory.level($0, $1, $2, $3) }
  }

  /// Gives the level of two values of a field, by the last argument or from somewhere else.
  private typealias Lookup = (Int, Int32, Int32, () -> Int) -> Int

  @inline(__always)
  private func pattern(_ a: Int, _ b: Int, lookup: Lookup) -> Pattern {
    var pattern = others(a, b, lookup)
    guard hasNames else { return pattern }
    (pattern[0], pattern[1]) = nameLevels(a * stride, b * stride, lookup)
    pattern[2] = nameLevel(cells[a * stride + 2], cells[b * stride + 2], lookup)
    return pattern
  }

  /// How two records agree in all but their names.
  func others(_ a: Int, _ b: Int, memory: inout LevelMemory) -> Pattern {
    others(a, b) { memory.level($0, $1, $2, $3) }
  }

  /// Adds how two records agree in given and family name.
  func addNames(_ a: Int, _ b: Int, to pattern: inout Pattern, memory: inout LevelMemory) {
    (pattern[0], pattern[1]) = nameLevels(a * stride, b * stride) { memory.level($0, $1, $2, $3) }
  }

  /// Adds how two records agree in the father's name.
  func addFather(_ a: Int, _ b: Int, to pattern: inout Pattern, memory: inout LevelMemory) {
    pattern[2] = nameLevel(cells[a * stride + 2], cells[b * stride + 2]) {
      memory.level($0, $1, $2, $3)
    }
  }

  @inline(__always)
  private func others(_ a: Int, _ b: Int, _ lookup: Lookup) -> Pattern {
    var pattern = Pattern()
    var field = hasNames ? 3 : 0
    while field < fields.count {
      let (left, right) = (cells[a * stride + field], cells[b * stride + field])
      pattern[field] = level(fields[field], field, left, right, lookup)
      field += 1
    }
    return pattern
  }

  /// The levels of given and family name, which may stand in each other's place.
  private func nameLevels(_ first: Int, _ second: Int, _ lookup: Lookup) -> (Int, Int) {
    let given = nameLevel(cells[first], cells[second], lookup)
    let surname = nameLevel(cells[first + 1], cells[second + 1], lookup)
    guard given == 5, surname == 5 || surname == 0 else { return (given, surname) }
    let crossed = nameLevel(cells[first], cells[second + 1], lookup)
    let back = nameLevel(cells[first + 1], cells[second], lookup)
    if crossed == 1 || crossed == 2, back != 5 {
      return (max(crossed, 2), back == 0 ? 0 : max(back, 2))
    }
    if back == 1 || back == 2, crossed != 5 { return (max(crossed, 2), max(back, 2)) }
    return (given, surname)
  }

  private func level(
    _ kind: LinkField, _ field: Int, _ a: Int32, _ b: Int32, _ lookup: Lookup
  ) -> Int {
    if a < 0 || b < 0 { return 0 }
    if kind == .date { return Int(LinkDate.level(a, b)) }
    if a == b { return 1 }
    switch kind {
    case .place: return lookup(field, a, b) { placeLevel(field, a, b) }
    case .code, .document:
      return records.codes[Int(a)].isOneSlip(from: records.codes[Int(b)]) ? 2 : 3
    default: return 2
    }
  }

  private func placeLevel(_ field: Int, _ a: Int32, _ b: Int32) -> Int {
    let distance = readings.distance(places[field][Int(a)], places[field][Int(b)], limit: 130)
    return distance <= 60 ? 1 : distance <= 130 ? 2 : 3
  }

  /// 0 missing, 1 sounds the same, 2 near, 3 one slip away, 4 initial or short name, 5 different.
  private func nameLevel(_ a: Int32, _ b: Int32, _ lookup: Lookup) -> Int {
    if a < 0 || b < 0 { return 0 }
    if a == b { return words[Int(a)].mark == .initial ? 4 : 1 }
    // Words are numbered for all three parts of a name together, so they share the field 0.
    return lookup(0, a, b) { nameLevel(words[Int(a)], words[Int(b)]) }
  }

  private func nameLevel(_ left: NameWord, _ right: NameWord) -> Int {
    if left.mark == .initial || right.mark == .initial {
      return readings.sameBeginning(left.root, right.root) ? 4 : 5
    }
    var distance = readings.distance(left, right, limit: 125)
    if left.stem != nil || right.stem != nil, distance > 20 {
      let both = left.stem != nil && right.stem != nil
      let stems = readings.distance(left.stem ?? left.root, right.stem ?? right.root, limit: 115)
      distance = min(distance, stems + (both ? 60 : 10))
    }
    if distance <= 22 { return 1 }
    if distance <= 60 { return 2 }
    if distance <= 125 { return 3 }
    return NameComparison.isShort(left, for: right) ? 4 : 5
  }
}
