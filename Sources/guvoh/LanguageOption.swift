import ArgumentParser
import Language

/// `--language`: the tongue of the person who reads the output.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of the answer: uz, uz-Cyrl, tg, ky, ru or en. (default: the terminal's)",
      valueName: "tag"),
    transform: { tag in
      guard let tongue = Tongue(rawValue: tag) else {
        throw ValidationError("\(tag) is none of uz, uz-Cyrl, tg, ky, ru, en")
      }
      return tongue
    })
  var language: Tongue?

  /// The tongue asked for, or the terminal's.
  var tongue: Tongue { language ?? Terminal.tongue }
}
