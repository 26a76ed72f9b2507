// SPDX-License-Identifier: GPL-3.0-or-later

import GSL
import Numbers
import RolloutModel

extension Allocation {
  /// A point inside all bounds: amounts in proportion to weights, as far as the tightest row lets
  /// them be.
  ///
  /// - Parameter weights: above 0.
  func inside(weights: [Double]) -> [Double] {
    var factors = Array(repeating: Double.infinity, count: weights.count)
    for row in rows {
      guard case .atMost(let most) = row.bound else { continue }
      let factor = 0.9 * most / row.members.reduce(0) { $0 + weights[$1] }
      for i in row.members { factors[i] = min(factors[i], factor) }
    }
    return zip(weights, factors).map { weight, factor in weight * (factor.isFinite ? factor : 1) }
  }

  /// What a search begins with: first by population alone; then layers and five parts of the time
  /// count more or less, as the points of a Sobol sequence have it.
  func weights(ofStart start: Int) -> [Double] {
    let periods = 5
    let factors = Allocation.point(start, dimension: Layer.count * periods)
    return variables.map { variable in
      let period = variable.year * periods / scenario.years.count
      let factor = factors[variable.layer.rawValue * periods + period]
      return evenWeight(variable) * Double.exp(4 * (factor - 0.5))
    }
  }

  /// By population: a tenth of what can be absorbed, in billions a year.
  private func evenWeight(_ variable: Variable) -> Double {
    0.1e-3 * scenario.parameters.absorption.perPerson
      * scenario.districts[variable.district].figures.population
  }

  /// A point of the unit cube; the first is its middle.
  private static func point(_ number: Int, dimension: Int) -> [Double] {
    guard var sequence = try? QuasiRandomSequence(.sobol, dimension: dimension) else {
      return Array(repeating: 0.5, count: dimension)
    }
    sequence.skip(number)
    var point = Array(repeating: 0.0, count: dimension)
    var span = point.mutableSpan
    sequence.fill(&span)
    return point
  }
}
