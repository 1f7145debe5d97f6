import Foundation
import Language
import Papers
import Support
import Testing

/// A paper of the fixtures: what it is, and its text.
struct Paper: Sendable, CustomTestStringConvertible {
  let id: String
  let group: String
  let kind: String
  let lines: [String]

  var testDescription: String { id }
  var isDanger: Bool { group == "danger" }

  /// All papers of the folder, sorted by id.
  static let all: [Paper] = {
    let folder = Repository.root.appending(path: "Tests/PapersTests/Fixtures/texts")
    let files = (try? Repository.files(below: folder)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map(Paper.init)
    }
  }()

  /// The paper of an id.
  static func named(_ id: String) -> Paper? { all.first { $0.id == id } }

  init(_ text: String) {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let head = rows.prefix { $0.hasPrefix("#") }
    func field(_ name: String) -> String {
      head.first { $0.hasPrefix("#\(name): ") }.map { String($0.dropFirst(name.count + 3)) } ?? ""
    }
    id = field("id")
    group = field("class")
    kind = field("kind")
    lines = rows.dropFirst(head.count).filter { !$0.isEmpty }.map(Self.filledIn)
  }

  private static let invented = [
    "@fio@": "Каримов Бахром Рустамович", "@dob@": "12.05.1994", "@num@": "48213",
    "@date@": "14 марта 2025 г.", "@cit@": "Республика Узбекистан", "@pass@": "FA 4821973",
    "@addr@": "г. Тверь, ул. Садовая, д. 12", "@city@": "г. Тверь", "@org@": "Вектор",
    "@officer@": "Смирнов А.П.",
  ]

  private static func filledIn(_ line: String) -> String {
    let bare = line.hasPrefix("= ") || line.hasPrefix("> ") ? String(line.dropFirst(2)) : line
    return invented.reduce(bare) { $0.replacing($1.key, with: $1.value) }
  }

  /// The paper as recognised, every letter lost or mistaken with a chance of `rate`.
  func page(rate: Double = 0, seed: Int = 0) -> RecognisedPage {
    var chance = Seed(seed &+ id.utf8.reduce(7) { $0 &* 31 &+ Int($1) })
    return RecognisedPage(lines: lines, rate: rate, using: &chance)
  }
}

extension RecognisedPage {
  /// A page of lines of text, their letters damaged with a chance of `rate`.
  init(lines: [String], rate: Double = 0, using chance: inout Seed) {
    var words: [RecognisedWord] = []
    for (number, line) in lines.enumerated() {
      for (column, token) in line.split(separator: " ").enumerated() where !token.hasPrefix("__") {
        let text = Self.damaged(String(token), rate: rate, using: &chance)
        guard !text.isEmpty else { continue }
        let box = PageBox(
          x: Double(column % 12) / 12, y: Double(number) / 50, width: 0.07, height: 0.015)
        words.append(RecognisedWord(text: text, box: box, line: number, confidence: 0.9))
      }
    }
    self.init(words: words, origin: .picture)
  }

  /// A page of one text without damage.
  init(_ text: String) {
    var chance = Seed(0)
    self.init(lines: text.split(separator: "\n").map(String.init), using: &chance)
  }

  /// Several sheets beside one another in one photo, read one by one.
  static func sheets(_ sheets: [[String]]) -> RecognisedPage {
    var words: [RecognisedWord] = []
    for (number, lines) in sheets.enumerated() {
      var chance = Seed(number)
      let next = (words.last?.line ?? -1) + 1
      words += RecognisedPage(lines: lines, using: &chance).words.map { word in
        var word = word
        word.line += next
        word.box.x = (word.box.x + Double(number)) / Double(sheets.count)
        return word
      }
    }
    return RecognisedPage(words: words, origin: .picture)
  }

  private static func damaged(
    _ word: String, rate: Double, using chance: inout Seed
  ) -> String {
    guard rate > 0 else { return word }
    var letters: [Character] = []
    for letter in word {
      guard Double.random(in: 0..<1, using: &chance) < rate else {
        letters.append(letter)
        continue
      }
      let other = "абвгдежзиклмнопрстуфхцчшщыьэюя".randomElement(using: &chance) ?? "а"
      switch Int.random(in: 0..<5, using: &chance) {
      case 0: letters += [letter, other]
      case 1: break
      default: letters.append(other)
      }
    }
    return String(letters)
  }
}

/// The rules of the program, read once for all tests.
enum Shipped {
  static let rules = Result { try PageRules(files: DataFiles()) }
}
