/// Values by letter: those of the alphabets in use lie in a row, all others in a dictionary.
struct LetterTable<Value: Sendable>: Sendable {
  /// Latin, Greek, Cyrillic and Armenian end before it.
  private static var border: UInt32 { 0x590 }
  private let near: [Value?]
  private let far: [UInt32: Value]

  init(_ values: [UInt32: Value]) {
    near = (0..<Self.border).map { values[$0] }
    far = values.filter { $0.key >= Self.border }
  }

  subscript(letter: UInt32) -> Value? {
    letter < Self.border ? near[Int(letter)] : far[letter]
  }
}
