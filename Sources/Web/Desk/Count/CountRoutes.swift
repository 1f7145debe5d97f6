import Casework
import Counting
import Desk
import Language
import Hummingbird
import Markup
import NIOCore
import Printing
import Sandbox
import Store

/// How many, and how sure: from a table that is given, or from the people of the vault.
enum CountRoutes {
  static let fields: [DeskField] = [
    DeskField("title", .line(most: 200), "count.desk.title"),
    DeskField(
      "table", .text(most: 200_000), "count.desk.table", hint: "count.desk.table.hint",
      isRequired: false),
    DeskField("facet", .pick, "count.desk.facet", hint: "count.desk.facet.hint", isRequired: false),
    DeskField(
      "missed", .line(most: 40), "count.desk.missed", hint: "count.desk.missed.hint",
      isRequired: false),
    DeskField("mistaken", .line(most: 40), "count.desk.mistaken", isRequired: false),
    DeskField("seed", .number(0...1_000_000_000), "count.desk.seed", isRequired: false),
  ]

  static let start = DeskRoute.act(
    "/count", "startCount", "Count in the background; the result is kept as a sealed document.",
    need: .right(.analyse), fields: fields, on: "/count/new", begin)

  static let all: [DeskRoute] = [
    .page("/count", "listCounts", "What was counted, the newest first.", need: .right(.analyse)) {
      CountListPage(
        rows: try $0.session.view().documents(DocumentQuery(.count, limit: 200)).rows
          .map { FoundDocument($0) })
    },
    .page(
      "/count/new", "askCount", "The lists of the vault, how they overlap, and the form.",
      need: .right(.analyse), query: [.text("facet")]
    ) { request in
      let lists = try request.session.vaultLists()
      let facet = request.query["facet"].flatMap { $0.isEmpty ? nil : $0 }
      return CountAskPage(
        facets: lists.facets, facet: facet,
        overlap: facet.flatMap { lists.table(by: $0) }.map { OverlapTable($0) })
    },
    start,
    .page(
      "/count/{id}", "showCount", "What a count said.", need: .right(.analyse)
    ) { request in
      let id = try request.document()
      return CountResultPage(id: id.description, result: try result(request))
    },
    .file(
      "/count/{id}/report", "readCountReport", "The report of a count as a page.",
      need: .right(.analyse), types: ["text/html"]
    ) { request in
      let bytes = Array(try result(request).report.utf8)
      return DeskFile(
        .init(byteBuffer: ByteBuffer(bytes: bytes)), type: "text/html; charset=utf-8",
        name: "count.html")
    },
    .file(
      "/count/{id}/report.pdf", "printCountReport", "The report of a count as paper.",
      need: .right(.analyse), types: ["application/pdf"]
    ) { request in
      let page = HTML(RawHTML(try result(request).report))
      let bytes = try await PDFPrinter(sandbox: Sandbox.find()).pdf(page)
      return DeskFile(
        .init(byteBuffer: ByteBuffer(bytes: bytes)), type: "application/pdf", name: "count.pdf")
    },
  ]

  private static func result(_ request: DeskRequest) throws -> CountResult {
    guard case .count(let saved) = try request.session.open(try request.document()).document else {
      throw WebError(.notFound)
    }
    return saved.document
  }

  private static func begin(_ request: DeskRequest) async throws -> DeskNext {
    let order = try order(request)
    let (session, words) = (try request.session, request.house.words)
    return try request.start("count.desk.job") { progress in
      let saved = try await session.count(order, words: words) { progress.show($0, $1) }
      return JobOutcome(text: "count.desk.done", place: "/count/\(saved.document)")
    }
  }

  private static func order(_ request: DeskRequest) throws -> CountOrder {
    let form = request.form
    var settings = CountSettings()
    settings.seed = UInt64(form.number("seed") ?? 1)
    settings.linkage = LinkageError(
      missed: try share("missed", form), mistaken: try share("mistaken", form))
    let (source, table) = try table(request)
    return CountOrder(
      title: form["title"], source: source, table: table, settings: settings,
      tongue: request.voice.tongue, program: Release.line)
  }

  private static func share(_ name: String, _ form: DeskForm) throws -> ShareRange? {
    guard let text = form.optional(name) else { return nil }
    do {
      return try ShareRange(text)
    } catch {
      throw FormTrouble(name, "count.bad-range")
    }
  }

  private static func table(_ request: DeskRequest) throws -> (String, CaptureTable) {
    let form = request.form
    if let text = form.optional("table") {
      do {
        return ("given", try CaptureTable(histories: text))
      } catch {
        throw FormTrouble(error)
      }
    }
    guard let facet = form.optional("facet"),
      let table = try request.session.vaultLists().table(by: facet)
    else { throw FormTrouble("table", "desk.field.missing") }
    return (facet, table)
  }
}
