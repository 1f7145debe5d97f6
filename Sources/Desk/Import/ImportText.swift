internal import Casework
internal import Foundation
internal import Intake
internal import Vault

/// What a message of an export becomes in the vault.
enum ImportText {
  /// The report: the words as they are, and behind them what else the source says.
  static func report(_ message: IncomingMessage, format: String, moment: Int) -> Report {
    let day = message.sent ?? Moment(seconds: moment)
    let details = message.details.map { "\($0.name): \($0.value)" }
    let text = ([message.text].filter { !$0.isEmpty } + details).joined(separator: "\n")
    return Report(
      channel: format, received: day?.day ?? "",
      half: day?.isMorning == true ? .morning : .afternoon,
      title: title(message), text: text, stage: message.isOwn ? .read : .new)
  }

  private static func title(_ message: IncomingMessage) -> String {
    let line = message.title ?? message.text.split(separator: "\n").first.map(String.init)
    let shown = line ?? message.attachments.first.map { "[\($0.kind.rawValue)]" } ?? ""
    return String(shown.prefix(100))
  }

  /// Who told it: sealed before anything is saved, with the name of the chat, which often is his.
  static func contact(_ message: IncomingMessage) -> Contact? {
    var ways = message.sender.ways
    if let name = message.conversation?.name, !name.isEmpty, name != message.sender.name {
      ways.append("\(message.conversation?.type ?? ""): \(name)")
    }
    let forwarded = message.forwardedFrom.flatMap { $0.isEmpty ? nil : $0 }
    guard message.sender.name != nil || !ways.isEmpty || forwarded != nil else { return nil }
    return Contact(name: message.sender.name, ways: ways, forwardedFrom: forwarded)
  }

  /// Where it stood in its source.
  static func origin(
    _ message: IncomingMessage, batch: DocumentID, session: Session
  ) -> Origin {
    let chat = message.conversation.map { conversation in
      session.team.keys.sourceKey(of: Array("chat|\(conversation.type)|\(conversation.id)".utf8))
        .hexadecimal
    }
    return Origin(
      batch: batch, identity: message.identity.isEmpty ? nil : message.identity,
      conversation: chat, sent: message.sent?.local, seconds: message.sent?.seconds,
      replyTo: message.replyTo, isForwarded: message.forwardedFrom != nil,
      isEdited: message.edited != nil)
  }

  /// A line on what a service did, such as a call.
  static func service(_ message: IncomingMessage) -> String {
    let details = message.details.map { "\($0.name): \($0.value)" }
    return ([message.sent?.local ?? "", message.text] + details).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}
