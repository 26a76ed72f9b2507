// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension Scenario {
  /// The observations of the scenario as a table, with the digits that read back to the same
  /// doubles.
  package var historyTable: String {
    let header = [
      "indicator", "date", "value", "standard_error", "source", "district", "definition",
    ]
    let rows = history.map { observation in
      [
        observation.indicator.name, observation.dateText, observation.value.description,
        observation.standardError?.description ?? "", observation.source,
        observation.district.map { districts[$0].id } ?? "", observation.definition ?? "",
      ]
    }
    return ([header] + rows).map(CSV.line).joined()
  }
}

extension Observation {
  /// A whole year alone, any other moment as a number.
  fileprivate var dateText: String {
    date == date.rounded() ? String(Int(date) - 1) : date.description
  }
}
