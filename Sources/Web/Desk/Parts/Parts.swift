import Markup

/// Names and values, one under the other.
struct Facts: Sendable {
  /// The names with their values; a value that is empty is left out.
  let pairs: [(String, HTML?)]

  /// Facts from their pairs.
  init(_ pairs: [(String, HTML?)]) { self.pairs = pairs }

  /// The list.
  var html: HTML {
    Tag.dl(.class("facts")) {
      for (name, value) in pairs {
        if let value, !value.isEmpty {
          Tag.dt { name }
          Tag.dd { value }
        }
      }
    }
  }
}

/// What stands where a list would, when there is nothing: what would come here, and how.
struct EmptyState: Sendable {
  /// What is missing, as a key of the words; `<key>.how` says how it comes about.
  let key: String
  /// A link that helps, with its text.
  var link: (path: String, text: String)?

  /// The notice.
  func html(_ scene: DeskScene) -> HTML {
    Tag.section(.class("empty")) {
      Emblem.html
      Tag.p { Tag.b { scene.text(key) } }
      Tag.p { scene.text(key + ".how") }
      if let link {
        Tag.p { scene.link(link.path, scene.text(link.text), class: "go") }
      }
    }
  }
}

/// A small word that says where something stands.
struct Badge: Sendable {
  /// How loud it is.
  enum Tone: String, Sendable { case plain, good, care, grave }

  /// The word.
  let text: String
  /// How loud it is.
  var tone = Tone.plain

  /// The badge.
  var html: HTML { Tag.span(.class("badge \(tone.rawValue)")) { text } }
}

/// Links that choose what of a list is shown; the chosen one is marked.
struct FilterTabs: Sendable {
  /// What they choose, for those who hear the page.
  let label: String
  /// The path with its query, the word, and whether it is chosen.
  let tabs: [(path: String, text: String, isChosen: Bool)]

  /// The row of links.
  var html: HTML {
    Tag.nav(.class("tabs"), .ariaLabel(label)) {
      for tab in tabs {
        Tag.a(
          .href(Link(path: tab.path)), tab.isChosen ? Attribute("aria-current", "page") : nil
        ) { tab.text }
      }
    }
  }
}

/// The way to the next page of a list.
struct Pager: Sendable {
  /// The path and query of the next page; `nil` at the end.
  let next: String?

  /// The link.
  func html(_ scene: DeskScene) -> HTML? {
    guard let next else { return nil }
    return Tag.p(.class("pager")) {
      Tag.a(.href(Link(path: next)), Attribute("rel", "next")) { scene.text("desk.next") }
    }
  }
}

/// What happened, one thing under the other, the newest first.
struct Timeline: Sendable {
  /// When, what, and by whom.
  struct Moment: Sendable {
    /// In seconds of UTC.
    let at: Int
    /// What happened.
    let what: HTML
    /// By whom.
    let by: String?
  }

  /// The moments.
  let moments: [Moment]

  /// The list.
  func html(_ scene: DeskScene) -> HTML {
    Tag.ol(.class("timeline")) {
      for moment in moments {
        Tag.li {
          scene.moment(moment.at)
          Tag.div { moment.what }
          if let by = moment.by { Tag.small { Tag.bdi { by } } }
        }
      }
    }
  }
}
