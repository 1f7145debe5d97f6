import Casework
import Desk

/// The codes proposed beside a report, and how often people agreed with each rule.
enum CodingRoutes {
  private static let path = "/reports/{id}/codes"

  static let all: [DeskRoute] = [
    .page(
      path, "showProposedCodes", "Codes proposed for a report, with the words that support them.",
      need: .right(.read)
    ) { request in
      let tools = try request.house.coding()
      let id = try request.document()
      return CodingPage(try request.session.coding(of: id, tools), id, tools, request.voice)
    },
    .act(
      path, "judgeProposedCode", "Accept, change or reject a proposed code.", need: .right(.write),
      fields: [
        DeskField("code", .line(most: 60), "coding.code"),
        DeskField(
          "answer", .choice(CodingJudgement.Answer.allCases.map(\.rawValue)), "coding.answer"),
        DeskField("chosen", .line(most: 60), "coding.chosen", isRequired: false),
      ], on: path
    ) { request in
      let tools = try request.house.coding()
      let id = try request.document()
      guard let answer = CodingJudgement.Answer(rawValue: request.form["answer"]) else {
        throw FormTrouble("answer", "desk.field.choice")
      }
      let chosen = request.form.optional("chosen")
      if answer == .changed, chosen.flatMap({ tools.vocabulary[$0] }) == nil {
        throw FormTrouble("chosen", "desk.field.choice")
      }
      let isKnown = try await request.session.judge(
        request.form["code"], of: id, as: answer, chosen: chosen, tools)
      guard isKnown else { throw FormTrouble("code", "desk.field.choice") }
      return DeskNext("/reports/\(id)/codes", notice: "coding.said.\(answer.rawValue)")
    },
    .page(
      "/coding/rules", "showRulePrecision", "How often people agreed with each rule of coding.",
      need: .right(.read)
    ) { request in
      RulesPage(
        try request.session.rulePrecision(), try request.house.coding(), request.voice)
    },
  ]
}
