// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import RolloutModel

extension OutputFolder {
  /// Writes a resolved scenario with the tables that it names.
  func write(_ scenario: Scenario, number: Int) throws(Failure) {
    let table = RunRecord.tableName(number)
    let history = scenario.history.isEmpty ? nil : RunRecord.historyName(number)
    let shapes = scenario.outlines.isEmpty ? nil : RunRecord.shapesName(number)
    try write(
      scenario.yaml(table: table, shapes: shapes, history: history),
      to: RunRecord.scenarioName(number))
    try write(scenario.districtTable, to: table)
    if let shapes { try write(scenario.shapeFile, to: shapes) }
    if let history { try write(scenario.historyTable, to: history) }
  }
}
