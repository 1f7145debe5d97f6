import Casework
import Desk
import Language

/// Voice messages that are heard, letters that are read, and the second person who compares.
enum TranscriptRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/transcripts", "listTranscripts",
      "Sounds that nobody has heard, and texts that wait for a second person.",
      need: .right(.read)
    ) { TranscriptsPage(try $0.session.waitingTranscripts()) },
    write, compare,
  ]

  static let write = DeskRoute.act(
    "/evidence/{id}/transcript", "typeTranscript", "Type what is said or written in a file.",
    need: .right(.write),
    fields: [
      DeskField("text", .text(most: 100_000), "transcript.text", hint: "transcript.text.hint"),
      DeskField("language", .pick, "inbox.language", isRequired: false),
    ], on: "/evidence/{id}/view"
  ) { request in
    let id = try request.document()
    do {
      try request.session.transcribe(
        request.form["text"], of: id, language: request.form.optional("language"))
    } catch TranscriptError.empty {
      throw FormTrouble("text", "desk.field.missing")
    }
    return DeskNext("/evidence/\(id)/view", notice: "transcript.typed", document: id.description)
  }

  static let compare = DeskRoute.act(
    "/evidence/{id}/transcript/compared", "compareTranscript",
    "Say that the text was compared with the original and is right.", need: .right(.write),
    on: "/evidence/{id}/view"
  ) { request in
    let id = try request.document()
    do {
      try request.session.compare(id)
    } catch TranscriptError.sameReader {
      throw FormTrouble("text", "transcript.same-reader")
    } catch TranscriptError.nothingTyped {
      throw FormTrouble("text", "desk.field.missing")
    }
    return DeskNext("/evidence/\(id)/view", notice: "transcript.compared", document: id.description)
  }
}
