import Casework
import Foundation
import Support
import Testing

@Suite struct `An identifier` {
  @Test(arguments: 0..<50) func `is read as it was written`(seed: Int) throws {
    var chance = Seed(seed)
    let id = DocumentID.random(using: &chance)
    #expect(DocumentID(id.description) == id)
    #expect(DocumentID(id.bytes) == id)
    #expect(id.description.count == 32)
  }

  @Test(arguments: [
    "", "0", "zz", String(repeating: "A", count: 32), String(repeating: "0", count: 33),
  ])
  func `is refused when it is none`(text: String) {
    #expect(DocumentID(text) == nil)
  }
}
