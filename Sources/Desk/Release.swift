/// What this build of the program calls itself.
package enum Release {
  /// The version, by Semantic Versioning.
  package static let version = "0.1.0"

  /// The line that `guvoh --version` prints.
  package static let line = "guvoh \(version)"
}
