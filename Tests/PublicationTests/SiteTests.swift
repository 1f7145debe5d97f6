import Casework
import Foundation
import Language
import Publication
import Support
import Testing

@Suite struct `The public site` {
  static func release(cells count: Int = 40) -> PublicRelease {
    let places = ["g:moscow", "g:perm", "g:vladimir", "g:yakutia", "c:UZ", ""]
    let cells = (0..<count).map { number in
      PublicRelease.Cell(
        words: [
          number % 7 == 0 ? "2023" : "2023-0\(1 + number % 9)", places[number % places.count],
          ["T_PRISON", "T_DOC_TRICK", ""][number % 3], ["O_SIGNED", ""][number % 2],
        ], count: 11 + number % 30)
    }
    let published = cells.reduce(0) { $0 + $1.count }
    return PublicRelease(
      title: "Reports <of> 2023", day: "2026-11-26", unit: .reports, k: 11,
      columns: ["received", "place", "tactic", "outcome"], cells: cells,
      account: .init(
        records: published + 60, published: published, withheld: 20, stayed: ["notAsked": 40],
        repeats: 5),
      voices: [.init(text: "Нам дали бумаги.", language: "ru")])
  }

  static func files(_ release: PublicRelease) throws -> [String: [UInt8]] {
    let files = DataFiles()
    var written: [String: [UInt8]] = [:]
    PublicSite(
      release, words: try Words(files: files), vocabulary: try Vocabulary(files: files),
      gazetteer: try Gazetteer(files: files)
    ).write { written[$0] = $1 }
    return written
  }

  @Test func `has its pages in six languages, light and without script`() throws {
    let files = try Self.files(Self.release(cells: 900))
    for tongue in Tongue.allCases {
      for page in ["index", "table", "table-5", "time", "map", "voices", "methods"] {
        #expect(files["\(tongue.rawValue)/\(page).html"] != nil, "\(tongue) \(page)")
      }
    }
    for (path, bytes) in files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(bytes.count <= PublicSite.mostBytes, "\(path): \(bytes.count)")
      #expect(!page.contains("<script") && !page.contains("http-equiv"), "\(path)")
      #expect(!page.contains("<of>"), "\(path)")
      #expect(!page.contains("site."), "\(path)")
    }
  }

  /// Own rules in place of axe-core: what a reader of screens needs.
  @Test
  func `can be heard: language, title, one heading, headed tables, named pictures, live links`()
    throws
  {
    let files = try Self.files(Self.release())
    for (path, bytes) in files where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("<html lang=\""), "\(path)")
      #expect(page.contains("<title>"), "\(path)")
      #expect(page.components(separatedBy: "<h1>").count == 2, "\(path)")
      #expect(page.contains("<main"), "\(path)")
      for svg in page.components(separatedBy: "<svg").dropFirst() {
        #expect(svg.contains("role=\"img\" aria-label=\""), "\(path)")
        #expect(svg.contains("<table>"), "a table stands behind each picture: \(path)")
      }
      for table in page.components(separatedBy: "<table>").dropFirst() {
        #expect(table.hasPrefix("<caption") && table.contains("scope=\"col\""), "\(path)")
      }
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      for link in page.matches(of: /href="([^"#]+)"/).map({ String($0.output.1) }) {
        let target = Self.resolved(link, in: folder)
        #expect(files[target] != nil || target == "style.css", "\(path) → \(link)")
      }
    }
  }

  private static func resolved(_ link: String, in folder: String) -> String {
    var parts = folder.split(separator: "/").map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  @Test(arguments: Tongue.allCases) func `says on its first page what share is not told`(
    tongue: Tongue
  ) throws {
    let files = try Self.files(Self.release())
    let page = String(decoding: files["\(tongue.rawValue)/index.html"] ?? [], as: UTF8.self)
    let share = tongue == .english ? "6.1" : "6,1"
    #expect(page.contains("class=\"hidden\"") && page.contains(share), "\(tongue)")
  }

  @Test func `gives its data with a schema and a descriptor that programs read`() throws {
    let files = try Self.files(Self.release())
    let package = try JSONDecoder().decode(
      JSONTree.self, from: Data(files["data/datapackage.json"] ?? []))
    #expect(package["profile"] == .text("tabular-data-package"))
    let cells = String(decoding: files["data/cells.csv"] ?? [], as: UTF8.self)
    #expect(cells.hasPrefix("received,place,tactic,outcome,people\r\n"))
    #expect(cells.split(separator: "\r\n").count == 41)
    let schema = try JSONDecoder().decode(
      JSONTree.self, from: Data(files["data/cells.schema.json"] ?? []))
    #expect(schema["properties"]?["people"]?["minimum"] == .whole(11))
  }

  @Test func `shows no sum that is smaller than k`() throws {
    let files = try Self.files(Self.release())
    for page in ["index", "time", "map", "table"] {
      let html = String(decoding: files["en/\(page).html"] ?? [], as: UTF8.self)
      for cell in html.matches(of: /<td class="number">([0-9\u{202F}]+)<\/td>/) {
        let number = Int(cell.output.1.filter(\.isNumber)) ?? 0
        #expect(number == 0 || number >= 11, "\(page): \(number)")
      }
    }
  }
}
