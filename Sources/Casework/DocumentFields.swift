internal import FoundationEssentials

/// The fields of a document by their paths, for a history that shows field by field what changed.
package struct DocumentFields: Equatable, Sendable {
  /// The value of each path: `people.0.role` is "subject"; a sealed field has no value but its mark.
  package let values: [String: String]

  /// The fields of a document.
  ///
  /// - Throws: `CaseworkError.unwritable`.
  package init<Document: CaseDocument>(_ document: Document) throws(CaseworkError) {
    guard let bytes = try? JSONEncoder().encode(document),
      let tree = try? JSONDecoder().decode(Tree.self, from: bytes)
    else { throw .unwritable(Document.kind) }
    var values: [String: String] = [:]
    tree.put(into: &values, at: "")
    self.values = values
  }

  /// What differs from an earlier version, by path in its order.
  package func changes(since earlier: DocumentFields?) -> [FieldChange] {
    let before = earlier?.values ?? [:]
    return Set(values.keys).union(before.keys).sorted().compactMap { path in
      before[path] == values[path]
        ? nil : FieldChange(path: path, before: before[path], after: values[path])
    }
  }
}

/// One field that a version changed.
package struct FieldChange: Equatable, Sendable {
  /// The path of the field.
  package let path: String
  /// What it was; `nil` when it was not there.
  package let before: String?
  /// What it became; `nil` when it was taken out.
  package let after: String?
}

/// JSON of any shape; documents are ours and shallow, so that recursion has an end.
private enum Tree: Decodable {
  case object([String: Tree])
  case list([Tree])
  case text(String)
  case number(Double)
  case flag(Bool)
  case nothing

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .nothing
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([Tree].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: Tree].self))
    }
  }

  func put(into values: inout [String: String], at path: String) {
    switch self {
    case .object(let fields) where fields["box"] != nil:
      // A sealed field shows that it changed and nothing of what it holds.
      if case .text(let box)? = fields["box"] { values[path] = "‹sealed› \(box.suffix(8))" }
    case .object(let fields):
      for (name, tree) in fields {
        tree.put(into: &values, at: path.isEmpty ? name : path + "." + name)
      }
    case .list(let trees):
      for (index, tree) in trees.enumerated() { tree.put(into: &values, at: "\(path).\(index)") }
    case .text(let text): values[path] = text
    case .number(let number):
      values[path] = Int(exactly: number).map(String.init) ?? String(number)
    case .flag(let flag): values[path] = flag ? "yes" : "no"
    case .nothing: break
    }
  }
}
