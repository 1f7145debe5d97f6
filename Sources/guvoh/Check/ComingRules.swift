import Language
import Papers

/// The rules while they are still being read from their files: papers are opened meanwhile.
struct ComingRules: Sendable {
  private let reading: Task<PageRules, any Error>

  /// Begins to read the rules.
  init(files: DataFiles) {
    reading = Task { try PageRules(files: files) }
  }

  /// Waits until they are there.
  ///
  /// - Throws: `PageRulesError` when an organisation's rules cannot be used.
  func come() async throws { _ = try await reading.value }

  /// The answer for a page; without rules nobody has read it.
  func judge(_ page: RecognisedPage) async -> PageFinding {
    guard let rules = try? await reading.value else {
      return PageFinding(state: .notRead, confidence: 0)
    }
    return rules.judge(page)
  }
}
