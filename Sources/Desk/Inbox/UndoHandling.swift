package import Casework

/// Which versions one act made of which conversations, so that it can be taken back.
package struct HandlingTrace: Sendable, Equatable {
  /// A conversation before and after the act.
  struct Step: Sendable, Equatable {
    let conversation: DocumentID
    let before: Int
    let after: Int
  }

  /// A trace of nothing.
  package static let none = HandlingTrace(steps: [])

  let steps: [Step]

  /// How many conversations were changed.
  package var count: Int { steps.count }
}

extension Session {
  /// Does an act to conversations and tells which of them it changed.
  ///
  /// - Throws: what `act` throws; what it did before that stays.
  package func traced(
    _ ids: [DocumentID], _ act: (DocumentID) throws -> Void
  ) throws -> HandlingTrace {
    let steps = try ids.compactMap { id -> HandlingTrace.Step? in
      let before = try openConversation(id).version
      try act(id)
      let after = try openConversation(id).version
      return after == before
        ? nil : HandlingTrace.Step(conversation: id, before: before, after: after)
    }
    return HandlingTrace(steps: steps)
  }

  /// The same to several conversations; what one refuses, the others do not feel.
  package func tracedEach(
    _ ids: [DocumentID], _ act: (DocumentID) throws -> Void
  ) -> HandlingTrace {
    HandlingTrace(steps: ids.flatMap { (try? traced([$0], act).steps) ?? [] })
  }

  /// Takes an act back: each conversation stands again as it stood before it.
  ///
  /// One that somebody has changed since, or in which something new was said, stays as it is.
  ///
  /// - Returns: how many were taken back.
  package func undo(_ trace: HandlingTrace) -> Int {
    trace.steps.count { step in
      (try? undo(step.conversation, to: step.before, seeing: step.after)) != nil
    }
  }
}
