internal import Crypto
package import Foundation
package import Language
internal import Markup

/// A sealed package as one page that opens itself in a browser, without a network.
///
/// The page may run its own script and nothing else: its policy names the hashes of script and style, so
/// that what was sealed can load, send and run nothing even if it tried.
package enum PackagePage {
  /// The start and the end of the sealed part, by which the program finds it again.
  private static let start = "<script id=\"package\" type=\"application/json\">"
  private static let end = "</script>"
  /// What is read of a file at most.
  package static let most = 32 << 20

  /// The file.
  ///
  /// - Throws: what the encoder throws.
  package static func file(
    _ package: SealedPackage, in tongue: Tongue, words: Words, files: DataFiles
  ) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Base 64, numbers and a fixed name: nothing in it can end the element.
    let sealed = String(decoding: try encoder.encode(package), as: UTF8.self)
    let script = text("referral/open.js", files)
    let style = text("referral/open.css", files)
    let say = { (key: String) in words.text("referral.open.\(key)", in: tongue, [:]) }
    let head = HTML {
      Tag.meta(
        Attribute("http-equiv", "Content-Security-Policy"),
        Attribute("content", policy(script: script, style: style)))
      Tag.meta(.name("referrer"), Attribute("content", "no-referrer"))
      Tag.style { HTML(RawHTML(style)) }
    }
    let page = Document(language: tongue.rawValue, title: say("title"), head: head).page {
      Tag.main {
        Tag.h1 { say("title") }
        ask(say)
        Tag.article(.id("content"), Attribute("tabindex", "-1"), Attribute("hidden"))
      }
      HTML(RawHTML(start + sealed + end))
      Tag.script { HTML(RawHTML(script)) }
    }
    return Data(page.bytes)
  }

  /// The package inside a file.
  ///
  /// - Throws: `PackageError`.
  package static func package(in file: Data) throws(PackageError) -> SealedPackage {
    guard file.count <= most, let opening = file.range(of: Data(start.utf8)),
      let closing = file[opening.upperBound...].range(of: Data(end.utf8))
    else { throw .notAPackage }
    let sealed = file[opening.upperBound..<closing.lowerBound]
    guard let package = try? JSONDecoder().decode(SealedPackage.self, from: sealed) else {
      throw .malformed
    }
    return package
  }

  private static func text(_ path: String, _ files: DataFiles) -> String {
    String(decoding: files.bytes(path) ?? [], as: UTF8.self)
  }

  private static func policy(script: String, style: String) -> String {
    "default-src 'none'; script-src \(hash(script)); style-src \(hash(style)); base-uri 'none'; "
      + "form-action 'none'"
  }

  private static func hash(_ text: String) -> String {
    "'sha256-" + Base64.text(Array(SHA256.hash(data: Data(text.utf8)))) + "'"
  }

  private static func ask(_ say: (String) -> String) -> HTML {
    HTML {
      Tag.form(.id("ask")) {
        Tag.p { say("what") }
        Tag.p(.class("warn")) { say("care") }
        Tag.label(Attribute("for", "passphrase")) { say("passphrase") }
        Tag.input(
          .id("passphrase"), .type("text"), Attribute("autocomplete", "off"),
          Attribute("autocapitalize", "characters"), Attribute("spellcheck", "false"),
          Attribute("required"))
        Tag.button(.type("submit")) { say("button") }
        Tag.p(.class("hint")) { say("offline") }
      }
      Tag.p(.id("wait"), .role("status"), Attribute("hidden")) { say("wait") }
      Tag.p(.id("wrong"), .class("warn"), .role("alert"), Attribute("hidden")) { say("wrong") }
      Tag.p(.id("old"), .class("warn"), .role("alert"), Attribute("hidden")) { say("old") }
    }
  }
}
