import Desk
package import Foundation
import Hearing
package import Language
import Publication
import Synchronization
package import Vault

/// Everything that the desk of one process is made of: the vault, the words, who is in.
package final class DeskHouse: Sendable {
  /// The folder of the vault; there may be none in it yet.
  package let folder: URL
  /// The data files.
  package let files: DataFiles
  /// The words.
  let words: Words
  /// The tables of the casebook.
  let casebook: CasebookTables
  /// What becomes of drafts.
  let drafts: Voice.Drafts
  /// Gives seconds of UTC since 1970.
  let clock: @Sendable () -> Int
  /// The least that a slot of the vault may cost; a test lowers it, the program never does.
  let floor: PassphraseCost
  /// Who is signed in.
  package let staff: StaffSessions
  /// How much may be sent at once.
  let limits: UploadLimits
  /// Whether somebody without a second factor must set one up before anything else.
  let asksSecondFactor: Bool
  /// Whether the desk is reached over TLS, so that its cookie may say so.
  let isSecure: Bool
  /// What a new slot costs.
  let newCost: @Sendable () throws -> PassphraseCost
  /// The code of the first set-up.
  package let setupCode = SetupCode()
  /// The codes that were used, so that none is taken twice.
  let usedCodes = UsedCodes()
  /// What guards the sign-in.
  let signIn: SignInDoor
  /// The menus that were made.
  let menus = DeskMenus()
  /// Before the child that opens foreign pictures: each costs memory.
  let copying = Turnstile(places: 2, queue: 16)
  private let foundCopier = Mutex<PictureCopier?>(nil)
  private let prepared = ReadOnce<CodingTools>()
  private let rules = ReadOnce<UrgencyRules>()
  private let byPerson = ReadOnce<ToldByPerson>()
  private let terms = ReadOnce<HuridocsCodes>()
  private let opened = Mutex<(vault: Vault, isExercise: Bool)?>(nil)

  /// A desk over the vault in a folder.
  ///
  /// - Throws: `WordsError` for words of an organisation that cannot be used.
  package init(
    folder: URL, files: DataFiles, drafts: Voice.Drafts, isSecure: Bool = false,
    floor: PassphraseCost = .floor, asksSecondFactor: Bool = true,
    clock: @escaping @Sendable () -> Int
  ) throws {
    self.folder = folder
    self.files = files
    self.drafts = drafts
    self.clock = clock
    self.floor = floor
    newCost = { floor == .floor ? try .calibrated() : floor }
    self.isSecure = isSecure
    self.asksSecondFactor = asksSecondFactor
    words = try Words(files: files)
    casebook = try CasebookTables(files)
    staff = StaffSessions(clock: clock)
    signIn = SignInDoor(floor: floor, clock: clock)
    var limits = UploadLimits()
    limits.totalBytes = 4 << 30
    limits.fileBytes = 4 << 30
    limits.parts = 2000
    self.limits = limits
  }

  /// The vault, locked; `nil` while there is none.
  ///
  /// - Throws: `VaultError` when there is one that cannot be opened.
  package func vault() throws -> Vault? { try found()?.vault }

  /// Whether there is no vault yet.
  package var isEmpty: Bool {
    do { return try found() == nil } catch { return false }
  }

  /// What codes are proposed with; read at the first need.
  ///
  /// - Throws: `CodingError`, `VocabularyError` for files of an organisation that cannot be used.
  func coding() throws -> CodingTools { try prepared.value { try CodingTools(files: files) } }

  /// What says how soon a text is to be looked at; read at the first need.
  ///
  /// - Throws: `TableError` for a file of an organisation that cannot be used.
  func urgency() throws -> UrgencyRules { try rules.value { try UrgencyRules(files: files) } }

  /// Words of what is told by a person and never in writing; read at the first need.
  ///
  /// - Throws: `TableError` for a file of an organisation that cannot be used.
  func toldByPerson() throws -> ToldByPerson {
    try byPerson.value { try ToldByPerson(files: files) }
  }

  /// The terms of HURIDOCS for our codes; read at the first need.
  ///
  /// - Throws: `TableError` for a file of an organisation that cannot be used.
  func huridocs() throws -> HuridocsCodes {
    try terms.value { try HuridocsCodes(files: files) }
  }

  /// Who makes copies of foreign pictures; looked for at the first need.
  ///
  /// - Throws: `NoCopy` on a machine without a sandbox.
  func copier() throws -> PictureCopier {
    try foundCopier.withLock { found in
      if let found { return found }
      let copier = try PictureCopier()
      found = copier
      return copier
    }
  }

  /// Whether the vault is one for training.
  var isExercise: Bool { (try? found()?.isExercise) ?? false }

  private func found() throws -> (vault: Vault, isExercise: Bool)? {
    try opened.withLock { opened in
      if let opened { return opened }
      do {
        let vault = try Vault(at: folder)
        opened = (vault, try vault.ring().exercise)
      } catch VaultError.noVault {
        return nil
      }
      return opened
    }
  }

  /// How the desk speaks to a reader of `tongue`.
  func voice(_ tongue: Tongue) -> Voice {
    Voice(words: words, tongue: tongue, drafts: drafts)
  }

  /// Seconds by which the clock on the wall is ahead of UTC.
  var offset: Int { TimeZone.current.secondsFromGMT() }
}
