/// Ids of filled forms (OpenRosa metadata).
enum FormID {
  /// The id without the scheme in front: `uuid:…` and `…` are the same.
  static func bare(_ id: String) -> String { id.hasPrefix("uuid:") ? String(id.dropFirst(5)) : id }
}
