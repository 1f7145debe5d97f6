import Casework
import Desk
import Language
import Markup
import Store

/// What of a case is handed over, and who agreed to it.
struct ReferralForm: DeskPage {
  /// Somebody of the case, and what he said.
  struct Party: Codable, Equatable, Sendable {
    /// Who.
    let person: NamedDocument
    /// What he is in it, as a code.
    let role: String
    /// What follows from what he said, as a code.
    let verdict: String
    /// Whether his name leaves.
    let isNamed: Bool
  }

  /// A file of the case, and whether it leaves.
  struct File: Codable, Equatable, Sendable {
    /// The document.
    let id: String
    /// The name it came with.
    let name: String
    /// How many kilobytes it has.
    let kilobytes: Int
    /// What follows from what those said who brought it, as a code.
    let verdict: String
    /// Whether it still fits.
    let fits: Bool
    /// Whether it leaves.
    let leaves: Bool
  }

  /// Which case.
  let id: String
  /// What staff call it.
  let label: String
  /// To what kind of recipient, as a code.
  let audience: String
  /// The people of the case.
  let people: [Party]
  /// The files of the case.
  let files: [File]
  /// The tongue of the reader.
  let tongue: String

  init(_ request: DeskRequest) throws {
    let id = try request.document()
    let session = try request.session
    let work = try session.opened(id, as: Case.self).document
    let audience = request.query["audience"].flatMap(ConsentRule.Audience.init) ?? .lawyer
    let view = try session.view()
    self.id = id.description
    label = work.label
    self.audience = audience.rawValue
    tongue = request.voice.tongue.rawValue
    people = try session.referralVerdicts(work, audience).compactMap { party, verdict in
      try view.document(party.person).map {
        Party(
          person: NamedDocument($0), role: party.role.rawValue, verdict: verdict.rawValue,
          isNamed: verdict.permits)
      }
    }
    files = try session.referralFiles(of: work, audience).map { one in
      File(
        id: one.id.description, name: one.file.name, kilobytes: (one.file.length + 1023) / 1024,
        verdict: one.verdict.rawValue, fits: one.fits, leaves: one.leaves)
    }
  }

  func title(_ scene: DeskScene) -> String { scene.text("referral.new") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p { scene.link("/cases/\(id)", label) }
      Tag.p(.class("hint")) { scene.text("referral.form.hint") }
      FilterTabs(
        label: scene.text("casebook.audience"),
        tabs: ReferralRoutes.make.fields.first { $0.name == "audience" }.map(tabs(scene)) ?? []
      ).html
      consents(scene)
      if !files.isEmpty { fileTable(scene) }
      Tag.p(.class("warn")) { scene.text("referral.texts") }
      FormView(
        route: ReferralRoutes.make, action: "/cases/\(id)/referral", button: "referral.make",
        values: [
          "tongue": [tongue],
          "parts": ["summary", "events", "promises", "signing", "tried", "tasks"],
        ], hidden: ["audience": audience]
      ).html(scene)
    }
  }

  private func tabs(
    _ scene: DeskScene
  ) -> (DeskField) -> [(path: String, text: String, isChosen: Bool)] {
    { field in
      guard case .choice(let codes) = field.kind else { return [] }
      return codes.map { code in
        (
          "/cases/\(id)/referral?audience=\(code)", scene.text("casebook.audience.\(code)"),
          code == audience
        )
      }
    }
  }

  private func fileTable(_ scene: DeskScene) -> HTML {
    DeskTable(
      caption: scene.text("referral.part.files"),
      columns: ["referral.file.name", "referral.file.size", "casebook.consents"].map {
        scene.text($0)
      },
      rows: files.map { file in
        [
          Tag.a(.href(Link(path: "/evidence/\(file.id)/view"))) { Tag.bdi { file.name } },
          HTML(text: "\(file.kilobytes) KB"),
          Badge(
            text: scene.text(
              file.fits || !file.leaves && file.verdict != "consented"
                ? "referral.files.\(file.verdict)" : "referral.files.full"),
            tone: file.leaves ? .good : .grave
          ).html,
        ]
      }
    ).html
  }

  private func consents(_ scene: DeskScene) -> HTML {
    guard !people.isEmpty else { return EmptyState(key: "referral.nobody").html(scene) }
    return DeskTable(
      caption: scene.text("casebook.field.people"),
      columns: ["casebook.column.person", "casebook.role", "casebook.consents"].map {
        scene.text($0)
      },
      rows: people.map { party in
        [
          party.person.html(scene), HTML(text: scene.text("casebook.role.\(party.role)")),
          Badge(
            text: scene.text("referral.verdict.\(party.verdict)"),
            tone: party.isNamed ? .good : .grave
          ).html,
        ]
      }
    ).html
  }
}

