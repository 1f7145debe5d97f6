import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Language
import Markup

/// Sends what an act gave: as a page to a person, as JSON to a program.
struct DeskSender: Sendable {
  let house: DeskHouse
  let request: Request
  let staff: StaffSession?

  /// A page.
  ///
  /// - Throws: what the encoder throws.
  func page(_ page: any DeskPage, _ asked: DeskRequest) throws -> Response {
    if request.wantsJSON { return Response(json: try Self.json(page)) }
    var scene = scene(asked.voice)
    scene.form = asked.form
    scene.troubles = asked.troubles
    scene.troubleValues = asked.troubleValues
    let html = frame(scene, page.title(scene)).page(page.body(scene))
    var response = Response(html: html, script: .desk)
    if let seconds = page.refresh, let name = HTTPField.Name("Refresh") {
      response.headers[name] = String(seconds)
    }
    return response
  }

  /// The way to the next page.
  func next(_ next: DeskNext, _ voice: Voice) -> Response {
    var response: Response
    if request.wantsJSON {
      let notice = next.notice.map { DeskJSON.text(voice.text($0, next.values)) } ?? .null
      let json: DeskJSON = [
        "location": .text(next.path), "notice": notice,
        "document": next.document.map(DeskJSON.text) ?? .null,
      ]
      response = Response(json: Array(json.text.utf8))
    } else {
      if let notice = next.notice { staff?.say(notice, next.values) }
      response = Response(
        status: .seeOther, headers: [.location: Link(path: next.path).address])
    }
    if let cookie = next.cookie { response.setCookie(cookie) }
    if next.clears, let name = HTTPField.Name("Clear-Site-Data") {
      response.headers[name] = "\"cache\", \"cookies\", \"storage\""
    }
    return response
  }

  /// What did not work; one who is not signed in is shown the door.
  func error(_ error: WebError, _ voice: Voice) -> Response {
    let page = ErrorPage(code: error.code, voice: voice)
    if request.wantsJSON {
      return Response(json: Array(page.json.utf8), status: error.status)
    }
    if let door = door(error) {
      return Response(status: .seeOther, headers: [.location: door])
    }
    let html = frame(scene(voice), voice.text("page.trouble")).page(
      ErrorPage.notice(code: error.code, voice: voice))
    return Response(html: html, status: error.status, script: .desk)
  }

  /// What is wrong with a form, for a program.
  func trouble(_ trouble: FormTrouble, _ voice: Voice) -> Response {
    let page = ErrorPage(code: WebError(.badForm).code, voice: voice)
    guard request.wantsJSON else {
      let html = frame(scene(voice), voice.text("page.trouble")).page(
        HTML {
          ErrorPage.notice(code: WebError(.badForm).code, voice: voice)
          Tag.ul {
            for code in Set(trouble.fields.values).sorted() {
              Tag.li { voice.text("errors." + code) }
            }
          }
        })
      return Response(html: html, status: trouble.status, script: .desk)
    }
    let fields = trouble.fields.sorted { $0.key < $1.key }.map {
      "\(JSONText.quoted($0.key)):\(JSONText.quoted($0.value))"
    }
    let json = page.json.dropLast(2) + ",\"fields\":{\(fields.joined(separator: ","))}}}"
    return Response(json: Array(json.utf8), status: trouble.status)
  }

  private func door(_ error: WebError) -> String? {
    let place = URLEncodedForm.encoded(request.method == .get ? request.uri.path : "/")
    switch error.code {
    case WebError(.signedOut).code: return "/sign-in?next=\(place)"
    case WebError(.locked).code: return "/unlock?next=\(place)"
    case WebError(.secondFactor).code: return "/account/second-factor"
    case WebError(.noVault).code: return "/setup"
    default: return nil
    }
  }

  private func frame(_ scene: DeskScene, _ title: String) -> DeskFrame {
    DeskFrame(scene: scene, title: title, menus: house.menus)
  }

  private func scene(_ voice: Voice) -> DeskScene {
    var scene = DeskScene(voice: voice, path: request.uri.path, offset: house.offset)
    scene.isExercise = house.isExercise
    scene.sessionToken = staff?.token
    guard let staff, staff.standing == .open else { return scene }
    scene.rights = staff.rights
    scene.person = DeskScene.Person(
      name: staff.name, team: staff.teamName)
    if let notice = staff.takeNotice() { scene.notice = voice.text(notice.key, notice.values) }
    return scene
  }

  static func json(_ page: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(page))
  }
}
