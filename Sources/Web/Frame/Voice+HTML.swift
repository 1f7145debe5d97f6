import Language
import Markup

extension Voice {
  /// A safety text as an element that names its tongue and carries its mark.
  ///
  /// Where Russian stands in the place of a draft, the pictogram stands with it; elsewhere it is
  /// there when `always` says so.
  func shown(
    _ tag: Tag = .p, _ key: String, class name: String? = nil, pictogram: Pictogram? = nil,
    always: Bool = true, count: Int? = nil, _ values: [String: String] = [:]
  ) -> HTML {
    let text = safety(key, count: count, values)
    let wantsPictogram = always || text.standing == .inPlaceOfDraft
    return tag(
      .lang(text.tongue.rawValue), name.map(Attribute.class)
    ) {
      if wantsPictogram { pictogram?.html }
      Tag.span {
        text.text
        if text.standing == .draft { draftMark }
      }
    }
  }

  /// The mark of a text that no two native readers have signed.
  var draftMark: HTML {
    HTML {
      " "
      Tag.small(.class("draft")) { text("page.draft") }
    }
  }
}
