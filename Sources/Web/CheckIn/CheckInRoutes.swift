import Casework
import Desk
import Hearing
import Hummingbird
import Language

/// The addresses of *Check-in*.
struct CheckInRoutes: Sendable {
  let room: HearingRoom

  /// Adds the addresses below the folder of one language.
  func add(to group: RouterGroup<BasicRequestContext>, tongue: Tongue) {
    group.get("/check-in") { _, _ in
      let frame = room.frame(tongue, title: "check-in.title", place: "check-in", script: true)
      let page = CheckInPage(frame: frame, visit: Visits.Token(), duty: room.duty(tongue))
      return Response(hearing: page.html)
    }
    group.post("/check-in") { request, _ in
      let form = try await room.form(request)
      form.drop()
      let visit = form.visit ?? Visits.Token()
      let checkIn = CheckIn(form, now: room.hearing.now)
      let beside = CheckInWords(voice: room.site.voice(tongue))
        .standing(checkIn, heard: nil, now: room.hearing.now)
      return try await room.take(form, visit, tongue, beside: beside) {
        try await room.hearing.agree(checkIn, tongue: tongue)
      }
    }
    let comeBack = ComeBackRoutes(room: room)
    group.post("/check-in/heard") { request, _ in
      let form = try await room.form(request)
      form.drop()
      return try await comeBack.letters(form["code"], tongue, isSignOfLife: true)
    }
  }
}

extension CheckIn {
  /// The agreement that a form asks for; what it does not say is a day, an hour, a week.
  init(_ form: HearingForm, now: Int) {
    func number(_ name: String, _ range: ClosedRange<Int>, _ other: Int) -> Int {
      Int(form[name]).map { min(max($0, range.lowerBound), range.upperBound) } ?? other
    }
    // To the minute: an exact second would be one more thing to know of somebody.
    let first = (now / 60) * 60 + number("first", 1...168, 24) * 3600
    self.init(
      label: String(form["label"].prefix(200)),
      people: Int(form["people"]).map { min(max($0, 0), 100_000) },
      first: first, everyHours: number("every", 1...168, 24),
      graceMinutes: number("grace", 1...72, 1) * 60,
      until: first + number("days", 1...60, 7) * 86_400, onSilence: form["silence"])
  }
}
