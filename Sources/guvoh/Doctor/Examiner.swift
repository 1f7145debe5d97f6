import Foundation
import Language
import Papers
import Reader
import Sandbox
import Web

/// Looks at the machine and at the data, for `guvoh doctor`.
struct Examiner {
  let files: DataFiles
  let voice: Voice

  /// Looks at everything, in the order in which a person mends it.
  func examine() async -> Examination {
    var examination = Examination()
    examination.items += programs()
    let sandbox = try? Sandbox.find()
    examination.items.append(walls(sandbox))
    let versions = await versions(sandbox)
    examination.items += libraries(versions)
    examination.items += languages(versions["languages"])
    examination.items += data()
    examination.items += signatures()
    return examination
  }

  /// The programs of Debian that the check runs, with the packages that bring them.
  private static let needed = [
    ("bwrap", "bubblewrap", Examination.State.missing), ("prlimit", "util-linux", .missing),
    ("pdftotext", "poppler-utils", .missing), ("pdftoppm", "poppler-utils", .missing),
    ("weasyprint", "weasyprint", .fault),
  ]

  private func programs() -> [Examination.Item] {
    Self.needed.map { name, package, withoutIt in
      guard let path = Sandbox.executable(name) else {
        return item("programs", name, withoutIt, voice.text("doctor.absent"), install(package))
      }
      return item("programs", name, .good, Self.version(of: path))
    }
  }

  private func walls(_ sandbox: Sandbox?) -> Examination.Item {
    guard sandbox == nil else {
      return item("programs", "sandbox", .good, voice.text("doctor.present"))
    }
    return item(
      "programs", "sandbox", .missing, voice.text("doctor.absent"),
      voice.text("doctor.sandbox.remedy"))
  }

  private func versions(_ sandbox: Sandbox?) async -> [String: String] {
    guard let sandbox else { return [:] }
    return (try? await ReadingChild(sandbox: sandbox).versions()) ?? [:]
  }

  /// The libraries that open papers; their versions are asked inside the sandbox.
  ///
  /// libjpeg-turbo is not among them: it has no way to ask, and the program does not start without.
  private func libraries(_ versions: [String: String]) -> [Examination.Item] {
    ["tesseract", "leptonica", "libheif", "libarchive"].map { name in
      guard let version = versions[name] else {
        return item("libraries", name, .missing, voice.text("doctor.absent"))
      }
      return item("libraries", name, .good, version)
    }
  }

  /// Russian is what the papers are in; the others are wanted for information sheets.
  private func languages(_ listed: String?) -> [Examination.Item] {
    let present = Set((listed ?? "").split(separator: " ").map(String.init))
    return ["rus", "uzb", "uzb_cyrl", "tgk", "kir"].map { language in
      guard !present.contains(language) else {
        return item("languages", language, .good, voice.text("doctor.present"))
      }
      return item(
        "languages", language, language == "rus" ? .missing : .fault, voice.text("doctor.absent"),
        install("tesseract-ocr-\(language.replacing("_", with: "-"))"))
    }
  }

  private func data() -> [Examination.Item] {
    var items = [rules()]
    items.append(contacts())
    if !files.replaced.isEmpty {
      items.append(item("data", "replaced", .good, files.replaced.joined(separator: ", ")))
    }
    return items
  }

  /// Whom people can turn to, and how many rows of the file are shown to nobody.
  private func contacts() -> Examination.Item {
    let contacts = Contacts(files: files)
    let path = ["path": "operator/contacts.csv"]
    guard contacts.leftOut == 0 else {
      return item(
        "data", "contacts", .fault,
        voice.text(
          "doctor.contacts.left-out", count: contacts.leftOut,
          ["good": String(contacts.all.count)]),
        voice.text("doctor.contacts.left-out.remedy", path))
    }
    guard !contacts.isEmpty else {
      return item(
        "data", "contacts", .fault, voice.text("doctor.empty"),
        voice.text("doctor.contacts.remedy", path))
    }
    return item("data", "contacts", .good, String(contacts.all.count))
  }

  private func rules() -> Examination.Item {
    do {
      _ = try PageRules(files: files)
      return item("data", "rules", .good, voice.text("doctor.present"))
    } catch {
      return item("data", "rules", .missing, "\(error)", voice.text("doctor.rules.remedy"))
    }
  }

  /// What no native reader and no lawyer has signed: the public sees it marked or not at all.
  private func signatures() -> [Examination.Item] {
    var items = Tongue.allCases.filter(\.needsNativeReaders).map { tongue in
      waiting(
        "words \(tongue.rawValue)", voice.words.unchecked(in: tongue).count,
        of: voice.words.keys.count, remedy: "doctor.words.remedy")
    }
    guard let answers = try? PageAnswers(files: files) else { return items }
    items.append(
      waiting(
        "check/answers.csv", answers.byKind.values.count { !$0.isSigned },
        of: answers.byKind.count, remedy: "doctor.lawyer.remedy"))
    items.append(
      waiting(
        "check/facts.csv", answers.facts.values.count { !$0.isFirm }, of: answers.facts.count,
        remedy: "doctor.facts.remedy"))
    return items
  }

  private func waiting(
    _ name: String, _ count: Int, of all: Int, remedy: String
  ) -> Examination.Item {
    item(
      "signatures", name, count == 0 ? .good : .fault,
      voice.text("doctor.unsigned", count: count, ["all": String(all)]),
      count == 0 ? "" : voice.text(remedy))
  }

  private func install(_ package: String) -> String {
    voice.text("doctor.install", ["package": package])
  }

  private func item(
    _ group: String, _ name: String, _ state: Examination.State, _ detail: String,
    _ remedy: String = ""
  ) -> Examination.Item {
    Examination.Item(group: group, name: name, state: state, detail: detail, remedy: remedy)
  }

  /// The first number that a program prints of its own version.
  private static func version(of path: String) -> String {
    let isPoppler = path.hasSuffix("/pdftotext") || path.hasSuffix("/pdftoppm")
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = [isPoppler ? "-v" : "--version"]
    process.standardOutput = pipe
    process.standardError = pipe  // Poppler's programs print it there.
    guard (try? process.run()) != nil else { return "?" }
    let output = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    let line = String(decoding: output, as: UTF8.self).split(separator: "\n").first ?? ""
    return line.firstMatch(of: /[0-9]+(\.[0-9]+)+/).map { String($0.output.0) } ?? String(line)
  }
}
