// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

extension ScenarioRuns {
  /// The runs that cannot be made with their values, by position; the first reason of each.
  ///
  /// - Parameter values: column by column.
  func impossibleRuns(_ values: [Double], count: Int) -> [Int: RunFailure.Reason] {
    var failures: [Int: RunFailure.Reason] = [:]
    for (column, binding) in bindings.enumerated() {
      let limits = binding.limits(in: scenario)
      for run in 0..<count {
        let value = values[column * count + run]
        if limits.contains(value), binding != .end || value == value.rounded() { continue }
        if failures[run] == nil {
          failures[run] = .impossibleValue(column: column, value: value)
        }
      }
    }
    for run in runsWithoutReadiness(values, count) where failures[run] == nil {
      failures[run] = .noReadiness
    }
    if endColumn != nil || figures.prefix(outcomeCount).contains(where: { !isReached($0.year) }) {
      addUnreachedRuns(to: &failures, values, count)
    }
    return failures
  }

  private func isReached(_ year: Int) -> Bool { scenario.years.contains(year) }

  private func addUnreachedRuns(
    to failures: inout [Int: RunFailure.Reason], _ values: [Double], _ count: Int
  ) {
    for run in 0..<count where failures[run] == nil {
      let end = end(values.span, run: run, of: count)
      let missed = figures.prefix(outcomeCount).firstIndex {
        $0.year <= scenario.start || Double($0.year) > end
      }
      if let missed { failures[run] = .notProjected(outcome: missed) }
    }
  }

  /// The runs whose weights of readiness cannot be normalised.
  private func runsWithoutReadiness(_ values: [Double], _ count: Int) -> [Int] {
    let columns = Self.weights.map { bindings.firstIndex(of: .parameter($0)) }
    let fixed = zip(Self.weights, columns).filter { $1 == nil }.map {
      scenario.parameters[slot: $0.0]
    }
    let varied = columns.compactMap { $0 }
    guard !varied.isEmpty, fixed.allSatisfy({ $0 == 0 }) else { return [] }
    return (0..<count).filter { run in varied.allSatisfy { values[$0 * count + run] == 0 } }
  }

  /// The slots of the weights of readiness.
  private static let weights: [Int] = [
    \.readiness.fibre, \.readiness.mobile, \.readiness.cloud, \.readiness.skills,
    \.readiness.platforms,
  ].map { Parameters<Double>.slot(of: $0) }
}

extension Binding {
  /// The values with which a scenario file would be accepted.
  func limits(in scenario: Scenario) -> ClosedRange<Double> {
    let greatest = Double.greatestFiniteMagnitude
    switch self {
    case .parameter(let slot):
      let entry = Self.entries[slot]
      return entry.min...(entry.max ?? greatest)
    case .amounts, .anchorValueAdded: return 0...greatest
    case .anchorYear, .end: return Double(scenario.start + 1)...greatest
    case .anchorRamp: return Double.leastNonzeroMagnitude...greatest
    }
  }

  /// The catalogue in the order of the slots.
  private static let entries: [Parameter] = Parameter.all.sorted { $0.slot < $1.slot }
}
