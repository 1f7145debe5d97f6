import Markup

/// Small drawings that say the same as the words beside them, to those who cannot read them.
///
/// Drawn for Guvoh on a field of 48 by 48 in the colour of the text around them, so that they print
/// and follow every colour scheme.
enum Pictogram: String, CaseIterable, Sendable {
  /// An octagon with a crossed pen: do not sign.
  case stop
  /// A triangle: careful.
  case caution
  /// A sheet with a question mark: not read.
  case notRead
  /// A sheet under a magnifying glass: nothing found.
  case nothingFound
  /// A pen that lies down.
  case penDown
  /// A passport held back.
  case passport
  /// Scales: a lawyer.
  case lawyer
  /// A house with a flag: an embassy.
  case embassy
  /// Two people who talk.
  case talk
  /// A camera.
  case camera
  /// A telephone with an eye: telephones are searched.
  case searched
  /// A clock.
  case clock
  /// Sheets, one on another.
  case sheets
  /// A letter.
  case letter
  /// A hand that writes down: remember place, time, names.
  case remember
  /// A speech bubble with a line through it: do not argue.
  case quiet
  /// A house.
  case home
  /// Bars.
  case prison
  /// A telephone receiver.
  case hotline

  /// The drawing; hidden from those who hear the page, for the words say the same.
  var html: HTML { html(class: "pic") }

  /// The drawing under a name of the stylesheet.
  func html(class name: String) -> HTML {
    Tag.svg(
      .class(name), Attribute("viewBox", "0 0 48 48"), Attribute("width", "48"),
      Attribute("height", "48"), .ariaHidden, Attribute("focusable", "false")
    ) {
      Tag.path(
        Attribute("d", strokes), Attribute("fill", "none"), Attribute("stroke", "currentColor"),
        Attribute("stroke-width", "3"), Attribute("stroke-linecap", "round"),
        Attribute("stroke-linejoin", "round"))
    }
  }

  private static let sheet = "M12 5h17l8 8v30H12zM29 5v8h8"

  private var strokes: String {
    switch self {
    case .stop: "M16 4h16l12 12v16L32 44H16L4 32V16zM16 16l16 16M32 16L16 32"
    case .caution: "M24 6L45 42H3zM24 18v12M24 36v.5"
    case .notRead: Self.sheet + "M20 23a4.5 4.5 0 1 1 6 4.3c-1.2.5-1.5 1.2-1.5 2.7M24.5 36v.4"
    case .nothingFound: Self.sheet + "M30 27a6 6 0 1 1-12 0a6 6 0 1 1 12 0M28.5 31.500l5 5"
    case .penDown: "M6 42h36M8 34l4-9L31 9l6 7L18 31zM27 13l6 7"
    case .passport: "M12 5h24v38H12zM24 26a7 7 0 1 0 0-14a7 7 0 1 0 0 14M17 19h14M18 34h12"
    case .lawyer:
      "M24 6v36M15 42h18M9 13h30M9 13L4 27h10zM39 13l-5 14h10zM4 27a5 5 0 0 0 10 0"
        + "M34 27a5 5 0 0 0 10 0"
    case .embassy:
      "M6 43h36M9 43V22h30v21M24 22V5M24 5h12l-4 4l4 4H24M20 43V32h8v11M15 28v.2M33 28v.2"
    case .talk: "M5 8h26v18H17l-7 7v-7H5zM37 18h6v17h-5v7l-7-7H20"
    case .camera: "M5 14h9l4-6h12l4 6h9v27H5zM24 35a8 8 0 1 0 0-16a8 8 0 1 0 0 16"
    case .searched:
      "M9 4h20v40H9zM16 39h6M18 21c6-8 18-8 25 0c-7 8-19 8-25 0M30.500 24a3 3 0 1 0 0-6a3 3 0 1 0 0 6"
    case .clock: "M24 44a20 20 0 1 0 0-40a20 20 0 1 0 0 40M24 12v12l9 6"
    case .sheets: "M9 12h21v31H9zM15 12V5h21v31h-6M15 21h9M15 28h9M15 35h6"
    case .letter: "M4 10h40v29H4zM4 11l20 16l20-16"
    case .remember: "M9 5h22v16M9 5v38h14M15 14h10M15 22h7M26 43l2-7l12-12l5 5l-12 12z"
    case .quiet: "M6 8h36v24H24l-9 9v-9H6zM4 44L44 4"
    case .home: "M5 23L24 6l19 17M10 19v23h28V19M20 42V29h8v13"
    case .prison: "M8 6h32v36H8zM16 6v36M24 6v36M32 6v36"
    case .hotline:
      "M10 5h9l4 10l-6 4a24 24 0 0 0 12 12l4-6l10 4v9c0 3-3 5-6 5C19 42 6 29 5 11c0-3 2-6 5-6z"
    }
  }
}
