package import Casework
internal import Language

/// A source as far as chains are looked for: what it stands in, or what it is called.
package enum SourceNode: Hashable, Sendable {
  /// A report, claim, file or conversation of the vault.
  case document(DocumentID)
  /// A source that is public, by its name without case and signs.
  case named(String)
  /// A source of which neither is known; all of them together are one, because nobody can tell them apart.
  case unnamed

  /// The node of a source: its document before its name.
  package init(_ source: Source) {
    if let document = source.document {
      self = .document(document)
    } else {
      self = Self.publicName(source.name) ?? .unnamed
    }
  }

  /// The node of a public name; `nil` for an empty one.
  package static func publicName(_ name: String) -> SourceNode? {
    let words = SearchFolding.folded(name)
    return words.isEmpty ? nil : .named(words)
  }
}

/// Sources that go back to one eyewitness, or may do so, and why that is thought.
package struct SourceBond: Equatable, Sendable {
  /// Why sources are taken for one.
  package enum Reason: String, Codable, CaseIterable, Sendable {
    /// They have the same words.
    case words
    /// They brought the same file.
    case file
    /// One person told them in one conversation.
    case conversation
    /// They came from one number or address.
    case sender
    /// They stand in one chat, and nobody knows who wrote which.
    case chat
    /// They pass on words whose first teller nobody knows.
    case forwarded
    /// The same public name stands with both.
    case name
    /// A person said so: one cites the other, or both cite a third.
    case judged
  }

  /// The sources.
  package let nodes: [SourceNode]
  /// Why.
  package let reason: Reason

  /// A bond between sources.
  package init(_ nodes: [SourceNode], _ reason: Reason) {
    self.nodes = nodes
    self.reason = reason
  }

  /// The bond between the document and the public name of one source; `nil` when it has not both.
  package init?(naming source: Source) {
    guard let document = source.document, let name = SourceNode.publicName(source.name) else {
      return nil
    }
    self.init([.document(document), name], .name)
  }
}
