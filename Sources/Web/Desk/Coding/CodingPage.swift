import Casework
import Desk
import Language
import Markup

/// A report with the codes that rules propose; nothing of it is a fact before somebody accepts it.
struct CodingPage: DeskPage {
  /// The report.
  let report: String
  /// Its line for lists.
  let name: String
  /// The language it was read in.
  let language: String
  /// Why nothing, or less, is proposed.
  let notes: [String]
  /// The text in pieces; those with codes are marked.
  let pieces: [Piece]
  /// The proposals.
  let codes: [Proposed]

  /// A stretch of the text.
  struct Piece: Codable, Equatable, Sendable {
    /// The words.
    let text: String
    /// The codes that they support.
    let codes: [String]
  }

  /// A proposed code.
  struct Proposed: Codable, Equatable, Sendable {
    /// The code.
    let code: String
    /// Its word.
    let label: String
    /// What it is a code of.
    let scheme: String
    /// When it is to be chosen.
    let definition: String
    /// The words of the text that speak for it.
    let words: [String]
    /// The rules that found it.
    let rules: [String]
    /// What was said of it; `nil` while nobody has.
    let answer: String?
    /// The word of the code that is right instead.
    let chosen: String?
    /// The codes of the same scheme, to pick the right one from.
    let others: [Choice]
  }

  /// A code to pick.
  struct Choice: Codable, Equatable, Sendable {
    /// The code.
    let code: String
    /// Its word.
    let label: String
  }

  init(_ coding: ReportCoding, _ id: DocumentID, _ tools: CodingTools, _ voice: Voice) {
    report = id.description
    name = coding.report.title
    language = coding.language
    notes = coding.notes
    let text = MarkedText(coding.report.text)
    pieces = text.pieces(coding.codes.map { ($0.code, $0.places) })
    codes = coding.codes.map { Proposed($0, text, tools.vocabulary, voice.tongue) }
  }

  func title(_ scene: DeskScene) -> String { scene.text("coding.title") }
}

extension CodingPage.Proposed {
  init(
    _ proposed: ReportCoding.ProposedCode, _ text: MarkedText, _ vocabulary: Vocabulary,
    _ tongue: Tongue
  ) {
    let known = vocabulary[proposed.code]
    let others = known.map { vocabulary.codes(of: $0.scheme) } ?? []
    code = proposed.code
    label = vocabulary.label(proposed.code, in: tongue)
    scheme = known?.scheme.rawValue ?? ""
    definition = known?.definition ?? ""
    words = proposed.places.map(text.words)
    rules = proposed.rules
    answer = proposed.judgement?.answer.rawValue
    chosen = proposed.judgement?.chosen.map { vocabulary.label($0, in: tongue) }
    self.others = others.filter { $0.code != proposed.code && !$0.isSealed }.map {
      .init(code: $0.code, label: $0.label(in: tongue).text)
    }
  }
}

/// A text that can be cut at Unicode scalars.
struct MarkedText: Sendable {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The words of a stretch, within the text.
  func words(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }

  /// The text cut wherever a marked stretch begins or ends.
  func pieces(_ marks: [(code: String, places: [Range<Int>])]) -> [CodingPage.Piece] {
    let whole = 0..<scalars.count
    let places = marks.flatMap(\.places).map { $0.clamped(to: whole) }
    let cuts = Set([0, scalars.count] + places.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    return zip(cuts, cuts.dropFirst()).map { from, to in
      let codes = marks.filter { mark in
        mark.places.contains { $0.lowerBound <= from && to <= $0.upperBound }
      }
      return CodingPage.Piece(text: words(from..<to), codes: codes.map(\.code))
    }
  }
}
