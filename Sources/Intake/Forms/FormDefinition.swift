/// The definition of a form (XLSForm): what its questions ask, and what the codes of its answers mean.
///
/// Filled forms carry names and codes only. Without the definition nobody can read them; with it each
/// answer stands under its question, and the code stays behind the words.
package struct FormDefinition: Sendable, Equatable {
  private struct Question: Equatable {
    /// The labels of the groups it lies in, and its own.
    let labels: [String]
    /// The list of its choices, when it has one.
    let list: String?
    /// Whether several may be chosen.
    let isMultiple: Bool
  }

  /// What an answer says.
  package struct Answer: Equatable, Sendable {
    /// The question with its groups, and which of a repeat it is.
    package let question: String
    /// The label of the question alone.
    package let label: String
    /// The words of the answer, with the codes behind them.
    package let words: String
    /// How many of its codes the definition does not know.
    package let unknown: Int
  }

  private var questions: [String: Question] = [:]
  private var last: [String: String?] = [:]
  private var choices: [String: [String: String]] = [:]

  /// How many questions it has.
  package var count: Int { questions.count }

  /// Groups in one another; more are no form that anybody fills.
  private static let deepest = 64

  /// The definition in the sheets of a workbook; `nil` when none of them is a survey.
  package init?(sheets: [[[String]]]) {
    var survey: FormSheet?
    for rows in sheets {
      guard let sheet = FormSheet(rows) else { continue }
      if survey == nil, sheet.has("type"), sheet.has("name") {
        survey = sheet
      } else if let list = sheet.first(of: ["list_name", "list name"]) {
        readChoices(sheet, list)
      }
    }
    guard let survey else { return nil }
    readSurvey(survey)
    guard !questions.isEmpty else { return nil }
  }

  private mutating func readChoices(_ sheet: FormSheet, _ list: Int) {
    guard let code = sheet.first(of: ["name", "value"]) else { return }
    for row in sheet.rows {
      let (name, value) = (sheet.cell(list, row), sheet.cell(code, row))
      guard !name.isEmpty, !value.isEmpty else { continue }
      choices[name, default: [:]][value] = sheet.label(row)
    }
  }

  private mutating func readSurvey(_ sheet: FormSheet) {
    guard let type = sheet.first(of: ["type"]), let name = sheet.first(of: ["name"]) else { return }
    var groups: [(name: String, label: String)] = []
    for row in sheet.rows {
      let words = sheet.cell(type, row).lowercased().split { $0 == " " || $0 == "_" }
      let (own, label) = (sheet.cell(name, row), sheet.label(row))
      switch (words.first, words.dropFirst().first) {
      case ("begin", "group"), ("begin", "repeat"):
        if groups.count < Self.deepest { groups.append((own, label)) }
      case ("end", "group"), ("end", "repeat"): _ = groups.popLast()
      default:
        guard !own.isEmpty, !words.isEmpty else { continue }
        let shown = groups.map { $0.label.isEmpty ? $0.name : $0.label }
        add(
          Question(
            labels: shown + [label.isEmpty ? own : label], list: Self.list(sheet.cell(type, row)),
            isMultiple: words.starts(with: ["select", "multiple"])),
          at: (groups.map(\.name) + [own]).joined(separator: "/"), own)
      }
    }
  }

  private mutating func add(_ question: Question, at path: String, _ name: String) {
    questions[path] = questions[path] ?? question
    // A name that two questions have leads to neither.
    last[name] = last[name] == nil ? path : .some(nil)
  }

  /// The list in `select_one villages`, `select multiple villages or_other`.
  private static func list(_ type: String) -> String? {
    let words = type.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first?.lowercased(), first.hasPrefix("select") || first == "rank" else {
      return nil
    }
    return first == "select" ? words.dropFirst(2).first : words.dropFirst().first
  }

  /// What an answer says; `nil` for a path that leads to no question.
  ///
  /// - Parameters:
  ///   - path: `group/question`; the places in repeats are numbers among its steps.
  ///   - value: the answer as the form has it.
  package func answer(_ path: String, _ value: String) -> Answer? {
    let (steps, numbers) = Self.steps(of: path)
    guard let question = question(steps), let label = question.labels.last else { return nil }
    let place = numbers.isEmpty ? "" : " (\(numbers.joined(separator: ".")))"
    let (words, unknown) = words(value, question)
    return Answer(
      question: question.labels.joined(separator: " › ") + place, label: label, words: words,
      unknown: unknown)
  }

  /// The names in a path, and the places in repeats: `kids/2/name` in JSON, `kids[2]/name` in tables.
  private static func steps(of path: String) -> (names: [String], numbers: [String]) {
    var (names, numbers): ([String], [String]) = ([], [])
    for step in path.split(separator: "/") {
      if step.allSatisfy(\.isNumber) {
        numbers.append(String(step))
      } else if step.last == "]", let open = step.lastIndex(of: "["), open > step.startIndex {
        names.append(String(step[..<open]))
        numbers.append(String(step[step.index(after: open)...].dropLast()))
      } else {
        names.append(String(step))
      }
    }
    return (names, numbers)
  }

  /// Kobo repeats the whole path inside a repeat, ODK only the name: the longest end that is known.
  private func question(_ steps: [String]) -> Question? {
    // No question lies deeper: a path of a million steps is looked at no further.
    for start in steps.indices.suffix(Self.deepest + 1) {
      if let found = questions[steps[start...].joined(separator: "/")] { return found }
    }
    return steps.last.flatMap { last[$0] ?? nil }.flatMap { questions[$0] }
  }

  private func words(_ value: String, _ question: Question) -> (String, unknown: Int) {
    guard let list = question.list, let known = choices[list] else { return (value, 0) }
    let codes = question.isMultiple ? value.split(separator: " ").map(String.init) : [value]
    let words = codes.map { code -> String in
      guard let label = known[code], !label.isEmpty, label != code else { return code }
      return "\(label) [\(code)]"
    }
    return (words.joined(separator: ", "), codes.count { known[$0] == nil })
  }
}

/// A sheet of a definition: columns found by their headers.
private struct FormSheet {
  /// More rows than any form has.
  private static let most = 20_000

  let rows: ArraySlice<[String]>
  private let columns: [String]
  private let labels: [Int]

  init?(_ sheet: [[String]]) {
    guard let header = sheet.first(where: { $0.contains { !$0.isEmpty } }),
      let place = sheet.firstIndex(of: header)
    else { return nil }
    columns = header.map { $0.trimmed.lowercased() }
    rows = sheet[(place + 1)...].prefix(Self.most)
    // `label`, or one for each language: `label::Русский (ru)`.
    labels = columns.indices.filter { [columns] in
      columns[$0] == "label" || columns[$0].hasPrefix("label:")
    }
  }

  func has(_ name: String) -> Bool { columns.contains(name) }

  func first(of names: [String]) -> Int? { columns.firstIndex { names.contains($0) } }

  func cell(_ column: Int, _ row: [String]) -> String {
    column < row.count ? row[column].trimmed : ""
  }

  func label(_ row: [String]) -> String {
    labels.lazy.map { cell($0, row) }.first { !$0.isEmpty } ?? ""
  }
}
