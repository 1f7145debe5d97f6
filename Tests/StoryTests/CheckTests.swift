import Foundation
import Language
import Support
import Testing

@Suite struct `A stack that is checked by the built program` {
  private struct Report: Decodable {
    struct Page: Decodable {
      let number: Int
      let source: String
      let state: String
      let kind: String?
    }
    struct Refused: Decodable {
      let source: String
    }
    let schema: String
    let pages: [Page]
    let refused: [Refused]
    let counts: [String: Int]
  }

  private func check(_ files: [String: [UInt8]]) async throws -> (Program.Result, Report) {
    let scratch = try Scratch()
    for (name, bytes) in files { try Data(bytes).write(to: scratch.folder.appending(path: name)) }
    let result = try await Program.run(["check", "--json", scratch.folder.path])
    return (result, try JSONDecoder().decode(Report.self, from: result.bytes))
  }

  private func fixture(_ name: String) throws -> [UInt8] {
    let folder = Repository.root.appending(path: "Tests/ReaderTests/Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  @Test func `says stop of the page that is a contract, and ends with 10`() async throws {
    let (result, report) = try await check([
      "1.tiff": try fixture("two-pages.tiff"), "2.heic": try fixture("page.heic"),
    ])
    #expect(result.status == 10)
    #expect(report.schema == "guvoh.check/1")
    #expect(report.pages.map(\.number) == [1, 2, 3])
    #expect(report.pages.map(\.state) == ["nothing-found", "stop", "stop"])
    #expect(report.pages.last?.kind == "PG_CONTRACT")
    #expect(report.counts["stop"] == 2)
  }

  @Test func `ends with 65 when no page at all could be opened`() async throws {
    let (result, report) = try await check(["empty.jpg": [], "vast.png": HostilePapers.vastPNG])
    #expect(result.status == 65)
    #expect(report.pages.isEmpty)
    #expect(Set(report.refused.map(\.source)) == ["empty.jpg", "vast.png"])
  }

  @Test func `is refused where the system forbids a sandbox, whatever lies in it`() async throws {
    let scratch = try Scratch()
    let path = scratch.folder.appending(path: "page.tiff")
    try Data(try fixture("two-pages.tiff")).write(to: path)
    let forbidding = "echo 0 > /proc/sys/user/max_mnt_namespaces && exec \"$0\" \"$@\""
    let result = try await Program.run(
      ["check", "--json", path.path],
      through: ["/usr/bin/unshare", "--user", "--map-root-user", "/bin/sh", "-c", forbidding])
    #expect(result.status == 69)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("[check.no-reader]"))
  }

  @Test func `names a file that is not there, and ends with 66`() async throws {
    let result = try await Program.run(["check", "/nowhere/page.jpg"])
    #expect(result.status == 66)
    #expect(result.errors.contains("guvoh: error:"))
    #expect(result.output.isEmpty)
  }

  @Test func `is told in every tongue, the stop first`() async throws {
    let page = Repository.root.appending(path: "Tests/ReaderTests/Fixtures/page.heic").path
    for tongue in Tongue.allCases {
      let result = try await Program.run(["check", "--language", tongue.rawValue, page])
      #expect(result.status == 10)
      #expect(result.output.contains("1"))
    }
  }
}

@Suite struct `The doctor of the built program` {
  @Test func `passes a machine that has everything, whatever nobody has signed yet`() async throws {
    let result = try await Program.run(["doctor"])
    #expect(result.status == 0, "\(result.output)")
    for name in ["bwrap", "tesseract", "leptonica", "libheif", "libarchive", "rus"] {
      #expect(result.output.contains(name))
    }
  }

  @Test func `counts the contacts that it leaves out`() async throws {
    let scratch = try Scratch()
    let operatorFolder = scratch.folder.appending(path: "operator")
    try FileManager.default.createDirectory(at: operatorFolder, withIntermediateDirectories: true)
    let rows = "category,name,contact,note\nlawyer,A,at the door,\nlaywer,B,by post,\nhome,C,,\n"
    try Data(rows.utf8).write(to: operatorFolder.appending(path: "contacts.csv"))
    let result = try await Program.run(["doctor", "--data", scratch.folder.path])
    let line = try #require(result.output.split(separator: "\n").first { $0.contains("contacts") })
    #expect(line.contains("1") && line.contains("2"))
  }
}
