import Desk
import Language
import Papers
import Synchronization
import Web

/// A check that gives answers written beforehand: the name of a file says what its page is.
///
/// It reads no picture and belongs to the tests alone.
enum ScriptedCheck {
  /// `3-stop-PG_CONTRACT.jpg` is a stop page; `refused` is a file that cannot be opened.
  static let events: @Sendable ([CheckInput]) -> AsyncStream<CheckEvent> = { inputs in
    AsyncStream { continuation in
      let task = Task {
        for (index, input) in inputs.enumerated() {
          let size = (try? await input.read().count) ?? -1
          continuation.yield(event(input.name, number: index + 1, size: size))
        }
        continuation.yield(.finished(seconds: 1.25))
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  /// The answer to one file.
  static func event(_ name: String, number: Int, size: Int = 1) -> CheckEvent {
    let pieces = name.split(separator: ".")[0].split(separator: "-", maxSplits: 1)
    let state = PageState.allCases.first { pieces.last?.hasPrefix($0.rawValue) == true }
    guard let state, size >= 0 else {
      return .refused(RefusedPaper(source: name, code: "check.broken-off"))
    }
    let kind = pieces.last?.split(separator: "-").last.map(String.init)
    return .page(page(number, state, kind: kind?.hasPrefix("PG_") == true ? kind : nil, name))
  }

  /// A page with an answer.
  static func page(
    _ number: Int, _ state: PageState, kind: String? = nil, _ source: String = "photo.jpg",
    thumbnail: [UInt8] = []
  ) -> CheckedPage {
    let reason = PageReason(
      rule: "r1", found: "контракт <о> прохождении", similarity: 0.96,
      box: PageBox(x: 0.25, y: 0.125, width: 0.5, height: 0.05))
    return CheckedPage(
      number: number, source: source, pageInSource: 1,
      finding: PageFinding(
        state: state, kind: kind, reasons: kind == nil ? [] : [reason],
        doubts: state == .notRead ? [.inkWithoutWords] : [], confidence: 0.875),
      rotation: 0, thumbnail: thumbnail, seconds: 0.5)
  }

  /// A site whose papers are read by the script.
  static func site(
    drafts: Voice.Drafts = .marked, reader: PaperReader = .ready(events),
    overlay: [String: String] = [:], address: String? = nil
  ) throws -> PublicSite {
    try PublicSite(
      files: DataFiles(overlay: overlay.mapValues { Array($0.utf8) }), drafts: drafts,
      reader: reader, address: address, today: { "2026-11-21" })
  }
}
