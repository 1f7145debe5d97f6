/// Where something stands in an export, as a person can find it again.
package enum Place: Equatable, Sendable, CustomStringConvertible {
  /// The file as a whole.
  case file
  /// A line, from 1.
  case line(Int)
  /// A row of a table, from 1 below the header.
  case row(Int)
  /// A message of a conversation, both from 1.
  case message(Int, chat: Int)
  /// A letter or a submission, from 1.
  case item(Int)
  /// A byte, from 0.
  case byte(Int)
  /// A file in a folder or an archive, by its order, from 1.
  case entry(Int)

  /// The place in words of the output for other programs: `line 17`.
  package var description: String {
    switch self {
    case .file: "file"
    case .line(let number): "line \(number)"
    case .row(let number): "row \(number)"
    case .message(let number, let chat): "chat \(chat), message \(number)"
    case .item(let number): "item \(number)"
    case .byte(let number): "byte \(number)"
    case .entry(let number): "entry \(number)"
    }
  }
}
