// SPDX-License-Identifier: GPL-3.0-or-later

import RolloutModel
import Sweeps

extension SweepReport {
  /// The most rows of a table of factors.
  private static let shownFactors = 12

  /// What matters for an outcome, the most first, beside how well each value is founded; then what
  /// to find out first.
  func sensitivityTable(_ sensitivity: OutcomeSensitivity) -> String {
    let factors = sensitivity.factors
    guard !factors.isEmpty else { return "Nothing changes \(title(sensitivity.outcome)).\n" }
    let order = factors.indices.sorted { (-factors[$0].size, $0) < (-factors[$1].size, $1) }
    var table = TextTable(leftColumns: [0])
    table.add(["What matters for \(title(sensitivity.outcome))"] + header(factors[0]) + ["source"])
    table.addRule()
    for i in order.prefix(Self.shownFactors) {
      table.add(
        [shown(factors[i].name)] + cells(factors[i]) + [factors[i].mark?.rawValue ?? "decision"])
    }
    return table.text + more(factors.count) + worth(sensitivity)
  }

  /// The name of a factor; of many that move together the first and how many more.
  private func shown(_ name: String) -> String {
    let factor = sweep.factors.first { $0.name == name }
    guard let columns = factor?.columns, columns.count > 2 else { return name }
    return "\(columns[0].name) and \(columns.count - 1) more"
  }

  private func more(_ count: Int) -> String {
    count > Self.shownFactors ? "  … and \(count - Self.shownFactors) more\n" : ""
  }

  private func header(_ factor: FactorSensitivity) -> [String] {
    switch factor.measure {
    case .variance: ["first", "±", "total", "±"]
    case .effects: ["mu*", "±", "mu", "sigma"]
    case .rank: ["rank corr.", "partial"]
    }
  }

  private func cells(_ factor: FactorSensitivity) -> [String] {
    let share = { (value: Double) in NumberText.fixed(value, decimals: 3) }
    switch factor.measure {
    case .variance(let part):
      return [part.first, part.firstInterval, part.total, part.totalInterval].map(share)
    case .effects(let effects):
      return [
        effects.meanSize, effects.meanSizeInterval, effects.mean, effects.deviation,
      ].map(NumberText.significant)
    case .rank(let correlation):
      return [correlation.simple, correlation.partial].map { $0.map(share) ?? "–" }
    }
  }

  private static let shownWorth = 5

  private func worth(_ sensitivity: OutcomeSensitivity) -> String {
    let names = WorthMeasuring.ranking(sensitivity).prefix(Self.shownWorth)
      .map { "\(shown($0.name)) (\($0.mark.rawValue))" }
    guard !names.isEmpty else { return "" }
    return NumberText.wrapped("Worth measuring first: " + names.joined(separator: "; "), width: 96)
      + "\n"
  }

  /// What an outcome becomes when one factor moves, the longest bar first.
  func tornadoTable(_ tornado: OutcomeTornado) -> String {
    let indicator = tornado.outcome.indicator
    let length = { (bar: OutcomeTornado.Bar) in
      abs((bar.high ?? tornado.central) - (bar.low ?? tornado.central))
    }
    let order = tornado.bars.indices.filter { length(tornado.bars[$0]) > 0 }.sorted {
      (-length(tornado.bars[$0]), $0) < (-length(tornado.bars[$1]), $1)
    }
    guard !order.isEmpty else { return "" }
    var table = TextTable()
    table.add([
      "One at a time: \(title(tornado.outcome)), \(indicator.number(tornado.central))", "from",
      "to", "gives", "and",
    ])
    table.addRule()
    for i in order.prefix(Self.shownFactors) { table.add(row(tornado.bars[i], indicator)) }
    return table.text + more(order.count)
  }

  private func row(_ bar: OutcomeTornado.Bar, _ indicator: Indicator) -> [String] {
    let number = { (value: Double?) in value.map(indicator.number) ?? "fails" }
    let values = { (ends: [Double]) in
      let isOne = ends.allSatisfy { $0 == ends[0] }
      return (isOne ? [ends[0]] : ends).map(NumberText.significant).joined(separator: "; ")
    }
    return [shown(bar.name), values(bar.from), values(bar.to), number(bar.low), number(bar.high)]
  }

  /// Where a goal is met.
  func boxLines(_ box: GoalBox) -> String {
    let share = { (value: Double) in NumberText.percent(value) }
    guard !box.restrictions.isEmpty else {
      return "Where the goal is met: \(title(box.goal))\n  no box tells more than all runs do\n"
    }
    let lines = box.restrictions.map { restriction in
      let low = restriction.low.map { "at least \(limit($0))" }
      let high = restriction.high.map { "at most \(limit($0))" }
      let bounds = [low, high].compactMap { $0 }.joined(separator: ", ")
      return "  \(restriction.name): \(bounds)\n"
    }
    return """
      Where the goal is met: \(title(box.goal))
      \(lines.joined())  \(share(box.density)) of the runs there meet it, \(share(box.coverage)) of \
      all that do are there; it holds \(share(box.mass)) of the runs

      """
  }

  private func limit(_ limit: GoalBox.Limit) -> String {
    let doubt = limit.quasiP > 0.05 ? " (may be chance)" : ""
    return NumberText.significant(limit.value) + doubt
  }
}
