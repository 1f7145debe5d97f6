/// The fields of an entry of a chat that have a meaning here; all others are kept as details.
enum TelegramField: String, CaseIterable {
  case id, type, date, edited, from, actor, action, photo, file, text, author
  case dateSeconds = "date_unixtime"
  case editedSeconds = "edited_unixtime"
  case fromID = "from_id"
  case actorID = "actor_id"
  case forwardedFrom = "forwarded_from"
  case savedFrom = "saved_from"
  case replyTo = "reply_to_message_id"
  case fileName = "file_name"
  case mediaType = "media_type"
  case duration = "duration_seconds"
  case card = "contact_vcard"
  /// What only repeats or describes the picture of something that is kept.
  case thumbnail, width, height
  case entities = "text_entities"
  case fileSize = "file_size"
  case photoSize = "photo_file_size"
  case thumbnailSize = "thumbnail_file_size"
  case cardSize = "contact_vcard_file_size"

  static let names = NameTable(of: TelegramField.self)
}

/// The fields of a chat and of the file around it.
enum TelegramFrame: String, CaseIterable {
  case about, chats, list, name, type, id, messages
  case left = "left_chats"
  case person = "personal_information"

  static let names = NameTable(of: TelegramFrame.self)
}

/// The parts of a text with links and marks in it.
enum TelegramTextField: String, CaseIterable {
  case text, href, type

  static let names = NameTable(of: TelegramTextField.self)
}
