/// What is said of the results: why there is no number, and what must stand beside one.
struct Judgement {
  private(set) var refusals: [Objection]
  private(set) var warnings: [Objection]

  init(
    gate: Gate, isGated: Bool, results: [MethodResult], linked: LinkedAnswer, observed: Int
  ) {
    // A method asked for by name answers; what the gate found stands beside its answer.
    refusals = isGated ? gate.refusals : []
    warnings = (isGated ? [] : gate.refusals) + gate.warnings
    guard refusals.isEmpty else { return }
    judgeMethods(results, isGated: isGated)
    guard let (estimate, interval) = linked.answer else {
      if refusals.isEmpty { refusals.append(.init(.noModel)) }
      return
    }
    judgeRange(estimate, interval, observed: Double(observed), isGated: isGated)
    if linked.shift > 0.1 {
      warnings.append(.init(.linkageMatters, ["percent": Self.percent(linked.shift)]))
    }
  }

  mutating func addReferrals(_ pairs: [[String]]) {
    for pair in pairs where pair.count == 2 {
      warnings.append(.init(.referral, ["first": pair[0], "second": pair[1]]))
    }
  }

  private mutating func judgeMethods(_ results: [MethodResult], isGated: Bool) {
    for result in results where result.method == .lcmcr && !result.isConverged {
      let rHat = result.diagnostics.first { $0.name == "rhat" }?.value ?? .nan
      let objection = Objection(.chainsDisagree, ["rhat": Self.decimals(rHat)])
      let isAlone = !results.contains { $0.method == .envelope && $0.estimate != nil }
      if isAlone { refusals.append(objection) } else { warnings.append(objection) }
    }
    for result in results where result.method == .dga {
      let share = result.diagnostics.first { $0.name == "complete_share" }?.value ?? 0
      if share > 0.15 {
        let objection = Objection(.priorMade, ["percent": Self.percent(share)])
        if isGated, share > 0.5 { refusals.append(objection) } else { warnings.append(objection) }
      }
      if !result.isConverged { warnings.append(.init(.cut, ["method": "dga"])) }
    }
    if let cut = results.first(where: { $0.method == .lcmcr })?.diagnostics
      .first(where: { $0.name == "cut" })?.value, cut > 0
    {
      warnings.append(.init(.cut, ["method": "lcmcr", "percent": Self.percent(cut)]))
    }
    let points = results.filter { $0.isConverged && $0.method != .chao && $0.method != .chapman }
      .compactMap(\.estimate)
    guard let low = points.min(), let high = points.max(), low > 0 else { return }
    let facts = [
      "factor": Self.decimals(high / low), "low": Self.whole(low), "high": Self.whole(high),
    ]
    let isThin = results.contains(where: \.isThin)
    if isGated, high / low > Count.contraryFactor, !isThin {
      refusals.append(.init(.modelsDisagree, facts))
    } else if high / low > Count.differingFactor {
      warnings.append(.init(.modelsDisagree, facts))
    }
  }

  private mutating func judgeRange(
    _ estimate: Double, _ interval: Interval, observed: Double, isGated: Bool
  ) {
    let facts = [
      "factor": Self.decimals(interval.ratio), "low": Self.whole(interval.low),
      "high": Self.whole(interval.high),
    ]
    if isGated, !(interval.ratio <= Count.widestAnswer) {
      refusals.append(.init(.tooUncertain, facts))
    } else if interval.ratio > Count.wideAnswer {
      warnings.append(.init(.tooUncertain, facts))
    }
    if estimate - observed > 10 * observed {
      warnings.append(.init(.mostUnseen, ["factor": Self.decimals(estimate / observed)]))
    }
  }

  static func percent(_ share: Double) -> String { whole(share * 100) }

  static func whole(_ number: Double) -> String {
    number.isFinite && abs(number) < 1e15 ? String(Int(number.rounded())) : "?"
  }

  static func decimals(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "?" }
    let hundredths = Int((number * 100).rounded())
    let rest = String(abs(hundredths % 100))
    return "\(hundredths / 100).\(rest.count < 2 ? "0" + rest : rest)"
  }
}
