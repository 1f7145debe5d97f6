import HTTPTypes
import Hummingbird
import Language
import Markup

extension PublicSite {
  /// Where the way out leads: a page that anybody may have open.
  var exit: Link {
    let own = files.text("operator/exit.txt")?.split(whereSeparator: \.isNewline).first
    return own.flatMap { Link(web: String($0)) } ?? Link(web: "https://www.wikipedia.org/")
      ?? Link(path: "/")
  }
}

extension Response {
  /// Leads away at once, and asks the browser to forget what it knows of this site.
  init(leavingFor link: Link) {
    self.init(status: .seeOther, headers: [.location: link.address])
    if let forget = HTTPField.Name("Clear-Site-Data") {
      headers[forget] = "\"cache\", \"cookies\", \"storage\""
    }
  }
}
