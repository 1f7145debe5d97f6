import Casework
import Desk
import Foundation
import Hummingbird
import Language
import NIOCore
import Store
import Synchronization

/// Referrals: a case handed to others as a package that opens with a passphrase and a browser alone.
enum ReferralRoutes {
  static let all: [DeskRoute] = [list, form, make, show, file, sent, answer, opening, take]

  /// Who a case is handed to; whatever else leaves is a letter.
  private static let audiences: [ConsentRule.Audience] = [.lawyer, .partner, .un]

  static let list = DeskRoute.page(
    "/referrals", "listReferrals", "The register of cases that were handed over, newest first.",
    need: .right(.read), query: [.after]
  ) { request in
    let view = try request.session.view()
    let page = try view.documents(DocumentQuery(.referral, after: request.mark))
    let voice = request.voice
    return CasebookList(
      heading: "referral.title", choices: [],
      columns: [
        "casebook.field.recipient", "casebook.audience", "casebook.column.day",
        "casebook.letter.progress",
      ],
      rows: try page.rows.map { row in
        let facets = try view.facets(of: row.document)
        return CasebookList.Row(
          id: row.document.description, path: "/referrals/\(row.document)", title: row.title,
          cells: [
            facets.texts("audience").map { voice.text("casebook.audience.\($0)") }.joined(),
            facets.texts("day").first ?? "", voice.text(ReferralPage.progressKey(row.state)),
          ])
      },
      next: page.next.map { request.path("/referrals", [("after", $0.description)]) },
      empty: "referral.empty",
      new: .init(path: "/referrals/open", text: voice.text("referral.take"), isChosen: false),
      hint: "referral.hint")
  }

  static let form = DeskRoute.page(
    "/cases/{id}/referral", "newReferral", "What of a case is handed over, and who agreed to it.",
    need: .right(.decide), query: [.choice("audience", audiences.map(\.rawValue))]
  ) { request in try ReferralForm(request) }

  static let make = DeskRoute.reveal(
    "/cases/{id}/referral", "makeReferral",
    "Make a sealed package; its passphrase is shown once and kept nowhere.", need: .right(.decide),
    fields: [
      DeskField("recipient", .line(most: 300), "casebook.field.recipient"),
      DeskField("audience", .choice(audiences.map(\.rawValue)), "casebook.audience"),
      DeskField(
        "parts", .several(ReferralPart.allCases.map(\.rawValue)), "referral.part",
        isRequired: false),
      DeskField("tongue", .choice(Tongue.allCases.map(\.rawValue)), "casebook.letter.tongue"),
      DeskField("reason", .line(most: 300), "casebook.field.reason"),
    ], on: "/cases/{id}/referral"
  ) { request in
    let id = try request.document()
    let form = request.form
    guard let audience = ConsentRule.Audience(rawValue: form["audience"]),
      let tongue = Tongue(rawValue: form["tongue"])
    else { throw FormTrouble("audience", "desk.field.choice") }
    let made = try await request.session.makeReferral(
      of: id,
      ReferralPlan(
        recipient: form["recipient"], audience: audience,
        parts: Set(form.all("parts").compactMap(ReferralPart.init)), tongue: tongue,
        day: request.today.description, reason: form["reason"]),
      words: request.voice.words, files: request.house.files)
    let referral = try request.session.opened(made.document, as: Referral.self).document
    return MadeReferralPage(
      id: made.document.description, passphrase: made.passphrase.shown, digest: referral.digest)
  }

  static let show = DeskRoute.page(
    "/referrals/{id}", "showReferral", "One referral: what left, to whom, and what came back.",
    need: .right(.read)
  ) { request in try ReferralPage(request) }

  static let file = DeskRoute.file(
    "/referrals/{id}/package.html", "downloadReferral",
    "The sealed package, while everybody named in it agrees.", need: .right(.decide),
    types: ["text/html"], method: .post
  ) { request in
    let referral = try request.session.releaseReferral(try request.document())
    return DeskFile(
      ResponseBody(byteBuffer: ByteBuffer(bytes: Array(referral.file))),
      type: "text/html; charset=utf-8", name: "guvoh-\(referral.day).html")
  }

  static let sent = DeskRoute.act(
    "/referrals/{id}/sent", "markReferred",
    "Write into the register that a package was handed over.",
    need: .right(.decide), fields: LetterRoutes.sent.fields, on: "/referrals/{id}"
  ) { request in
    let id = try request.document()
    _ = try request.session.markReferred(
      id, .init(day: request.form["day"], way: request.form["way"]))
    return DeskNext("/referrals/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let answer = DeskRoute.act(
    "/referrals/{id}/answers", "addReferralAnswer", "Write down what came back.",
    need: .right(.decide), fields: LetterRoutes.answer.fields, on: "/referrals/{id}"
  ) { request in
    let id = try request.document()
    _ = try request.session.addAnswer(
      .init(day: request.form["day"], words: request.form["words"]), toReferral: id)
    return DeskNext("/referrals/\(id)", notice: "casebook.saved", document: "\(id)")
  }

  static let opening = DeskRoute.page(
    "/referrals/open", "newTakenReferral", "The form for a package that others sent.",
    need: .right(.write)
  ) { _ in TakeReferralForm() }

  static let take = DeskRoute.upload(
    "/referrals/open", "takeReferral", "Open a package that others sent, and a case from it.",
    need: .right(.write),
    fields: [
      DeskField("passphrase", .secret, "referral.passphrase"),
      DeskField("package", .files, "referral.file", hint: "referral.file.hint"),
    ], on: "/referrals/open"
  ) { request in
    let bytes = Mutex(Data())
    let form = try await request.receive { _, _ in
      MemorySink(most: PackagePage.most) { whole in bytes.withLock { $0 = whole } }
    }
    let content: ReferralContent
    do throws(PackageError) {
      content = try ReferralContent(
        file: bytes.withLock { $0 }, passphrase: PackagePassphrase(typed: form["passphrase"]))
    } catch {
      let isPhrase = error == .wrongPassphrase
      throw FormTrouble(
        isPhrase ? "passphrase" : "package", isPhrase ? "referral.wrong" : "referral.no-package")
    }
    let saved = try await request.session.takeReferral(
      content, on: request.today.description, gazetteer: request.tables.gazetteer,
      vocabulary: request.tables.vocabulary)
    return DeskNext(
      "/cases/\(saved.document)", notice: "referral.taken", document: "\(saved.document)")
  }
}

/// Takes a small file of an upload into memory.
final class MemorySink: UploadSink {
  private let most: Int
  private let whole: (Data) -> Void
  private var bytes = Data()

  /// A sink that says so when the file is whole.
  init(most: Int, whole: @escaping (Data) -> Void) {
    self.most = most
    self.whole = whole
  }

  func take(_ piece: ArraySlice<UInt8>) throws {
    guard bytes.count + piece.count <= most else { throw MultipartError.tooManyBytes }
    bytes += piece
  }

  func finish() async throws { whole(bytes) }

  func abandon() { bytes = Data() }
}
