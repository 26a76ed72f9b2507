// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

extension RecordedRun {
  /// A figure, and how much it counts.
  typealias Seed = (place: Place, weight: Double)

  /// The gradient of sum weight . figure with respect to every yearly amount.
  func gradient(_ seeds: [Seed]) -> SpendingPlan<Double> {
    tape.reverse(seeds.map(onTape))
    return collect { tape.adjoint(of: $0) }
  }

  /// Carries a direction of the amounts to the figures; see `slope(of:)` and `curvature`.
  func move(along direction: SpendingPlan<Double>) {
    var inputs: [(input: Traced, tangent: Tape.Vector)] = []
    forEachInput { number, year, layer, first in
      var tangent = Tape.Vector.zero
      for lane in 0..<Tape.Vector.laneCount where first + lane < scenario.districts.count {
        tangent[lane] = direction[year, layer, first + lane]
      }
      inputs.append((number, tangent))
    }
    tape.forward(inputs)
  }

  /// The slope of a figure along the direction of `move`.
  func slope(of place: Place) -> Double { tape.tangent(of: place.number)[place.lane] }

  /// How the gradient changes along a direction.
  ///
  /// - Parameter seeds: how the weights of `gradient` change along it.
  /// - Precondition: `gradient` was called on this run.
  func curvature(along direction: SpendingPlan<Double>, seeds: [Seed]) -> SpendingPlan<Double> {
    move(along: direction)
    return curvature(seeds: seeds)
  }

  /// The same after `move`.
  func curvature(seeds: [Seed]) -> SpendingPlan<Double> {
    tape.reverseTangent(seeds.map(onTape))
    return collect { tape.adjointTangent(of: $0) }
  }

  private func onTape(_ seed: Seed) -> (result: Traced, seed: Tape.Vector) {
    var vector = Tape.Vector.zero
    vector[seed.place.lane] = seed.weight
    return (seed.place.number, vector)
  }

  /// The lanes of every input as a plan.
  private func collect(_ lanes: (Traced) -> Tape.Vector) -> SpendingPlan<Double> {
    var plan = SpendingPlan<Double>(
      yearCount: scenario.years.count, districtCount: scenario.districts.count)
    forEachInput { number, year, layer, first in
      let values = lanes(number)
      for lane in 0..<Tape.Vector.laneCount where first + lane < scenario.districts.count {
        plan[year, layer, first + lane] = values[lane]
      }
    }
    return plan
  }

  /// Every input with its year, layer and first district.
  private func forEachInput(_ body: (Traced, Int, Layer, Int) -> Void) {
    for year in 0..<scenario.years.count {
      for layer in Layer.allCases {
        for first in stride(
          from: 0, to: scenario.districts.count, by: Tape.Vector.laneCount)
        {
          body(input(year: year, layer: layer, district: first).number, year, layer, first)
        }
      }
    }
  }
}
