/// Something that takes bytes from outside, as a fuzzer calls it.
///
/// A trap, a hang or a broken promise is what a fuzzer looks for; a refusal is a good answer.
public struct FuzzTarget: Sendable {
  /// Its name: that of the folder with its seeds.
  public let name: String
  /// Takes any bytes, and says whether what it promises about them was kept.
  public let holds: @Sendable ([UInt8]) -> Bool

  init(_ name: String, _ holds: @escaping @Sendable ([UInt8]) -> Bool) {
    self.name = name
    self.holds = holds
  }

  /// A target that promises nothing but an answer: a value, or one of our own errors.
  init(_ name: String, answers answer: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.init(name) { bytes in
      do { try answer(bytes) } catch { return "\(type(of: error))".isOneOfOurs }
      return true
    }
  }

  /// Every target, in the order of their names.
  public static let all = (vault + intake + forms).sorted { $0.name < $1.name }
}

extension String {
  /// An error of Foundation or of SQLite that comes through has escaped the words that a person
  /// would be given for it.
  fileprivate var isOneOfOurs: Bool { !hasPrefix("NS") && !hasPrefix("DatabaseError") }
}
