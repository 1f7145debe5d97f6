internal import Casework
internal import Intake
internal import Vault

/// The document of an import: made with the first thing it brings, found again by the next run.
struct ImportBook {
  private let session: Session
  private let moment: Int
  private let key: [UInt8]
  private var saved: ImportBatch
  private var version: Int
  private(set) var document: DocumentID

  /// Finds the document of the same import, or prepares one.
  ///
  /// An import that was undone stays so; the same file imported again is another import.
  init(_ session: Session, _ input: ImportInput, moment: Int) throws {
    self.session = session
    self.moment = moment
    var number = 0
    while true {
      let source = "import|\(input.export.format.rawValue)|\(input.fingerprint)|\(number)"
      let (known, key) = try session.known(source)
      guard let known else {
        self.key = key
        document = .random()
        version = 0
        saved = ImportBatch(format: input.export.format.rawValue, name: input.export.name)
        return
      }
      if let (batch, version) = try session.importBatch(known), batch.stage != .undone {
        self.key = key
        document = known
        (saved, self.version) = (batch, version)
        return
      }
      number += 1
    }
  }

  /// Makes the document durable before the first thing that names it.
  mutating func begin() throws {
    guard version == 0 else { return }
    let draft = try Draft(
      Saved(by: session.unlocked.member, at: moment, act: "import", document: saved),
      document: document, sourceKey: key)
    switch try session.team.add([draft]).first {
    case .already(let other):
      document = other
      if let (batch, version) = try session.importBatch(other) {
        (saved, self.version) = (batch, version)
      }
    case .saved, nil: version = 1
    }
  }

  /// Writes down what became of it; a run that brought nothing new leaves no trace.
  mutating func close(_ result: ImportResult, moment: Int) throws -> String? {
    guard version > 0 else { return nil }
    guard result.new > 0 || result.replaced > 0 || saved.stage == .running else {
      return document.description
    }
    var batch = saved
    batch.stage = result.account.isIncomplete ? .incomplete : .done
    batch.read = result.account.read
    batch.new += result.new
    batch.already = result.already
    batch.replaced += result.replaced
    batch.kept += result.kept
    batch.missing = result.missingCount
    batch.voices += result.voices
    batch.refusedCount = result.account.refusedCount
    batch.refused = result.account.refused.prefix(200).map {
      ImportBatch.Refused(place: $0.place.description, code: $0.code)
    }
    batch.remarks = result.account.notes.map {
      ImportBatch.Remark(
        code: $0.code, subject: $0.subject, count: $0.count, place: $0.first.description)
    }
    let next = Saved(by: session.unlocked.member, at: moment, act: "import", document: batch)
    _ = try session.team.update(try Draft(next, document: document), parent: version)
    return document.description
  }
}

extension Session {
  /// An import in its present version; `nil` for another kind of document.
  func importBatch(_ id: DocumentID) throws -> (ImportBatch, version: Int)? {
    let (entry, content) = try team.latest(of: id)
    guard case .importBatch(let saved) = try AnyDocument(content) else { return nil }
    return (saved.document, entry.body.version)
  }
}
