// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// A catalogue as rows of named fields.
package struct Catalogue: Sendable {
  /// The title and the introduction of the page in the documents.
  let title: String
  let introduction: String
  let fields: [String]
  let rows: [[JSON]]
  /// The fields that a terminal has room for.
  let tableFields: [String]

  /// The fields beside each other, for people.
  package var table: String {
    let columns = tableFields.map { fields.firstIndex(of: $0)! }
    var table = TextTable(leftColumns: Set(columns.indices.filter { isText(columns[$0]) }))
    table.add(tableFields)
    table.addRule()
    for row in rows { table.add(columns.map { row[$0].plain }) }
    return table.text
  }

  package var csv: String {
    ([fields] + rows.map { $0.map(\.plain) }).map(CSV.line).joined()
  }

  package var json: JSON {
    .array(rows.map { .object(Array(zip(fields, $0))) })
  }

  /// A page of the documents.
  package var markdown: String {
    let rule = fields.indices.map { isText($0) ? "---" : "---:" }
    let lines = ([fields, rule] + rows.map { $0.map(\.plain) }).map {
      "| " + $0.joined(separator: " | ") + " |\n"
    }
    return "# \(title)\n\n\(introduction)\n\n" + lines.joined()
  }

  private func isText(_ column: Int) -> Bool {
    rows.contains { if case .string = $0[column] { true } else { false } }
  }
}

extension JSON {
  /// A plain value without quotes; nothing for null.
  fileprivate var plain: String {
    switch self {
    case .string(let text): return text
    case .null: return ""
    case .number(let value) where value == value.rounded() && abs(value) < 1e15:
      return String(Int(value))
    default: return String(text.dropLast())
    }
  }
}

extension Catalogue {
  /// The parameters, or some of them.
  package static func parameters(_ entries: [Parameter] = Parameter.all) -> Catalogue {
    Catalogue(
      title: "Parameters",
      introduction: """
        Written by `rollcast parameters --format markdown`. A value below min or above max is refused, one outside low to
        high gets a warning; central holds where a scenario says nothing.
        """,
      fields: [
        "name", "unit", "min", "low", "central", "high", "max", "mark", "meaning", "source",
      ],
      rows: entries.map { entry in
        [
          .string(entry.name), .string(entry.unit), .number(entry.min), .number(entry.low),
          .number(entry.central), .number(entry.high), entry.max.map(JSON.number) ?? .null,
          .string(entry.mark.rawValue), .string(entry.meaning), .string(entry.source),
        ]
      },
      tableFields: ["name", "unit", "low", "central", "high", "mark", "meaning"])
  }

  /// The indicators.
  package static var indicators: Catalogue {
    Catalogue(
      title: "Indicators",
      introduction: """
        Written by `rollcast indicators --format markdown`. Goals, results and tables use these names. A flow is a total of
        the year; a state and what is counted at the year's end hold at its end; states are known at the start too.
        """,
      fields: ["name", "unit", "timing", "region", "meaning"],
      rows: Indicator.all.map { indicator in
        [
          .string(indicator.name), .string(indicator.unit), .string(indicator.timing.words),
          .string(indicator.aggregation.words), .string(indicator.meaning),
        ]
      },
      tableFields: ["name", "unit", "timing", "region", "meaning"])
  }
}

extension Indicator.Timing {
  fileprivate var words: String {
    switch self {
    case .flow: "flow"
    case .state: "state"
    case .yearEnd: "year's end"
    }
  }
}

extension Indicator.Aggregation {
  fileprivate var words: String {
    switch self {
    case .sum: "sum"
    case .mean(.population): "mean by people"
    case .mean(.households): "mean by households"
    case .mean(.enterprises): "mean by firms"
    case .quotient: "quotient of sums"
    case .regional: "region only"
    }
  }
}
