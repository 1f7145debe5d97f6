import ArgumentParser
import Casework
import Desk
import Language

/// What every command that prints something published is asked for.
struct PaperOptions: ParsableArguments {
  @Argument(help: "The file to write, PDF.", completion: .file()) var file: String
  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption
  @OptionGroup var language: LanguageOption

  /// Prints what leaves the vault, and answers with what was written.
  ///
  /// - Parameters:
  ///   - key: the words of the answer.
  ///   - choose: which document.
  ///   - print: its pages as PDF.
  ///   - answer: the answer as JSON, of the document and its pages.
  func write<Document: CaseDocument, Answer: Encodable>(
    _ key: String, choose: (Session) throws -> DocumentID,
    print: (Document, DocumentID, DataFiles) async throws -> [UInt8],
    answer: (Document, DocumentID, [UInt8]) -> Answer
  ) async throws {
    Hardening.begin()
    let session = try member.session(try vault.locked())
    let files = try data.files()
    try await Refusal.explaining {
      let id = try choose(session)
      let document: Document = try session.openedToLeave(id, by: .publish)
      let bytes = try await PrintedFile.write(file) { try await print(document, id, files) }
      try Say.answer(vault.json, answer(document, id, bytes), key, ["path": file])
    }
  }
}

/// The document that somebody named, or the newest.
enum PublishedChoice {
  /// - Throws: `Refusal` for a name that is none, `ExportError.nothing` when there is no newest.
  static func id(_ name: String?, newest: () throws -> DocumentID?) throws -> DocumentID {
    guard let name else {
      guard let newest = try newest() else { throw ExportError.nothing }
      return newest
    }
    guard let id = DocumentID(name) else {
      throw Refusal(code: "vault.document.unknown", status: .badData)
    }
    return id
  }

  /// A release.
  static func release(_ name: String?, _ session: Session) throws -> DocumentID {
    try id(name) { try session.releases(limit: 1).first?.id }
  }

  /// A warning.
  static func warning(_ name: String?, _ session: Session) throws -> DocumentID {
    try id(name) { try session.warnings(limit: 1).first?.id }
  }
}
