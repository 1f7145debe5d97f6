/// JSON as a value whose kind nobody knows beforehand.
package indirect enum JSONTree: Hashable, Sendable {
  case object([String: JSONTree])
  case list([JSONTree])
  case text(String)
  case whole(Int)
  case large(UInt64)
  case number(Double)
  case flag(Bool)
  case null
}

extension JSONTree: Codable {
  /// Reads any JSON.
  ///
  /// - Throws: `DecodingError`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // The frequent kinds first: a decoder asked for a wrong one makes an error with all its path.
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let fields = try? container.decode([String: JSONTree].self) {
      self = .object(fields)
    } else if let list = try? container.decode([JSONTree].self) {
      self = .list(list)
    } else if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? container.decode(Int.self) {
      self = .whole(whole)
    } else if let large = try? container.decode(UInt64.self) {
      self = .large(large)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// Writes the same JSON.
  ///
  /// - Throws: what the encoder throws.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let fields): try container.encode(fields)
    case .list(let list): try container.encode(list)
    case .text(let text): try container.encode(text)
    case .whole(let whole): try container.encode(whole)
    case .large(let large): try container.encode(large)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .null: try container.encodeNil()
    }
  }
}

extension JSONTree {
  /// The field of an object; `nil` for anything else.
  package subscript(_ name: String) -> JSONTree? {
    get { if case .object(let fields) = self { fields[name] } else { nil } }
    set {
      guard case .object(var fields) = self else { return }
      fields[name] = newValue
      self = .object(fields)
    }
  }

  /// The text, when it is one.
  package var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The number, when it is a whole one.
  package var whole: Int? { if case .whole(let whole) = self { whole } else { nil } }

  /// Whether any object of the tree is one that `isMeant`.
  package func has(_ isMeant: ([String: JSONTree]) -> Bool) -> Bool {
    switch self {
    case .object(let fields): isMeant(fields) || fields.values.contains { $0.has(isMeant) }
    case .list(let list): list.contains { $0.has(isMeant) }
    default: false
    }
  }

  /// The same tree with every object that `isMeant` put through `change`.
  package func replacing(
    _ isMeant: ([String: JSONTree]) -> Bool, by change: ([String: JSONTree]) throws -> JSONTree
  ) rethrows -> JSONTree {
    switch self {
    case .object(let fields) where isMeant(fields): try change(fields)
    case .object(let fields):
      .object(try fields.mapValues { try $0.replacing(isMeant, by: change) })
    case .list(let list): .list(try list.map { try $0.replacing(isMeant, by: change) })
    default: self
    }
  }
}

extension JSONTree: ExpressibleByDictionaryLiteral {
  /// An object as it is written in the source.
  package init(dictionaryLiteral elements: (String, JSONTree)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
  }
}
