import Casework
import Desk
import Hearing
import Language
import Markup

/// A conversation: what was said, what is known of it, and what can be done.
struct ConversationPage: DeskPage {
  /// What was said and what stands in it.
  let content: ConversationContent
  /// What staff are called, by their names in the vault.
  let people: [String: String]
  /// What it may be about: proposals, no facts.
  let topics: [Topic]
  /// The language it is held in, or that its words speak.
  let language: String?
  /// Whether the language was told from the words.
  let isLanguageGuessed: Bool
  /// The answers written beforehand, in the language of the conversation, filled as far as known.
  let templates: [Template]
  /// The one of them that stands in the answer at first.
  let chosenTemplate: Int?
  /// Until when the United Nations handle a search as urgent, when it is one.
  let urgentUntil: String?
  /// Whether that day has passed.
  let isUrgentOver: Bool
  /// How many conversations can be put back as they were before one's last act.
  let undoable: Int

  /// What a report may be about.
  struct Topic: Codable, Equatable, Sendable {
    /// The report.
    let report: String
    /// The code.
    let code: String
    /// Its word.
    let label: String
    /// The words of the text that speak for it.
    let words: String
    /// Whether a person has accepted it.
    let isAccepted: Bool

    init(_ topic: ProposedTopic, label: String) {
      report = topic.report.description
      code = topic.code
      self.label = label
      words = topic.words
      isAccepted = topic.isAccepted
    }
  }

  /// An answer written beforehand.
  struct Template: Codable, Equatable, Sendable {
    let title: String
    let text: String
  }

  private var conversation: Conversation { content.conversation }
  private var path: String { "/inbox/\(content.id)" }

  func title(_ scene: DeskScene) -> String { scene.text("inbox.conversation") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      UndoButton(count: undoable).html(scene)
      status(scene)
      Tag.ol(.class("said-list")) { for item in content.items { self.item(item, scene) } }
      if conversation.isWithdrawn {
        Tag.p(.class("warn")) { scene.text("inbox.withdrawn.note") }
      } else {
        answer(scene)
      }
      note(scene)
      handling(scene)
      joining(scene)
      Tag.script(.src(Link(path: "/inbox.js")), Attribute("defer"))
    }
  }

  private func status(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("why \(conversation.urgency.rawValue)")) {
        Tag.b { scene.text("urgency.level.\(conversation.urgency.rawValue)") }
        for sign in conversation.signs { " · " + scene.text("urgency.\(sign)") }
      }
      Tag.p(.class("facts-line")) {
        Tag.span { Tag.bdi { ChannelWords(conversation.channel).text(scene) } }
        if let language { Tag.span { LanguageWords(language, isLanguageGuessed).text(scene) } }
        Tag.span { scene.text("inbox.waiting.\(conversation.waiting.rawValue)") }
        for label in conversation.labels { Tag.span(.class("label")) { Tag.bdi { label } } }
      }
      if let expires = content.expires {
        Tag.p(.class("warn")) {
          scene.text("inbox.expires")
          " "
          scene.moment(expires)
          ". "
          scene.text("inbox.expires.how")
        }
      }
      if !topics.isEmpty { about(scene) }
      if let search = content.search { self.search(search, scene) }
      if !content.seenBefore.isEmpty { seen(scene) }
      if !content.consents.isEmpty { consents(scene) }
    }
  }

  /// What rules propose, with the words that speak for it, and the way to say so.
  private func about(_ scene: DeskScene) -> HTML {
    Tag.section(.class("about")) {
      Tag.h2 { scene.text("inbox.topics") }
      Tag.p(.class("hint")) { scene.text("coding.lead") }
      Tag.ul(.class("topics")) {
        for topic in topics {
          Tag.li(.class(topic.isAccepted ? "topic good" : "topic")) {
            scene.link("/reports/\(topic.report)/codes", topic.label)
            if !topic.words.isEmpty {
              " "
              Tag.small { Tag.bdi { "«\(topic.words)»" } }
            }
          }
        }
      }
    }
  }

  private func search(_ search: PersonSearch, _ scene: DeskScene) -> HTML {
    Tag.section(.class("warn")) {
      Tag.p { Tag.b { scene.text("inbox.search.rule") } }
      Facts([
        (scene.text("seek.last"), HTML(text: search.lastHeard)),
        (scene.text("seek.place"), HTML(text: search.lastPlace)),
        (scene.text("seek.responsible"), HTML(text: search.responsible)),
        (scene.text("seek.steps"), HTML(text: search.steps)),
        (
          scene.text("inbox.sharing"),
          HTML(text: scene.text("seek.sharing.\(search.sharing.rawValue)"))
        ),
        (
          scene.text("inbox.clock"),
          urgentUntil.map { HTML(text: isUrgentOver ? scene.text("inbox.clock.over") : $0) }
        ),
      ]).html
    }
  }

  private func seen(_ scene: DeskScene) -> HTML {
    Tag.p(.class("hint")) {
      Tag.b { scene.text("inbox.seen") }
      for other in content.seenBefore {
        " · "
        scene.link("/inbox/\(other.conversation)", scene.text("inbox.seen.\(other.what.rawValue)"))
      }
    }
  }

  private func consents(_ scene: DeskScene) -> HTML {
    Facts(
      content.consents.map { consent in
        (
          scene.text("inbox.use.\(consent.use).\(consent.audience)"),
          HTML(text: scene.text("inbox.consent.\(consent.answer.rawValue)"))
        )
      }
    ).html
  }
}

