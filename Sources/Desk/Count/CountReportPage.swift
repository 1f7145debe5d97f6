package import Counting
internal import Language
package import Markup

/// The report of a count: one page that a judge can read, then the tables and plots.
///
/// Nothing in it is measured in time or taken from the clock: the same table, settings and seed
/// give the same bytes.
package struct CountReportPage: Sendable {
  private let count: Count
  private let words: CountWords
  private let fingerprint: String
  private let arguments: String
  private let program: String

  /// A report.
  ///
  /// - Parameters:
  ///   - count: the answer.
  ///   - words: its sentences.
  ///   - fingerprint: the hash of the table.
  ///   - arguments: what makes the report again.
  ///   - program: what the program calls itself.
  package init(
    count: Count, words: CountWords, fingerprint: String, arguments: String, program: String
  ) {
    self.count = count
    self.words = words
    self.fingerprint = fingerprint
    self.arguments = arguments
    self.program = program
  }

  /// The page.
  package var html: HTML {
    Document(
      language: words.tongue.rawValue, title: say("title"),
      head: Tag.style { HTML(RawHTML(Self.style)) }
    ).page {
      Tag.main {
        Tag.h1 { say("title") }
        Tag.p(.class("lead")) { words.headline(count) }
        if let estimate = count.bound.estimate {
          Tag.p {
            words.text("count.bound", ["number": CountWords.number(estimate)])
            " "
            words.text("count.bound.conditions")
          }
        }
        reasons
        Tag.h2 { say("counted") }
        Tag.p { say("counted.text") }
        listTable
        Tag.h2 { say("how") }
        Tag.p { say("how.text") }
        Tag.h2 { say("wrong") }
        Tag.p { say("wrong.text") }
        warnings
        Tag.h2(.class("page")) { say("plots") }
        plots
        Tag.h2 { say("methods") }
        methodTable
        held
        Tag.h2 { say("sensitivity") }
        sensitivityTable
        Tag.h2 { say("origin") }
        origin
      }
    }
  }

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    words.text("count.report.\(key)", values)
  }

  private var reasons: HTML {
    guard !count.refusals.isEmpty else { return .empty }
    return Tag.section(.class("refused")) {
      for objection in count.refusals {
        let reason = words.reason(objection)
        Tag.p {
          Tag.strong { reason.why }
          " "
          reason.help ?? ""
          " "
          Tag.code { reason.code }
        }
      }
    }
  }

  private var warnings: HTML {
    Tag.ul {
      for objection in count.warnings {
        let reason = words.reason(objection)
        Tag.li {
          reason.why
          " "
          Tag.code { reason.code }
        }
      }
    }
  }

  private func range(_ interval: Interval?) -> String {
    interval.map { "\(CountWords.number($0.low)) – \(CountWords.number($0.high))" } ?? "–"
  }

  private func row(_ cells: [String]) -> HTML {
    Tag.tr { for cell in cells { Tag.td { cell } } }
  }

  private func head(_ keys: [String]) -> HTML {
    Tag.thead { Tag.tr { for key in keys { Tag.th { say(key) } } } }
  }

  private func shown(_ people: Int) -> String {
    people > 0 && people < CountPlots.smallestShown ? "<\(CountPlots.smallestShown)" : "\(people)"
  }

  private var listTable: HTML {
    Tag.table {
      head(["column.list", "column.people", "column.alone"])
      Tag.tbody {
        for (place, name) in count.table.lists.enumerated() {
          row([name, shown(count.table.sizes[place]), shown(count.table.alone[place])])
        }
      }
    }
  }

  private var plots: HTML {
    let plots = CountPlots(count: count, words: words)
    return HTML {
      figure("plot.overlap") { plots.overlap($0) }
      figure("plot.methods") { plots.methods($0) }
      figure("plot.posterior") { plots.posterior($0) }
      figure("plot.sensitivity") { plots.sensitivity($0) }
    }
  }

  private func figure(_ key: String, _ draw: (String) -> HTML?) -> HTML {
    let caption = say(key)
    guard let picture = draw(caption) else { return .empty }
    return Tag.figure {
      picture
      Tag.figcaption { caption }
    }
  }

  private var methodTable: HTML {
    Tag.table {
      head(["column.method", "column.number", "column.range", "column.model"])
      Tag.tbody {
        for result in count.methods {
          row([
            result.method.rawValue + (result.isConverged ? "" : " *"),
            result.estimate.map(CountWords.number) ?? result.failure ?? "–",
            range(result.interval), result.model,
          ])
        }
      }
    }
  }

  private var held: HTML {
    guard !count.held.isEmpty else { return .empty }
    return HTML {
      Tag.h2 { say("held") }
      Tag.table {
        head(["column.list", "column.people", "column.number", "column.range"])
        Tag.tbody {
          for one in count.held {
            row([
              one.list, shown(one.members), one.predicted.map(CountWords.number) ?? "–",
              range(one.interval),
            ])
          }
        }
      }
    }
  }

  private var sensitivityTable: HTML {
    Tag.table {
      head(["column.assumption", "column.value", "column.number", "column.range"])
      Tag.tbody {
        for one in count.sensitivity {
          row([
            one.assumption.code, CountWords.decimals(one.value), CountWords.number(one.estimate),
            range(one.interval),
          ])
        }
      }
    }
  }

  private var origin: HTML {
    Tag.dl {
      Tag.dt { say("origin.hash") }
      Tag.dd { Tag.code { fingerprint } }
      Tag.dt { say("origin.seed") }
      Tag.dd { "\(count.settings.seed)" }
      Tag.dt { say("origin.version") }
      Tag.dd { program }
      Tag.dt { say("origin.again") }
      Tag.dd { Tag.code { arguments } }
    }
  }

  private static let style = """
    @page { size: A4; margin: 18mm 16mm }
    body { font: 15px/1.45 "DejaVu Sans", "Noto Sans", sans-serif; color: #1a1a1a; margin: 0 auto;
      max-width: 46em; padding: 1em }
    h1 { font-size: 1.5em } h2 { font-size: 1.1em; margin-top: 1.4em }
    .lead { font-size: 1.1em; border-left: 4px solid #1d3a4a; padding-left: .8em }
    .refused { border-left: 4px solid #b3541e; padding-left: .8em }
    table { border-collapse: collapse; width: 100%; font-size: .85em }
    th, td { text-align: left; padding: .2em .5em; border-bottom: 1px solid #ddd }
    figure { margin: 1em 0; break-inside: avoid } figcaption { font-size: .85em; color: #444 }
    code { font-size: .85em; word-break: break-all } .page { break-before: page }
    dt { font-weight: bold } dd { margin: 0 0 .4em 0 }
    @media print { body { font-size: 11px } }
    """
}
