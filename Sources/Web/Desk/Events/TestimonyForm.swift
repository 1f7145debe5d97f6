import Casework
import Desk
import Language

/// The fields by which a source's account of an event is written down.
enum TestimonyForm {
  static let fields: [DeskField] = [
    DeskField("source", .pick, "casebook.field.source"),
    DeskField(
      "source-name", .line(most: 300), "casebook.field.source-name",
      hint: "casebook.hint.source-name", isRequired: false),
    DeskField(
      "connection", .choice(Information.Connection.allCases.map(\.rawValue)),
      "casebook.connection", isRequired: false),
    DeskField(
      "reliability", .choice(Reliability.allCases.map(\.rawValue)), "casebook.reliability",
      isRequired: false),
    DeskField(
      "when", .line(most: 200), "casebook.field.when", hint: "casebook.hint.when",
      isRequired: false),
    DeskField(
      "where", .line(most: 10_000), "casebook.field.where", hint: "casebook.hint.where",
      isRequired: false),
    DeskField(
      "codes", .line(most: 2000), "casebook.field.codes", hint: "casebook.hint.codes",
      isRequired: false),
    DeskField(
      "amount", .line(most: 200), "casebook.field.amount", hint: "casebook.hint.amount",
      isRequired: false),
    DeskField("amount-words", .line(most: 500), "casebook.field.amount-words", isRequired: false),
    DeskField("group", .line(most: 300), "casebook.field.group", isRequired: false),
  ]

  /// What there is to pick from.
  static func choices(_ request: DeskRequest) -> [PickChoice] {
    request.tables.choices(.source, in: request.voice.tongue).map {
      PickChoice(value: $0.value, text: $0.text)
    }
  }

  /// What the source says.
  ///
  /// - Throws: `FormTrouble` for a field that is not understood; its words are kept in the form.
  static func read(_ request: DeskRequest) throws -> Testimony {
    let form = request.form
    var said = Testimony(
      Source(
        form["source"], name: form["source-name"],
        reliability: Reliability(rawValue: form["reliability"]) ?? .unknown),
      connection: Information.Connection(rawValue: form["connection"]) ?? .unknown)
    said.time = try request.time("when").map { ($0, form["when"]) }
    said.place = request.tables.mention(form["where"])
    said.group = form["group"]
    try codes(request, into: &said)
    if let typed = form.optional("amount") {
      guard let amount = Amount(typed: typed) else {
        throw FormTrouble("amount", "casebook.amount")
      }
      said.amount = (amount, form.optional("amount-words") ?? typed)
    }
    return said
  }

  private static func codes(_ request: DeskRequest, into said: inout Testimony) throws {
    let (codes, unknown) = request.tables.vocabulary.reading(
      request.form["codes"], in: request.voice.tongue)
    guard unknown.isEmpty else { throw FormTrouble("codes", "casebook.code") }
    said.sort(codes, request.tables.vocabulary)
  }
}

/// A choice of a form as a page carries it.
struct PickChoice: Codable, Equatable, Sendable {
  /// What is sent.
  let value: String
  /// What is read.
  let text: String

  /// The choice as a form takes it.
  var choice: FormView.Choice { FormView.Choice(value, text) }
}
