// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// What a sweep does to one of its scenarios: where each varied value goes, and what is read off.
struct ScenarioRuns: Sendable {
  let scenario: Scenario
  /// One for each varied column.
  let bindings: [Binding]
  /// The figures of the outcomes, then those of the goals that can be answered.
  let figures: [RunBatch.Figure]
  let outcomeCount: Int
  /// The position of each goal's figure; `nil` for a goal beyond the end.
  let goalFigures: [Int?]
  /// A batch of runs that are all the scenario itself.
  let batch: RunBatch
  /// The column of the last year, if it varies.
  let endColumn: Int?

  init(_ scenario: Scenario, _ sweep: Sweep) {
    self.scenario = scenario
    let targets = sweep.columns.map(\.target)
    bindings = targets.map { Binding($0, scenario) }
    endColumn = targets.firstIndex(of: .end)
    let isOpen = endColumn != nil
    let reachable = { (year: Int) in year > scenario.start && (isOpen || year <= scenario.end) }
    var figures = sweep.outcomes.map {
      RunBatch.Figure($0.indicator, year: $0.year, district: $0.district)
    }
    outcomeCount = figures.count
    goalFigures = scenario.goals.map { goal in
      guard reachable(goal.year) else { return nil }
      figures.append(RunBatch.Figure(goal.indicator, year: goal.year, district: goal.district))
      return figures.count - 1
    }
    self.figures = figures
    let years = figures.map(\.year).filter(reachable)
    batch = RunBatch(scenario, lastYear: years.max() ?? scenario.start + 1)
  }

  /// The last year of a run.
  func end(_ values: Span<Double>, run: Int, of count: Int) -> Double {
    endColumn.map { values[$0 * count + run] } ?? Double(scenario.end)
  }
}

/// Where a varied value goes in a scenario.
enum Binding: Sendable, Equatable {
  case parameter(Int)
  case amounts(Layer)
  /// Positions in the scenario's list of anchors; none where the scenario has no such anchor.
  case anchorYear([Int])
  case anchorValueAdded([Int])
  case anchorRamp([Int])
  case end

  init(_ target: Factor.Target, _ scenario: Scenario) {
    let anchors = { (name: String) in
      scenario.anchors.indices.filter { scenario.anchors[$0].name == name }
    }
    switch target {
    case .parameter(let slot): self = .parameter(slot)
    case .spending(let layer): self = .amounts(layer)
    case .anchorYear(let name): self = .anchorYear(anchors(name))
    case .anchorValueAdded(let name): self = .anchorValueAdded(anchors(name))
    case .anchorRamp(let name): self = .anchorRamp(anchors(name))
    case .end: self = .end
    }
  }

  /// Puts a value for each run into a batch.
  func set(_ value: RunBatch.Number, in batch: inout RunBatch, scenarioStart: Int) {
    switch self {
    case .parameter(let slot): batch.parameters[slot: slot] = value
    case .amounts(let layer): batch.multipliers[layer.rawValue] = value
    case .anchorYear(let anchors):
      let start = value - RunBatch.Number(Double(scenarioStart)) - 1
      for a in anchors { batch.anchors[a].start = start }
    case .anchorValueAdded(let anchors):
      for a in anchors { batch.anchors[a].valueAdded = value }
    case .anchorRamp(let anchors):
      for a in anchors { batch.anchors[a].ramp = value }
    case .end: break
    }
  }

  /// The scenario's own value, which a run takes that cannot be made with the drawn one.
  func value(in scenario: Scenario) -> Double {
    switch self {
    case .parameter(let slot): scenario.parameters[slot: slot]
    case .amounts: 1
    case .anchorYear(let anchors): anchors.first.map { scenario.anchors[$0].year } ?? 0
    case .anchorValueAdded(let anchors):
      anchors.first.map { scenario.anchors[$0].valueAdded } ?? 0
    case .anchorRamp(let anchors): anchors.first.map { scenario.anchors[$0].ramp } ?? 1
    case .end: Double(scenario.end)
    }
  }
}
