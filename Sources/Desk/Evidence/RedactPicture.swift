package import Casework
internal import Reader
internal import Vault

extension Session {
  /// Makes a copy of a page with parts of it covered; the file and its other copies do not change.
  ///
  /// The copy is made of pixels alone, and the pixels under what is covered are not in it.
  ///
  /// - Returns: the copy.
  /// - Throws: `DeskError.notPermitted`, `NoCopy`, `VaultError`.
  package func redact(
    _ id: DocumentID, page: Int, covering areas: [CoveredArea], copier: PictureCopier
  ) async throws -> DocumentID {
    try require(.write)
    let (made, pages) = try await copier.copy(of: try await whole(id), page: page)
    let picture = areas.reduce(made.view) { $0.covered($1) }
    let draft = try draft(try picture.jpeg(), of: id, page: page, pages: pages) {
      .redacted($0, covering: areas)
    }
    guard let saved = try saveCopies([draft], of: id).first else {
      throw VaultError.unknownDocument
    }
    return saved
  }

  /// A redacted copy to be shown, or to be given to others, which is an entry of its file first.
  ///
  /// - Throws: `DeskError.notPermitted`, `VaultError.unknownDocument` for what is no such copy.
  package func redacted(
    _ copy: DocumentID, of id: DocumentID, as act: CustodyAct
  ) async throws -> OpenedCopy {
    guard case .copy(let saved) = try open(copy).document, saved.document.of == id,
      case .redacted(let picture, _) = saved.document.content
    else { throw VaultError.unknownDocument }
    try await note(act, of: id)
    return OpenedCopy(
      copy: saved.document,
      opening: try team.opening(picture.file, of: copy, length: picture.length))
  }
}

extension RawPicture {
  /// The picture with an area in black, rounded outwards so that no edge of it shows.
  fileprivate func covered(_ area: CoveredArea) -> RawPicture {
    func pixels(_ from: Int, _ to: Int, of side: Int) -> Range<Int> {
      (from * side / 1000)..<min((to * side + 999) / 1000, side)
    }
    return blackened(
      x: pixels(area.left, area.right, of: width), y: pixels(area.top, area.bottom, of: height))
  }
}

extension OpenedCopy {
  /// How many pixels it has across and down, from its own bytes.
  ///
  /// - Throws: `NoCopy`, `VaultError`.
  package func size() throws -> (width: Int, height: Int) {
    var bytes: [UInt8] = []
    while let piece = try opening.next() { bytes += piece }
    guard let header = try? PictureHeader(bytes, kind: .jpeg) else {
      throw NoCopy(code: ReadingError.damaged.rawValue)
    }
    return (header.width, header.height)
  }
}