extension ConversationPage {
  private func item(_ item: ConversationItem, _ scene: DeskScene) -> HTML {
    Tag.li(.class("\(item.side.rawValue) \(item.kind.rawValue)")) {
      Tag.p(.class("facts-line")) {
        Tag.b { who(item, scene) }
        Tag.time(Attribute("datetime", item.day)) { item.day }
        if let delivery = item.delivery, item.side == .team {
          Tag.span { scene.text("inbox.delivery.\(delivery.rawValue)") }
        }
        if item.from != nil { Tag.span(.class("label")) { scene.text("inbox.joined") } }
      }
      if let mark = item.mark { Tag.p(.class("why")) { scene.text("inbox.mark.\(mark.rawValue)") } }
      if !item.text.isEmpty { Tag.div(.class("said-text")) { marked(item) } }
      for (rule, words) in item.signs.sorted(by: { $0.key < $1.key }) {
        Tag.p(.class("hint")) { scene.text("urgency.\(rule)") + ": «\(words)»" }
      }
      if !item.files.isEmpty { files(item.files, scene) }
      if item.kind == .report {
        Tag.p {
          scene.link("/reports/\(item.id)/codes", scene.text("coding.title"))
          " · "
          scene.link("/links", scene.text("links.like"))
        }
        if conversation.opening.count > 1, conversation.opening.contains(item.id),
          scene.may(.write)
        {
          scene.button("\(path)/take-out", "inbox.take-out", ["item": item.id.description])
        }
      }
      if item.hasContact { contact(item, scene) }
    }
  }

  private func who(_ item: ConversationItem, _ scene: DeskScene) -> HTML {
    switch item.side {
    case .person: HTML(text: scene.text("inbox.by.person"))
    case .team:
      HTML {
        Tag.bdi { item.by.flatMap { people[$0.description] } ?? scene.text("desk.left") }
        if item.kind == .note { " · " + scene.text("inbox.note") }
      }
    }
  }

  /// The text with the words marked for which a rule spoke.
  private func marked(_ item: ConversationItem) -> HTML {
    guard let words = item.signs.values.first(where: { item.text.contains($0) }),
      let range = item.text.firstRange(of: words)
    else { return HTML(text: item.text) }
    return HTML {
      String(item.text[..<range.lowerBound])
      Tag.mark { words }
      String(item.text[range.upperBound...])
    }
  }

  private func files(_ files: [ConversationFile], _ scene: DeskScene) -> HTML {
    Tag.ul(.class("files")) {
      for file in files {
        Tag.li {
          Tag.a(.href(Link(path: "/documents/\(file.id)"))) { Tag.bdi { file.name } }
          " · \(file.type) · \((file.length + 1023) / 1024) KiB"
          if file.isSound || file.typed != nil { typed(file, scene) }
          for other in file.seenIn {
            " · "
            scene.link("/inbox/\(other)", scene.text("inbox.seen.file"))
          }
        }
      }
    }
  }

