import Foundation
import Papers

extension CheckReport {
  /// The report in the shape `guvoh.check/1` that scripts read, in UTF-8.
  ///
  /// - Throws: what the encoder says; a report without infinite numbers can be encoded.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(Shape(self)))
  }
}

/// The shape of `guvoh.check/1`: fields may be added; none is renamed or dropped.
private struct Shape: Encodable {
  struct Page: Encodable {
    var number: Int
    var source: String
    var page_in_source: Int
    var state: String
    var kind: String?
    var reasons: [Reason]
    var doubts: [String]
    var rotation: Int
    var confidence: Double
    var read_seconds: Double
  }

  struct Reason: Encodable {
    var rule: String
    var found: String
    var similarity: Double
    var box: [Double]
  }

  struct Refused: Encodable {
    var source: String
    var page: Int?
    var code: String
  }

  var schema = "guvoh.check/1"
  var pages: [Page]
  var refused: [Refused]
  var counts: [String: Int]
  var seconds: Double
  var first_stop_seconds: Double?

  init(_ report: CheckReport) {
    pages = report.pages.map(Page.init)
    refused = report.refused.map { Refused(source: $0.source, page: $0.page, code: $0.code) }
    counts = Dictionary(
      uniqueKeysWithValues: PageState.allCases.map { ($0.rawValue, report.count($0)) })
    counts["refused"] = report.refused.count
    seconds = rounded(report.seconds)
    first_stop_seconds = report.firstStopSeconds.map(rounded)
  }
}

extension Shape.Page {
  init(_ page: CheckedPage) {
    number = page.number
    source = page.source
    page_in_source = page.pageInSource
    state = page.finding.state.rawValue
    kind = page.finding.kind
    reasons = page.finding.reasons.map(Shape.Reason.init)
    doubts = page.finding.doubts.map(\.rawValue)
    rotation = page.rotation
    confidence = rounded(page.finding.confidence)
    read_seconds = rounded(page.seconds)
  }
}

extension Shape.Reason {
  init(_ reason: PageReason) {
    rule = reason.rule
    found = reason.found
    similarity = rounded(reason.similarity)
    box = [reason.box.x, reason.box.y, reason.box.width, reason.box.height].map(rounded)
  }
}

/// Thousandths are finer than anything that is measured here.
private func rounded(_ number: Double) -> Double {
  (number * 1000).rounded() / 1000
}
