import Language
import Testing

@testable import Web

@Suite struct `A lawyer's signature` {
  @Test(arguments: [
    ("", "2026-11-20", false), ("A. Lawyer", "", false), ("A. Lawyer", "2026-11-21", true),
    ("A. Lawyer", "2026-08-23", true), ("A. Lawyer", "2026-08-22", false),
    ("A. Lawyer", "2026-11-22", false), ("A. Lawyer", "nonsense", false),
    ("A. Lawyer", "2025-11-21", false), ("A. Lawyer", "2026-13-01", false),
  ])
  func `holds for ninety days`(_ lawyer: String, _ date: String, _ holds: Bool) {
    #expect(FactRule.isSigned(lawyer: lawyer, on: date, today: "2026-11-21") == holds)
  }

  @Test func `holds over the end of a year and a leap day`() {
    #expect(FactRule.isSigned(lawyer: "A", on: "2027-12-31", today: "2028-03-30"))
    #expect(!FactRule.isSigned(lawyer: "A", on: "2027-12-31", today: "2028-03-31"))
  }
}
