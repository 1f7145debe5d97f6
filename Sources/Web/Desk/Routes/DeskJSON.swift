/// JSON that the program writes itself, in the order in which it was put together.
enum DeskJSON: Sendable {
  case text(String)
  case number(Int)
  case bool(Bool)
  case list([DeskJSON])
  case object([(String, DeskJSON)])
  case null

  /// The text (RFC 8259).
  var text: String {
    switch self {
    case .text(let text): JSONText.quoted(text)
    case .number(let number): String(number)
    case .bool(let bool): String(bool)
    case .null: "null"
    case .list(let list): "[" + list.map(\.text).joined(separator: ",") + "]"
    case .object(let pairs):
      "{" + pairs.map { JSONText.quoted($0.0) + ":" + $0.1.text }.joined(separator: ",") + "}"
    }
  }
}

extension DeskJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(number) }
  init(booleanLiteral bool: Bool) { self = .bool(bool) }
  init(arrayLiteral list: DeskJSON...) { self = .list(list) }
  init(dictionaryLiteral pairs: (String, DeskJSON)...) { self = .object(pairs) }
  init(nilLiteral: ()) { self = .null }
}
