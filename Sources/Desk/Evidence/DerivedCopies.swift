package import Casework
internal import Crypto
internal import Foundation
internal import Hearing
internal import Reader
internal import Store
package import Vault

/// A copy that can be sent to whoever looks.
package struct OpenedCopy: Sendable {
  /// The copy as the journal has it.
  package let copy: DerivedCopy
  /// Its bytes, piece by piece.
  package let opening: FileOpening
}

/// Copies of files: the only form in which the desk shows a picture.
extension Session {
  /// The copy of a page that is shown instead of the file, made now when there is none yet.
  ///
  /// Looking at it is an entry of the file, first; a thumbnail is not looked at but recognised.
  ///
  /// - Parameters:
  ///   - id: the file.
  ///   - page: which page of it, from 1.
  ///   - isSmall: whether the thumbnail is wanted.
  ///   - copier: makes one in the sandbox.
  /// - Throws: `DeskError.notPermitted`, `NoCopy`, `VaultError`.
  package func picture(
    of id: DocumentID, page: Int, isSmall: Bool, copier: @autoclosure () throws -> PictureCopier
  ) async throws -> OpenedCopy {
    try require(.read)
    let way: DerivedCopy.Way = isSmall ? .thumbnail : .view
    if try copy(of: id, page: page, way) == nil {
      try await makePictures(of: id, page: page, try copier())
    }
    guard let (name, copy) = try copy(of: id, page: page, way),
      case .picture(let picture) = copy.content
    else { throw VaultError.unknownDocument }
    if !isSmall { try await note(.view, of: id) }
    return OpenedCopy(
      copy: copy, opening: try team.opening(picture.file, of: name, length: picture.length))
  }

  /// The words of a file as copies, read now; pages that have some already are not read again.
  ///
  /// - Returns: how many pages were read, of how many.
  /// - Throws: `DeskError.notPermitted`, `NoCopy`, `VaultError`, and what `progress` throws.
  package func readWords(
    of id: DocumentID, copier: PictureCopier,
    progress: @escaping @Sendable (Int, Int) throws -> Void
  ) async throws -> (read: Int, pages: Int) {
    try require(.write)
    let words = try await copier.words(of: try await whole(id), progress: progress)
    let drafts = try words.enumerated().compactMap { index, text in
      try text.map { text in
        try draft(
          DerivedCopy(of: id, page: index + 1, pages: words.count, content: .text(text)))
      }
    }
    try saveCopies(drafts, of: id)
    return (drafts.count, words.count)
  }

  /// The copies of a file, those of its first page first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError`.
  package func copies(of id: DocumentID) throws -> [(id: DocumentID, copy: DerivedCopy)] {
    try require(.read)
    return try view().pointing(to: id, limit: 1000)
      .filter { $0.role == "parent" && $0.row.kind == .copy }
      .compactMap { found in
        guard case .copy(let saved) = try open(found.row.document).document else { return nil }
        return (found.row.document, saved.document)
      }
      .sorted { $0.copy.page < $1.copy.page }
  }

  private func copy(
    of id: DocumentID, page: Int, _ way: DerivedCopy.Way
  ) throws -> (DocumentID, DerivedCopy)? {
    try copies(of: id).first { $0.copy.page == page && $0.copy.way == way }
  }
}

extension Session {
  private func makePictures(
    of id: DocumentID, page: Int, _ copier: PictureCopier
  ) async throws {
    let bytes = try await whole(id)
    let (made, pages) = try await copier.copy(of: bytes, page: page)
    // Pages of documents are paper, and all paper looks alike.
    let look = FileKind(bytes) == .pdf ? nil : PictureLook(grey: made.grey)
    let drafts = try [(made.view, false), (made.thumbnail, true)].map { raw, isSmall in
      try draft(
        try raw.jpeg(), of: id, page: page, pages: pages, isSmall: isSmall,
        look: isSmall ? nil : look)
    }
    try saveCopies(drafts, of: id)
  }

