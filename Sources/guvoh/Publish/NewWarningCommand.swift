import ArgumentParser
import Casework
import Desk
import Language
import Publication

/// `guvoh publish warning new`: publishes a warning in one's own name.
struct NewWarningCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Publish a warning: every mark was looked at, and native readers have signed.",
    discussion: """
        guvoh publish warning new --title "Do not sign" --text ru=@warning.txt \\
          --text tg=@tajik.txt --readers tg="First Reader, Second Reader" \\
          --address https://example.org/warning --accept Moscow --reason "a new office" --vault cases

      Names, numbers, places and dates in the words are marked; each is taken out or accepted, and a way to
      reach somebody is never accepted. Uzbek, Tajik and Kyrgyz need two native readers. A text that is not
      there is shown in the next language of its reader; nothing is translated.
      """)

  @OptionGroup var vault: VaultOptions
  @OptionGroup var member: MemberOptions
  @OptionGroup var data: DataOption
  @Option(help: "What the warning is called.") var title: String
  @Option(help: "Its words, language=text or language=@FILE. Repeatable.") var text: [String] = []
  @Option(help: "Native readers who signed, language=name, name. Repeatable.")
  var readers: [String] = []
  @Option(help: "The address that posters lead to.") var address = ""
  @Option(help: "A mark that may stand, by its words. Repeatable.") var accept: [String] = []
  @Option(help: "Why; it stands in the journal.") var reason: String

  private struct Answer: Encodable {
    let schema = "guvoh.publish.warning/1"
    let warning: String
    let day: String
    let languages: [String]
  }

  func run() async throws {
    let (order, files) = (try order(), try data.files())
    Hardening.begin()
    let session = try member.session(try vault.locked())
    try await Refusal.explaining {
      do {
        let saved = try await session.publishWarning(order, files: files)
        try Say.answer(
          vault.json,
          Answer(
            warning: "\(saved.document)", day: order.day,
            languages: order.texts.map(\.language)), "publish.warning.done",
          ["id": "\(saved.document)"])
      } catch let error as ExportError {
        if case .unseenMarks = error { try show(order, files) }
        throw error
      }
    }
  }

  private func order() throws -> WarningOrder {
    let texts = try NamedTexts.read(text, flag: "--text")
    let readers = try NamedTexts.read(readers, flag: "--readers")
    for name in Array(texts.keys) + readers.keys where Tongue(rawValue: name) == nil {
      throw ValidationError("there is no language \(name)")
    }
    return WarningOrder(
      title: title, day: ReportDay.today,
      texts: Tongue.allCases.compactMap { tongue in
        texts[tongue.rawValue].map { text in
          PublicWarning.Text(
            language: tongue.rawValue, text: text,
            readers: readers[tongue.rawValue, default: ""].split(separator: ",").map {
              $0.trimmingPrefix { $0.isWhitespace }.description
            })
        }
      }, address: address, accepted: Set(accept), reason: reason)
  }

  /// The marks that nobody accepted, so that one knows what to take out.
  private func show(_ order: WarningOrder, _ files: DataFiles) throws {
    let checker = try TextChecker(files: files, gazetteer: Gazetteer(files: files))
    let texts = [order.title] + order.texts.map(\.text)
    for mark in checker.open(in: texts, accepted: order.accepted) {
      Terminal.standardError(
        Say.text(
          "wording.mark.\(mark.kind.rawValue)", ["text": mark.text, "at": "\(mark.start)"]))
    }
  }
}
