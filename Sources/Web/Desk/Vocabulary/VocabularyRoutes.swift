import Casework
import Desk
import Language
import Markup
import Publication

/// The vocabulary for whoever codes: what each code means, and what it is in the words of others.
enum VocabularyRoutes {
  static let all: [DeskRoute] = [show]

  static let show = DeskRoute.page(
    "/vocabulary", "showVocabulary",
    "The codes of a scheme with their terms at HURIDOCS, the ILO and the Palermo Protocol.",
    need: .right(.read),
    query: [.choice("scheme", VocabularyScheme.allCases.map(\.rawValue))]
  ) { request in try VocabularyPage(request) }
}

/// The codes of one scheme.
struct VocabularyPage: DeskPage {
  /// A code with its words.
  struct Line: Codable, Equatable, Sendable {
    /// The code.
    let code: String
    /// Its word for the reader.
    let label: String
    /// Whether no native reader has checked that word.
    let isDraft: Bool
    /// When it is to be chosen, in English.
    let definition: String
    /// The wider code, in words.
    let broader: String?
    /// A case that shows it, in English.
    let example: String
    /// Terms of HURIDOCS, as `MT4 03 01 07`.
    let huridocs: [String]
    /// Whether HURIDOCS has no term for it.
    let isOurs: Bool
    /// The ILO indicators that hang on it, in words.
    let ilo: [String]
    /// The elements of the Palermo Protocol that hang on it, in words.
    let palermo: [String]
  }

  /// The scheme that is shown.
  let scheme: String
  /// Its codes.
  let lines: [Line]

  init(_ request: DeskRequest) throws {
    let vocabulary = request.tables.vocabulary
    let scheme = request.query["scheme"].flatMap { VocabularyScheme(rawValue: $0) } ?? .tactic
    let terms = try request.house.huridocs()
    self.scheme = scheme.rawValue
    lines = vocabulary.codes(of: scheme).map { code in
      let label = code.label(in: request.voice.tongue)
      return Line(
        code: code.code, label: label.text, isDraft: !label.isReviewed,
        definition: code.definition, broader: code.broader.map(request.label),
        example: code.example,
        huridocs: terms.terms(of: code.code).map { "MT\($0.list) \($0.value)" },
        isOurs: terms.local.contains(code.code), ilo: code.ilo.map(request.label),
        palermo: code.palermo.map(request.label))
    }
  }

  func title(_ scene: DeskScene) -> String { scene.text("codes.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("lead")) { scene.text("codes.lead") }
      FilterTabs(
        label: scene.text("codes.schemes"),
        tabs: VocabularyScheme.allCases.map { one in
          (
            "/vocabulary?scheme=\(one.rawValue)", scene.text("codes.scheme.\(one.rawValue)"),
            one.rawValue == scheme
          )
        }
      ).html
      for line in lines { line.html(scene) }
      Tag.p(.class("hint")) { scene.text("codes.reported") }
    }
  }
}

extension VocabularyPage.Line {
  func html(_ scene: DeskScene) -> HTML {
    Tag.section(.class("card keep"), .id(code)) {
      Tag.h2 {
        label
        " "
        Tag.code { code }
        if isDraft {
          " "
          Badge(text: scene.text("codes.draft"), tone: .care).html
        }
      }
      if !definition.isEmpty { Tag.p { Tag.bdi { definition } } }
      Facts([
        (scene.text("codes.broader"), broader.map { HTML(text: $0) }),
        (scene.text("codes.example"), HTML(text: example)),
        (scene.text("codes.ilo"), HTML(text: ilo.joined(separator: ", "))),
        (scene.text("codes.palermo"), HTML(text: palermo.joined(separator: ", "))),
        (scene.text("codes.huridocs"), terms(scene)),
      ]).html
    }
  }

  private func terms(_ scene: DeskScene) -> HTML? {
    if isOurs { return HTML(text: scene.text("codes.ours")) }
    return huridocs.isEmpty ? nil : HTML { for term in huridocs { Tag.div { term } } }
  }
}

/// What hangs on the codes of an act, in the words of others: indicators reported, and no finding.
struct ReportedIndicators: Codable, Equatable, Sendable {
  /// ILO indicators of forced labour.
  let ilo: [String]
  /// Elements of the definition of the Palermo Protocol.
  let palermo: [String]

  init(_ codes: [String], _ request: DeskRequest) {
    let known = codes.compactMap { request.tables.vocabulary[$0] }
    ilo = Set(known.flatMap(\.ilo)).sorted().map(request.label)
    palermo = Set(known.flatMap(\.palermo)).sorted().map(request.label)
  }

  /// The lines for a list of facts.
  func facts(_ scene: DeskScene) -> [(String, HTML?)] {
    [
      (scene.text("codes.ilo"), HTML(text: ilo.joined(separator: ", "))),
      (scene.text("codes.palermo"), HTML(text: palermo.joined(separator: ", "))),
    ]
  }
}
