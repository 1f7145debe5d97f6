import Foundation
import FuzzTargets
import Support
import Testing

/// Every seed of the fuzzer, as it is and spoiled; what a fuzzer once found is a seed too.
@Suite struct `Seeds of the fuzzer` {
  private static let folder = Repository.root.appending(path: "Tests/FuzzTargets/Seeds")

  @Test func `lie in a folder for each target, and in no other`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(folders.sorted() == FuzzTarget.all.map(\.name))
  }

  @Test(arguments: FuzzTarget.all.map(\.name)) func `hold`(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let folder = Self.folder.appending(path: name)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let sound = Array(try Data(contentsOf: folder.appending(path: name)))
      #expect(target.holds(sound), "\(name)")
      for seed in 0..<60 {
        var chance = Seed(seed)
        let bytes = chance.spoil(sound)
        #expect(target.holds(bytes), "\(name), spoiled by \(seed)")
      }
    }
  }
}
