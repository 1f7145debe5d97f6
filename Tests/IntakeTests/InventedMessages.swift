import Support

/// Messages of people who do not exist, for exports that must be read back as they were.
struct InventedMessages {
  struct Message: Equatable {
    var sender: String
    var text: String
    var day: Int
    var month: Int
    var hour: Int
    var minute: Int
  }

  static let names = [
    "Бахром Намунаев", "Gʻayrat Mashqov", "Ҷамшед Санҷишов", "+000 12 345", "A B",
  ]
  static let pieces = [
    "Assalomu alaykum", "Эримни олиб кетишди", "писарам гум шуд", "кол койгон жок", "=1+1",
    "<b>жирно</b>", "\"в кавычках\"", "a;b,c\td", "😀", "\u{202E}gpj", "12.03.2023 на вокзале",
    "строка: с двоеточием", "🇺🇿", "o‘g‘lim", "C:\\temp\\",
  ]

  static func make(seed: Int, count: Int = 12) -> [Message] {
    var chance = Seed(seed)
    return (0..<count).map { index in
      let words = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
        pieces.randomElement(using: &chance) ?? ""
      }
      let separator = Bool.random(using: &chance) ? "\n" : " "
      return Message(
        sender: names.randomElement(using: &chance) ?? "", text: words.joined(separator: separator),
        day: 13 + index, month: 1 + Int.random(in: 0..<12, using: &chance),
        hour: Int.random(in: 0..<24, using: &chance),
        minute: Int.random(in: 0..<60, using: &chance))
    }
  }
}
