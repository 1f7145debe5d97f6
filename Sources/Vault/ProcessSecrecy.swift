internal import CSodium

/// What a process that will hold keys does first.
package enum ProcessSecrecy {
  /// No core dumps, and no other process of the same user may read this one's memory.
  package static func begin() { _ = guvoh_refuse_dumps() }
}
