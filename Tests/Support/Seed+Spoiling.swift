extension Seed {
  /// Sound bytes, spoiled: flipped, cut, grown, doubled, or with numbers at their ends.
  package mutating func spoil(_ sound: [UInt8]) -> [UInt8] {
    var bytes = sound
    for _ in 0...Int.random(in: 0..<4, using: &self) { spoilOnce(&bytes) }
    return bytes
  }

  private mutating func spoilOnce(_ bytes: inout [UInt8]) {
    let place = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &self)
    switch Int.random(in: 0..<6, using: &self) {
    case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
    case 1: bytes = Array(bytes.prefix(place))
    case 2: bytes.insert(contentsOf: [0, 0x0A, 0x20, 0xFF].shuffled(using: &self), at: place)
    case 3: bytes += bytes.prefix(600)
    case 4: bytes.replaceSubrange(place..<min(place + 8, bytes.count), with: ends())
    default: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: place)
    }
  }

  private mutating func ends() -> [UInt8] {
    [UInt8](repeating: [0x00, 0x7F, 0x80, 0xFF].randomElement(using: &self) ?? 0, count: 8)
  }
}
