package import Casework

/// One line of `documents.jsonl`: a version of a document, with everything that its vault knows of it.
///
/// Sealed fields stand in it opened, as an object whose only field is `unsealed`: whoever takes the
/// export in seals them again for his own team.
package struct ExportedVersion: Codable, Sendable {
  /// The name of the document.
  package let document: DocumentID
  /// Which version.
  package let version: Int
  /// What it is, as a word.
  package let kind: String
  /// The number of its shape.
  package let schema: Int
  /// The version itself: who saved it, when, by which act, and the document.
  package var payload: JSONTree

  /// A line with every fact given.
  package init(
    document: DocumentID, version: Int, kind: DocumentKind, schema: Int, payload: JSONTree
  ) {
    self.document = document
    self.version = version
    self.kind = kind.word
    self.schema = schema
    self.payload = payload
  }

  /// The kind; `nil` for a word that this release does not know.
  package var known: DocumentKind? { DocumentKind.allCases.first { $0.word == kind } }

  /// Whether an object of a payload is a sealed field.
  package static func isSealed(_ fields: [String: JSONTree]) -> Bool {
    (fields["box"] ?? fields["beside"])?.text != nil
      && fields.keys.allSatisfy { ["box", "beside", "match"].contains($0) }
  }

  /// Whether an object of a payload names a file: by its name in the vault, or by its path in the export.
  package static func isFile(_ fields: [String: JSONTree]) -> Bool {
    fields["file"]?.text != nil && fields["length"]?.whole != nil
  }

  /// Whether an object of a payload is a field that was opened for the export; `beside` is set when its
  /// sealed bytes are kept beside the journal.
  package static func isOpened(_ fields: [String: JSONTree]) -> Bool {
    fields["unsealed"] != nil && fields.keys.allSatisfy { $0 == "unsealed" || $0 == "beside" }
  }
}

/// `export.json`: what an export holds, and how its files are to be read.
package struct ExportManifest: Codable, Sendable, Equatable {
  /// The shape of the export.
  package var schema = "guvoh.export/1"
  /// What wrote it.
  package var program: String
  /// How many lines `documents.jsonl` has.
  package var versions: Int
  /// How many documents those are.
  package var documents: Int
  /// How many files lie below `files/`.
  package var files: Int
  /// How many documents of each kind.
  package var kinds: [String: Int]

  /// A manifest with every fact given.
  package init(program: String, versions: Int, documents: Int, files: Int, kinds: [String: Int]) {
    self.program = program
    self.versions = versions
    self.documents = documents
    self.files = files
    self.kinds = kinds
  }
}

/// `SHA256SUMS`: the sum of each file, as `sha256sum` writes and checks it.
package struct CheckSums: Equatable, Sendable {
  /// The hexadecimal sum of each path.
  package private(set) var sums: [String: String]

  /// Sums by path.
  package init(_ sums: [String: String] = [:]) { self.sums = sums }

  /// Reads the file; `nil` when a line is none of its form or leads out of the folder.
  package init?(text: String) {
    var sums: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let sum = line.prefix(64)
      let path = String(line.dropFirst(66))
      guard sum.utf8.count == 64, sum.allSatisfy(\.isHexDigit), line.dropFirst(64).hasPrefix("  "),
        Self.isInside(path)
      else { return nil }
      sums[path] = String(sum)
    }
    self.sums = sums
  }

  /// The text, sorted by path.
  package var text: String {
    sums.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }

  /// Whether a path names something below the folder and nothing else.
  package static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/")
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
