import Desk
import Language
import Markup

/// The inbox: who is being taken now stands first.
struct InboxPage: DeskPage {
  /// The shelf that is shown.
  let shelf: String
  /// Only conversations with this word, when one was asked for.
  let label: String?
  /// The conversations.
  let rows: [Line]
  /// Where the next page begins.
  let next: String?
  /// How many conversations stand on each shelf.
  let counts: [String: Int]
  /// Agreed times that have come, and silences.
  let alarms: [Alarm]
  /// How many arrivals are still to be sorted.
  let toSort: Int
  /// Whether everything was looked through; otherwise there may be more to sort.
  let isLookedThrough: Bool
  /// How many arrivals could not be opened.
  let unreadable: Int
  /// How many conversations can be put back as they were before one's last act.
  let undoable: Int
  /// How many voice messages nobody has heard.
  let unheard: Int

  /// One conversation in the list.
  struct Line: Codable, Equatable, Sendable {
    let id: String
    let title: String
    let opening: String
    let urgency: String
    /// The rules of urgency that spoke.
    let signs: [String]
    let channel: String
    let language: String?
    /// Whether the language was told from the words.
    let isLanguageGuessed: Bool
    /// What it may be about: words of proposed codes, which are no facts.
    let topics: [String]
    let waiting: String
    let isUnread: Bool
    let assigned: String?
    let labels: [String]
    let due: String?
    /// When the newest thing in it was saved, in seconds of UTC.
    let latest: Int
    let count: Int
    /// When it expires, in seconds of UTC, when that is within 30 days.
    let expires: Int?
    let isWithdrawn: Bool
    /// Whether what it began with could not be opened.
    let isUnreadable: Bool
  }

  /// An agreed time that has come, or a silence.
  struct Alarm: Codable, Equatable, Sendable {
    let id: String
    let conversation: String?
    let label: String
    let people: Int?
    let onSilence: String
    let since: Int
    let isSilence: Bool
    let heardAt: Int?
  }

  func title(_ scene: DeskScene) -> String { scene.text("inbox.title") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      for alarm in alarms { alarm.html(scene) }
      shelves(scene)
      UndoButton(count: undoable).html(scene)
      sorting(scene)
      if unheard > 0 {
        Tag.p {
          scene.link("/transcripts", scene.text("transcript.unheard", ["count": String(unheard)]))
        }
      }
      if rows.isEmpty { EmptyState(key: "inbox.none").html(scene) } else { list(scene) }
      if let next {
        Tag.p { scene.link("/inbox?shelf=\(shelf)&after=\(next)", scene.text("desk.next")) }
      }
      Tag.p(.class("hint")) {
        scene.link("/inbox/outgoing", scene.text("inbox.outgoing"))
        " · "
        scene.link("/inbox/templates", scene.text("inbox.templates"))
        " · "
        scene.text("inbox.keys")
      }
      Tag.script(.src(Link(path: "/inbox.js")), Attribute("defer"))
    }
  }

  /// What is not on the shelves yet.
  private func sorting(_ scene: DeskScene) -> HTML {
    HTML {
      if toSort > 0 {
        let key = isLookedThrough ? "inbox.to-sort" : "inbox.to-sort.more"
        Tag.p(.class("hint")) { scene.text(key, count: toSort) }
      }
      if unreadable > 0 {
        Tag.p(.class("alarm")) { scene.text("inbox.unreadable", count: unreadable) }
      }
    }
  }

  private func shelves(_ scene: DeskScene) -> HTML {
    Tag.nav(.class("shelves"), .ariaLabel(scene.text("inbox.shelves"))) {
      for one in InboxShelf.allCases {
        Tag.a(
          .href(Link(path: "/inbox?shelf=\(one.rawValue)")),
          one.rawValue == shelf && label == nil ? Attribute("aria-current", "page") : nil
        ) {
          scene.text("inbox.shelf.\(one.rawValue)")
          " "
          let count = counts[one.rawValue] ?? 0
          Tag.b { String(count) + (count == Desk.InboxPage.most ? "+" : "") }
        }
      }
      if let label { Tag.span(.class("label")) { label } }
    }
  }

  private func list(_ scene: DeskScene) -> HTML {
    Tag.form(
      .class("threads-form"), .action(Link(path: "/inbox/bulk")), Attribute("method", "post")
    ) {
      scene.token
      Tag.ul(.class("threads"), .id("threads")) { for row in rows { row.html(scene) } }
      Tag.p(.class("bulk")) {
        Tag.label(Attribute("for", "bulk-act")) { scene.text("inbox.bulk") }
        Tag.select(.id("bulk-act"), .name("act")) {
          for act in InboxRoutes.bulkActs {
            Tag.option(.value(act)) { scene.text("inbox.bulk.\(act)") }
          }
        }
        Tag.input(
          .type("text"), .name("word"), Attribute("maxlength", "60"),
          Attribute("placeholder", scene.text("inbox.label")), .ariaLabel(scene.text("inbox.label"))
        )
        Tag.button(.type("submit"), .class("quiet")) { scene.text("inbox.bulk.do") }
      }
    }
  }
}