/// A package that was made: its passphrase, once.
struct MadeReferralPage: DeskPage {
  /// Its entry in the register.
  let id: String
  /// The passphrase as it is read out.
  let passphrase: String
  /// The SHA-256 of the file.
  let digest: String

  func title(_ scene: DeskScene) -> String { scene.text("referral.made") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("warn")) { scene.text("referral.once") }
      Tag.p(.class("lead")) { Tag.code { passphrase } }
      Tag.p { scene.text("referral.two-ways") }
      scene.button("/referrals/\(id)/package.html", "referral.download", class: "go")
      Facts([(scene.text("referral.digest"), Tag.code { digest })]).html
      Tag.p(.class("hint")) { scene.text("referral.digest.hint") }
      Tag.p { scene.link("/referrals/\(id)", scene.text("referral.register")) }
    }
  }
}

/// One referral.
struct ReferralPage: DeskPage {
  /// Which.
  let id: String
  /// To whom.
  let recipient: String
  /// What kind of recipient, as a code.
  let audience: String
  /// Where it stands, as a code.
  let progress: String
  /// The day it was made.
  let day: String
  /// Why.
  let reason: String
  /// What stands in it, as codes.
  let parts: [String]
  /// The SHA-256 of the file.
  let digest: String
  /// How many of the case are not in it.
  let withheld: Int
  /// The day and the way it was handed over.
  let sent: String?
  /// What came back.
  let answers: [CasePage.Moment]
  /// The case and who is named.
  let about: [NamedDocument]

  init(_ request: DeskRequest) throws {
    let id = try request.document()
    let view = try request.session.view()
    let referral = try request.session.opened(id, as: Referral.self).document
    self.id = id.description
    recipient = referral.recipient
    audience = referral.audience
    progress = referral.state
    day = referral.day
    reason = referral.reason
    parts = referral.parts
    digest = referral.digest
    withheld = referral.withheld
    sent = referral.sent.map { "\($0.day) · \($0.way)" }
    answers = referral.answers.map { .init(day: $0.day, who: referral.recipient, words: $0.words) }
    about = try ([referral.about] + referral.people).compactMap {
      try view.document($0).map { NamedDocument($0) }
    }
  }

  func title(_ scene: DeskScene) -> String { recipient }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p {
        Badge(text: scene.text(Self.progressKey(progress))).html
        " "
        scene.link("/history/\(id)", scene.text("casebook.history"))
      }
      Facts([
        (scene.text("casebook.audience"), HTML(text: scene.text("casebook.audience.\(audience)"))),
        (scene.text("casebook.column.day"), HTML(text: day)),
        (scene.text("casebook.field.reason"), Tag.bdi { reason }),
        (
          scene.text("referral.part"),
          HTML(text: parts.map { scene.text("referral.part.\($0)") }.joined(separator: ", "))
        ),
        (
          scene.text("casebook.around"),
          HTML { for document in about { Tag.div { document.html(scene) } } }
        ),
        (
          scene.text("referral.not-named"), withheld == 0 ? nil : HTML(text: "\(withheld)")
        ),
        (scene.text("casebook.letter.sent"), sent.map { HTML(text: $0) }),
        (scene.text("referral.digest"), Tag.code { digest }),
      ]).html
      LetterParts.answers(answers, scene)
      if scene.may(.decide) { forms(scene) }
    }
  }

  /// The key of the words for where a referral stands.
  static func progressKey(_ progress: String) -> String {
    progress == "draft" ? "referral.not-sent" : "casebook.letter.\(progress)"
  }

  private func forms(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("referral.again") }
      scene.button("/referrals/\(id)/package.html", "referral.download")
      Tag.details {
        Tag.summary {
          scene.text(sent == nil ? "casebook.letter.mark-sent" : "casebook.letter.answer")
        }
        if sent == nil {
          FormView(
            route: ReferralRoutes.sent, action: "/referrals/\(id)/sent", button: "casebook.save"
          ).html(scene)
        } else {
          FormView(
            route: ReferralRoutes.answer, action: "/referrals/\(id)/answers",
            button: "casebook.save"
          ).html(scene)
        }
      }
    }
  }
}

/// The form for a package that others sent.
struct TakeReferralForm: DeskPage {
  /// Nothing to fill in beforehand.
  var isEmpty = true

  func title(_ scene: DeskScene) -> String { scene.text("referral.take") }

  func body(_ scene: DeskScene) -> HTML {
    HTML {
      Tag.p(.class("hint")) { scene.text("referral.take.hint") }
      FormView(
        route: ReferralRoutes.take, action: "/referrals/open", button: "referral.take.button"
      ).html(scene)
    }
  }
}
