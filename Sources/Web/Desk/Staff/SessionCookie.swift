import Hummingbird

/// The one cookie of the desk.
enum SessionCookie {
  static let name = "guvoh_desk"

  /// A cookie that holds a session until the browser closes.
  static func holding(_ secret: String, isSecure: Bool) -> Cookie {
    Cookie(
      name: name, value: secret, path: "/", secure: isSecure, httpOnly: true, sameSite: .strict)
  }

  /// A cookie that takes the session away.
  static func ending(isSecure: Bool) -> Cookie {
    Cookie(
      name: name, value: "none", maxAge: 0, path: "/", secure: isSecure, httpOnly: true,
      sameSite: .strict)
  }
}