  /// Where a voice message is heard, and what was typed from it.
  private func typed(_ file: ConversationFile, _ scene: DeskScene) -> HTML {
    HTML {
      " · "
      scene.link(
        "/evidence/\(file.id)/view",
        scene.text(
          file.typed == nil
            ? "transcript.listen"
            : file.isCompared ? "transcript.state.compared" : "transcript.state.typed"))
      if let text = file.typed { Tag.div(.class("said-text")) { text } }
    }
  }

  private func contact(_ item: ConversationItem, _ scene: DeskScene) -> HTML {
    guard scene.may(.sealedFields) else {
      return Tag.p(.class("hint")) { scene.text("inbox.contact.sealed") }
    }
    return Tag.details {
      Tag.summary { scene.text("inbox.contact") }
      FormView(
        route: InboxRoutes.contact, action: "\(path)/contact", button: "inbox.contact.show",
        hidden: ["item": item.id.description]
      ).html(scene)
    }
  }

  private func answer(_ scene: DeskScene) -> HTML {
    Tag.section(.class("answer-box")) {
      Tag.h2 { scene.text("inbox.answer") }
      Tag.p(.class("hint")) {
        scene.text(conversation.mailbox == nil ? "inbox.answer.hand" : "inbox.answer.code")
      }
      FormView(
        route: InboxRoutes.answer, action: "\(path)/answer", button: "inbox.answer.send",
        values: [
          "language": [language ?? ""],
          "text": chosenTemplate.flatMap {
            templates.indices.contains($0) ? [templates[$0].text] : nil
          }
            ?? [],
        ],
        choices: [
          "language": Tongue.allCases.map { FormView.Choice($0.rawValue, $0.ownName) }
        ]
      ).html(scene)
      if !templates.isEmpty { templateList(scene) }
    }
  }

  /// Templates to copy from; the script puts one into the answer.
  private func templateList(_ scene: DeskScene) -> HTML {
    Tag.details(.class("templates")) {
      Tag.summary { scene.text("inbox.templates") }
      for (number, template) in templates.enumerated() {
        Tag.h3 { scene.link("\(path)?template=\(number)#field-text", template.title) }
        Tag.p(.class("template")) { template.text }
      }
    }
  }

  private func note(_ scene: DeskScene) -> HTML {
    Tag.details {
      Tag.summary { scene.text("inbox.note.add") }
      FormView(route: InboxRoutes.note, action: "\(path)/note", button: "inbox.save").html(scene)
    }
  }

  private func handling(_ scene: DeskScene) -> HTML {
    Tag.details(Attribute("open")) {
      Tag.summary { scene.text("inbox.handling") }
      FormView(
        route: InboxRoutes.handle, action: "\(path)/handle", button: "inbox.save",
        values: [
          "assigned": [conversation.assigned?.description ?? ""],
          "urgency": [conversation.urgency.rawValue], "waiting": [conversation.waiting.rawValue],
          "labels": [conversation.labels.joined(separator: ", ")], "due": [conversation.due ?? ""],
          "unread": conversation.isUnread ? ["yes"] : [],
        ],
        choices: [
          "assigned": people.sorted { $0.value < $1.value }.map {
            FormView.Choice($0.key, $0.value)
          }
        ]
      ).html(scene)
    }
  }

  private func joining(_ scene: DeskScene) -> HTML {
    Tag.details {
      Tag.summary { scene.text("inbox.merge") }
      if conversation.joins != nil {
        scene.button("\(path)/split", "inbox.split")
      } else {
        FormView(route: InboxRoutes.merge, action: "\(path)/merge", button: "inbox.merge.do").html(
          scene)
      }
      for other in content.joined {
        Tag.p {
          scene.link("/inbox/\(other)", scene.text("inbox.joined"))
          " "
          scene.button("/inbox/\(other)/split", "inbox.split")
        }
      }
    }
  }
}
