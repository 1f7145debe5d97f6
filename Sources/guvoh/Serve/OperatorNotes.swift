import Language
import Web

/// What the one who runs the pages must know before people use them, one line each.
struct OperatorNotes {
  let site: PublicSite

  /// The lines, in English or the operator's tongue.
  var lines: [String] {
    var lines: [String] = []
    let words = site.words
    let tongue = Terminal.tongue
    func note(_ key: String, _ values: [String: String] = [:]) {
      lines.append(words.text("operator.\(key)", in: tongue, values))
    }
    if site.drafts == .marked { note("development") }
    if site.contacts.isEmpty { note("no-contacts") }
    if site.address == nil { note("no-address") }
    if site.lacksDutyHours { note("no-duty") }
    for draft in Tongue.allCases where draft.needsNativeReaders {
      let count = words.unchecked(in: draft).count
      if count > 0 { note("drafts", ["tongue": draft.ownName, "count": String(count)]) }
    }
    if site.unsignedRows > 0 { note("unsigned", ["count": String(site.unsignedRows)]) }
    if case .unavailable(let code) = site.reader {
      lines.append(words.text("errors.\(code)", in: tongue) + " [\(code)]")
    }
    return lines
  }

  /// Writes them to standard error.
  func print() {
    for line in lines { Terminal.standardError("guvoh: note: \(line)") }
  }
}
