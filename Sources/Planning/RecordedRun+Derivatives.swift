// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

extension RecordedRun {
  /// A figure, and how much it counts.
  typealias Seed = (place: Place, weight: Double)

  /// The gradient of sum weight . figure with respect to every yearly amount.
  func gradient(_ seeds: [Seed]) -> SpendingPlan<Double> {
    let playback = attend(to: seeds.map(\.place))
    playback.reverse(seeds.map(onTape))
    return collect { playback.adjoint(of: $0) }
  }

  /// How the gradient changes along a direction.
  ///
  /// - Precondition: `gradient` was called on this run.
  func curvature(along direction: SpendingPlan<Double>) -> SpendingPlan<Double> {
    let bend = bend!
    bend.forward(motions(direction))
    bend.reverse()
    return collect { bend.change(of: $0) }
  }

  private func motions(_ direction: SpendingPlan<Double>) -> [Bend.Motion] {
    var motions: [Bend.Motion] = []
    forEachInput { number, year, layer, first in
      var tangent = Tape.Vector.zero
      for lane in 0..<Tape.Vector.laneCount where first + lane < scenario.districts.count {
        tangent[lane] = direction[year, layer, first + lane]
      }
      motions.append((number, 0, tangent))
    }
    return motions
  }

  /// A layer in a year, by its position among the projected years.
  typealias Entry = (year: Int, layer: Layer)

  /// How the gradient in each district changes where one layer gets more in one year, with every
  /// total over districts held: columns of every district's own curvature at once.
  ///
  /// - Precondition: `gradient` was called on this run.
  func ownCurvature(_ entries: [Entry]) -> [SpendingPlan<Double>] {
    let bend = bundle ?? Bend(playback!, width: 4)
    bundle = bend
    var columns: [SpendingPlan<Double>] = []
    for first in stride(from: 0, to: entries.count, by: bend.width) {
      let entries = entries[first..<min(first + bend.width, entries.count)]
      bend.forward(
        entries.enumerated().flatMap { direction, entry in
          blocks.map { block -> Bend.Motion in
            let place = input(year: entry.year, layer: entry.layer, district: block)
            return (place.number, direction, Tape.Vector(repeating: 1))
          }
        }, isCoupled: false)
      bend.reverse(isCoupled: false)
      columns += entries.indices.map { i in
        collect { bend.change(of: $0, direction: i - first) }
      }
    }
    return columns
  }

  /// The first district of each eight that stand side by side.
  private var blocks: StrideTo<Int> {
    stride(from: 0, to: scenario.districts.count, by: Tape.Vector.laneCount)
  }

  private func onTape(_ seed: Seed) -> (result: Traced, seed: Tape.Vector) {
    var vector = Tape.Vector.zero
    vector[seed.place.lane] = seed.weight
    return (seed.place.number, vector)
  }

  /// The playback of the figures that are differentiated, and of those that were before.
  private func attend(to places: [Place]) -> Playback {
    let numbers = Set(places.map(\.number.position))
    if let playback, numbers.isSubset(of: attended) { return playback }
    attended.formUnion(numbers)
    let playback = Playback(
      tape, from: inputs, to: attended.sorted().map { Traced(position: $0) })
    self.playback = playback
    bend = Bend(playback)
    bundle = nil
    return playback
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
        for first in blocks {
          body(input(year: year, layer: layer, district: first).number, year, layer, first)
        }
      }
    }
  }
}
