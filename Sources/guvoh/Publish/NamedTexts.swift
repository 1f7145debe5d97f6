import ArgumentParser

/// Texts that a command takes by name: `name=text`, or `name=@FILE`.
enum NamedTexts {
  /// The texts by their name; of one that stands twice the last.
  static func read(_ entries: [String], flag: String) throws -> [String: String] {
    try entries.reduce(into: [:]) { texts, entry in
      let sides = entry.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      guard sides.count == 2, !sides[0].isEmpty else {
        throw ValidationError("\(flag) takes name=text or name=@FILE")
      }
      guard sides[1].hasPrefix("@") else { return texts[sides[0]] = sides[1] }
      texts[sides[0]] = String(
        decoding: try InputFile.bytes(String(sides[1].dropFirst())), as: UTF8.self)
    }
  }
}
