/// A file as it was received, kept byte for byte.
package struct EvidenceFile: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.file
  /// The number of its present shape.
  package static let schema = 1

  /// The sealed bytes.
  package var file: FileID
  /// The name it came with.
  package var name: String
  /// The type its first bytes say it is, as a media type.
  package var type: String
  /// How many bytes it has.
  package var length: Int
  /// SHA-256 of its bytes in hexadecimal digits; a secret, because it tells which file it is.
  package var sha256: String

  /// A file with every fact given.
  package init(file: FileID, name: String, type: String, length: Int, sha256: String) {
    self.file = file
    self.name = name
    self.type = type
    self.length = length
    self.sha256 = sha256
  }

  /// What a search of the team may find.
  package var searchable: String { name }
  /// Where it stands, for lists.
  package var state: String { "" }
  /// Whether it is sound alone, such as a voice message.
  package var isSound: Bool { type.hasPrefix("audio/") }
  /// By which the same file is found again; a facet is in memory and in sealed snapshots only.
  package var facets: [Facet] {
    [Facet("sha256", sha256)] + (isSound ? [Facet("sound", "yes")] : [])
  }
}
