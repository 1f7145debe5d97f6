import Casework
import Desk
import Hummingbird
import Language
import Vault

/// A request that has passed the door: who asks, in which tongue, and with what.
struct DeskRequest: Sendable {
  /// The desk.
  let house: DeskHouse
  /// The address.
  let route: DeskRoute
  /// The request itself, for its head and for a body that is still to come.
  let request: Request
  /// What stands in the path.
  let parameters: Parameters
  /// What stands behind the question mark, as the route knows it.
  let query: [String: String]
  /// Who asks; `nil` before the sign-in.
  let staff: StaffSession?
  /// How the answer speaks.
  let voice: Voice
  /// The fields of the form.
  var form = DeskForm()
  /// What was wrong with them, when the page of the form is shown again.
  var troubles: [String: String] = [:]
  /// What fills the placeholders of what was wrong.
  var troubleValues: [String: String] = [:]

  /// The name of a thing in the path.
  ///
  /// - Throws: `WebError` of `notFound`, for a name that is none as for one that is not there.
  func id<Named>(_ name: String = "id", of _: Identifier<Named>.Type = DocumentID.self)
    throws(WebError) -> Identifier<Named>
  {
    guard let id = parameters.get(name).flatMap({ Identifier<Named>($0) }) else {
      throw WebError(.notFound)
    }
    return id
  }

  /// A document named in the path.
  ///
  /// - Throws: `WebError` of `notFound`.
  func document(_ name: String = "id") throws(WebError) -> DocumentID { try id(name) }

  /// The one who asks.
  ///
  /// - Throws: `WebError` of `signedOut`.
  var person: StaffSession {
    get throws(WebError) {
      guard let staff else { throw WebError(.signedOut) }
      return staff
    }
  }

  /// His work in the team he is in: what every act of the desk is called on.
  ///
  /// - Throws: `WebError` of `signedOut` or `noTeam`.
  var session: Session { get throws { try person.session() } }

  /// The vault with his keys.
  ///
  /// - Throws: `WebError` of `signedOut`.
  var unlocked: UnlockedVault { get throws { try person.unlocked() } }

  /// The jobs of the one who asks.
  ///
  /// - Throws: `WebError` of `signedOut`.
  var jobs: JobBoard { get throws { try person.jobs } }

  /// A whole number behind the question mark.
  func number(_ name: String) -> Int? { query[name].flatMap { Int($0) } }

  /// The place before which a list goes on: see `DeskParameter.before`.
  var before: Int { number("before") ?? .max }

  /// What somebody of the staff is called; `nil` for what came from the public.
  func name(of member: MemberID?) -> String? {
    guard let member else { return nil }
    return staff?.directory.members.first { $0.id == member }?.name ?? voice.text("desk.left")
  }

  /// Starts a job and gives the place where it is seen.
  ///
  /// - Throws: `DeskError.tooManyJobs`, `WebError`.
  func start(
    _ name: String, _ work: @escaping @Sendable (JobProgress) async throws -> JobOutcome
  ) throws -> DeskNext {
    DeskNext("/jobs/\(try jobs.start(name, work))")
  }
}
