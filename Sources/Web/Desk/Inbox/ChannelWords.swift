import Language

/// How something came, in the reader's words; a channel that only an import knows is its own word.
struct ChannelWords {
  private static let known: Set = [
    "web", "telegram", "whatsapp", "signal", "mail", "phone", "visit", "post", "kobo", "csv",
    "folder",
  ]

  let channel: String

  init(_ channel: String) { self.channel = channel }

  func text(_ scene: DeskScene) -> String {
    Self.known.contains(channel) ? scene.text("inbox.channel.\(channel)") : channel
  }
}
