import Desk
import Language
import Markup
import Support
import Testing

@testable import Web

@Suite struct `The menus of the desk` {
  private static func scene(
    _ words: Words, _ tongue: Tongue, _ rights: Set<Right>, _ path: String, _ name: String
  ) -> DeskScene {
    var scene = DeskScene(
      voice: Voice(words: words, tongue: tongue, drafts: .marked), path: path, rights: rights)
    scene.person = DeskScene.Person(name: name, team: "team of \(name)")
    scene.sessionToken = "token of \(name)"
    return scene
  }

  private static func page(_ scene: DeskScene, _ menus: DeskMenus) -> String {
    let html = DeskFrame(scene: scene, title: "t", menus: menus).page(.empty)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func `are what they would be when made anew, whoever looked before`() throws {
    let words = try Words(files: DataFiles())
    let shared = DeskMenus()
    var generator = Seed(31)
    var seen: Set<String> = []
    for number in 0..<400 {
      let scene = Self.scene(
        words, Tongue.allCases.randomElement(using: &generator) ?? .russian,
        Set(Right.allCases.filter { _ in Bool.random(using: &generator) }),
        ["/", "/cases", "/cases/\(number)", "/search", "/account"]
          .randomElement(using: &generator) ?? "/",
        "person \(number)")
      let page = Self.page(scene, shared)
      #expect(page == Self.page(scene, DeskMenus()))
      #expect(page.contains("person \(number)<") && page.contains("token of person \(number)\""))
      seen.insert(page)
    }
    #expect(seen.count == 400)
  }
}
