import HTTPTypes
import Hummingbird
import Language

extension Request {
  /// The tongue of the reader: the first part of the address, or what the browser asks for, or
  /// Russian, which most of those can read who have none of the others set.
  var tongue: Tongue {
    if let first = uri.path.split(separator: "/").first,
      let tongue = Tongue(rawValue: String(first))
    {
      return tongue
    }
    return AcceptLanguage.best(headers[.acceptLanguage] ?? "") ?? .russian
  }

  /// Whether the one who asks is a program that wants JSON.
  var wantsJSON: Bool {
    (headers[.accept] ?? "").lowercased().contains("application/json")
  }
}

/// The languages a browser asks for (RFC 9110 §12.5.4).
enum AcceptLanguage {
  /// The tongue with the highest weight that Guvoh speaks; `nil` when it speaks none of them.
  static func best(_ header: String) -> Tongue? {
    let choices = header.prefix(500).split(separator: ",").compactMap { entry in
      let pieces = entry.split(separator: ";")
      let weight = pieces.dropFirst().compactMap { piece -> Double? in
        let pair = piece.split(separator: "=").map { $0.filter { !$0.isWhitespace } }
        return pair.count == 2 && pair[0] == "q" ? Double(pair[1]) : nil
      }.first
      return pieces.first
        .flatMap { Tongue(locale: String($0.filter { !$0.isWhitespace })) }
        .map { (tongue: $0, weight: weight ?? 1) }
    }
    // `max` would give the last of equals; the first is the one a reader put first.
    return choices.enumerated().max {
      ($0.element.weight, -$0.offset) < ($1.element.weight, -$1.offset)
    }?.element.tongue
  }
}
