internal import Language

/// What each kind of document leaves for patterns.
extension Event {
  /// Who tells what of it, where and when.
  package var trace: Trace? {
    var trace = Trace()
    trace.tell(.code(.verification, verification.rawValue), nil)
    for piece in information { trace.know(piece.source) }
    for told in time.told { trace.tell(.time(told.value), told.source) }
    for told in place.told { trace.tell(.place(told.value), told.source) }
    for told in facility.told { trace.tell(.code(.facility, told.value.text), told.source) }
    for act in acts { act.tell(&trace) }
    return trace
  }
}

extension Act {
  fileprivate func tell(_ trace: inout Trace) {
    for told in codes.told { trace.tell(.code(.act, told.value.text), told.source) }
    for told in outcome.told { trace.tell(.code(.outcome, told.value.text), told.source) }
    for one in perpetrators { trace.tell(.code(.perpetrator, one.kind), one.source) }
    for code in groups.flatMap(\.citizenships) { trace.tell(.code(.citizenship, code), nil) }
  }
}

extension Promise {
  /// What was promised by whom, where and when, and what came of it.
  package var trace: Trace? {
    var trace = Trace()
    trace.tell(.code(.promise, what), source)
    trace.tell(.code(.perpetrator, by), source)
    if let time { trace.tell(.time(time), source) }
    if let place { trace.tell(.place(place), source) }
    for told in outcomes.told { trace.tell(.code(.kept, told.value.rawValue), told.source) }
    return trace
  }
}

extension Intervention {
  /// What was tried where, and what followed; nothing of a sealed kind.
  package var trace: Trace? {
    guard !isSealedKind else { return nil }
    var trace = Trace()
    trace.tell(.code(.intervention, what), nil)
    if let time { trace.tell(.time(time), nil) }
    if let place { trace.tell(.place(place), nil) }
    for told in result.told { trace.tell(.code(.result, told.value.text), told.source) }
    return trace
  }
}

extension Claim {
  /// How it stands to reports, where and when.
  package var trace: Trace? {
    var trace = Trace()
    trace.tell(.code(.stance, stance.rawValue), nil)
    if let time { trace.tell(.time(time), nil) }
    if let place { trace.tell(.place(place), nil) }
    return trace
  }
}

extension Person {
  /// His citizenships, to be counted by the places of events; nothing that tells who or where he is.
  package var trace: Trace? {
    guard !citizenship.isEmpty else { return nil }
    var trace = Trace()
    for told in citizenship.told { trace.tell(.code(.citizenship, told.value.text), told.source) }
    return trace
  }
}
