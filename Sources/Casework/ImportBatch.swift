/// One import: what was read, what became of it, and by what it can be undone as a whole.
package struct ImportBatch: CaseDocument, Equatable {
  /// What it is in the journal.
  package static let kind = DocumentKind.importBatch
  /// The number of its present shape.
  package static let schema = 1

  /// Where an import stands.
  package enum Stage: String, Codable, CaseIterable, Sendable {
    /// It was begun; a run that was broken off stands here until the next one completes it.
    case running
    /// Everything was read.
    case done
    /// The file was damaged: what stands before the damage was taken in.
    case incomplete
    /// What it brought is gone again.
    case undone
  }

  /// Something that could not be read.
  package struct Refused: Codable, Equatable, Sendable {
    /// Where: `line 17`.
    package var place: String
    /// The code of why.
    package var code: String

    /// A refusal by place and code.
    package init(place: String, code: String) {
      self.place = place
      self.code = code
    }
  }

  /// Something odd, how often, and where first.
  package struct Remark: Codable, Equatable, Sendable {
    /// Its code.
    package var code: String
    /// A word of the format that tells remarks of one code apart.
    package var subject: String?
    /// How often.
    package var count: Int
    /// Where first.
    package var place: String

    /// A remark with every fact given.
    package init(code: String, subject: String?, count: Int, place: String) {
      self.code = code
      self.subject = subject
      self.count = count
      self.place = place
    }
  }

  /// The format: `telegram`.
  package var format: String
  /// The name of the file or folder.
  package var name: String
  /// Where it stands.
  package var stage = Stage.running
  /// How many messages, letters, rows and submissions were read.
  package var read = 0
  /// How many of them were new.
  package var new = 0
  /// How many were in the vault already.
  package var already = 0
  /// How many were new versions of what was in the vault.
  package var replaced = 0
  /// How many attachments were kept.
  package var kept = 0
  /// How many attachments are named and not there.
  package var missing = 0
  /// How many voice messages came with it.
  package var voices = 0
  /// How many could not be read.
  package var refusedCount = 0
  /// The first of them.
  package var refused: [Refused] = []
  /// What was odd.
  package var remarks: [Remark] = []
  /// Of what was undone: how many stayed because somebody had worked with them.
  package var stayed = 0

  /// An import that begins.
  package init(format: String, name: String) {
    self.format = format
    self.name = name
  }

  /// What a search of the team may find; the name of a file can be the name of a person.
  package var searchable: String { "" }
  /// Where it stands, for lists.
  package var state: String { stage.rawValue }
  /// Values of the list of imports.
  package var facets: [Facet] { [Facet("stage", stage.rawValue), Facet("format", format)] }
}
