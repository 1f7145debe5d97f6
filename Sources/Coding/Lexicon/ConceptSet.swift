/// A set of concepts as bits.
struct ConceptSet: Equatable, Sendable {
  /// How many concepts there can be.
  static let size = 512
  private var bits = SIMD8<UInt64>.zero

  mutating func insert(_ concept: Int) {
    bits[concept >> 6] |= 1 << UInt64(concept & 63)
  }

  mutating func formUnion(_ other: ConceptSet) { bits |= other.bits }

  /// Whether a concept is in it; one that no lexicon has any word for (-1) never is.
  func contains(_ concept: Int) -> Bool {
    concept >= 0 && bits[concept >> 6] & (1 << UInt64(concept & 63)) != 0
  }

  func meets(_ other: ConceptSet) -> Bool { bits & other.bits != .zero }
}
