// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

/// The columns of the table of runs.
package struct StoreColumns: Sendable, Equatable {
  package var columns: [Column]

  package struct Column: Sendable, Equatable {
    package var name: String
    package var kind: Kind
    /// The scenario that the column belongs to, from 1; 0 for what was drawn.
    package var scenario: Int
    package var unit: String
  }

  package enum Kind: String, Sendable {
    /// A varied value.
    case varied
    case outcome
    /// The figure of a goal.
    case goal
    /// Why the run failed, or nothing.
    case failed
  }

  /// SQLite has no more than 2,000 columns in a table, one of them for the number of the run.
  package static let limit = 1999

  /// What was drawn; then, for each scenario, outcomes, figures of goals, and the reason of a
  /// failure. With several scenarios the name of a scenario stands behind its columns.
  package init(_ sweep: Sweep) {
    columns = sweep.columns.map {
      Column(name: $0.name, kind: .varied, scenario: 0, unit: $0.target.unit)
    }
    for (s, scenario) in sweep.scenarios.enumerated() {
      let suffix = sweep.scenarios.count == 1 ? "" : " (\(Self.label(s, sweep)))"
      let add = { (name: String, kind: Kind, unit: String) in
        Column(name: name + suffix, kind: kind, scenario: s + 1, unit: unit)
      }
      columns += sweep.outcomes.map { add($0.name, .outcome, $0.indicator.unit) }
      columns += scenario.goals.enumerated().map { g, goal in
        add("goal \(g + 1): \(goal.indicator.name)@\(goal.year)", .goal, goal.indicator.unit)
      }
      columns.append(add("failed", .failed, ""))
    }
  }

  init(_ columns: [Column]) { self.columns = columns }

  /// The columns that `export` writes: what was drawn, and the outcomes.
  package var exported: [Int] {
    columns.indices.filter { columns[$0].kind == .varied || columns[$0].kind == .outcome }
  }

  /// A scenario's name, with its number where others have the same.
  private static func label(_ scenario: Int, _ sweep: Sweep) -> String {
    let name = sweep.scenarios[scenario].name
    let isUnique = sweep.scenarios.count { $0.name.lowercased() == name.lowercased() } == 1
    return isUnique ? name : "\(scenario + 1): \(name)"
  }
}

extension Factor.Target {
  /// The unit of its values.
  package var unit: String {
    switch self {
    case .parameter(let slot): Parameter.all.first { $0.slot == slot }?.unit ?? "1"
    case .spending: "1"
    case .anchorYear, .end: "year"
    case .anchorValueAdded: "billion VND/yr"
    case .anchorRamp: "yr"
    }
  }
}
