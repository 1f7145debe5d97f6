/// A way to write text as bytes, by the name that glibc knows it under.
package struct Charset: Equatable, Sendable {
  /// The name in lower case: `windows-1251`.
  package let name: String

  /// UTF-8.
  package static let utf8 = Charset(known: "utf-8")

  private init(known name: String) { self.name = name }

  /// A charset by a label of a letter or a person; `nil` for one that is not opened.
  ///
  /// A list and not whatever glibc has: modules for charsets that nobody writes in were a way in before
  /// (CVE-2024-2961, iso-2022-cn-ext).
  package init?(label: String) {
    let label = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    let name = Self.aliases[label] ?? label
    guard Self.names.contains(name) else { return nil }
    self.name = name
  }

  private static let aliases: [String: String] = {
    var aliases = [
      "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "ascii": "us-ascii",
      "ansi_x3.4-1968": "us-ascii",
      "latin1": "iso-8859-1", "l1": "iso-8859-1", "koi8": "koi8-r", "koi8r": "koi8-r",
      "koi8u": "koi8-u", "ibm866": "cp866", "866": "cp866", "x-mac-cyrillic": "mac-cyrillic",
      "macintosh": "mac", "x-sjis": "shift_jis", "sjis": "shift_jis", "windows-31j": "cp932",
      "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "ks_c_5601-1987": "cp949",
      "euc_kr": "euc-kr", "unicode": "utf-16", "utf16": "utf-16", "utf-16-le": "utf-16le",
      "iso-8859-8-i": "iso-8859-8", "csiso2022jp": "iso-2022-jp",
    ]
    for number in 1250...1258 {
      for prefix in ["cp", "cp-", "win-", "win", "windows", "x-cp", "ms-"] {
        aliases["\(prefix)\(number)"] = "windows-\(number)"
      }
    }
    for number in 1...16 { aliases["iso8859-\(number)"] = "iso-8859-\(number)" }
    return aliases
  }()

  private static let names: Set<String> = {
    var names: Set = [
      "utf-8", "us-ascii", "koi8-r", "koi8-u", "koi8-t", "koi8-ru", "cp866", "cp855", "cp437",
      "cp850", "cp852", "mac-cyrillic", "mac", "iso-2022-jp", "iso-2022-kr", "shift_jis", "cp932",
      "euc-jp", "euc-kr", "cp949", "gb18030", "big5", "utf-16", "utf-16le", "utf-16be", "utf-32",
      "utf-7", "tis-620", "ptcp154", "rk1048", "iso-ir-111",
    ]
    for number in 1250...1258 { names.insert("windows-\(number)") }
    for number in 1...16 { names.insert("iso-8859-\(number)") }
    return names
  }()
}
