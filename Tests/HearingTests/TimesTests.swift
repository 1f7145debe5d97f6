import Casework
import Hearing
import Language
import Testing

@Suite struct `The hours of duty` {
  private static func hours(_ rows: String) -> DutyHours {
    let text = "days,from,to,offset,note\n" + rows
    return DutyHours(files: DataFiles(overlay: ["operator/duty.csv": Array(text.utf8)]))
  }

  @Test func `are none until the operator has entered them`() {
    #expect(DutyHours(files: DataFiles()).isEmpty)
    #expect(Self.hours("sometimes,9,21,x,\n8,09:00,21:00,0,").isEmpty)
    #expect(Self.hours("sometimes,9,21,x,").unreadableLines == [2])
  }

  @Test(arguments: [
    // 1795000000 is Wednesday, 18 November 2026, 11:06:40 UTC.
    ("1-5,09:00,21:00,+05:00,", 0, true), ("1-5,09:00,21:00,+05:00,", 5 * 3600, false),
    ("6-7,00:00,24:00,0,", 0, false), ("3,11:00,12:00,0,", 0, true),
    ("3,11:00,12:00,-1,", 0, false), ("2,20:00,12:00,0,", 0, true),
    ("7,22:00,06:00,0,", 4 * 86_400 + 14 * 3600, true),
    ("7,22:00,06:00,0,", 4 * 86_400 + 20 * 3600, false),
  ])
  func `are open by the clock of their place`(row: String, later: Int, isOpen: Bool) {
    #expect(Self.hours(row).isOpen(at: 1_795_000_000 + later) == isOpen)
  }

  @Test func `are shown with their zone`() {
    let shifts = Self.hours("1-5,09:00,02:30,+05:30,uz ru").shifts
    #expect(shifts.map(\.hours) == ["09:00–02:30"])
    #expect(shifts.map(\.zone) == ["UTC+5:30"])
  }
}

@Suite struct `An arrival` {
  @Test(arguments: [
    (0, "1970-01-01"), (951_782_400, "2000-02-29"), (1_795_000_000, "2026-11-18"),
    (4_102_444_799, "2099-12-31"), (1_709_164_800, "2024-02-29"),
  ])
  func `is kept as a day and its half`(now: Int, day: String) {
    let arrival = Arrival(at: now)
    #expect(arrival.day == day)
    #expect(arrival.began <= now && now - arrival.began < 43_200)
    #expect(arrival.half == (now % 86_400 < 43_200 ? .morning : .afternoon))
  }
}

@Suite struct `The clock of three months` {
  @Test(arguments: [
    ("2026-08-30", "2026-11-30"), ("2026-11-30", "2027-02-28"), ("2027-11-30", "2028-02-29"),
    ("2026-12-01", "2027-03-01"),
  ])
  func `ends on the same day of the third month`(last: String, end: String) {
    #expect(ThreeMonths(lastHeard: last)?.lastDay == end)
    #expect(ThreeMonths(lastHeard: last)?.isRunning(on: end) == true)
  }

  @Test(arguments: ["", "2026", "2026-08", "2026-13-01", "2026-02-30", "30.08.2026", "x-y-z"])
  func `needs a whole day`(last: String) {
    #expect(ThreeMonths(lastHeard: last) == nil)
  }
}

@Suite struct `An agreement to be heard of` {
  private let checkIn = CheckIn(
    label: "bus", first: 10_000, everyHours: 1, graceMinutes: 30, until: 100_000, onSilence: "")

  @Test(
    arguments: [
      (9_000, nil, CheckIn.Standing.nextAt(10_000)), (10_000, nil, .dueSince(10_000)),
      (11_800, nil, .dueSince(10_000)), (11_801, nil, .silentSince(10_000)),
      (50_000, nil, .silentSince(10_000)), (10_100, 9_500, .nextAt(13_600)),
      (13_700, 9_500, .dueSince(13_600)), (15_500, 9_500, .silentSince(13_600)),
      (15_500, 15_000, .nextAt(17_200)), (200_000, 99_999, .ended),
      (9_000, 1_000, .nextAt(10_000)),
    ] as [(Int, Int?, CheckIn.Standing)])
  func `is an alarm when its grace is over`(now: Int, heard: Int?, standing: CheckIn.Standing) {
    #expect(checkIn.standing(at: now, heard: heard) == standing)
  }

  @Test func `is silent no more when it has ended`() {
    var ended = checkIn
    ended.stage = .ended
    #expect(ended.standing(at: 50_000, heard: nil) == .ended)
  }
}

@Suite struct `A way to reach somebody` {
  @Test(arguments: [
    ("+998 90 123-45-67", "00998901234567"), ("+998901234567", "998 (90) 1234567"),
    ("Name@Example.org", " name@example.org "),
  ])
  func `is the same however it is written`(one: String, other: String) {
    #expect(ContactWay.plain(one) == ContactWay.plain(other))
  }
}
