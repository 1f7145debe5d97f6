import Desk
import Language
import Papers
import Sandbox
import Web

/// Finds out whether this machine can read papers, and how.
enum PaperReading {
  /// The act that checks a stack, or why it cannot be done here.
  ///
  /// - Throws: `PageRulesError` when the rules of an organisation cannot be used.
  static func reader(files: DataFiles) throws -> PaperReader {
    let rules = try PageRules(files: files)
    guard let sandbox = try? Sandbox.find() else { return .unavailable(code: "check.no-reader") }
    let check = PaperCheck(sandbox: sandbox, judge: { rules.judge($0) })
    return .ready { check.check($0) }
  }
}