extension InboxPage.Line {
  func html(_ scene: DeskScene) -> HTML {
    Tag.li(.class((isUnread ? "unread " : "") + urgency)) {
      Tag.input(
        .type("checkbox"), .name("id"), .value(id), .ariaLabel(scene.text("inbox.choose")))
      Tag.div {
        Tag.a(.href(Link(path: "/inbox/\(id)")), .class("subject")) { subject(scene) }
        if urgency != "none" || !signs.isEmpty { why(scene) }
        if isUnreadable { Tag.p(.class("why")) { scene.text("inbox.row-unreadable") } }
        if !topics.isEmpty {
          Tag.p(.class("topics")) {
            Tag.span { scene.text("inbox.topics.short") }
            for topic in topics { Tag.span(.class("topic")) { topic } }
          }
        }
        facts(scene)
      }
    }
  }

  private func subject(_ scene: DeskScene) -> HTML {
    if isWithdrawn { return HTML(text: scene.text("inbox.withdrawn")) }
    if title.isEmpty { return HTML(text: scene.text("inbox.opening.\(opening)")) }
    return Tag.bdi { title }
  }

  /// How soon, and for which reasons.
  private func why(_ scene: DeskScene) -> HTML {
    Tag.p(.class("why")) {
      Tag.b { scene.text("urgency.level.\(urgency)") }
      for sign in signs {
        " · "
        scene.text("urgency.\(sign)")
      }
    }
  }

  private func facts(_ scene: DeskScene) -> HTML {
    Tag.p(.class("facts-line")) {
      scene.moment(latest)
      Tag.span { Tag.bdi { ChannelWords(channel).text(scene) } }
      if let language { Tag.span { LanguageWords(language, isLanguageGuessed).text(scene) } }
      Tag.span { scene.text("inbox.messages", count: count) }
      Tag.span { scene.text("inbox.waiting.\(waiting)") }
      if let assigned { Tag.span { Tag.bdi { assigned } } }
      if let due { Tag.span { scene.text("inbox.due-on", ["date": due]) } }
      for label in labels { Tag.span(.class("label")) { Tag.bdi { label } } }
      if let expires {
        Tag.span(.class("expires")) {
          scene.text("inbox.expires")
          " "
          scene.moment(expires)
        }
      }
    }
  }
}

extension InboxPage.Alarm {
  func html(_ scene: DeskScene) -> HTML {
    Tag.section(.class(isSilence ? "alarm silence" : "alarm"), .role("alert")) {
      Tag.p {
        Tag.b { scene.text(isSilence ? "inbox.alarm.silence" : "inbox.alarm.due") }
        " "
        Tag.bdi { label }
        if let people, people > 0 { " · " + scene.text("inbox.alarm.people", count: people) }
      }
      Tag.p {
        scene.text("inbox.alarm.since")
        " "
        scene.moment(since)
        if let heardAt {
          " · " + scene.text("inbox.alarm.heard") + " "
          scene.moment(heardAt)
        }
      }
      if !onSilence.isEmpty { Tag.p(.class("said-by")) { onSilence } }
      Tag.p {
        if let conversation {
          scene.link("/inbox/\(conversation)", scene.text("inbox.open"))
        }
      }
      scene.button("/inbox/check-in/\(id)", "inbox.alarm.answered", ["stage": "answered"])
      scene.button("/inbox/check-in/\(id)", "inbox.alarm.ended", ["stage": "ended"])
    }
  }
}

/// Takes back one's last act; shown while there is one.
struct UndoButton {
  let count: Int

  func html(_ scene: DeskScene) -> HTML? {
    guard count > 0, scene.may(.write) else { return nil }
    return Tag.div(.class("undo"), .id("undo")) {
      Tag.form(.class("one"), .action(Link(path: "/inbox/undo")), Attribute("method", "post")) {
        scene.token
        Tag.button(.type("submit"), .class("quiet")) { scene.text("inbox.undo", count: count) }
      }
    }
  }
}

/// The name of a language, with a word when it was told from the words of a text.
struct LanguageWords {
  let tag: String
  let isGuessed: Bool

  init(_ tag: String, _ isGuessed: Bool) {
    self.tag = tag
    self.isGuessed = isGuessed
  }

  func text(_ scene: DeskScene) -> String {
    let name = Tongue(rawValue: tag)?.ownName ?? tag
    return isGuessed ? scene.text("inbox.language.guessed", ["language": name]) : name
  }
}
