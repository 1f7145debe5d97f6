extension JSONStream {
  /// The next value as details: every plain value below it with the path that leads to it, lists counted from 1.
  ///
  /// - Parameters:
  ///   - name: the name of the value itself.
  ///   - separator: what stands between the steps of a path.
  ///   - take: gets each path and plain value in the order of the file; null is left out.
  /// - Returns: how many plain values were left out because there are more than the limit.
  /// - Throws: as `next`, and what `take` throws.
  package mutating func details(
    of name: String, separator: String = "/", _ take: (String, String) throws -> Void
  ) throws -> Int {
    var (steps, given, left) = ([Step(name: name)], 0, 0)
    repeat {
      let token = try next()
      switch token {
      case .key: steps[steps.count - 1].name = text()
      case .beginObject: steps.append(Step())
      case .beginArray: steps.append(Step(index: 0))
      case .endObject, .endArray: steps.removeLast()
      case .end: throw IntakeError.cut(byte: byte)
      case .null: steps[steps.count - 1].pass()
      case .string, .number, .truth:
        steps[steps.count - 1].pass()
        given += 1
        guard given <= IntakeLimits.details else {
          left += 1
          continue
        }
        let path = steps.compactMap(\.label).joined(separator: separator)
        if case .truth(let value) = token {
          try take(path, value ? "true" : "false")
        } else {
          try take(path, text())
        }
      }
      if token == .beginObject || token == .beginArray { steps[steps.count - 2].pass() }
    } while steps.count > 1
    return left
  }

  private struct Step {
    var name: String?
    var index: Int?

    /// Counts a value of a list.
    mutating func pass() { index = index.map { $0 + 1 } }
    var label: String? { index.map(String.init) ?? name }
  }
}

extension ReadingAccount {
  /// Takes over what was odd about the JSON of a file.
  mutating func add(_ oddities: JSONStream.Oddities, at place: Place = .file) {
    for (code, count) in oddities.counts { note("json." + code, at: place, count: count) }
  }
}

extension JSONStream.Oddities {
  /// Each oddity by its code.
  var counts: [(String, Int)] {
    [
      ("hex-escape", hexEscapes), ("lone-surrogate", loneSurrogates), ("invalid-utf8", invalidUTF8),
      ("raw-control", rawControls), ("unknown-escape", unknownEscapes),
      ("trailing-comma", trailingCommas), ("long-text", longTexts),
    ]
  }

  /// What came since an earlier state.
  func since(_ earlier: Self) -> Self {
    var new = Self()
    new.hexEscapes = hexEscapes - earlier.hexEscapes
    new.loneSurrogates = loneSurrogates - earlier.loneSurrogates
    new.invalidUTF8 = invalidUTF8 - earlier.invalidUTF8
    new.rawControls = rawControls - earlier.rawControls
    new.unknownEscapes = unknownEscapes - earlier.unknownEscapes
    new.trailingCommas = trailingCommas - earlier.trailingCommas
    new.longTexts = longTexts - earlier.longTexts
    return new
  }
}
