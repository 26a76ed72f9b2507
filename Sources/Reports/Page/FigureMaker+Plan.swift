// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel

extension FigureMaker {
  /// What a plan spends on top of its scenario.
  func plan(_ findings: PlanFindings) -> Figure {
    let projection = findings.with
    let layers = layers(findings.spending, projection)
    let (title, reading) = (words.charts.plan.title, planReading(findings))
    let unit = words.charts.spending.unit(String(projection.scenario.start))
    let labels = labels(.plan, title, reading)
    return Figure(
      name: .plan, title: title, reading: reading, unit: unit,
      definition: projection.scenario.definition, source: source([projection]),
      chart: layers.isEmpty ? nil : columns(layers, projection.years, labels, unit: unit),
      table: planTable(findings.spending, projection, caption: title))
  }

  /// What the plan brings, and whether it is all that was asked for.
  private func planReading(_ findings: PlanFindings) -> String {
    let plan = words.charts.plan
    var sentences: [String] = []
    if let value = findings.value, let without = findings.withoutPlan {
      let texts = [value, without].map { text($0, findings.plan.aim) }
      sentences.append(
        findings.equalSplit.map { plan.reading(texts[0], texts[1], text($0, findings.plan.aim)) }
          ?? plan.noSplit(texts[0], texts[1]))
    }
    sentences.append(
      findings.yearlyBudget.map { plan.yearly(money(findings.total), money($0)) }
        ?? plan.total(money(findings.total)))
    if !findings.isReached { sentences.append(plan.nearest) }
    if !findings.isComplete { sentences.append(plan.unfinished) }
    return sentences.joined(separator: " ")
  }

  private func text(_ value: Double, _ aim: Plan.Aim) -> String {
    switch aim {
    case .maximise(let indicator, _, _), .maximiseMean(let indicator),
      .maximiseLowest(let indicator, _):
      self.value(value, of: indicator)
    case .maximiseDiscounted(let indicator, _):
      indicator.presentation == .amount
        ? self.value(value, of: indicator) : numbers.fixed(value, decimals: 3)
    case .maximiseMargin, .minimiseSpending: money(value)
    }
  }

  private func planTable(
    _ spending: SpendingPlan<Double>, _ projection: Projection, caption: String
  ) -> DataTable {
    let layers = Layer.allCases.filter { layer in
      projection.years.indices.contains { spending.total(layer, inYear: $0) > 0 }
    }
    let rows = projection.years.enumerated().map { position, year in
      DataTable.Row(
        cells: [.text(String(year))]
          + layers.map { layer in
            let amount = spending.total(layer, inYear: position)
            return DataTable.Cell(
              text: numbers.amount(amount), value: amount,
              data: [("plan", layer.name), ("year", String(year))])
          })
    }
    return DataTable(
      caption: caption, header: [words.tables.year] + layers.map(words.terms.layer), rows: rows)
  }
}

extension SpendingPlan where V == Double {
  /// What a layer gets in the year at a position, in all districts together.
  fileprivate func total(_ layer: Layer, inYear position: Int) -> Double {
    (0..<districtCount).reduce(0) { $0 + self[position, layer, $1] }
  }
}
