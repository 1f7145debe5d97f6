import Casework
import Desk
import Hummingbird
import Language
import Printing

/// The addresses of *Know*.
struct KnowRoutes: Sendable {
  let site: PublicSite

  /// Adds the addresses below the folder of one language.
  func add(to group: RouterGroup<BasicRequestContext>, tongue: Tongue) {
    group.get("/know") { _, _ in
      let page = KnowPage(
        frame: frame(tongue, "know.title", "know"),
        rights: (try? SignedStep.all(site.files, path: "law/rights.csv")) ?? [],
        today: site.today(), law: law, contacts: site.contacts)
      return Response(html: page.html)
    }
    for poster in Poster.allCases {
      group.get("/poster/\(poster.rawValue)") { _, _ in
        let page = PosterPage(
          frame: frame(tongue, "know.poster.\(poster.rawValue)", "poster/\(poster.rawValue)"),
          poster: poster, square: square(poster, tongue))
        return Response(html: page.html)
      }
    }
  }

  /// The rows that the public may see today.
  private var law: [Statute] {
    guard let day = PartialDate(site.today())?.first,
      let table = try? StatuteTable(files: site.files)
    else { return [] }
    return table.statutes.filter { $0.isPublic(on: day) }
  }

  private func frame(_ tongue: Tongue, _ title: String, _ place: String) -> PageFrame {
    let voice = site.voice(tongue)
    var frame = PageFrame(voice: voice, title: voice.text(title), place: place)
    if let hearing = site.hearing { frame.hears = hearing.isExercise ? .exercise : .open }
    return frame
  }

  private func square(_ poster: Poster, _ tongue: Tongue) -> (address: String, code: QRCode)? {
    guard var address = site.address else { return nil }
    while address.hasSuffix("/") { address.removeLast() }
    let whole = "\(address)/\(tongue.rawValue)/\(poster.place)"
    return (try? QRCode(whole)).map { (whole, $0) }
  }
}
