import Casework
import Testing

@Suite struct `Covered areas` {
  @Test func `read back what they write`() throws {
    let areas = try #require(CoveredArea.areas("10,20,300,400\n 900,1000,0,0"))
    #expect(areas.map(\.description) == ["10,20,300,400", "0,0,900,1000"])
    #expect(CoveredArea.areas(areas.map(\.description).joined(separator: " ")) == areas)
    #expect(CoveredArea.areas("") == [])
  }

  @Test(arguments: [
    "1,2,3", "1,2,3,4,5", "0,0,0,10", "5,5,5,5", "-1,0,10,10", "0,0,1001,10", "a,b,c,d",
    "0,0,10,10 x", "0,0,10,", "9999999999999999999,0,1,1",
  ])
  func `refuse what is none`(_ text: String) {
    #expect(CoveredArea.areas(text) == nil)
  }
}
