/// How much a visitor may send at once; all limits of the public face stand in this file.
package struct UploadLimits: Equatable, Sendable {
  /// The limits as they are when nobody says otherwise.
  package init() {}

  /// Bytes of the whole message.
  var totalBytes = 400 * 1024 * 1024
  /// Bytes of the largest message of any page; a connection that goes on beyond is closed.
  var largestBytes = 640 * 1024 * 1024
  /// Bytes of one file that somebody sends with what he tells.
  static let hearingFileBytes = 500 * 1024 * 1024
  /// What a form of hearing may send.
  var hearing: UploadLimits {
    var limits = self
    limits.totalBytes = largestBytes
    limits.fileBytes = Self.hearingFileBytes
    limits.parts = 120
    return limits
  }
  /// Bytes of one file.
  var fileBytes = 200 * 1024 * 1024
  /// Parts of the message, files and other fields together.
  var parts = 240
  /// Bytes of the head of one part.
  var headBytes = 64 * 1024
  /// Uploads that are received or read at one time; the next visitor is asked to try again.
  var stacksAtOnce = 6
  /// Connections that are open at one time.
  var connections = 200
  /// Bytes of the head of a request.
  var requestHeadBytes = 64 * 1024
  /// Seconds within which the head of a request must be complete, and a body may stand still.
  var idleSeconds = 20
  /// Seconds for which a visitor may leave an answer unread before the connection is closed.
  var unreadSeconds = 60
  /// The fewest bytes a second, on average, that an upload may come in with after its first minute.
  var slowestBytesPerSecond = 1024
}
