import Hummingbird
import Language

/// The addresses of *I have already signed it*.
struct SignedRoutes: Sendable {
  let site: PublicSite

  /// Adds the addresses below the folder of one language.
  func add(to group: RouterGroup<BasicRequestContext>, tongue: Tongue) {
    let letter = site.files.text("check/withdrawal-letter.ru.txt") ?? ""
    group.get("/signed") { _, _ in
      let page = SignedPage(
        voice: site.voice(tongue), steps: site.steps, contacts: site.contacts, today: site.today())
      return Response(html: page.html)
    }
    group.get("/signed/letter") { _, _ in
      Response(html: LetterPage(voice: site.voice(tongue), text: letter).html)
    }
  }
}
