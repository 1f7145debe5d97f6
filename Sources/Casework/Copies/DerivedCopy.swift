/// What was made of a file so that it can be looked at or read; the file itself never changes.
package struct DerivedCopy: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.copy
  /// The number of its present shape.
  package static let schema = 1

  /// The file it was made of.
  package var of: DocumentID
  /// Which page of it, from 1.
  package var page: Int
  /// How many pages the file has.
  package var pages: Int
  /// The copy itself.
  package var content: Content

  /// What a copy holds.
  package enum Content: Codable, Equatable, Sendable {
    /// A picture drawn anew from plain pixels, without anything that stood beside them.
    case picture(PictureBytes)
    /// The words that a machine read on a page; nobody has checked them.
    case text(String)
    /// A picture drawn anew with parts covered, to be given to others.
    case redacted(PictureBytes, covering: [CoveredArea])

    /// The picture in it.
    package var picture: PictureBytes? {
      switch self {
      case .picture(let picture), .redacted(let picture, _): picture
      case .text: nil
      }
    }
  }

  /// Which copy of a page it is; a page has one of each, and any number of redacted ones.
  package enum Way: String, CaseIterable, Codable, Sendable {
    /// A picture to look at.
    case view
    /// A small picture, to recognise it by.
    case thumbnail
    /// The words.
    case text
    /// A picture with parts covered.
    case redacted
  }

  /// A copy of a page of a file.
  package init(of file: DocumentID, page: Int = 1, pages: Int = 1, content: Content) {
    of = file
    self.page = page
    self.pages = pages
    self.content = content
  }

  /// Which copy it is.
  package var way: Way {
    switch content {
    case .picture(let picture): picture.isSmall ? .thumbnail : .view
    case .text: .text
    case .redacted: .redacted
    }
  }

  /// A line for lists: the beginning of the words.
  package var title: String {
    String(searchable.prefix { !$0.isNewline }.prefix(80))
  }
  /// What a search of the team may find.
  package var searchable: String {
    if case .text(let words) = content { words } else { "" }
  }
  /// Where it stands, for lists.
  package var state: String { way.rawValue }
  /// By what it is found.
  package var facets: [Facet] {
    guard case .picture(let picture) = content, let look = picture.look else { return [] }
    return [Facet("look", look.number)]
  }
  /// The file it was made of.
  package var links: [DocumentLink] { [DocumentLink("parent", of)] }
}

/// The sealed bytes of a picture that was drawn anew.
package struct PictureBytes: Codable, Equatable, Sendable {
  /// The sealed bytes: a JPEG.
  package var file: FileID
  /// How many bytes it has.
  package var length: Int
  /// SHA-256 of its bytes in hexadecimal digits.
  package var sha256: String
  /// Whether it is the small one.
  package var isSmall: Bool
  /// What it looks like; `nil` for pages of documents, which all look like paper, and flat pictures.
  package var look: PictureLook?

  /// A picture with every fact given.
  package init(
    file: FileID, length: Int, sha256: String, isSmall: Bool, look: PictureLook? = nil
  ) {
    self.file = file
    self.length = length
    self.sha256 = sha256
    self.isSmall = isSmall
    self.look = look
  }
}
