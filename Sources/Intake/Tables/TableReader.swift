internal import Language

/// Reads the table that an organisation has already: each row a report, no column left out.
package struct TableReader {
  private let source: ByteSource
  private let words: ColumnWords
  private let mapping: [String: ColumnField]
  private let order: DateOrder?
  private let format: ExportFormat
  private let definition: FormDefinition?
  private var equals: [UInt64: Int] = [:]
  /// What became of everything in it.
  package private(set) var account = ReadingAccount()

  /// A reader of a file.
  ///
  /// - Parameters:
  ///   - source: the table.
  ///   - words: the names that columns have in the tongues.
  ///   - mapping: columns by name that a person has said the meaning of.
  ///   - order: the order of day and month, when a person was asked.
  ///   - format: the kind of table; the columns of some must be there.
  ///   - definition: what the columns of filled forms ask, when somebody has given it.
  package init(
    _ source: ByteSource, words: ColumnWords, mapping: [String: ColumnField] = [:],
    order: DateOrder? = nil, format: ExportFormat = .csv, definition: FormDefinition? = nil
  ) {
    self.format = format
    self.definition = definition
    self.source = source
    self.words = words
    self.mapping = mapping
    self.order = order
  }

  /// Hands out the rows in the order of the file.
  ///
  /// - Throws: `IntakeError.empty`, `.noSuchColumn`, and what the source and `take` throw.
  package mutating func read(_ take: (IncomingMessage) throws -> Void) throws {
    let form = try TableForm(source)
    account.encoding = form.charset.name
    if form.isInferred { account.note("encoding-inferred", at: .file, subject: form.charset.name) }
    var rows = DelimitedText(try form.text(source), separator: form.separator)
    if form.namesSeparator { _ = try rows.next() }
    guard let header = try rows.next() else { throw IntakeError.empty }
    try readHeader(header)
    var number = 0
    while let row = try rows.next() {
      number += 1
      try readRow(row.cells, fault: row.fault, at: .row(number), line: row.line, take)
    }
    account.count("rows", number)
  }

  /// Hands out rows that another reader has, such as that of a workbook; the first is the header.
  ///
  /// - Throws: as `read`.
  package mutating func read(
    rows: [[String]], _ take: (IncomingMessage) throws -> Void
  ) throws {
    guard let header = rows.first else { throw IntakeError.empty }
    try readHeader(DelimitedText.Row(line: 1, cells: header, fault: nil))
    for (index, cells) in rows.dropFirst().enumerated()
    where cells.contains(where: { !$0.isEmpty }) {
      try readRow(cells, fault: nil, at: .row(index + 1), line: index + 2, take)
    }
    account.count("rows", max(rows.count - 1, 0))
  }

  private mutating func readHeader(_ row: DelimitedText.Row) throws {
    guard row.fault == nil || row.fault == "invalid-utf8" else { throw IntakeError.notThisFormat }
    let names = row.cells.map(\.trimmed)
    for name in mapping.keys where !names.contains(name) { throw IntakeError.noSuchColumn(name) }
    guard format.fits(names) else { throw IntakeError.notThisFormat }
    if Set(names).count < names.count { account.note("table.equal-columns", at: .line(row.line)) }
    account.columns = names.map { ColumnFacts(name: $0, field: field(of: $0)) }
    account.count("columns", names.count)
  }

  /// What a person said of a column, or else what its name says; a form's own definition is no person's.
  private func field(of name: String) -> ColumnField? {
    guard mapping.isEmpty else { return mapping[name] }
    if format == .xlsform { return nil }
    return FormWords(columns: words, definition: definition)
      .field(of: name, definition?.answer(name, ""))
  }

  private mutating func readRow(
    _ cells: [String], fault: String?, at place: Place, line: Int,
    _ take: (IncomingMessage) throws -> Void
  ) throws {
    if let fault, fault != "invalid-utf8" { return account.refuse("table." + fault, at: place) }
    if fault != nil { account.note("invalid-utf8", at: place) }
    if cells.count > account.columns.count { account.note("table.row-too-long", at: place) }
    if cells.count < account.columns.count { account.note("table.row-too-short", at: place) }
    var row = Row(IncomingMessage(.row, at: place))
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      let column = index < account.columns.count ? account.columns[index] : nil
      if "=+-@".contains(cell.first ?? " "), cell.count > 1, Double(cell) == nil {
        account.note("table.formula-like", at: place)
      }
      let name = column?.name ?? "column \(index + 1)"
      let answer = definition?.answer(name, cell.trimmed)
      if let unknown = answer?.unknown {
        account.note("form.unknown-code", at: place, count: unknown)
      }
      row.take(answer?.words ?? cell.trimmed, column?.field, named: answer?.question ?? name)
    }
    var message = row.message
    message.sent = moment(row.date, at: place)
    if let date = row.date, message.sent == nil { message.details.append(Detail("date", date)) }
    message.identity = identity(row, cells)
    account.read += 1
    account.count("media_refs", message.attachments.count)
    try take(message)
  }

  private mutating func moment(_ text: String?, at place: Place) -> Moment? {
    guard let text else { return nil }
    switch TableDate.read(text, order: order) {
    case .moment(let moment): return moment
    case .undecided:
      account.note("date-order", at: place)
      return nil
    case .unreadable:
      account.note("date-unreadable", at: place)
      return nil
    }
  }

  /// Rows without an id are named by what they hold, and equal ones by which of them they are.
  private mutating func identity(_ row: Row, _ cells: [String]) -> String {
    if let id = row.id { return id }
    var hash = FNV1a()
    for cell in cells {
      for byte in cell.utf8 { hash.mix(byte) }
      hash.mix(0xFF)
    }
    let count = equals[hash.value, default: 0]
    equals[hash.value] = count + 1
    return count == 0 ? "" : "equal \(count + 1)"
  }

  private struct Row {
    var message: IncomingMessage
    var id: String?
    var date: String?

    init(_ message: IncomingMessage) { self.message = message }

    mutating func take(_ cell: String, _ field: ColumnField?, named name: String) {
      switch field {
      case .id: id = id ?? FormID.bare(cell)
      case .replaces: message.replaces = FormID.bare(cell)
      case .text: message.text += message.text.isEmpty ? cell : "\n" + cell
      case .title: message.title = message.title ?? cell
      case .date where date == nil: date = cell
      case .name: message.sender.name = message.sender.name.map { $0 + " " + cell } ?? cell
      case .contact, .document: message.sender.ways.append(cell)
      case .file: takeFiles(cell)
      case .date, nil: message.details.append(Detail(name, cell))
      }
    }

    /// Several files stand in one cell with `|` between, as Uwazi writes them.
    private mutating func takeFiles(_ cell: String) {
      for path in cell.split(separator: "|").prefix(IntakeLimits.attachments).map(String.init) {
        if path.contains("://") || path.hasPrefix("/") {
          message.attachments.append(
            Attachment(.file, name: path, content: .missing(.remote)))
        } else {
          message.attachments.append(Attachment(.file, path: path))
        }
      }
    }
  }
}

