import Desk

/// What one look at the machine brought.
struct Examination: Encodable {
  /// How it stands with one thing.
  enum State: String, Encodable {
    /// It is there.
    case good
    /// The main jobs run without it, but something a person needs is not in order.
    case fault
    /// A main job cannot run.
    case missing
  }

  /// One thing that was looked at.
  struct Item: Encodable {
    /// A word of the catalogue, `doctor.group.*`.
    let group: String
    /// What it is called everywhere: `tesseract`, `rus`, `contacts`.
    let name: String
    let state: State
    /// A version, a count or a state, in the reader's words.
    let detail: String
    /// What to do about it; empty when nothing is to be done.
    let remedy: String
  }

  var items: [Item] = []

  /// Whether the main jobs can run.
  var isReady: Bool { items.allSatisfy { $0.state != .missing } }

  private enum CodingKeys: String, CodingKey { case schema, version, ready, items }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("guvoh.doctor/1", forKey: .schema)
    try container.encode(Release.version, forKey: .version)
    try container.encode(isReady, forKey: .ready)
    try container.encode(items, forKey: .items)
  }
}
