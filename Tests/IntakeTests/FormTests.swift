import Intake
import Language
import Testing

@Suite struct `Filled forms` {
  static func read(_ text: String) throws -> (forms: [IncomingMessage], account: ReadingAccount) {
    var reader = try SubmissionReader(
      ByteSource(text: text, piece: 9), words: try ColumnWords(files: DataFiles()))
    var forms: [IncomingMessage] = []
    try reader.read { forms.append($0) }
    return (forms, reader.account)
  }

  @Test func `of a page keep repeats, seal names, and say that it is only a page`() throws {
    let (forms, account) = try Self.read(
      #"""
      {"count":7,"next":"http://127.0.0.1/?start=2","results":[
       {"_id":1,"person/name":"Каримов","people":[{"people/nm":"Азиз","people/rel":"brother"}],"event/what happened":"увезли",
        "meta/instanceID":"uuid:a","_submission_time":"2023-09-06T09:09:41","_attachments":[{"filename":"u/x/a.jpg"}]},
       {"meta/instanceID":"uuid:b","meta/deprecatedID":"uuid:a","q":"исправлено"}]}
      """#)
    #expect(forms.map(\.identity) == ["a", "b"])
    #expect(forms[0].sender.name == "Каримов, Азиз")
    #expect(forms[0].text == "увезли")
    #expect(forms[0].details.contains(Detail("people/1/people/rel", "brother")))
    #expect(forms[0].attachments.map(\.name) == ["a.jpg"])
    #expect(forms[1].replaces == "a")
    #expect(account.notes.first { $0.code == "kobo.page-of-more" }?.count == 5)
  }

  @Test func `whose edit stands first are left out by name`() throws {
    let (forms, account) = try Self.read(
      #"[{"meta/instanceID":"b","meta/deprecatedID":"a","q":"2"},{"meta/instanceID":"a","q":"1"}]"#)
    #expect(forms.map(\.identity) == ["b"])
    #expect(account.notes.contains { $0.code == "kobo.superseded" })
  }

  @Test(arguments: [
    #"{"value":[{"__id":"x","__system":{"submissionDate":"2023-01-01T00:00:00Z"},"g":{"q":"1"}}],"@odata.nextLink":"n"}"#,
    "{\"_uuid\":\"x\",\"g\":{\"q\":\"1\"}}\n{\"_uuid\":\"y\",\"g\":{\"q\":\"1\"}}",
    #"{"id":"form","submission":{"g":{"q":"1"},"meta":{"instanceID":"uuid:x"}}}"#,
  ]) func `come in every shape of ODK and Kobo`(text: String) throws {
    let (forms, _) = try Self.read(text)
    #expect(forms.first?.identity == "x")
    #expect(forms.first?.details.contains { $0.name.hasSuffix("g/q") && $0.value == "1" } == true)
  }

  @Test(arguments: ["17", "[]", "\"x\"", "{}", ""]) func `are told from other JSON`(text: String) {
    #expect(throws: IntakeError.self) { try Self.read(text) }
  }
}

@Suite struct `Invented messages` {
  static func quoted(_ text: String) -> String {
    let marks: [Character: String] = ["\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\t": "\\t"]
    return "\"" + text.map { marks[$0] ?? String($0) }.joined() + "\""
  }

  @Test(arguments: 0..<60) func `as filled forms are read back as they were`(seed: Int) throws {
    let invented = InventedMessages.make(seed: seed)
    let forms = invented.enumerated().map { index, message in
      #"{"_uuid":"\#(seed)-\#(index)","person/name":\#(Self.quoted(message.sender)),"what happened":\#(Self.quoted(message.text))}"#
    }
    let (read, account) = try `Filled forms`.read("[" + forms.joined(separator: ",") + "]")
    #expect(read.map(\.text) == invented.map(\.text))
    #expect(read.map(\.sender.name) == invented.map(\.sender))
    #expect(account.refused.isEmpty)
  }

  @Test(arguments: 0..<60) func `as lines of signal-cli are read back as they were`(
    seed: Int
  ) throws {
    let invented = InventedMessages.make(seed: seed)
    let lines = invented.enumerated().map { index, message in
      #"{"envelope":{"sourceNumber":"+000\#(index)","sourceName":\#(Self.quoted(message.sender)),"timestamp":\#(1_693_810_800_000 + index),"dataMessage":{"timestamp":\#(1_693_810_800_000 + index),"message":\#(Self.quoted(message.text))}}}"#
    }
    var reader = try SignalReader(ByteSource(text: lines.joined(separator: "\n"), piece: 31))
    var read: [IncomingMessage] = []
    try reader.read { read.append($0) }
    #expect(read.map(\.text) == invented.map(\.text))
    #expect(read.map(\.sender.name) == invented.map(\.sender))
  }
}

@Suite struct `Messages of Signal` {
  @Test func `are read from the lines of signal-cli`() throws {
    let text = #"""
      {"envelope":{"sourceNumber":"+00011","sourceName":"A","timestamp":1693810800000,"dataMessage":{"timestamp":1693810800000,"message":"салом","attachments":[{"contentType":"audio/aac","id":"v.aac","voiceNote":true}],"groupInfo":{"groupId":"g"}}}}
      {"envelope":{"sourceNumber":"+00011","timestamp":1,"receiptMessage":{"isRead":true}}}
      {"other":1}
      """#
    var reader = try SignalReader(ByteSource(text: text, piece: 20))
    var messages: [IncomingMessage] = []
    try reader.read { messages.append($0) }
    #expect(messages.map(\.text) == ["салом"])
    #expect(messages.first?.sent?.local == "2023-09-04T07:00:00")
    #expect(messages.first?.attachments.first?.kind == .voice)
    #expect(messages.first?.conversation?.id == "g")
    #expect(reader.account.notes.contains { $0.code == "signal.receipt" })
    #expect(reader.account.refused.map(\.code) == ["signal.no-envelope"])
  }
}