extension ExportFormat {
  /// Whether a table with these columns can be of the format.
  fileprivate func fits(_ columns: [String]) -> Bool {
    let names = Set(columns.map { $0.lowercased() })
    switch self {
    case .uwazi: return names.contains("title")
    case .htcds:
      let prefixes = ["org_", "prs_", "vic_", "per_", "cas_", "cco_", "hte_", "spl_", "con_"]
      return names.contains { name in prefixes.contains { name.hasPrefix($0) } }
    case .kobo:
      let marks: Set = [
        "_uuid", "_id", "_submission_time", "meta/instanceid", "instanceid", "key",
        "submissiondate", "_index", "formhub/uuid",
      ]
      return !names.isDisjoint(with: marks)
    case .xlsform: return names.contains("type") || names.contains("list_name") || names.count < 9
    default: return true
    }
  }
}

/// Dates as offices write them.
enum TableDate: Equatable {
  case moment(Moment)
  case undecided
  case unreadable

  /// Reads ISO dates, `31.12.2023`, `12/31/2023`, with or without a time behind them.
  static func read(_ text: String, order: DateOrder?) -> TableDate {
    if let moment = Moment(iso: text) { return .moment(moment) }
    let words = text.split(separator: " ", maxSplits: 1)
    guard let date = words.first,
      let separator = date.first(where: { "./-".contains($0) })
    else { return .unreadable }
    let numbers = date.split(separator: separator).map { Int($0) }
    guard numbers.count == 3, let first = numbers[0], let second = numbers[1],
      let year = numbers[2], (0...9999).contains(year)
    else { return .unreadable }
    let full = year < 100 ? 2000 + year : year
    let time = words.count > 1 ? seconds(String(words[1])) : 0
    guard let time else { return .unreadable }
    let days = (CivilDay(full, second, first), CivilDay(full, first, second))
    let known: DateOrder? = separator == "." ? .dayFirst : order
    switch (days.0, days.1, known) {
    case (let day?, nil, _), (let day?, _?, .dayFirst?), (nil, let day?, _),
      (_?, let day?, .monthFirst?):
      guard let moment = Moment(day: day, seconds: time) else { return .unreadable }
      return .moment(moment)
    case (let left?, let right?, _) where left == right:
      return Moment(day: left, seconds: time).map { .moment($0) } ?? .unreadable
    case (_?, _?, _): return .undecided
    case (nil, nil, _): return .unreadable
    }
  }

  private static func seconds(_ time: String) -> Int? {
    let parts = time.split(separator: ":").map { Int($0) }
    guard parts.count >= 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return hour * 3600 + minute * 60 + (parts.count > 2 ? min(max(parts[2] ?? 0, 0), 59) : 0)
  }
}
