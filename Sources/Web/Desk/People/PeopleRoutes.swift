import Casework
import Desk
import Language
import Store

/// People: labels, sealed names, consents, risk.
enum PeopleRoutes {
  static let all: [DeskRoute] = [
    list, show, new, keep, reveal, risk, standing, consent, propose, agree,
  ]

  static let list = DeskRoute.page(
    "/people", "listPeople",
    "People by label, newest first; or by the day of the next look at their risk.",
    need: .right(.read), query: [.after, .choice("by", ["review"])]
  ) { request in
    let byReview = request.query["by"] != nil
    let view = try request.session.view()
    let page = try view.documents(
      DocumentQuery(
        .person, order: byReview ? .rising("review") : .newest, after: request.mark))
    let voice = request.voice
    return CasebookList(
      heading: "casebook.people",
      choices: [
        .init(path: "/people", text: voice.text("casebook.all"), isChosen: !byReview),
        .init(
          path: "/people?by=review", text: voice.text("casebook.people.review"),
          isChosen: byReview),
      ], columns: ["casebook.column.person", "casebook.risk", "casebook.column.review"],
      rows: try page.rows.map { row in
        let facets = try view.facets(of: row.document)
        let day = facets.texts("review").first ?? ""
        return CasebookList.Row(
          id: row.document.description, path: "/people/\(row.document)", title: row.title,
          cells: [
            facets.texts("risk").map { voice.text("casebook.risk.\($0)") }.joined(), day,
          ], isGrave: !day.isEmpty && day < request.today.description)
      },
      next: page.next.map {
        request.path("/people", [("by", request.query["by"]), ("after", $0.description)])
      }, empty: "casebook.people.empty",
      new: .init(path: "/people/new", text: voice.text("casebook.people.new"), isChosen: false),
      hint: "casebook.people.hint")
  }

  static let show = DeskRoute.page(
    "/people/{id}", "showPerson", "One person: consents, risk, cases, events.", need: .right(.read)
  ) { request in try PersonPage(request) }

  static let new = DeskRoute.page(
    "/people/new", "newPerson", "The form for a new person.", need: .right(.write)
  ) { _ in PersonForm() }

  static let keep = DeskRoute.act(
    "/people", "keepPerson", "Record somebody; the name is sealed from the first save.",
    need: .right(.write),
    fields: [
      DeskField("label", .line(most: 200), "casebook.field.label", hint: "casebook.hint.label"),
      DeskField(
        "name", .line(most: 10_000), "casebook.field.name", hint: "casebook.hint.name",
        isRequired: false),
      DeskField("born", .line(most: 40), "casebook.field.born", isRequired: false),
      DeskField(
        "standing", .several(Person.Standing.allCases.map(\.rawValue)), "casebook.standing",
        hint: "casebook.hint.standing", isRequired: false),
      DeskField("public", .flag, "casebook.field.public", hint: "casebook.hint.public"),
    ], on: "/people/new"
  ) { request in
    let form = request.form
    let name = PersonName(full: form["name"], born: form.optional("born"))
    let standings = Set(form.all("standing").compactMap(Person.Standing.init))
    do {
      let saved = try await request.session.keepPerson(
        label: form["label"], name: name, isPublic: form.flag("public"), standings: standings)
      return DeskNext(
        "/people/\(saved.document)", notice: "casebook.saved", document: "\(saved.document)")
    } catch CasebookError.nameMustBeSealed {
      throw FormTrouble("public", "casebook.must-seal")
    }
  }

  static let reveal = DeskRoute.reveal(
    "/people/{id}/name", "revealName", "Open the sealed name once; the reason is an entry.",
    need: .right(.sealedFields),
    fields: [DeskField("reason", .line(most: 300), "casebook.field.reason")], on: "/people/{id}"
  ) { request in
    let id = try request.document()
    let name = try await request.session.revealName(of: id, reason: request.form["reason"])
    return RevealedName(id: id.description, full: name.full, born: name.born)
  }

  static let risk = DeskRoute.act(
    "/people/{id}/risk", "setRisk", "Set what threatens somebody and the day of the next look.",
    need: .right(.write),
    fields: [
      DeskField("level", .choice(Risk.Level.allCases.map(\.rawValue)), "casebook.risk"),
      DeskField("words", .text(most: 5000), "casebook.field.risk", isRequired: false),
      DeskField("review", .day, "casebook.column.review"),
    ], on: "/people/{id}"
  ) { request in
    let id = try request.document()
    let form = request.form
    let risk = Risk(
      Risk.Level(rawValue: form["level"]) ?? .raised, words: form["words"],
      reviewBy: form["review"])
    _ = try request.session.setRisk(risk, of: id)
    return DeskNext("/people/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let standing = DeskRoute.act(
    "/people/{id}/standing", "addStanding",
    "Say that somebody signed or served; his name is sealed.",
    need: .right(.write),
    fields: [
      DeskField(
        "standing", .several(Person.Standing.allCases.map(\.rawValue)), "casebook.standing",
        hint: "casebook.hint.standing")
    ], on: "/people/{id}"
  ) { request in
    let id = try request.document()
    let standings = Set(request.form.all("standing").compactMap(Person.Standing.init))
    _ = try request.session.addStandings(standings, to: id)
    return DeskNext("/people/\(id)", notice: "casebook.saved", document: "\(id)")
  }
}
