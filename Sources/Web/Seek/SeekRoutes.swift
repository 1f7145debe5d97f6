import Casework
import Desk
import Hearing
import Hummingbird
import Language
import Markup

/// The addresses of *We are looking for someone*.
struct SeekRoutes: Sendable {
  let room: HearingRoom

  /// Adds the addresses below the folder of one language.
  func add(to group: RouterGroup<BasicRequestContext>, tongue: Tongue) {
    group.get("/seek") { _, _ in
      let frame = room.frame(tongue, title: "seek.title", place: "seek", script: true)
      return Response(hearing: SeekPage(frame: frame, visit: Visits.Token()).html, script: .sends)
    }
    group.post("/seek") { request, _ in
      var form = try await room.form(request)
      let visit = form.visit ?? Visits.Token()
      form.claim(room.parts, visit)
      let sought = Sought(form, tongue)
      let beside = clock(sought.lastHeard, room.site.voice(tongue))
      return try await room.take(form, visit, tongue, beside: beside) {
        try await room.hearing.seek(sought)
      }
    }
  }

  /// Until when the United Nations handle the search as urgent, told to whoever gave the day.
  private func clock(_ lastHeard: String, _ voice: Voice) -> HTML {
    guard let clock = ThreeMonths(lastHeard: lastHeard),
      clock.isRunning(on: room.hearing.arrival.day)
    else { return .empty }
    return voice.shown(
      .p, "seek.clock.until", class: "news", pictogram: .clock, ["date": clock.lastDay])
  }
}

extension Sought {
  /// What the form of a search says.
  init(_ form: HearingForm, _ tongue: Tongue) {
    self.init(
      person: SoughtPerson(
        name: form["name"], born: form["born"], citizenship: form["citizenship"],
        marks: form["marks"]),
      sharing: PersonSearch.Sharing(rawValue: form["sharing"]) ?? .team, tongue: tongue)
    lastHeard = String(form["last"].prefix(10))
    (lastPlace, responsible) = (form["place"], form["responsible"])
    (account, steps, files) = (form["account"], form["steps"], form.files)
    let contact = form.contact(named: "asker")
    if contact != nil || !form["relation"].isEmpty {
      seeker = Seeker(relation: form["relation"], contact: contact ?? Contact(ways: []))
    }
  }
}
