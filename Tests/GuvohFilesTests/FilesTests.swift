import Foundation
import GuvohFiles
import Language
import Support
import Testing

@Suite struct `The files in the program` {
  @Test func `are those of the folder, byte for byte, and no others`() throws {
    let folder = Repository.root.appending(path: "Sources/GuvohFiles/files")
    let onDisk = try Repository.files(below: folder)
    #expect(DataFiles().paths == onDisk.sorted(), "run scripts/embed")
    for path in onDisk {
      let bytes = try Data(contentsOf: folder.appending(path: path))
      #expect(DataFiles().bytes(path) == Array(bytes), "\(path)")
    }
  }

  @Test func `yield to those of an organisation`() {
    let files = DataFiles(overlay: ["words/en/errors.json": Array("{}".utf8)])
    #expect(files.text("words/en/errors.json") == "{}")
    #expect(files.replaced == ["words/en/errors.json"])
    #expect(files.bytes("words/ru/errors.json") == DataFiles().bytes("words/ru/errors.json"))
  }
}
