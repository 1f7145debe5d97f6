/// What this build of the program calls itself.
enum Release {
  /// The version, by Semantic Versioning.
  static let version = "0.1.0"

  /// The line that `guvoh --version` prints.
  static let line = "guvoh \(version)"
}
