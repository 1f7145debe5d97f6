/// Why an export cannot be read on.
package enum IntakeError: Error, Equatable, Sendable {
  /// It is no file of the format that was named.
  case notThisFormat
  /// No format is known by its first bytes.
  case unknownFormat
  /// At this byte the file is no JSON any more.
  case broken(byte: Int)
  /// The file ends before its time, at this byte.
  case cut(byte: Int)
  /// At this byte it is nested deeper than the limit.
  case tooDeep(byte: Int)
  /// It is larger than what can be read in one piece.
  case tooLarge(limit: Int)
  /// It holds more conversations than the limit.
  case tooManyConversations(limit: Int)
  /// The order of day and month cannot be decided from the file.
  case dateOrderUnknown
  /// A column was mapped that the table has not.
  case noSuchColumn(String)
  /// The text is in no encoding that could be found out.
  case unknownEncoding
  /// The file is empty.
  case empty

  /// The stable code, below `intake.`.
  package var code: String {
    switch self {
    case .notThisFormat: "not-this-format"
    case .unknownFormat: "unknown-format"
    case .broken: "broken"
    case .cut: "cut"
    case .tooDeep: "too-deep"
    case .tooLarge: "too-large"
    case .tooManyConversations: "too-many-chats"
    case .dateOrderUnknown: "date-order"
    case .noSuchColumn: "no-such-column"
    case .unknownEncoding: "unknown-encoding"
    case .empty: "empty"
    }
  }

  /// Where in the file, when that is known.
  package var place: Place {
    switch self {
    case .broken(let byte), .cut(let byte), .tooDeep(let byte): .byte(byte)
    default: .file
    }
  }
}
