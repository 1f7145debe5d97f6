/// Decides the order of day and month from all dates of a file; what cannot be decided is asked.
struct WhatsAppOrder {
  fileprivate struct Evidence {
    var dayFirst = 0
    var monthFirst = 0
    var undecided = 0
    var last: (dayFirst: Int, monthFirst: Int) = (.min, .min)
    var steps: (dayFirst: Int, monthFirst: Int) = (0, 0)
  }

  private var forms: [WhatsAppStamp.Form: Evidence] = [:]
  private(set) var first: WhatsAppStamp.Form?
  private let told: DateOrder?

  /// - Parameter told: what a person said when he was asked.
  init(told: DateOrder?) { self.told = told }

  /// Looks at one more date.
  mutating func see(_ stamp: WhatsAppStamp) {
    if first == nil { first = stamp.form }
    guard stamp.form.order == nil, forms.count < 200 || forms[stamp.form] != nil else { return }
    forms[stamp.form, default: Evidence()].see(stamp)
  }

  /// The order of dates of a form, and why it is known; `nil` when a person must say.
  func order(_ form: WhatsAppStamp.Form) -> DateOrder? {
    if let order = form.order { return order }
    if let told { return told }
    guard let evidence = forms[form] else { return nil }
    return evidence.order ?? evidence.orderBySequence
  }

  /// Whether the order of a form was seen only from the messages' sequence.
  func isBySequence(_ form: WhatsAppStamp.Form) -> Bool {
    form.order == nil && told == nil && forms[form]?.order == nil
      && forms[form]?.orderBySequence != nil
  }

  /// Whether there are dates that a person must decide.
  var isOpen: Bool {
    forms.contains { form, evidence in evidence.undecided > 0 && order(form) == nil }
  }

  /// The day of a stamp.
  ///
  /// A date that can be read in one way only is read so, whatever the others say.
  func day(_ stamp: WhatsAppStamp) -> CivilDay? {
    guard let order = order(stamp.form) else {
      let days = [stamp.day(.dayFirst), stamp.day(.monthFirst)].compactMap { $0 }
      return days.count == 1 || days.first == days.last ? days.first : nil
    }
    return stamp.day(order) ?? (stamp.form.order == nil ? other(order).flatMap(stamp.day) : nil)
  }

  private func other(_ order: DateOrder) -> DateOrder? {
    switch order {
    case .dayFirst: .monthFirst
    case .monthFirst: .dayFirst
    case .yearFirst: nil
    }
  }
}

extension WhatsAppOrder.Evidence {
  mutating func see(_ stamp: WhatsAppStamp) {
    switch (stamp.day(.dayFirst), stamp.day(.monthFirst)) {
    case (let day?, nil): (dayFirst, last.dayFirst) = (dayFirst + 1, day.number)
    case (nil, let day?): (monthFirst, last.monthFirst) = (monthFirst + 1, day.number)
    case (let left?, let right?):
      if left != right { undecided += 1 }
      // Messages stand in the order they were sent: the wrong reading jumps back.
      if left.number < last.dayFirst { steps.dayFirst += 1 }
      if right.number < last.monthFirst { steps.monthFirst += 1 }
      last = (left.number, right.number)
    case (nil, nil): return
    }
  }

  var order: DateOrder? {
    switch (dayFirst > 0, monthFirst > 0) {
    case (true, false): .dayFirst
    case (false, true): .monthFirst
    default: nil
    }
  }

  var orderBySequence: DateOrder? {
    guard dayFirst == 0, monthFirst == 0 else { return nil }
    switch (steps.dayFirst, steps.monthFirst) {
    case (0, 1...): return .dayFirst
    case (1..., 0): return .monthFirst
    default: return nil
    }
  }
}
