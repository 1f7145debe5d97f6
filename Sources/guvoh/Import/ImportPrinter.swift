import Casework
import Desk
import Foundation
import Intake
import Language

/// Says what became of an import, for people or for programs.
struct ImportPrinter: Sendable {
  let isJSON: Bool
  let words: Words

  /// Prints what became of it.
  func show(_ result: ImportResult, isRehearsal: Bool) throws {
    if isJSON { return try Say.json(report(result, isRehearsal)) }
    line(isRehearsal ? "intake.would" : "intake.done", result.account.read)
    if !isRehearsal {
      line("intake.new", result.new)
      line("intake.already", result.already)
    }
    line("intake.kept", result.kept)
    if result.missingCount > 0 { line("intake.missing", result.missingCount) }
    if result.voices > 0 { line("intake.voices", result.voices) }
    showChats(result.account)
    for note in result.account.notes {
      let subject = note.subject.map { " (\($0))" } ?? ""
      print(
        Terminal.escaped("  \(text("note", note.code))\(subject): \(note.count) · \(note.first)"))
    }
    for item in result.account.refused.prefix(50) {
      print(Terminal.escaped("  ! \(item.place): \(text("why", item.code))"))
    }
    if result.account.refusedCount > 50 {
      line("intake.refused", result.account.refusedCount)
    }
  }

  private func showChats(_ account: ReadingAccount) {
    guard account.conversations.count > 1 else { return }
    for chat in account.conversations.prefix(500) {
      print(
        Terminal.escaped(
          "  \(chat.isChosen ? "·" : " ") \(chat.id)\t\(chat.messages)\t\(chat.name ?? "")"))
    }
  }

  private func line(_ key: String, _ count: Int) {
    print(Terminal.escaped(words.text(key, in: Terminal.tongue, count: count)))
  }

  private func text(_ kind: String, _ code: String) -> String {
    for key in ["intake.\(kind).\(code)", "errors.intake.\(code)", "errors.\(code)"]
    where words.has(key) { return words.text(key, in: Terminal.tongue) }
    return code
  }
}

extension ImportPrinter {
  private struct Report: Encodable {
    let schema = "guvoh.import/1"
    let format: String
    let dryRun: Bool
    let read: Int
    let new: Int
    let already: Int
    let replaced: Int
    let refused: [RefusedItem]
    let refusedCount: Int
    let attachments: Attachments
    let notes: [Note]
    let counts: [String: Int]
    let chats: [Chat]
    let columns: [Column]
    let dateOrder: String?
    let encoding: String?
    let incomplete: Bool
    let batch: String?
  }

  private struct RefusedItem: Encodable {
    let `where`: String
    let why: String
    let code: String
  }

  private struct Attachments: Encodable {
    let kept: Int
    let missing: Int
    let seenBefore: Int
    let voices: Int
    let missingBy: [String: Int]
  }

  private struct Note: Encodable {
    let code: String
    let subject: String?
    let count: Int
    let first: String
    let text: String
  }

  private struct Chat: Encodable {
    let number: Int
    let id: String
    let name: String?
    let type: String
    let left: Bool
    let messages: Int
    let service: Int
    let chosen: Bool
  }

  private struct Column: Encodable {
    let name: String
    let field: String?
  }

  private func report(_ result: ImportResult, _ isRehearsal: Bool) -> Report {
    let account = result.account
    return Report(
      format: result.format, dryRun: isRehearsal, read: account.read,
      new: isRehearsal ? 0 : result.new,
      already: result.already, replaced: result.replaced,
      refused: account.refused.map {
        RefusedItem(where: $0.place.description, why: text("why", $0.code), code: $0.code)
      },
      refusedCount: account.refusedCount,
      attachments: Attachments(
        kept: result.kept, missing: result.missingCount, seenBefore: result.seen,
        voices: result.voices, missingBy: result.missing),
      notes: account.notes.map {
        Note(
          code: $0.code, subject: $0.subject, count: $0.count, first: $0.first.description,
          text: text("note", $0.code))
      },
      counts: account.figures,
      chats: account.conversations.map {
        Chat(
          number: $0.number, id: $0.id, name: $0.name, type: $0.type, left: $0.isLeft,
          messages: $0.messages, service: $0.service, chosen: $0.isChosen)
      },
      columns: account.columns.map { Column(name: $0.name, field: $0.field?.rawValue) },
      dateOrder: account.dateOrder?.rawValue, encoding: account.encoding,
      incomplete: account.isIncomplete, batch: result.batch)
  }
}

/// Takes an import back and says so.
enum UndoPrinter {
  private struct Answer: Encodable {
    let schema = "guvoh.import.undo/1"
    let erased: Int
    let stayed: Int
  }

  static func undo(_ id: String, reason: String, _ session: Session, _ isJSON: Bool) throws {
    guard let document = DocumentID(id) else {
      throw Refusal(code: "vault.document.unknown", status: .badData)
    }
    let undone = try session.undoImport(document, reason: reason)
    try Say.answer(
      isJSON, Answer(erased: undone.erased, stayed: undone.stayed), "intake.undone",
      count: undone.erased, ["stayed": String(undone.stayed)])
  }
}
