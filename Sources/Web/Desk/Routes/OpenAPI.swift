import Desk
import HTTPTypes

/// The description of the desk's addresses for programs (OpenAPI 3.1), made from the table of routes.
struct OpenAPI: Sendable {
  /// The addresses.
  let routes: [DeskRoute]

  /// The whole description.
  var document: DeskJSON {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Guvoh desk",
        "version": "1",
        "description": .text(Self.introduction),
        "license": ["name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"],
      ],
      "servers": [["url": "/"]],
      "paths": .object(paths),
      "components": [
        "securitySchemes": [
          "session": ["type": "apiKey", "in": "cookie", "name": .text(SessionCookie.name)]
        ],
        "schemas": ["Error": Self.error, "Next": Self.next],
      ],
    ]
  }

  private static let introduction = """
    Every page is sent as JSON to whoever asks with Accept: application/json. A form carries the \
    field token, or the header X-Guvoh-Token, with the token of the session (GET /account). What \
    belongs to another team looks like what is not there: 404.
    """

  private var paths: [(String, DeskJSON)] {
    var paths: [String] = []
    for route in routes where !paths.contains(route.path) { paths.append(route.path) }
    return paths.map { path in
      let operations = routes.filter { $0.path == path }.map {
        ($0.method.rawValue.lowercased(), operation($0))
      }
      return (path, .object(operations))
    }
  }

  private func operation(_ route: DeskRoute) -> DeskJSON {
    var pairs: [(String, DeskJSON)] = [
      ("operationId", .text(route.operation)), ("summary", .text(route.summary)),
      ("parameters", .list(route.pathNames.map(Self.path) + route.query.map(Self.query))),
    ]
    if route.need != .anyone { pairs.append(("security", [["session": []]])) }
    if case .right(let right) = route.need {
      pairs.append(("x-right", .text(right.rawValue)))
    }
    if route.method == .post { pairs.append(("requestBody", Self.body(route))) }
    pairs.append(("responses", Self.responses(route)))
    return .object(pairs)
  }

  private static func path(_ name: String) -> DeskJSON {
    [
      "name": .text(name), "in": "path", "required": true,
      "schema": JSONSchema.identifier.json,
    ]
  }

  private static func query(_ parameter: DeskParameter) -> DeskJSON {
    let schema: DeskJSON =
      switch parameter.kind {
      case .text(let most): ["type": "string", "maxLength": .number(most)]
      case .number(let range):
        [
          "type": "integer", "minimum": .number(range.lowerBound),
          "maximum": .number(range.upperBound),
        ]
      case .choice(let codes): ["type": "string", "enum": .list(codes.map(DeskJSON.text))]
      }
    return ["name": .text(parameter.name), "in": "query", "required": false, "schema": schema]
  }

  private static func body(_ route: DeskRoute) -> DeskJSON {
    let type = route.isUpload ? "multipart/form-data" : "application/x-www-form-urlencoded"
    let fields: [(String, DeskJSON)] = route.fields.map { ($0.name, field($0)) }
    let required = route.fields.filter { $0.isRequired && $0.kind != .flag }.map {
      DeskJSON.text($0.name)
    }
    let schema: DeskJSON = [
      "type": "object",
      "properties": .object([("token", DeskJSON.object([("type", "string")]))] + fields),
      "required": .list(required),
    ]
    return [
      "required": .bool(!required.isEmpty),
      "content": .object([(type, DeskJSON.object([("schema", schema)]))]),
    ]
  }

  private static func field(_ field: DeskField) -> DeskJSON {
    let lowest: DeskJSON = .number(field.isRequired ? 1 : 0)
    return switch field.kind {
    case .line, .text, .secret, .pick:
      ["type": "string", "minLength": lowest, "maxLength": .number(field.mostLetters)]
    case .choice(let codes): ["type": "string", "enum": .list(codes.map(DeskJSON.text))]
    case .several(let codes):
      [
        "type": "array",
        "items": ["type": "string", "enum": .list(codes.map(DeskJSON.text))],
      ]
    case .flag: ["type": "string", "enum": ["yes"]]
    case .number(let range):
      [
        "type": "integer", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ]
    case .day: ["type": "string", "format": "date"]
    case .files: ["type": "array", "items": ["type": "string", "format": "binary"]]
    }
  }

  private static func responses(_ route: DeskRoute) -> DeskJSON {
    let found: DeskJSON =
      switch route.answer {
      case .page(let schema):
        [
          "description": "The values of the page",
          "content": [
            "application/json": ["schema": schema.json], "text/html": DeskJSON.object([]),
          ],
        ]
      case .next:
        [
          "description": "What was done, and where it goes on",
          "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Next"]]],
        ]
      case .file(let types):
        ["description": "The file", "content": .object(types.map { ($0, DeskJSON.object([])) })]
      }
    var responses: [(String, DeskJSON)] = [("200", found)]
    if case .file = route.answer { responses.append(("206", found)) }
    responses.append(("303", ["description": "The next page, for a browser"]))
    responses.append(("default", refusal))
    return .object(responses)
  }

  private static let refusal: DeskJSON = [
    "description": "What did not work, with a stable code",
    "content": [
      "application/json": ["schema": ["$ref": "#/components/schemas/Error"]],
      "text/html": DeskJSON.object([]),
    ],
  ]

  private static let error: DeskJSON = [
    "type": "object", "required": ["error"],
    "properties": [
      "error": [
        "type": "object", "required": ["code", "text", "hint"],
        "properties": [
          "code": ["type": "string"], "text": ["type": "string"], "hint": ["type": "string"],
          "fields": ["type": "object", "additionalProperties": ["type": "string"]],
        ],
      ]
    ],
  ]

  private static let next: DeskJSON = [
    "type": "object", "required": ["location", "notice", "document"],
    "properties": [
      "location": ["type": "string"],
      "notice": ["anyOf": [["type": "string"], ["type": "null"]]],
      "document": ["anyOf": [["type": "string"], ["type": "null"]]],
    ],
  ]
}
