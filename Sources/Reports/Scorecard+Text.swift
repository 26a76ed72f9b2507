// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Scorecard {
  /// The scorecard as a table, one figure a line.
  package func table(in scenario: Scenario) -> String {
    var table = TextTable(leftColumns: [0, 2])
    table.add(["Scorecard, \(year)", "", ""])
    table.addRule()
    for theme in Theme.allCases {
      for (i, figure) in figures.filter({ $0.theme == theme }).enumerated() {
        let label = i == 0 ? theme.title : ""
        let place = figure.district.map { " (\(scenario.districts[$0].name))" } ?? ""
        table.add([
          NumberText.padded(label, width: 12) + figure.title, figure.text, figure.meaning + place,
        ])
      }
    }
    return table.text
  }

  /// The figures as other programs read them.
  package func json(in scenario: Scenario) -> JSON {
    .object([
      ("year", .integer(year)),
      ("figures", .array(figures.map { $0.json(in: scenario) })),
    ])
  }
}

extension Scorecard.Theme {
  fileprivate var title: String {
    switch self {
    case .universal: "Universal"
    case .broad: "Broad"
    case .ultraBroad: "Ultra-broad"
    case .green: "Green"
    case .safe: "Safe"
    case .equitable: "Equitable"
    case .standing: "Standing"
    }
  }
}

extension Scorecard.Figure {
  fileprivate var text: String {
    switch presentation {
    case .share: NumberText.percent(value, decimals: 2)
    case .index: NumberText.fixed(value, decimals: value < 2 ? 3 : 1)
    case .amount: "\(NumberText.amount(value)) \(unit)"
    }
  }

  fileprivate func json(in scenario: Scenario) -> JSON {
    var members: [(String, JSON)] = [
      ("theme", .string(theme.rawValue)), ("name", .string(name)), ("value", .number(value)),
      ("unit", .string(unit)),
    ]
    if let district { members.append(("district", .string(scenario.districts[district].id))) }
    members.append(("meaning", .string(meaning)))
    return .object(members)
  }
}
