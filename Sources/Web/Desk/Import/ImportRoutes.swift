import Casework
import Desk
import Intake
import Language
import Reader
import Sandbox
import Store
import Synchronization

/// What people have already: chosen, looked at, taken in, taken back.
enum ImportRoutes {
  static let all: [DeskRoute] = [
    .page(
      "/imports", "listImports", "The imports, the newest first, and a form for another.",
      need: .right(.write), query: [.before]
    ) { request in
      let before = request.query["before"].flatMap { Int($0) } ?? .max
      let rows = try request.session.view().documents(.importBatch, before: before, limit: 51)
      return ImportsPage(
        rows: rows.prefix(50).map { FoundDocument($0) },
        next: rows.count > 50 ? rows.prefix(50).last.map { String($0.sequence) } : nil)
    },
    upload,
    .page(
      "/imports/waiting/{id}", "showWaitingImport",
      "What was read of a file, before it is taken in.",
      need: .right(.write)
    ) { request in
      let (id, waiting) = try Self.waiting(request)
      return WaitingPage(id: id.description, waiting)
    },
    confirm,
    .act(
      "/imports/waiting/{id}/drop", "dropWaitingImport", "Forget a file that was not taken in.",
      need: .right(.write)
    ) { request in
      try request.person.tray.remove(try Self.waiting(request).0)
      return DeskNext("/imports")
    },
    .page("/imports/{id}", "showImport", "An import, row by row.", need: .right(.write)) {
      request in
      let id = try request.document()
      guard case .importBatch(let saved) = try request.session.open(id).document else {
        throw WebError(.notFound)
      }
      return BatchPage(id: id.description, at: saved.at, batch: saved.document)
    },
    undo,
  ]

  static let upload = DeskRoute.upload(
    "/imports", "sendImport", "Send a file to be looked at; nothing is taken in yet.",
    need: .right(.write),
    fields: [
      DeskField(
        "format", .choice(ExportFormat.allCases.map(\.rawValue)), "intake.desk.format",
        hint: "intake.desk.format.hint", isRequired: false),
      DeskField("export", .files, "intake.desk.file", hint: "intake.desk.file.hint"),
    ], on: "/imports"
  ) { request in
    let files = Mutex<[SealedSpool.Entry]>([])
    let spool = try SealedSpool()
    let form = try await request.receive { name, _ in
      SpoolSink(spool, name: name) { entry in files.withLock { $0.append(entry) } }
    }
    let sources = files.withLock { $0 }.map { ByteSource(spool, $0) }
    let words = try IntakeWords(files: request.house.files)
    let format = form.optional("format").flatMap { ExportFormat(rawValue: $0) }
    let waiting = try await looked(sources, format, words)
    return DeskNext("/imports/waiting/\(try request.person.tray.put(waiting))")
  }

  private static func looked(
    _ sources: [ByteSource], _ format: ExportFormat?, _ words: IntakeWords
  ) async throws -> WaitingExport {
    do {
      return try await WaitingWork.run {
        let input = try UploadedExport.input(sources, format: format)
        return WaitingExport(input: input, result: try input.rehearse(words: words))
      }
    } catch let error as IntakeError {
      throw FormTrouble(["export": "intake." + error.code])
    } catch let error as ReadingError {
      throw FormTrouble(["export": error.rawValue])
    } catch is SandboxError {
      throw FormTrouble(["export": "check.no-reader"])
    }
  }

  static let confirm = DeskRoute.act(
    "/imports/waiting/{id}", "takeImport", "Take in what was looked at, in the background.",
    need: .right(.write),
    fields: [
      DeskField("chat", .line(most: 200), "intake.desk.chats", isRequired: false),
      DeskField("map", .line(most: 400), "intake.desk.columns", isRequired: false),
      DeskField(
        "order", .choice(["day-first", "month-first"]), "intake.desk.order", isRequired: false),
      DeskField("cases", .flag, "intake.desk.cases", isRequired: false),
    ], on: "/imports/waiting/{id}"
  ) { request in
    let (id, waiting) = try Self.waiting(request)
    var input = waiting.input
    input.export.options = try options(request.form, waiting)
    let (session, words) = (try request.session, try IntakeWords(files: request.house.files))
    let total = waiting.result.account.read
    let (ready, tray) = (input, try request.person.tray)
    let job = try request.jobs.start("intake.desk.job") { progress in
      let result = try session.importing(ready, words: words) { done in
        try progress.tell(done.new + done.already + done.replaced, of: total)
      }
      tray.remove(id)
      return JobOutcome(
        text: "intake.desk.job.done",
        values: ["new": String(result.new), "already": String(result.already)],
        place: result.batch.map { "/imports/\($0)" })
    }
    return DeskNext("/jobs/\(job)")
  }

  /// What the form says of the export; of several conversations none is taken that nobody ticked.
  private static func options(
    _ form: DeskForm, _ waiting: WaitingExport
  ) throws -> ExportOptions {
    // What was found with the files stays, such as the definition of a form.
    var options = waiting.input.export.options
    options.opensCases = form.flag("cases")
    let chats = waiting.result.account.conversations
    if chats.count > 1 {
      let chosen = Set(form.all("chat"))
      guard !chosen.isEmpty else { throw FormTrouble(["chat": "intake.desk.no-chat"]) }
      options.chats = chosen
    }
    options.dateOrder = form.optional("order").flatMap { DateOrder(rawValue: $0) }
    if WaitingPage.asksForOrder(waiting.result), options.dateOrder == nil {
      throw FormTrouble(["order": "intake.desk.no-order"])
    }
    for entry in form.all("map") {
      let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
      if sides.count == 2, let field = ColumnField(rawValue: sides[0]) {
        options.mapping[sides[1]] = field
      }
    }
    return options
  }

  static let undo = DeskRoute.act(
    "/imports/{id}/undo", "undoImport", "Take a whole import back.", need: .right(.write),
    fields: [DeskField("reason", .line(most: 300), "intake.desk.reason")], on: "/imports/{id}"
  ) { request in
    let id = try request.document()
    let undone = try request.session.undoImport(id, reason: request.form["reason"])
    return DeskNext(
      "/imports/\(id)", notice: "intake.desk.undone",
      ["count": String(undone.erased), "stayed": String(undone.stayed)])
  }

  private static func waiting(_ request: DeskRequest) throws -> (DocumentID, WaitingExport) {
    let id = try request.document()
    guard let waiting = try request.person.tray.find(id) else { throw WebError(.notFound) }
    return (id, waiting)
  }
}
