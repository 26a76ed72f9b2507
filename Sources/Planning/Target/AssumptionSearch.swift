// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel

/// An assumption that would reach a goal by itself, with everything else as it is.
package struct NeededChange: Sendable {
  package let parameter: Parameter
  package let today: Double
  /// The value nearest to today's at which the goal is met.
  package let needed: Double
  /// How far that is, in widths of the documented range.
  package let distance: Double

  /// Whether the value lies in the documented range.
  package var isWithinRange: Bool {
    (parameter.low...parameter.high).contains(needed)
  }
}

/// Looks for assumptions of which one alone would reach a goal, however well they are founded.
struct AssumptionSearch {
  let parameters: [Parameter]
  private let scenario: Scenario
  private let reach: [Plan.Reach]
  /// Steps across the documented range, and how much each is longer than the last beyond it.
  private static let steps = 8.0
  private static let stretch = 1.5
  /// How far beyond it is looked where there is no hard bound, in widths of the range.
  private static let farthest = 100.0

  /// - Parameter levers: what has been moved already, and is no assumption.
  init(_ scenario: Scenario, _ reach: [Plan.Reach], without levers: [Lever]) {
    let moved = levers.map(\.target)
    // Weights and conventions are not facts that could turn out otherwise.
    parameters = Parameter.all.filter {
      $0.low < $0.high && $0.mark != .definition && !moved.contains(.parameter($0.slot))
    }
    self.scenario = scenario
    self.reach = reach
  }

  /// The changes that would do, the nearest first.
  var changes: [NeededChange] {
    let (scenario, reach) = (scenario, reach)
    let found = concurrentMap(parameters) { parameter in
      AssumptionSearch.change(parameter, scenario, reach)
    }
    return found.compactMap { $0 }.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.map(\.element)
  }

  private static func change(
    _ parameter: Parameter, _ scenario: Scenario, _ reach: [Plan.Reach]
  ) -> NeededChange? {
    let today = scenario.parameters[slot: parameter.slot]
    let width = parameter.high - parameter.low
    let margin = { (value: Double) -> Double? in
      var changed = scenario
      changed.parameters[slot: parameter.slot] = value
      return reach.margin(in: Projection(changed))
    }
    let needed = [
      max(parameter.min, today - farthest * width),
      min(parameter.max ?? .infinity, today + farthest * width),
    ].compactMap { nearest(from: today, to: $0, step: width / steps, margin) }
    return needed.map {
      NeededChange(
        parameter: parameter, today: today, needed: $0, distance: abs($0 - today) / width)
    }.min { $0.distance < $1.distance }
  }

  /// The first crossing on the way to a bound.
  private static func nearest(
    from today: Double, to bound: Double, step: Double, _ margin: (Double) -> Double?
  ) -> Double? {
    var (last, length, count) = (today, step, 0.0)
    while last != bound {
      let left = abs(bound - last)
      let next = length >= left ? bound : last + (bound > last ? length : -length)
      guard let value = margin(next) else { return nil }
      if value >= 0 { return Crossing.find(missed: last, met: next, margin: margin) }
      last = next
      count += 1
      if count >= steps { length *= stretch }
    }
    return nil
  }
}
