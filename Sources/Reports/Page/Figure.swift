// SPDX-License-Identifier: GPL-3.0-or-later

/// A chart with everything that it needs to be understood, and the numbers behind it.
package struct Figure: Sendable {
  /// The name on the command line, and the start of ids.
  package var name: ChartName
  package var title: String
  /// A sentence that says what is to be seen.
  package var reading: String
  var unit: String
  var definition: String
  var source: String
  /// `nil` where there is nothing to draw, which the reading says.
  package var chart: (any Chart)?
  package var table: DataTable
}

/// The charts that can be asked for one by one.
package enum ChartName: String, CaseIterable, Sendable {
  case share, contributions, coverage, takeup, map, cloud, spending, comparison
  case tornado, plan, waterfall

  /// Whether the chart shows several scenarios at once.
  package var showsAll: Bool {
    switch self {
    case .share, .comparison, .waterfall, .plan: true
    default: false
    }
  }
}

extension Figure {
  /// The figure as a part of a page; its heading has `level`, its ids end with `suffix`.
  func markup(_ words: PageWords, level: Int, suffix: String) -> Markup {
    var parts = [
      Markup.tag(
        "figcaption", [:],
        [.tag("h\(level)", title), .tag("p", ["class": "reading"], reading)])
    ]
    if let chart {
      parts += ChartSize.allCases.map { size in
        .tag("div", ["class": "drawing \(size.rawValue)"], [chart.svg(size)])
      }
    }
    parts.append(.tag("p", ["class": "note"], note(words)))
    parts.append(.tag("details", [:], [.tag("summary", words.numbers), table.markup]))
    return .tag("figure", ["id": name.rawValue + suffix], parts)
  }

  /// Unit, definition and source in a line.
  func note(_ words: PageWords) -> String {
    [(words.unit, unit), (words.definition, definition), (words.source, source)]
      .map { "\($0.0)\(words.colon) \($0.1)." }.joined(separator: " ")
  }
}
