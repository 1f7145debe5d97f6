import HTTPTypes

/// The fields of a form as they were sent, each known to the route and within its limits.
struct DeskForm: Equatable, Sendable {
  private var values: [String: [String]] = [:]

  /// A form with nothing in it.
  init() {}

  /// Fields that were read; unknown ones are left out.
  init(_ pairs: [(String, String)], fields: [DeskField]) {
    for field in fields {
      let sent = pairs.filter { $0.0 == field.name }.map { Self.plain($0.1, field.kind) }
      if !sent.isEmpty { values[field.name] = sent }
    }
  }

  /// The value of a field; empty when it was left out.
  subscript(name: String) -> String { values[name]?.first { !$0.isEmpty } ?? "" }

  /// All values of a field that may be given several times.
  func all(_ name: String) -> [String] { (values[name] ?? []).filter { !$0.isEmpty } }

  /// Whether a box was ticked.
  func flag(_ name: String) -> Bool { self[name] == "yes" }

  /// A whole number; `nil` when the field was left out.
  func number(_ name: String) -> Int? { Int(self[name]) }

  /// The value of a field, or `nil` when it was left empty.
  func optional(_ name: String) -> String? {
    let value = self[name]
    return value.isEmpty ? nil : value
  }

  /// Puts one more field in.
  mutating func add(_ name: String, _ value: String, _ kind: DeskField.Kind) {
    values[name, default: []].append(Self.plain(value, kind))
  }

  /// What is wrong, by the name of the field.
  func troubles(_ fields: [DeskField]) -> [String: String] {
    fields.filter { $0.kind != .files }.reduce(into: [:]) { troubles, field in
      troubles[field.name] = field.trouble(values[field.name] ?? [])
    }
  }

  /// Text without the control characters that no keyboard makes, and lines ending as they do here.
  private static func plain(_ text: String, _ kind: DeskField.Kind) -> String {
    if kind == .secret { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x09: if case .text = kind { plain.append(scalar) } else { plain.append(" ") }
      case 0x00..<0x20, 0x7F..<0xA0: continue
      default: plain.append(scalar)
      }
    }
    let trimmed = String(plain).drop(while: \.isWhitespace)
    guard let end = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(trimmed[...end])
  }
}

/// What is wrong with a form, by field; its page is shown again with it.
struct FormTrouble: Error, Equatable, Sendable {
  /// The code of what is wrong, by the name of the field; the words are `errors.<code>`.
  let fields: [String: String]
  /// What fills the placeholders of the words.
  var values: [String: String] = [:]
  /// What was typed.
  var form: DeskForm?
  /// What programs are told it was.
  var status = HTTPResponse.Status.unprocessableContent

  /// Something wrong with some fields.
  init(_ fields: [String: String], _ form: DeskForm? = nil) {
    self.fields = fields
    self.form = form
  }

  /// Something wrong with one field.
  init(
    _ field: String, _ code: String,
    status: HTTPResponse.Status = .unprocessableContent
  ) {
    fields = [field: code]
    self.status = status
  }
}
