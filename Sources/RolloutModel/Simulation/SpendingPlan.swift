// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers

/// Public money by year, layer and district, billion VND a year.
package struct SpendingPlan<V: ModelNumber>: Sendable {
  package let yearCount: Int
  package let districtCount: Int
  /// Year by year, in it layer by layer, in it district by district.
  package var amounts: [V]

  /// No spending at all.
  package init(yearCount: Int, districtCount: Int) {
    self.init(yearCount: yearCount, districtCount: districtCount, repeating: 0)
  }

  /// The same amount everywhere.
  package init(yearCount: Int, districtCount: Int, repeating amount: V) {
    self.yearCount = yearCount
    self.districtCount = districtCount
    amounts = Array(repeating: amount, count: yearCount * Layer.count * districtCount)
  }

  /// The amount of a layer in a district, in the year at position `year` from 0.
  package subscript(year: Int, layer: Layer, district: Int) -> V {
    get { amounts[index(year, layer, district)] }
    set { amounts[index(year, layer, district)] = newValue }
  }

  private func index(_ year: Int, _ layer: Layer, _ district: Int) -> Int {
    (year * Layer.count + layer.rawValue) * districtCount + district
  }
}

extension SpendingPlan where V == Double {
  /// What the investments of a scenario add up to.
  package init(_ scenario: Scenario) {
    self = ProgrammeShares(scenario).plan(multipliers: InlineArray(repeating: 1))
  }

  /// The same amounts in another number type.
  package func converted<W>(to: W.Type = W.self) -> SpendingPlan<W> {
    var plan = SpendingPlan<W>(yearCount: yearCount, districtCount: districtCount)
    for i in amounts.indices { plan.amounts[i] = W(amounts[i]) }
    return plan
  }
}
