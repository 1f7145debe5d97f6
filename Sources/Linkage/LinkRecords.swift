package import Language

/// The rows of lists, parsed and numbered once, so that two of them are compared without their texts.
package struct LinkRecords: Sendable {
  /// The fields in the order of the cells of a record.
  package private(set) var fields: [LinkField] = []
  /// The headers of these fields.
  package private(set) var headers: [String] = []
  /// `stride` numbers for each record, -1 where the value is missing.
  var cells: [Int32] = []
  /// The cells of one record; a multiple of 16 so that a record begins a cache line.
  var stride = 16
  /// The number of the list each record came from.
  package private(set) var lists: [UInt8] = []
  /// How many records there are.
  package var count: Int { lists.count }

  /// The ids of every list, and the record that each begins with; ids are unique within a list only.
  private var ids: [(first: Int, texts: Interner)] = []
  /// The words of names, each spelling once.
  var words: [NameWord] { wordBook.words }
  private var wordBook = WordBook()
  var places: [Int: [Sound]] = [:]
  var placeKeys: [Int: [UInt32]] = [:]
  var codes: [LinkCode] = []
  private var codeNumbers: [LinkCode: Int32] = [:]
  let tables: NameTables

  /// Nothing yet; lists are added.
  package init(tables: NameTables) {
    self.tables = tables
  }

  /// The letters and sounds that the names were read with.
  package var readings: ReadingTable { tables.readings }

  /// The id that a record had in its list, in UTF-8; another list may use the same one.
  package func idBytes(_ record: Int) -> ArraySlice<UInt8> {
    let list = ids[Int(lists[record])]
    return list.texts[record - list.first]
  }

  /// The same as a text.
  package func id(_ record: Int) -> String { String(decoding: idBytes(record), as: UTF8.self) }

  /// Adds a list.
  ///
  /// - Parameters:
  ///   - bytes: a CSV file in UTF-8 with a header.
  ///   - files: where the table of headers lies.
  ///   - mapping: fields by header, over those of the table.
  ///   - idColumn: the header of the ids; else the first column that is known as one, else row numbers.
  /// - Throws: `LinkError` for a list that cannot be read; facts only, never a value.
  package mutating func add(
    csv bytes: [UInt8], files: DataFiles, mapping: [String: LinkField] = [:],
    idColumn: String? = nil
  ) throws(LinkError) {
    guard ids.count < Int(UInt8.max) else { throw .tooManyLists(limit: Int(UInt8.max)) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .encoding(line: Self.brokenLine(bytes))
    }
    var rows = DelimitedRows(bytes)
    var header: [String] = []
    _ = try rows.next { (_, cell) throws(LinkError) in
      header.append(String(decoding: cell, as: UTF8.self))
    }
    let columns = try ListColumns(
      header: header, files: files, mapping: mapping, idColumn: idColumn, known: self.headers)
    if fields.isEmpty { adopt(columns) }
    let list = UInt8(ids.count)
    try read(&rows, columns: columns, list: list)
  }

  /// The first line that is no UTF-8.
  private static func brokenLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }

  private mutating func adopt(_ columns: ListColumns) {
    fields = columns.fields
    headers = columns.names
    stride = (fields.count + 15) / 16 * 16
    for (index, field) in fields.enumerated() {
      if field == .place {
        places[index] = []
        placeKeys[index] = []
      }
    }
  }

  private mutating func read(
    _ rows: inout DelimitedRows, columns: ListColumns, list: UInt8
  ) throws(LinkError) {
    var texts = columns.header.map { _ in Interner() }
    var values = columns.header.map { _ in [Int32]() }
    var names = NameCells(tables: tables)
    var row = [Int32](repeating: -1, count: columns.header.count)
    let base = count
    var own = Interner()
    var full = ArraySlice<UInt8>()
    while true {
      let ahead = rows.lineAhead
      let read = try rows.next { (column, cell) throws(LinkError) in
        guard column < row.count else { throw .raggedRow(line: ahead) }
        if column == columns.id {
          let number = own.number(cell)
          if Int(number) != count - base { throw .duplicateID(line: ahead) }
          row[column] = number
        } else if columns.roles[column] == .fullName {
          full = cell
          row[column] = -1
        } else if columns.roles[column] == nil || cell.isEmpty {
          row[column] = -1
        } else {
          row[column] = texts[column].number(cell)
        }
      }
      if read == 0 { break }
      guard read == row.count else { throw .raggedRow(line: rows.rowLine) }
      if columns.id == nil {
        _ = own.number(Array("\(list + 1):\(count - base + 1)".utf8)[...])
      }
      if let column = columns.fullNameColumn, !full.isEmpty, columns.lacksParts(row) {
        row[column] = texts[column].number(full)
      }
      append(row, columns: columns, texts: texts, values: &values, names: &names, list: list)
    }
    if count == base { throw .empty }
    own.close()
    ids.append((base, own))
  }

  private mutating func append(
    _ row: [Int32], columns: ListColumns, texts: [Interner], values: inout [[Int32]],
    names: inout NameCells, list: UInt8
  ) {
    let start = cells.count
    cells.append(contentsOf: repeatElement(-1, count: stride))
    lists.append(list)
    for (column, role) in columns.roles.enumerated() {
      guard let role, row[column] >= 0, let place = columns.targets[column] else { continue }
      let number = Int(row[column])
      if values[column].count <= number {
        values[column].append(value(of: texts[column][number], role: role, field: place))
      }
      cells[start + place] = values[column][number]
    }
    guard columns.hasNames else { return }
    let found = names.name(row, columns: columns, texts: texts, words: &wordBook)
    cells[start] = found.given
    cells[start + 1] = found.surname
    cells[start + 2] = found.father
  }

  private mutating func value(of text: ArraySlice<UInt8>, role: LinkField, field: Int) -> Int32 {
    switch role {
    case .date: return LinkDate.packed(text)
    case .place:
      let (sound, key) = tables.sound(of: String(decoding: text, as: UTF8.self))
      places[field, default: []].append(sound)
      placeKeys[field, default: []].append(key)
      return Int32(places[field, default: []].count - 1)
    case .code, .document:
      let code = LinkCode(text)
      if code.isEmpty { return -1 }
      if let known = codeNumbers[code] { return known }
      let number = Int32(codes.count)
      codes.append(code)
      codeNumbers[code] = number
      return number
    default:
      var hash: UInt32 = 0x811C_9DC5
      for byte in String(decoding: text, as: UTF8.self).lowercased().utf8 {
        hash = (hash ^ UInt32(byte)) &* 0x0100_0193
      }
      return Int32(hash & 0x7FFF_FFFF)
    }
  }
}
