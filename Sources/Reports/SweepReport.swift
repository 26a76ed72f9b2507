// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import Sweeps

/// The result of a sweep for one scenario, with what it takes to read it.
package struct SweepReport: Sendable {
  package let sweep: Sweep
  /// Position in the sweep's list of scenarios.
  package let position: Int
  package let result: SweepResult
  /// The error of a backtest, where it is asked for, and with it the spread of each outcome that
  /// has one.
  package var bands: BacktestBands?
  package var withError: [SpreadWithError?] = []

  package init(_ result: SweepResult, of sweep: Sweep, scenario position: Int) {
    self.sweep = sweep
    self.position = position
    self.result = result
  }

  var scenario: Scenario { sweep.scenarios[position] }

  /// Results of all scenarios of a sweep as other programs read them.
  package static func json(_ reports: [SweepReport]) -> JSON {
    reports.count == 1 ? reports[0].json : .array(reports.map(\.json))
  }

  /// Results of all scenarios of a sweep as people read them.
  package static func table(_ reports: [SweepReport]) -> String {
    reports.map(\.table).joined(separator: "\n\n")
  }
}
