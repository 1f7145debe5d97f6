import Foundation
import Support
import Testing

/// What must hold of the sources themselves, beyond what the compiler and the linter see.
@Suite struct `The sources` {
  @Test func `say what every package declaration is`() throws {
    for (path, lines) in try Self.swiftFiles(below: "Sources") {
      for (index, line) in lines.enumerated() where Self.declares(line) {
        let above = lines[..<index].last { !$0.trimmed.hasPrefix("@") } ?? ""
        #expect(above.trimmed.hasPrefix("///"), "\(path):\(index + 1) has no docstring")
      }
    }
  }

  /// The linter asks for documentation of `public` only; an import is no declaration.
  private static func declares(_ line: String) -> Bool {
    let words = line.trimmed
    return words.hasPrefix("package ") && !words.hasPrefix("package import")
      && !words.hasPrefix("package extension")
  }

  @Test func `import only what stands below them`() throws {
    for (path, lines) in try Self.swiftFiles(below: "Sources") {
      let module = String(path.split(separator: "/")[1])
      let allowed = try #require(Self.below[module], "\(module) has no place in the house yet")
      for line in lines {
        guard let imported = Self.imported(line), Self.below.keys.contains(imported) else {
          continue
        }
        #expect(allowed.contains(imported), "\(path) imports \(imported)")
      }
    }
  }

  /// The house of ARCHITECTURE.md: what each module may import of the others.
  private static let below: [String: Set<String>] = {
    let ground: Set = ["GuvohFiles"]
    let language = ground.union(["Language"])
    let casework = language.union(["Casework"])
    let pure: Set = [
      "Papers", "Intake", "Hearing", "Coding", "Patterns", "Disclosure", "Counting", "Linkage",
      "Ledger",
      "Markup", "Publication",
    ]
    let outward = casework.union(pure)
    let machines: Set = ["Reader", "Vault", "Store", "Printing", "Sandbox"]
    let desk = outward.union(machines)
    var below: [String: Set<String>] = [
      "GuvohFiles": [], "Language": ground, "Casework": language, "Desk": desk,
      "Web": desk.union(["Desk"]), "guvoh": desk.union(["Desk", "Web"]),
      "Sandbox": language, "Reader": outward.union(["Sandbox"]),
      "Printing": outward.union(["Sandbox"]), "Vault": casework.union(["Ledger"]),
      "Store": casework.union(["Vault", "Ledger"]),
    ]
    for module in pure { below[module] = casework }
    // Pages, reports and posters for the public are made of Markup.
    below["Publication"] = casework.union(["Markup"])
    return below
  }()

  private static func imported(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else {
      return nil
    }
    return words.last.map { String($0.prefix { $0 != "." }) }
  }

  @Test func `name no path of the machine they were written on`() throws {
    let home = /(^|[^A-Za-z0-9_.\/-])\/(work|root|home\/[a-z]+|Users)\//
    for folder in ["Sources", "Tests", "scripts", "docs"] {
      let base = Repository.root.appending(path: folder)
      for path in try Repository.files(below: base) {
        guard let text = try? String(contentsOf: base.appending(path: path), encoding: .utf8)
        else { continue }
        let match = text.firstMatch(of: home)
        #expect(match == nil || path.hasSuffix("SourcesTests.swift"), "\(folder)/\(path)")
      }
    }
  }

  @Test func `hold every line on which a mutant stands`() throws {
    let base = Repository.root.appending(path: "Tests/Mutants")
    let patches = try Repository.files(below: base).filter { $0.hasSuffix(".patch") }
    #expect(!patches.isEmpty)
    for patch in patches {
      let text = try String(contentsOf: base.appending(path: patch), encoding: .utf8)
      var source: Set<String> = []
      for line in text.components(separatedBy: "\n") {
        if line.hasPrefix("--- a/") {
          let file = Repository.root.appending(path: String(line.dropFirst(6)))
          source = Set(try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n"))
        } else if line.hasPrefix("-") || (line.hasPrefix(" ") && !source.isEmpty) {
          let wanted = String(line.dropFirst())
          #expect(source.contains(wanted), "\(patch) does not apply: \(wanted)")
        }
      }
    }
  }

  private static func swiftFiles(below folder: String) throws -> [(String, [String])] {
    let base = Repository.root.appending(path: folder)
    return try Repository.files(below: base).filter { $0.hasSuffix(".swift") }.sorted().map {
      let text = try String(contentsOf: base.appending(path: $0), encoding: .utf8)
      return ("\(folder)/\($0)", text.components(separatedBy: "\n"))
    }
  }
}

extension String {
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
