// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// The way along which levers are moved: one by its own value, several by an effort from 0 to 1,
/// the part of the way from today's value to the better end of each one's range.
struct LeverPath: Sendable {
  let question: LeverQuestion
  /// For each of several levers, where it stands today and where an effort of 1 brings it.
  private let ends: [(today: Double, end: Double)]

  init(_ question: LeverQuestion) {
    self.question = question
    ends = question.levers.map { lever in
      let today = lever.value(in: question.scenario)
      return (today, LeverPath.betterEnd(of: lever, today, question))
    }
  }

  var isShared: Bool { question.levers.count > 1 }
  var isWhole: Bool { !isShared && question.levers[0].isWhole }

  /// What can be chosen.
  var range: ClosedRange<Double> {
    isShared ? 0...1 : question.levers[0].low...question.levers[0].high
  }

  /// Where each lever stands at a point of the way.
  func values(at point: Double) -> [Double] {
    guard isShared else { return [point] }
    // Exact at both ends.
    return ends.map { point < 1 ? $0.today + point * ($0.end - $0.today) : $0.end }
  }

  func scenario(at point: Double) -> Scenario {
    var scenario = question.scenario
    for (lever, value) in zip(question.levers, values(at: point)) {
      lever.move(&scenario, to: value)
    }
    return scenario
  }

  /// The smallest margin at a point; `nil` where the projection leaves the range of numbers.
  func margin(at point: Double) -> Double? {
    question.reach.margin(in: Projection(scenario(at: point)))
  }

  func settings(at point: Double) -> [TargetResult.Setting] {
    zip(question.levers, values(at: point)).map { lever, value in
      TargetResult.Setting(
        lever: lever, today: lever.value(in: question.scenario), value: value)
    }
  }

  /// The end of a lever's range that helps more by itself; today's value where neither does.
  private static func betterEnd(
    of lever: Lever, _ today: Double, _ question: LeverQuestion
  ) -> Double {
    guard question.levers.count > 1 else { return lever.high }
    var best = (value: today, margin: question.reach.margin(in: Projection(question.scenario)))
    for end in [lever.low, lever.high] {
      var scenario = question.scenario
      lever.move(&scenario, to: end)
      let margin = question.reach.margin(in: Projection(scenario))
      if let margin, margin > best.margin ?? -.infinity { best = (end, margin) }
    }
    return best.value
  }
}
