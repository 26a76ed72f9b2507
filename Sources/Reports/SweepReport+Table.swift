// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension SweepReport {
  /// The result as a planner reads it: how sure the projection is, how likely each goal, what
  /// matters and what to find out first.
  package var table: String {
    var sections = [heading, outcomeTable]
    if !result.goals.isEmpty { sections.append(goalLines) }
    sections += result.sensitivity.map(sensitivityTable)
    sections += result.tornado.map(tornadoTable)
    sections += result.boxes.map(boxLines)
    sections.append(notes)
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    let place = scenario.region.isEmpty ? "" : " · \(scenario.region)"
    let names = sweep.columns.count
    let seed = sweep.design.method == .grid ? "" : ", seed \(sweep.design.seed)"
    return """
      Sweep of \(scenario.name)\(place), definition \(scenario.definition)
      \(NumberText.fixed(Double(result.runs))) runs, \(result.failed) failed · \
      \(sweep.design.method.rawValue)\(seed) · \(names) \(names == 1 ? "name varies" : "names vary")

      """
  }

  private var outcomeTable: String {
    var table = TextTable()
    table.add(["Outcome", "mean", "sd", "5 %", "25 %", "50 %", "75 %", "95 %"])
    table.addRule()
    for (position, summary) in result.outcomes.enumerated() {
      let indicator = summary.outcome.indicator
      let number = { (value: Double?) in value.map(indicator.number) ?? "–" }
      let quantiles = (0..<5).map {
        summary.quantiles.indices.contains($0) ? number(summary.quantiles[$0]) : "–"
      }
      table.add([title(summary.outcome), number(summary.mean), number(summary.sd)] + quantiles)
      guard withError.indices.contains(position), let spread = withError[position] else { continue }
      table.add(
        ["  with the backtest's error", number(summary.mean), number(spread.sd)]
          + spread.quantiles.map(number))
    }
    return table.text
  }

  /// An outcome in words: what, where, when, in which unit.
  func title(_ outcome: Outcome) -> String {
    let indicator = outcome.indicator
    let place = outcome.district.map { ", \(scenario.districts[$0].name)" } ?? ""
    let unit = indicator.presentation == .amount ? ", \(indicator.unit)" : ""
    return "\(indicator.title) \(outcome.year)\(place)\(unit)"
  }

  /// A goal in words.
  func title(_ goal: Goal) -> String {
    let place = goal.district.map { ", \(scenario.districts[$0].name)," } ?? ""
    let wanted =
      switch goal.bound {
      case .atLeast(let bound): "at least \(goal.indicator.text(bound))"
      case .atMost(let bound): "at most \(goal.indicator.text(bound))"
      }
    return "\(goal.indicator.title)\(place) in \(goal.year) \(wanted)"
  }

  private var goalLines: String {
    "Goals\n" + result.goals.map { "  \(title($0.goal)): \(chance($0))\n" }.joined()
  }

  private func chance(_ chance: GoalChance) -> String {
    guard let probability = chance.probability, let interval = chance.interval else {
      return "no run reaches that year"
    }
    let open = chance.answered < result.runs - result.failed ? " that reach it" : ""
    let share = { (value: Double) in NumberText.percent(value, decimals: 2) }
    return "met in \(share(probability)) of the runs\(open) "
      + "(\(share(interval.lowerBound)) to \(share(interval.upperBound)))"
  }

  private static let errorNote =
    "With the backtest's error: quantiles of the sum of a run drawn at random and a normal error "
    + "independent of it. Draws and error both hold what parameters nobody knows exactly, so the sum "
    + "is wide rather than narrow. Goals are counted without it."

  private var notes: String {
    let own = result.notes.map { NumberText.wrapped($0, width: 96) + "\n" }.joined()
    let meaning =
      result.goals.isEmpty
      ? "" : "A goal's interval at 95 % is that of the draws alone; the model may be wrong too.\n"
    let error = (bands?.notes ?? []) + (withError.contains { $0 != nil } ? [Self.errorNote] : [])
    let errors = error.map { NumberText.wrapped($0, width: 96) + "\n" }.joined()
    return own + errors + meaning + "Digest \(result.digest)\n"
  }
}
