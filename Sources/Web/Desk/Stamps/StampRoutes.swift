import Casework
import Crypto
import Desk
import Hummingbird
import Ledger
import NIOCore
import Vault

/// Time stamps of others: a request that is carried away, and tokens that come back.
enum StampRoutes {
  /// A request for the head of the ledger; the head itself is signed with it and kept in the journal.
  static let request = DeskRoute.file(
    "/house/stamp-request", "takeStampRequest",
    "A request of RFC 3161 for the newest checkpoint, to be stamped elsewhere.",
    need: .right(.administer), types: ["application/timestamp-query"], method: .post
  ) { request in
    let note = try request.unlocked.checkpoint()
    let digest = Array(SHA256.hash(data: Array(note.description.utf8)))
    let nonce = UInt64.random(in: 1...UInt64.max)
    guard let query = TimeStampRequest(sha256: digest, nonce: nonce) else { throw WebError(.fault) }
    let size = try Checkpoint(text: note.text).size
    return DeskFile(
      ResponseBody(byteBuffer: ByteBuffer(bytes: query.bytes)),
      type: "application/timestamp-query", name: "checkpoint-\(size).tsq")
  }

  /// The answer of an authority to such a request.
  static let checkpoint = DeskRoute.upload(
    "/house/stamp", "judgeCheckpointStamp", "Judge a token that was made over a checkpoint.",
    need: .right(.administer), fields: [field], on: "/house"
  ) { request in
    guard let vault = try request.house.vault() else { throw WebError(.notFound) }
    let token = try await taken(request)
    let held = try await explained {
      try await vault.stampedCheckpoint(token, judge: StampJudge(files: request.house.files))
    }
    return DeskNext(
      "/house", notice: "desk.stamp.checkpoint.held",
      [
        "size": String(held.size), "authority": held.authority,
        "time": StampRoutes.moment(held.at),
      ])
  }

  /// The file that is sent.
  static let field = DeskField("stamp", .files, "desk.stamp.file", hint: "desk.stamp.file.hint")

  /// The one token of an upload.
  static func taken(_ request: DeskRequest) async throws -> [UInt8] {
    var sinks: [TokenSink] = []
    _ = try await request.receive { _, _ in
      let sink = TokenSink()
      sinks.append(sink)
      return sink
    }
    guard let sink = sinks.first, !sink.bytes.isEmpty else {
      throw FormTrouble("stamp", "desk.field.missing")
    }
    return sink.bytes
  }

  /// Shows at the field why a token is not believed.
  static func explained<Value>(_ work: () async throws -> Value) async throws -> Value {
    do { return try await work() } catch let error as StampError where error != .noTool {
      throw FormTrouble("stamp", error.rawValue)
    }
  }

  /// A moment in UTC with its second, as the token says it.
  static func moment(_ seconds: Int) -> String {
    let text = DeskDay.text(seconds)
    let rest = ((seconds % 60) + 60) % 60
    return "\(text.day) \(text.time):\(rest < 10 ? "0" : "")\(rest) UTC"
  }
}

/// Takes a token into memory, and no more of it than a token has.
final class TokenSink: UploadSink {
  private(set) var bytes: [UInt8] = []

  func take(_ piece: ArraySlice<UInt8>) throws {
    guard bytes.count + piece.count <= StampJudge.longest else { throw WebError(.tooLarge) }
    bytes += piece
  }

  func finish() async throws {}
  func abandon() { bytes = [] }
}

extension EvidenceRoutes {
  /// A token that was made over a file, kept beside it when it holds.
  static let stamp = DeskRoute.upload(
    "/evidence/{id}/stamp", "stampEvidence", "Keep a token of RFC 3161 beside a file, if it holds.",
    need: .right(.write), fields: [StampRoutes.field], on: "/documents/{id}"
  ) { request in
    let (session, id) = (try request.session, try request.document())
    guard case .file = try session.open(id).document else { throw WebError(.notFound) }
    let token = try await StampRoutes.taken(request)
    let stamp = try await StampRoutes.explained {
      try await session.keepStamp(token, of: id, judge: StampJudge(files: request.house.files))
    }
    return DeskNext(
      "/documents/\(id)", notice: "desk.stamp.held",
      ["authority": stamp.authority, "time": StampRoutes.moment(stamp.at)])
  }
}
