import Language

/// The figures from which an answer follows: `check/thresholds.csv`.
struct Thresholds: Sendable {
  /// Points from which a stop kind is named.
  let stop: Double
  /// Points from which a caution kind is named.
  let caution: Double
  /// Points of the whole field from which a kind is named that has fewer of its own.
  let field: Double
  /// The part of the usual points that a kind then needs.
  let fieldShare: Double
  /// What a point of the whole field counts as a trace.
  let fieldTrace: Double
  /// Points below these are no trace of a dangerous paper on a page that was read well.
  let trace: Double
  /// The same on a page that was read badly.
  let faintTrace: Double
  /// Share of real words from which a page counts as read well.
  let wellRead: Double
  /// Share of real words below which a page counts as not read.
  let read: Double
  /// Words below which a photographed page counts as not read.
  let words: Double
  /// Letters in real words from which a page is long enough to judge small traces by.
  let fullPage: Double
  /// Share of the ink of letters without words above which a page counts as not read.
  let unread: Double
  /// Doubt about which way is up above which a page counts as not read.
  let orientation: Double
  /// Share of the border without paper above which the words must carry the answer alone.
  let cutOff: Double

  /// Heights of a letter above the first line below which the title is outside of the photo.
  let margin: Double
  /// Share of the lines cut by the left or the right edge of the photo above which a strip is missing.
  let sides: Double

  init(files: DataFiles) throws(PageRulesError) {
    let path = "check/thresholds.csv"
    var values: [String: Double] = [:]
    let table = try PageRulesError.rows(
      files, path: path, columns: ["id", "value", "source", "as_of"])
    for row in table {
      guard let value = Double(row["value"]), value.isFinite else {
        throw .badValue(path: path, line: row.line, column: "value")
      }
      guard values.updateValue(value, forKey: row["id"]) == nil else {
        throw .duplicateID(path: path, line: row.line, id: row["id"])
      }
    }
    func value(_ id: String) throws(PageRulesError) -> Double {
      guard let value = values[id] else { throw .badValue(path: path, line: 1, column: id) }
      return value
    }
    stop = try value("stop")
    caution = try value("caution")
    field = try value("field")
    fieldShare = try value("field-share")
    fieldTrace = try value("field-trace")
    trace = try value("trace")
    faintTrace = try value("faint-trace")
    wellRead = try value("well-read")
    read = try value("read")
    words = try value("words")
    fullPage = try value("full-page")
    unread = try value("unread")
    orientation = try value("orientation")
    cutOff = try value("cut-off")
    margin = try value("margin")
    sides = try value("sides")
  }
}
