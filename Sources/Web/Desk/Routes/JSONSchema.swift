/// A schema of JSON as OpenAPI 3.1 takes it (JSON Schema 2020-12, the few words that pages need).
indirect enum JSONSchema: Equatable, Sendable {
  case string
  case identifier
  case code([String])
  case integer
  case number
  case boolean
  case list(JSONSchema)
  case map(JSONSchema)
  case object([Property])
  case orNull(JSONSchema)
  case anything

  /// A property of an object.
  struct Property: Equatable, Sendable {
    /// Its name.
    let name: String
    /// What it holds.
    var schema: JSONSchema
    /// Whether it is always there.
    var isRequired: Bool
  }

  /// The schema of what a type encodes to, found by letting the type decode itself.
  init(of type: any Decodable.Type) {
    let recorder = SchemaRecorder()
    _ = try? recorder.value(of: type)
    self = recorder.schema
  }

  /// The schema as JSON.
  var json: DeskJSON {
    switch self {
    case .string: ["type": "string"]
    case .identifier: ["type": "string", "pattern": "^[0-9a-f]{32}$"]
    case .code(let codes): ["type": "string", "enum": .list(codes.map(DeskJSON.text))]
    case .integer: ["type": "integer"]
    case .number: ["type": "number"]
    case .boolean: ["type": "boolean"]
    case .list(let element): ["type": "array", "items": element.json]
    case .map(let element): ["type": "object", "additionalProperties": element.json]
    case .orNull(let schema): ["anyOf": [schema.json, ["type": "null"]]]
    case .anything: .object([])
    case .object(let properties):
      [
        "type": "object",
        "properties": .object(properties.map { ($0.name, $0.schema.json) }),
        "required": .list(properties.filter(\.isRequired).map { .text($0.name) }),
      ]
    }
  }
}
