// SPDX-License-Identifier: GPL-3.0-or-later

import Numbers
import RolloutModel

/// The figures that a calibration looks at, with their exact slopes for the unknowns.
struct DifferentiatedRun {
  /// In the order of the places.
  private(set) var values: [Double]
  /// Row by row: the slopes of each figure.
  private(set) var slopes: [Double]
  private let columns: Int

  /// The slopes of one figure.
  func slopes(of row: Int) -> ArraySlice<Double> {
    slopes[(row * columns)..<((row + 1) * columns)]
  }

  /// Runs the scenario, once for every eight unknowns.
  init(_ calibration: Calibration, at values: [Double], _ places: [ProjectionPlace]) {
    let count = calibration.unknowns.count
    columns = count
    self.values = Array(repeating: 0, count: places.count)
    slopes = Array(repeating: 0, count: places.count * count)
    for first in stride(from: 0, to: count, by: Dual.Slopes.laneCount) {
      let moved = first..<min(first + Dual.Slopes.laneCount, count)
      let figures = Self.figures(calibration, values, places, moved)
      for (row, figure) in figures.enumerated() {
        self.values[row] = figure.value
        for j in moved { slopes[row * count + j] = figure.slopes[j - first] }
      }
    }
  }

  /// The figures, with slopes for some of the unknowns.
  private static func figures(
    _ calibration: Calibration, _ values: [Double], _ places: [ProjectionPlace],
    _ moved: Range<Int>
  ) -> [Dual] {
    let scenario = calibration.scenario(with: values)
    var parameters = scenario.parameters.converted(to: Dual.self)
    var districts = scenario.districts.map { $0.figures.converted(to: Dual.self) }
    for j in moved {
      switch calibration.unknowns[j].target {
      case .parameter(let slot): parameters[slot: slot].slopes[j - moved.lowerBound] = 1
      case .start(let slot):
        for d in districts.indices {
          districts[d][slot: slot].slopes[j - moved.lowerBound] =
            calibration.scenario.districts[d].figures[slot: slot]
        }
      }
    }
    let simulation = Simulation<Dual>(
      figures: districts, parameters: parameters, plan: SpendingPlan(scenario).converted(),
      anchors: scenario.anchors.map { AnchorFigures($0, scenarioStart: scenario.start) },
      stepsPerYear: scenario.stepsPerYear)
    return simulation.figures(at: places, districtCount: districts.count)
  }
}

extension Simulation where V == Dual {
  /// Runs as far as the places reach, and gathers the figures there.
  fileprivate func figures(at places: [ProjectionPlace], districtCount: Int) -> [Dual] {
    var simulation = self
    var figures = places.map { _ in Dual(0) }
    let last = places.map { $0.fraction > 0 ? $0.year + 1 : $0.year }.max() ?? 0
    for position in 0...last {
      if position > 0 { simulation.advanceYear() }
      let districts = (0..<districtCount).map { simulation.indicators(district: $0) }
      let region = simulation.regionIndicators(districts)
      for (row, place) in places.enumerated() {
        let weight = place.weight(ofYear: position)
        guard weight > 0 else { continue }
        let source = place.district.map { districts[$0] } ?? region
        figures[row] = figures[row] + Dual(weight) * source[slot: place.indicator.slot]
      }
    }
    return figures
  }
}
