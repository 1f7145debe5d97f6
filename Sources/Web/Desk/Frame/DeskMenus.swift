import Desk
import Language
import Markup
import Synchronization

/// The menus of one desk, each made once: every page has one, and they differ in little.
///
/// None names a person or a session, so that anybody may be given what was made for another.
final class DeskMenus: Sendable {
  /// All on which a menu rests.
  struct Look: Hashable, Sendable {
    private let tongue: Tongue
    private let rights: Set<Right>
    private let place: String?

    /// The look of the menu in a scene.
    init(_ scene: DeskScene) {
      tongue = scene.voice.tongue
      rights = scene.rights
      place = DeskPlace.all.first { $0.holds(scene.path) }?.path
    }
  }

  private let made = Mutex<[Look: HTML]>([:])

  /// The menu of a look, made when it is asked for the first time.
  func menu(_ look: Look, make: () -> HTML) -> HTML {
    if let menu = made.withLock({ $0[look] }) { return menu }
    let menu = make()
    made.withLock { $0[look] = menu }
    return menu
  }
}