  /// A picture of a page, sealed; `content` says which copy of it this is.
  func draft(
    _ jpeg: [UInt8], of id: DocumentID, page: Int, pages: Int, isSmall: Bool = false,
    look: PictureLook? = nil,
    as content: (PictureBytes) -> DerivedCopy.Content = DerivedCopy.Content.picture
  ) throws -> Draft {
    var rest: Data? = Data(jpeg)
    let sealed = try unlocked.vault.files.seal {
      defer { rest = nil }
      return rest
    }
    let picture = PictureBytes(
      file: sealed.facts.id, length: sealed.length, sha256: sealed.digest.hexadecimal,
      isSmall: isSmall, look: look)
    return try draft(
      DerivedCopy(of: id, page: page, pages: pages, content: content(picture)), sealed)
  }

  /// Two people who look at once make one copy: the second is left out by its source.
  private func draft(_ copy: DerivedCopy, _ file: SealedFile? = nil) throws -> Draft {
    try Draft(
      Saved(by: unlocked.member, at: try moment(), act: CustodyAct.copy.rawValue, document: copy),
      sourceKey: team.keys.sourceKey(
        of: Array("copy|\(copy.of)|\(copy.way.rawValue)|\(copy.page)\(covered(copy))".utf8)),
      file: file)
  }

  /// A page has as many redacted copies as there are ways to cover it.
  private func covered(_ copy: DerivedCopy) -> String {
    guard case .redacted(_, let areas) = copy.content else { return "" }
    return "|" + areas.map(\.description).joined(separator: " ")
  }

  /// A copy of what came from the public page goes with it when it is taken back (decision 62).
  ///
  /// - Returns: where each stands, those that were there already too.
  @discardableResult
  func saveCopies(_ drafts: [Draft], of id: DocumentID) throws -> [DocumentID] {
    guard !drafts.isEmpty else { return [] }
    var spare = drafts
    // What no entry points to is only noise on the disk, and goes.
    defer { for file in spare.compactMap(\.file) { unlocked.vault.discard(file.facts.id) } }
    let outcomes = try add(drafts, of: id)
    spare = zip(drafts, outcomes).compactMap { draft, outcome in
      if case .already = outcome { draft } else { nil }
    }
    return outcomes.map { outcome in
      switch outcome {
      case .saved(let entry): entry.body.document
      case .already(let document): document
      }
    }
  }

  /// Adds what was made of a file; of what came from the public page its author's note lists it too.
  func add(_ drafts: [Draft], of id: DocumentID) throws -> [TeamVault.Outcome] {
    guard let (conversation, mailbox) = try mailbox(behind: id) else {
      return try team.add(drafts)
    }
    let note = MailNote(
      .copied, conversation: conversation, documents: drafts.map(\.document), day: "")
    return try team.add(drafts, listedIn: try JSONEncoder().encode(note), of: mailbox.lookup)
  }

  private func mailbox(behind file: DocumentID) throws -> (DocumentID, MailboxKey)? {
    let view = try view()
    for holder in try view.pointing(to: file).filter({ $0.role == "file" }) {
      let threads =
        holder.row.kind == .reply
        ? try view.links(of: holder.row.document).filter { $0.role == "conversation" }.map(\.target)
        : try conversations(of: holder.row.document, view)
      for thread in threads {
        let conversation = try openConversation(thread).conversation
        if let mailbox = conversation.mailbox, !conversation.isWithdrawn {
          return (thread, mailbox)
        }
      }
    }
    return nil
  }

  /// The bytes of a file that is small enough to be opened at all.
  func whole(_ id: DocumentID) async throws -> [UInt8] {
    guard case .file(let saved) = try open(id).document else { throw VaultError.unknownDocument }
    guard saved.document.length <= ReadingLimits.usual.bytes else {
      throw NoCopy(code: ReadingError.tooLarge.rawValue)
    }
    return try await WorkThreads.run { [self] in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(saved.document.length)
      try readFile(id) { bytes += $0 }
      return bytes
    }
  }
}
