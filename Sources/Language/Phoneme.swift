/// A sound of the names of Central Asia, as far as their spellings can tell it from others.
///
/// `gh`, `q`, `hh`, `ng` are ғ, қ, ҳ, ң; `y` is ы; `j` is the glide й; `ks` stands for the letter x.
package enum Phoneme: UInt8, CaseIterable, Sendable {
  case a, o, u, e, i, y, j
  case b, p, v, f, g, gh, k, q, h, hh, d, t, z, s, sh, zh, dj, ch, c, l, m, n, ng, r, ks

  /// The phoneme of a name in the tables: `A`, `ZH`, or `nil`.
  init?(tableName: some StringProtocol) {
    let lower = tableName.lowercased()
    guard let found = Self.allCases.first(where: { "\($0)" == lower }) else { return nil }
    self = found
  }

  /// Whether it is a vowel; the glide is none.
  var isVowel: Bool { rawValue <= Phoneme.y.rawValue }

  /// The letters of the search key that stand for it: distinctions of one script only are lost.
  var searchLetters: [SearchLetter] {
    switch self {
    case .a, .o: [.a]
    case .u: [.u]
    case .e, .i, .y, .j: [.i]
    case .v: [.v]
    case .g, .gh: [.g]
    case .k, .q: [.k]
    case .h, .hh: [.h]
    case .z, .s, .c: [.s]
    case .sh: [.sh]
    case .zh, .dj: [.zh]
    case .ch: [.ch]
    case .n, .ng: [.n]
    case .ks: [.k, .s]
    case .b: [.b]
    case .p: [.p]
    case .f: [.f]
    case .d: [.d]
    case .t: [.t]
    case .l: [.l]
    case .m: [.m]
    case .r: [.r]
    }
  }

  /// The letter of the plain form in which endings are recognised: `ov`, `ovič`, `zoda`.
  var plainLetter: UInt8 {
    switch self {
    case .a: UInt8(ascii: "a")
    case .o: UInt8(ascii: "o")
    case .u: UInt8(ascii: "u")
    case .e: UInt8(ascii: "e")
    case .i, .y: UInt8(ascii: "i")
    case .j: UInt8(ascii: "j")
    case .b: UInt8(ascii: "b")
    case .p: UInt8(ascii: "p")
    case .v: UInt8(ascii: "v")
    case .f: UInt8(ascii: "f")
    case .g, .gh: UInt8(ascii: "g")
    case .k, .q: UInt8(ascii: "k")
    case .h, .hh: UInt8(ascii: "h")
    case .d: UInt8(ascii: "d")
    case .t: UInt8(ascii: "t")
    case .z: UInt8(ascii: "z")
    case .s: UInt8(ascii: "s")
    case .sh: UInt8(ascii: "w")
    case .zh, .dj: UInt8(ascii: "y")
    case .ch: UInt8(ascii: "c")
    case .c: UInt8(ascii: "x")
    case .l: UInt8(ascii: "l")
    case .m: UInt8(ascii: "m")
    case .n, .ng: UInt8(ascii: "n")
    case .r: UInt8(ascii: "r")
    case .ks: UInt8(ascii: "q")
    }
  }
}
