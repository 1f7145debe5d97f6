import Casework

/// A decoder that has nothing to decode, answers every question plainly and writes it down.
///
/// So the schema of a page is that of its struct and cannot fall behind it.
final class SchemaRecorder: Decoder {
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  /// What was asked for so far.
  fileprivate(set) var schema = JSONSchema.anything
  private let depth: Int

  init(depth: Int = 0) { self.depth = depth }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    schema = .object([])
    return KeyedDecodingContainer(RecordedObject<Key>(recorder: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { RecordedList(recorder: self) }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    RecordedValue(recorder: self)
  }

  /// A value of a type, and its schema in `schema`.
  func value<T: Decodable>(of type: T.Type) throws -> T {
    guard depth < 12 else { throw RecordingError.tooDeep }
    if let codes = type as? any CaseIterable.Type, let first = Self.first(codes) as? T,
      let raw = Self.codes(codes)
    {
      schema = .code(raw)
      return first
    }
    if let map = type as? any StringKeyed.Type {
      schema = .map(map.elementSchema)
      if let empty = map.none as? T { return empty }
    }
    return try T(from: self)
  }

  /// Puts a property into the object; asked twice, it is known already.
  func add(_ name: String, _ child: JSONSchema, isRequired: Bool) {
    guard case .object(var properties) = schema else { return }
    guard !properties.contains(where: { $0.name == name }) else { return }
    properties.append(.init(name: name, schema: child, isRequired: isRequired))
    schema = .object(properties)
  }

  /// A value of a type with a recorder of its own.
  func child<T: Decodable>(_ type: T.Type) throws -> (value: T, schema: JSONSchema) {
    let recorder = SchemaRecorder(depth: depth + 1)
    let value = try recorder.value(of: type)
    return (value, recorder.schema)
  }

  private static func first(_ type: any CaseIterable.Type) -> Any? {
    func open<T: CaseIterable>(_ type: T.Type) -> Any? { type.allCases.first }
    return open(type)
  }

  private static func codes(_ type: any CaseIterable.Type) -> [String]? {
    func open<T: CaseIterable>(_ type: T.Type) -> [String]? {
      let raw = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
      return raw.count == type.allCases.count ? raw : nil
    }
    return open(type)
  }
}

/// Why a schema could not be found.
enum RecordingError: Error { case tooDeep, unknown }

/// A dictionary with texts as keys, which JSON writes as an object.
private protocol StringKeyed {
  static var elementSchema: JSONSchema { get }
  static var none: Any { get }
}

extension Dictionary: StringKeyed where Key == String, Value: Decodable {
  fileprivate static var elementSchema: JSONSchema { JSONSchema(of: Value.self) }
  fileprivate static var none: Any { Self() }
}

private struct RecordedObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let recorder: SchemaRecorder
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let (value, schema) = try recorder.child(type)
    recorder.add(key.stringValue, schema, isRequired: true)
    return value
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    let (_, schema) = try recorder.child(type)
    recorder.add(key.stringValue, .orNull(schema), isRequired: false)
    return nil
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    recorder.add(key.stringValue, .orNull(.string), isRequired: false)
    return nil
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    recorder.add(key.stringValue, .orNull(.integer), isRequired: false)
    return nil
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    recorder.add(key.stringValue, .orNull(.boolean), isRequired: false)
    return nil
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    recorder.add(key.stringValue, .orNull(.number), isRequired: false)
    return nil
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> { throw RecordingError.unknown }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw RecordingError.unknown
  }

  func superDecoder() throws -> any Decoder { throw RecordingError.unknown }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw RecordingError.unknown }
}

private struct RecordedList: UnkeyedDecodingContainer {
  let recorder: SchemaRecorder
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var currentIndex = 0
  var isAtEnd: Bool { currentIndex > 0 }

  init(recorder: SchemaRecorder) {
    self.recorder = recorder
    recorder.schema = .list(.anything)
  }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    currentIndex += 1
    let (value, schema) = try recorder.child(type)
    recorder.schema = .list(schema)
    return value
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> { throw RecordingError.unknown }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw RecordingError.unknown
  }

  mutating func superDecoder() throws -> any Decoder { throw RecordingError.unknown }
}

private struct RecordedValue: SingleValueDecodingContainer {
  let recorder: SchemaRecorder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }

  func decode(_ type: String.Type) -> String {
    recorder.schema = .string
    // It reads as an identifier too, for those that are written as a text.
    return DocumentID.zero.description
  }

  func decode(_ type: Bool.Type) -> Bool {
    recorder.schema = .boolean
    return false
  }

  func decode(_ type: Int.Type) -> Int {
    recorder.schema = .integer
    return 0
  }

  func decode(_ type: Double.Type) -> Double {
    recorder.schema = .number
    return 0
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if let type = type as? any BinaryInteger.Type, let zero = Self.zero(type) as? T {
      recorder.schema = .integer
      return zero
    }
    return try recorder.value(of: type)
  }

  private static func zero(_ type: any BinaryInteger.Type) -> Any {
    func open<N: BinaryInteger>(_ type: N.Type) -> Any { N.zero }
    return open(type)
  }
}
